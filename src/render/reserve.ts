/** From a column of `width` px on, an embed is `height` px tall. */
export interface Step {
  readonly width: number;
  readonly height: number;
}

/** So steep that a step is over within a hundredth of a px. */
const STEEP = 9999;

/** The steps at which the height changes, from the narrowest column on. */
const changes = (steps: readonly Step[]): Step[] =>
  [...steps]
    .sort((a, b) => a.width - b.width)
    .filter((step, at, all) => step.height !== all[at - 1]?.height);

/**
 * A CSS length that is the height of each step in columns from its width on: the room an embed will
 * need, held free before anything of it has come. It needs no style sheet and no media query, only a
 * container around it, so it stands in the `style` of a snippet.
 */
export const reserved = (steps: readonly Step[]): string => {
  const [first, ...rest] = changes(steps);
  if (!first) throw new RangeError('no height to reserve');
  let before = first.height;
  const parts = rest.map(({ width, height }) => {
    const by = height - before;
    before = height;
    const edge = width - 1;
    return by > 0
      ? `clamp(0px, (100cqi - ${edge}px) * ${STEEP}, ${by}px)`
      : `clamp(${by}px, (${edge}px - 100cqi) * ${STEEP}, 0px)`;
  });
  return parts.length === 0
    ? `${first.height}px`
    : `calc(${[`${first.height}px`, ...parts].join(' + ')})`;
};

/** The height in a column of `width` px. */
export const heightAt = (steps: readonly Step[], width: number): number => {
  const all = changes(steps);
  return (all.findLast(step => step.width <= width) ?? all[0])?.height ?? 0;
};
