import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTimeIndex } from '../../../src/core/lookup/time-index.ts';
import { overlaps, span } from '../../../src/core/time/span.ts';

const anyTime = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.integer({ min: 0, max: 1000 }),
  fc.constantFrom(-Infinity, Infinity)
);
const anySpan = fc.tuple(anyTime, anyTime).map(([a, b]) => span(Math.min(a, b), Math.max(a, b)));
const anySpans = fc
  .array(
    fc.oneof(
      anySpan,
      fc.nat(1000).map(t => span(t, t))
    ),
    { maxLength: 120 }
  )
  .map(spans => spans.sort((a, b) => (a.lo === b.lo ? 0 : a.lo - b.lo)));

const indexOf = (spans: readonly { lo: number; hi: number }[]) =>
  createTimeIndex(
    Float64Array.from(spans, s => s.lo),
    Float64Array.from(spans, s => s.hi)
  );

describe('the time index', () => {
  it('counts the events that begin in a span', () => {
    fc.assert(
      fc.property(anySpans, anySpan, (spans, window) => {
        const expected = spans.filter(s => s.lo >= window.lo && s.lo < window.hi).length;
        expect(indexOf(spans).count(window)).toBe(expected);
      })
    );
  });

  it('finds every event that lies in a span, long ones that began before it too', () => {
    fc.assert(
      fc.property(anySpans, anySpan, (spans, window) => {
        const expected = [...spans.keys()].filter(i => {
          const s = spans[i];
          return s !== undefined && overlaps(s, window);
        });
        expect(indexOf(spans).overlapping(window)).toEqual(expected);
      }),
      { numRuns: 500 }
    );
  });

  it('finds the first few that began before a span, where no more are asked for, and all in it', () => {
    fc.assert(
      fc.property(anySpans, anySpan, fc.nat(20), (spans, window, most) => {
        const index = indexOf(spans);
        const all = index.overlapping(window);
        const inside = index.from(window.lo);
        const before = all.filter(i => i < inside);
        expect(index.overlapping(window, most)).toEqual([
          ...before.slice(0, most),
          ...all.filter(i => i >= inside)
        ]);
      }),
      { numRuns: 500 }
    );
  });

  it('finds the one long event among thousands of short ones', () => {
    const lo = Float64Array.from({ length: 5000 }, (_, i) => i);
    const hi = lo.map(t => t + 0.5);
    hi[17] = 1e6;
    const index = createTimeIndex(lo, hi);
    expect(index.overlapping(span(4000.6, 4000.9))).toEqual([17]);
    expect(index.overlapping(span(4000, 4002))).toEqual([17, 4000, 4001]);
    expect(index.overlapping(span(9000, 9001))).toEqual([17]);
    expect(index.overlapping(span(1e6, 2e6))).toEqual([]);
  });

  it('leaves out an event that ends where the span begins', () => {
    const index = indexOf([span(0, 5), span(1, 9), span(5, 5), span(6, 7)]);
    expect(index.overlapping(span(5, 6))).toEqual([1, 2]);
    expect(index.overlapping(span(5, 5))).toEqual([1, 2]);
    expect(index.overlapping(span(9, 9))).toEqual([]);
  });

  it('finds the first event from a time on', () => {
    const index = indexOf([span(1, 2), span(4, 4), span(4, 9), span(6, 6)]);
    expect([0, 1, 2, 4, 5, 6, 7].map(index.from)).toEqual([0, 0, 1, 1, 3, 3, 4]);
  });

  it('finds the event that begins nearest, of equals the first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 30 }), fc.nat(70), (times, t) => {
        const sorted = times.sort((a, b) => a - b);
        const distances = sorted.map(time => Math.abs(time - t));
        const expected = distances.indexOf(Math.min(...distances));
        expect(indexOf(sorted.map(time => span(time, time))).nearest(t)).toBe(expected);
      })
    );
  });

  it('prefers any finite time to an open beginning', () => {
    expect(indexOf([span(-Infinity, 3), span(900, 901)]).nearest(2)).toBe(1);
  });

  it('has nothing for no event', () => {
    const index = indexOf([]);
    expect(index.nearest(3)).toBe(-1);
    expect(index.from(3)).toBe(0);
    expect(index.count(span(-Infinity, Infinity))).toBe(0);
    expect(index.overlapping(span(-Infinity, Infinity))).toEqual([]);
  });

  it('refuses events out of order, ends before beginnings and arrays of two lengths', () => {
    const make = (lo: number[], hi: number[]) => () =>
      createTimeIndex(Float64Array.from(lo), Float64Array.from(hi));
    expect(make([2, 1], [3, 3])).toThrow(new RangeError('invalid lo[1]: 1'));
    expect(make([NaN], [3])).toThrow(new RangeError('invalid lo[0]: NaN'));
    expect(make([2], [1])).toThrow(new RangeError('invalid hi[0]: 1'));
    expect(make([2], [])).toThrow(new RangeError('invalid hi: 0 for 1 beginnings'));
  });
});
