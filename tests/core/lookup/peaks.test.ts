import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPeaks } from '../../../src/core/lookup/peaks.ts';

const sparse = fc.integer({ min: 1, max: 1200 }).chain(n =>
  fc.record({
    n: fc.constant(n),
    entries: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(100)), { maxLength: 12 }),
    from: fc.nat(n - 1),
    least: fc.nat(110)
  })
);

describe('peaks', () => {
  it('lead to every place at or above a value, in either direction, and to no block without one', () => {
    fc.assert(
      fc.property(sparse, ({ n, entries, from, least }) => {
        const peaks = createPeaks(n);
        const values = new Array<number>(n).fill(-Infinity);
        for (const [i, value] of entries) {
          peaks.raise(i, value);
          values[i] = Math.max(values[i] ?? 0, value);
        }
        const shut = (peak: number): boolean => peak < least;
        const walk = (step: 1 | -1): { visited: number; found: number[] } => {
          const found: number[] = [];
          let visited = 0;
          for (
            let i = peaks.skip(from, step, shut);
            i >= 0 && i < n;
            i = peaks.skip(i + step, step, shut)
          ) {
            visited += 1;
            if ((values[i] ?? 0) >= least) found.push(i);
          }
          return { visited, found };
        };
        const hits = [...values.keys()].filter(i => (values[i] ?? 0) >= least);
        expect(walk(1).found).toEqual(hits.filter(i => i >= from));
        expect(walk(-1).found).toEqual(hits.filter(i => i <= from).reverse());
        // The block begun in, the odd places at the end, and one block for each hit.
        expect(walk(1).visited).toBeLessThanOrEqual(16 * (hits.length + 1));
        expect(walk(-1).visited).toBeLessThanOrEqual(16 * (hits.length + 1));
      })
    );
  });

  it('leap over a long stretch after a few questions', () => {
    const peaks = createPeaks(70_000);
    peaks.raise(69_990, 1);
    let asked = 0;
    const shut = (peak: number): boolean => {
      asked += 1;
      return peak < 1;
    };
    expect(peaks.skip(0, 1, shut)).toBe(69_984);
    // At most fifteen blocks of each of the five levels, each asked about from the smallest up.
    expect(asked).toBeLessThanOrEqual(15 * 5 * 5);
  });

  it('end outside the places, at n or at -1', () => {
    const peaks = createPeaks(40);
    expect(peaks.skip(16, 1, () => true)).toBe(40);
    expect(peaks.skip(31, -1, () => true)).toBe(-1);
    expect(peaks.skip(40, 1, () => true)).toBe(40);
    expect(peaks.skip(-1, -1, () => true)).toBe(-1);
    expect(createPeaks(0).skip(0, 1, () => true)).toBe(0);
  });
});
