/** Boxes that share less than this either way do not overlap, px: fonts round. */
const TOUCH = 1;

/** How many pairs of the boxes overlap, and which boxes are in one. */
export function overlaps(boxes) {
  const sorted = boxes
    .map((box, index) => ({ box, index }))
    .sort((a, b) => a.box.left - b.box.left);
  const within = new Set();
  let pairs = 0;
  for (const [at, { box, index }] of sorted.entries()) {
    for (let next = at + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (other.box.left >= box.right - TOUCH) break;
      const across = Math.min(box.right, other.box.right) - other.box.left;
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across <= TOUCH || down <= TOUCH) continue;
      pairs++;
      within.add(index).add(other.index);
    }
  }
  return { pairs, within };
}

/**
 * What a reader has of the titles on the screen, `{ left, top, right, bottom, cut }` each: how many
 * there are, how many are cut off, how many pairs lie on each other, and how many can be read, which
 * are whole and under no other.
 */
export function readability(titles) {
  const { pairs, within } = overlaps(titles);
  return {
    titles: titles.length,
    cut: titles.filter(({ cut }) => cut).length,
    pairs,
    readable: titles.filter(({ cut }, index) => !cut && !within.has(index)).length
  };
}
