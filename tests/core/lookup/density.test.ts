import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidth, density } from '../../../src/core/lookup/density.ts';
import { span } from '../../../src/core/time/span.ts';
import { stream } from './label-stories.ts';

const anyTimes = fc
  .array(fc.tuple(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: 1, max: 60 })), {
    maxLength: 30
  })
  .map(groups =>
    Float64Array.from(
      groups.flatMap(([t, n]) => Array.from({ length: n }, (_, i) => t + i / 4))
    ).sort()
  );
const anyScale = fc.double({ min: -6, max: 4, noNaN: true }).map(power => 2 ** power);
const anySpan = fc
  .tuple(fc.integer({ min: -3500, max: 3500 }), fc.nat(3000))
  .map(([lo, length]) => span(lo, lo + length));

const within = (times: Float64Array, lo: number, hi: number): number =>
  times.filter(t => t >= lo && t < hi).length;

describe('density', () => {
  it('counts what a plain filter counts, on a grid fixed in time', () => {
    fc.assert(
      fc.property(anyTimes, anySpan, anyScale, (times, window, scale) => {
        const { columns, max } = density(times, window, scale);
        const width = columnWidth(scale);
        for (const { lo, hi, count } of columns) {
          expect(hi - lo).toBe(width);
          expect(Number.isInteger(lo / width)).toBe(true);
          expect(lo < window.hi && hi > window.lo).toBe(true);
          expect(count).toBe(within(times, lo, hi));
          expect(count).toBeGreaterThan(0);
        }
        expect(max).toBe(Math.max(0, ...columns.map(column => column.count)));
      })
    );
  });

  it('draws every event of the span once, in a column or as a mark', () => {
    fc.assert(
      fc.property(anyTimes, anySpan, anyScale, (times, window, scale) => {
        const { columns, sparse } = density(times, window, scale);
        expect(sparse.every(s => s.lo < s.hi && s.lo >= window.lo && s.hi <= window.hi)).toBe(true);
        const inColumn = (t: number): number => columns.filter(c => t >= c.lo && t < c.hi).length;
        const asMark = (t: number): number => sparse.filter(s => t >= s.lo && t < s.hi).length;
        for (const t of times) {
          const inside = t >= window.lo && t < window.hi;
          if (inside) expect(inColumn(t) + asMark(t)).toBe(1);
          else expect(asMark(t)).toBe(0);
        }
        // Over whole columns, the counts and the marks make up the total.
        const lo = Math.min(window.lo, columns[0]?.lo ?? window.lo);
        const hi = Math.max(window.hi, columns.at(-1)?.hi ?? window.hi);
        const drawn =
          columns.reduce((sum, column) => sum + column.count, 0) +
          sparse.reduce((sum, s) => sum + within(times, s.lo, s.hi), 0);
        if (window.lo < window.hi) expect(drawn).toBe(within(times, lo, hi));
      })
    );
  });

  it('makes a block of sixteen columns dense where marks are closer than 3 px on average', () => {
    fc.assert(
      fc.property(anyTimes, anySpan, anyScale, (times, window, scale) => {
        const { columns } = density(times, window, scale);
        const block = columnWidth(scale) * 16;
        const dense = new Set(columns.map(column => Math.floor(column.lo / block)));
        const crowded = (k: number): boolean =>
          (block * scale) / within(times, k * block, (k + 1) * block) < 3;
        for (const t of times.filter(time => time >= window.lo && time < window.hi)) {
          expect(dense.has(Math.floor(t / block))).toBe(crowded(Math.floor(t / block)));
        }
      })
    );
  });

  it('keeps every column and every mark as the span moves', () => {
    fc.assert(
      fc.property(
        anyTimes,
        anySpan,
        anyScale,
        fc.integer({ min: -2000, max: 2000 }),
        (times, a, scale, by) => {
          const b = span(a.lo + by, a.hi + by);
          const [one, other] = [density(times, a, scale), density(times, b, scale)];
          const [lo, hi] = [Math.max(a.lo, b.lo), Math.min(a.hi, b.hi)];
          const common = (c: { lo: number; hi: number }): boolean => c.lo < hi && c.hi > lo;
          expect(one.columns.filter(common)).toEqual(other.columns.filter(common));
          for (const t of times.filter(time => time >= lo && time < hi)) {
            const mark = (s: { lo: number; hi: number }): boolean => t >= s.lo && t < s.hi;
            expect(one.sparse.some(mark)).toBe(other.sparse.some(mark));
          }
        }
      )
    );
  });

  it('counts a column that begins in the span, though all of its events lie behind it', () => {
    const times = Float64Array.from({ length: 64 }, (_, i) => 6 + i / 64);
    const { columns } = density(times, span(0, 5), 1 / 2);
    expect(columns).toEqual([{ lo: 0, hi: 8, count: 64 }]);
  });

  it('makes columns of 4 to 8 px, a power of two in time', () => {
    fc.assert(
      fc.property(fc.double({ min: -60, max: 20, noNaN: true }), power => {
        for (const scale of [
          2 ** power,
          2 ** Math.round(power),
          4 / (2 ** Math.round(power) + 1e-9)
        ]) {
          const width = columnWidth(scale);
          expect(width * scale).toBeGreaterThanOrEqual(4);
          expect(width * scale).toBeLessThan(8);
          expect(Number.isInteger(Math.log2(width))).toBe(true);
        }
      })
    );
  });

  it('leaves a quiet span to marks', () => {
    expect(density(Float64Array.of(1, 50, 90), span(0, 100), 10)).toEqual({
      columns: [],
      sparse: [span(0, 100)],
      max: 0
    });
    expect(density(new Float64Array(0), span(3, 9), 1).sparse).toEqual([span(3, 9)]);
  });

  it('splits a span at a crowd of events', () => {
    // At 1 px per ms a column is 4 ms and a block 64 ms: the second block holds 100 events.
    const next = stream(4);
    const times = Float64Array.from({ length: 100 }, () => 64 + next() * 64).sort();
    const { columns, sparse } = density(times, span(10, 300), 1);
    expect(sparse).toEqual([span(10, 64), span(128, 300)]);
    expect(columns.reduce((sum, column) => sum + column.count, 0)).toBe(100);
  });

  it('leaves marks alone that are 3 px apart on average, and no closer', () => {
    // At 0.75 px per ms a column is 8 ms and a block of 128 ms takes 96 px.
    const even = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i);
    expect(density(even(32), span(0, 128), 0.75).columns).toEqual([]);
    expect(density(even(33), span(0, 128), 0.75).sparse).toEqual([]);
  });

  it('comes to an end where a block is finer than numbers are', () => {
    const instant = 1.7e12;
    const { sparse } = density(Float64Array.of(instant), span(instant - 1, instant + 1), 1e6);
    expect(sparse).toEqual([span(instant - 1, instant + 1)]);
  });

  it('copes with all of time and with events that have no beginning', () => {
    const times = Float64Array.of(-Infinity, -Infinity, 5, Infinity);
    const { columns, sparse } = density(times, span(-Infinity, Infinity), 1);
    expect(columns).toEqual([]);
    expect(sparse).toEqual([span(-Infinity, Infinity)]);
    expect(density(new Float64Array(90).fill(5), span(-Infinity, Infinity), 1)).toEqual({
      columns: [{ lo: 4, hi: 8, count: 90 }],
      sparse: [span(-Infinity, 0), span(64, Infinity)],
      max: 90
    });
  });

  it('refuses a scale that is none', () => {
    for (const scale of [0, -1, NaN, Infinity]) {
      expect(() => density(new Float64Array(0), span(0, 1), scale)).toThrow(
        new RangeError(`invalid scale: ${scale}`)
      );
    }
  });
});
