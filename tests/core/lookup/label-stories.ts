import * as fc from 'fast-check';
import type { Labels } from '../../../src/core/lookup/placement.ts';

/** One label as an author would think of it, for tests. */
export interface Label {
  readonly t: number;
  readonly width: number;
  readonly importance: number;
}

/** The flat arrays of `list`, which must be in time order. */
export const labels = (list: readonly Label[], lanes = 4): Labels => ({
  times: Float64Array.from(list, label => label.t),
  widths: Float64Array.from(list, label => label.width),
  importance: Uint8Array.from(list, label => label.importance),
  lanes
});

const inOrder = (list: Label[]): Label[] => list.sort((a, b) => a.t - b.t);

/** Times so close together that many are shared, or real instants of a decade to the millisecond. */
const time = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.integer({ min: 0, max: 5000 }),
  fc.integer({ min: 1.4e12, max: 1.7e12 })
);

const label = fc.record({
  t: time,
  width: fc.oneof(fc.integer({ min: 60, max: 200 }), fc.double({ min: 1, max: 2000, noNaN: true })),
  importance: fc.integer({ min: 1, max: 3 })
});

/** Any story's labels in time order. */
export const anyList = fc.array(label, { maxLength: 60 }).map(inOrder);

export const anyLabels = fc
  .tuple(anyList, fc.integer({ min: 1, max: 6 }))
  .map(([list, lanes]) => labels(list, lanes));

/** A fixed stream of numbers in [0, 1), so that large cases are the same in every run. */
export const stream = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
};

/** `n` labels in bursts, as news comes: a quiet stretch, then many in a few days. */
export const bursts = (n: number, seed: number): Label[] => {
  const next = stream(seed);
  const list: Label[] = [];
  let centre = 0;
  while (list.length < n) {
    if (next() < 0.1) centre = Math.floor(next() * 3650);
    const t = (centre + Math.floor(next() ** 3 * 400) / 10) * 864e5;
    const importance = next() < 0.1 ? 3 : next() < 0.4 ? 2 : 1;
    list.push({ t, width: 40 + next() * 200, importance });
  }
  return inOrder(list);
};
