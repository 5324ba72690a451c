import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScale } from '../../../src/core/layout/scale.ts';
import { span } from '../../../src/core/time/span.ts';
import { anyWidth } from './any-story.ts';

const anyScale = fc
  .tuple(fc.integer({ min: -1e13, max: 1e13 }), fc.integer({ min: 1000, max: 1e13 }), anyWidth)
  .map(([lo, length, width]) => createScale(span(lo, lo + length), width));

describe('a scale', () => {
  it('lays the window on the width from edge to edge', () => {
    fc.assert(
      fc.property(anyScale, scale => {
        expect(scale.x(scale.span.lo)).toBe(0);
        expect(scale.x(scale.span.hi)).toBeCloseTo(scale.width, 6);
        expect(scale.t(0)).toBe(scale.span.lo);
      })
    );
  });

  it('finds the instant of a position and the position of an instant', () => {
    fc.assert(
      fc.property(anyScale, fc.integer({ min: -2000, max: 4000 }), (scale, x) => {
        // An instant is a number of ms: near it, positions are as fine as that number is.
        const grain = (Math.abs(scale.span.lo) + Math.abs(scale.span.hi)) * 2e-15 * scale.rate;
        expect(Math.abs(scale.x(scale.t(x)) - x)).toBeLessThanOrEqual(grain + 1e-9);
      })
    );
  });

  it('keeps the order of instants and tells its rate both ways', () => {
    fc.assert(
      fc.property(anyScale, fc.integer(), fc.integer(), (scale, a, b) => {
        fc.pre(a < b);
        expect(scale.x(a)).toBeLessThanOrEqual(scale.x(b));
        expect(scale.rate * scale.msPerPx).toBeCloseTo(1, 9);
        expect(scale.rate * (scale.span.hi - scale.span.lo)).toBeCloseTo(scale.width, 6);
      })
    );
  });
});
