/** Sizes from here on tell how something grows; below, what is always the same takes longer. */
const FROM = 1000;

/** How many times as long it takes with ten times as much, from two means in ms and their sizes. */
const perTenfold = (from, to) => (to.mean / from.mean) ** (1 / Math.log10(to.size / from.size));

/**
 * The groups of a vitest benchmark report as rows, in the order of their titles: what was measured at
 * each size (the name of the benchmark is the size), the mean in ms and its growth since the size
 * before it, and the growth over all sizes. Growth is per tenfold, so 10 is linear and 1 is flat;
 * null where there is nothing to compare. `failed` are the sizes without a mean: vitest counts a
 * benchmark that threw as done.
 */
export function growthRows(report) {
  return report.files
    .flatMap(file => file.groups)
    .map(({ fullName, benchmarks }) => {
      const sized = benchmarks.map(({ name, mean }) => ({ size: Number(name), mean }));
      const failed = sized.filter(({ mean }) => !(mean > 0)).map(({ size }) => size);
      const points = sized
        .filter(({ mean }) => mean > 0)
        .sort((a, b) => a.size - b.size)
        .map((point, at, all) => ({
          ...point,
          growth: at > 0 ? perTenfold(all[at - 1], point) : null
        }));
      const long = points.filter(({ size }) => size >= FROM);
      const growth = long.length > 1 ? perTenfold(long[0], long[long.length - 1]) : null;
      return { title: fullName.split(' > ').at(-1), points, growth, failed };
    })
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}

/** A mean in ms with three digits that say something, and no more. */
const meanText = mean =>
  mean >= 100
    ? Math.round(mean).toLocaleString('en')
    : mean.toFixed(Math.max(0, 2 - Math.floor(Math.log10(mean))));

const factorText = factor => (factor === null ? '' : `×${factor.toFixed(factor < 9.95 ? 1 : 0)}`);

/** The rows as lines of text: a column for each size, with the growth since the one before it. */
export function growthTable(rows) {
  const sizes = [...new Set(rows.flatMap(({ points }) => points.map(({ size }) => size)))].sort(
    (a, b) => a - b
  );
  const lines = [
    ['mean in ms at', ...sizes.flatMap(size => [size.toLocaleString('en'), '']), 'per tenfold'],
    ...rows.map(({ title, points, growth }) => [
      title,
      ...sizes.flatMap(size => {
        const point = points.find(other => other.size === size);
        return point ? [meanText(point.mean), factorText(point.growth)] : ['', ''];
      }),
      factorText(growth)
    ])
  ];
  const widths = lines[0].map((_, column) => Math.max(...lines.map(line => line[column].length)));
  return lines.map(line =>
    line
      .map((cell, column) =>
        // Growth stands beside its mean, which is what it belongs to.
        column === 0 || column % 2 === 0
          ? cell.padEnd(widths[column])
          : ` ${cell.padStart(widths[column])}`
      )
      .join(' ')
      .trimEnd()
  );
}
