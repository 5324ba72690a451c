import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  centre,
  clampDuration,
  contains,
  duration,
  fitWithin,
  hull,
  intersect,
  overlaps,
  type Span,
  same,
  scale,
  span,
  translate
} from '../../../src/core/time/span.ts';

const times = fc.integer({ min: -(2 ** 40), max: 2 ** 40 });
const spans: fc.Arbitrary<Span> = fc
  .tuple(times, times)
  .map(([a, b]) => span(Math.min(a, b), Math.max(a, b)));
const powers = fc.integer({ min: -8, max: 8 }).map(k => 2 ** k);

describe('a span', () => {
  it('is frozen and may be endless', () => {
    expect(Object.isFrozen(span(1, 2))).toBe(true);
    expect(span(-Infinity, Infinity)).toEqual({ lo: -Infinity, hi: Infinity });
  });

  it('refuses ends that are reversed or no numbers', () => {
    expect(() => span(2, 1)).toThrow(new RangeError('invalid span: [2, 1)'));
    expect(() => span(Number.NaN, 1)).toThrow('invalid span: [NaN, 1)');
    expect(() => span(1, Number.NaN)).toThrow('invalid span: [1, NaN)');
  });

  it('contains its start but not its end', () => {
    expect([contains(span(1, 3), 1), contains(span(1, 3), 3), contains(span(1, 1), 1)]).toEqual([
      true,
      false,
      false
    ]);
  });

  it('has a length and a middle', () => {
    expect([duration(span(1, 5)), centre(span(1, 5))]).toEqual([4, 3]);
    expect([duration(span(0, Infinity)), centre(span(-Infinity, Infinity))]).toEqual([Infinity, 0]);
  });
});

describe('overlapping', () => {
  it('leaves out the end, and counts an empty span as the instant where it lies', () => {
    expect(overlaps(span(0, 2), span(2, 3))).toBe(false);
    expect(overlaps(span(2, 2), span(2, 3))).toBe(true);
    expect(overlaps(span(3, 3), span(2, 3))).toBe(false);
    expect(overlaps(span(2, 2), span(2, 2))).toBe(true);
    expect(overlaps(span(1, 1), span(2, 2))).toBe(false);
  });

  it('works both ways, and is what makes an intersection', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(intersect(a, b) !== null).toBe(overlaps(a, b));
      })
    );
  });

  it('agrees with containing: both contain an instant exactly when their intersection does', () => {
    fc.assert(
      fc.property(spans, spans, times, (a, b, t) => {
        const common = intersect(a, b);
        expect(contains(a, t) && contains(b, t)).toBe(common !== null && contains(common, t));
      })
    );
  });

  it('makes a hull that holds both and nothing beyond', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const both = hull(a, b);
        expect([both.lo, both.hi]).toEqual([Math.min(a.lo, b.lo), Math.max(a.hi, b.hi)]);
      })
    );
  });
});

describe('moving and scaling', () => {
  it('moves there and back again', () => {
    fc.assert(
      fc.property(spans, times, (s, ms) => {
        expect(translate(translate(s, ms), -ms)).toEqual(s);
        expect(duration(translate(s, ms))).toBe(duration(s));
      })
    );
  });

  it('scales the length and leaves the instant it scales about in its place', () => {
    expect(scale(span(0, 8), 2, 2)).toEqual({ lo: -2, hi: 14 });
    fc.assert(
      fc.property(spans, powers, times, (s, factor, about) => {
        const scaled = scale(s, factor, about);
        expect(duration(scaled)).toBe(duration(s) * factor);
        expect(about - scaled.lo).toBe((about - s.lo) * factor);
        expect(scale(scaled, 1 / factor, about)).toEqual(s);
      })
    );
  });

  it('refuses a factor that is not positive and finite', () => {
    for (const factor of [0, -1, Infinity, Number.NaN]) {
      expect(() => scale(span(0, 1), factor, 0)).toThrow(`invalid factor: ${factor}`);
    }
  });

  it('gives back the very span it was given when nothing changes', () => {
    const s = span(0, 10);
    const results = [
      translate(s, 0),
      scale(s, 1, 4),
      clampDuration(s, 1, 20, 5),
      fitWithin(s, span(0, 10)),
      hull(s, span(2, 3)),
      intersect(s, span(-1, 11))
    ];
    expect(results.filter(result => result !== s)).toEqual([]);
  });
});

describe('limits', () => {
  it('brings a length between two others', () => {
    expect(clampDuration(span(0, 4), 8, 16, 1)).toEqual({ lo: -1, hi: 7 });
    expect(clampDuration(span(0, 32), 8, 16, 8)).toEqual({ lo: 4, hi: 20 });
    expect(clampDuration(span(5, 5), 8, 16, 5)).toEqual({ lo: 1, hi: 9 });
    expect(clampDuration(span(0, Infinity), 8, 16, 100)).toEqual({ lo: 92, hi: 108 });
  });

  it('refuses lengths that are reversed or negative', () => {
    expect(() => clampDuration(span(0, 1), 2, 1, 0)).toThrow('invalid durations: 2 to 1');
    expect(() => clampDuration(span(0, 1), -2, 1, 0)).toThrow('invalid durations: -2 to 1');
  });

  it('moves first and shortens only what is longer than its bounds', () => {
    expect(fitWithin(span(-5, 5), span(0, 20))).toEqual({ lo: 0, hi: 10 });
    expect(fitWithin(span(15, 25), span(0, 20))).toEqual({ lo: 10, hi: 20 });
    expect(fitWithin(span(-5, 25), span(0, 20))).toEqual({ lo: 0, hi: 20 });
  });

  it('always ends up within the bounds, as long as before where that is possible', () => {
    fc.assert(
      fc.property(spans, spans, (s, bounds) => {
        const fitted = fitWithin(s, bounds);
        expect(fitted.lo).toBeGreaterThanOrEqual(bounds.lo);
        expect(fitted.hi).toBeLessThanOrEqual(bounds.hi);
        expect(duration(fitted)).toBe(Math.min(duration(s), duration(bounds)));
      })
    );
  });

  it('knows spans with the same ends', () => {
    expect([same(span(1, 2), span(1, 2)), same(span(1, 2), span(1, 3))]).toEqual([true, false]);
  });
});
