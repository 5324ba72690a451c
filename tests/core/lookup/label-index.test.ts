import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLabelIndex, labelIndexFrom } from '../../../src/core/lookup/label-index.ts';
import { type Labels, placeLabels } from '../../../src/core/lookup/placement.ts';
import { anyLabels, bursts, labels } from './label-stories.ts';

const ALL = { lo: -Infinity, hi: Infinity };
const LANE_HEIGHT = 46;

/** What is drawn, in px, seen from the instant `origin`: y grows downward, the baseline is at 0. */
const drawn = (
  { times, widths }: Labels,
  lane: Uint8Array,
  i: number,
  origin: number,
  s: number
) => {
  const left = ((times[i] ?? 0) - origin) * s;
  const bottom = -(lane[i] ?? 0) * LANE_HEIGHT;
  const box = { left, right: left + (widths[i] ?? 0), top: bottom - LANE_HEIGHT, bottom };
  return { box, stem: { x: left, top: box.top, bottom: 0 } };
};

/** Pairs of shown labels of which boxes overlap, or a stem runs through the inside of a box. */
const collisions = (input: Labels, lane: Uint8Array, shown: readonly number[], s: number) =>
  shown.flatMap((i, k) =>
    shown.slice(k + 1).filter(j => {
      // From the left one's own instant, where no rounding of a far origin can hide or feign a px.
      const origin = input.times[i] ?? 0;
      const a = drawn(input, lane, i, origin, s);
      const b = drawn(input, lane, j, origin, s);
      const overlap =
        a.box.left < b.box.right &&
        b.box.left < a.box.right &&
        a.box.top < b.box.bottom &&
        b.box.top < a.box.bottom;
      const pierced = [
        { box: a.box, stem: b.stem },
        { box: b.box, stem: a.stem }
      ].some(
        ({ box, stem }) =>
          box.left < stem.x && stem.x < box.right && stem.top < box.bottom && box.top < stem.bottom
      );
      return overlap || pierced;
    })
  );

const anyScale = fc.double({ min: -32, max: 8, noNaN: true }).map(power => 2 ** power);

describe('the label index', () => {
  it('never lets two shown labels overlap or a stem cross a label, at any scale', () => {
    fc.assert(
      fc.property(anyLabels, anyScale, (input, scale) => {
        const index = createLabelIndex(input);
        // The worst scales are those at which a label has only just appeared.
        for (const s of [scale, ...index.reveal].filter(Number.isFinite)) {
          expect(collisions(input, index.lane, index.shown(ALL, s), s)).toEqual([]);
        }
      }),
      { numRuns: 300 }
    );
  });

  it('shows no collision among thousands of labels in bursts', () => {
    const input = labels(bursts(4000, 11));
    const index = createLabelIndex(input);
    const extent = (input.times.at(-1) ?? 0) - (input.times[0] ?? 0);
    for (const px of [300, 1000, 5000, 30_000]) {
      const s = px / extent;
      const shown = index.shown(ALL, s);
      expect(shown.length).toBeGreaterThan(px / 250);
      expect(collisions(input, index.lane, shown, s)).toEqual([]);
    }
  });

  it('only adds labels as the scale grows', () => {
    fc.assert(
      fc.property(anyLabels, anyScale, anyScale, (input, a, b) => {
        const index = createLabelIndex(input);
        const near = new Set(index.shown(ALL, Math.max(a, b)));
        expect(index.shown(ALL, Math.min(a, b)).filter(i => !near.has(i))).toEqual([]);
      })
    );
  });

  it('shows the same labels in the part that two spans share', () => {
    const edge = fc.integer({ min: -10, max: 5010 });
    fc.assert(
      fc.property(anyLabels, anyScale, edge, edge, fc.nat(5000), (input, scale, a, b, length) => {
        const index = createLabelIndex(input);
        const common = (i: number): boolean => {
          const t = input.times[i] ?? 0;
          return t >= Math.max(a, b) && t < Math.min(a, b) + length;
        };
        const one = index.shown({ lo: a, hi: a + length }, scale).filter(common);
        const other = index.shown({ lo: b, hi: b + length }, scale).filter(common);
        expect(one).toEqual(other);
      })
    );
  });

  it('finds what a plain filter over all events finds, in ascending order', () => {
    const anyTime = fc.integer({ min: -10, max: 5010 });
    fc.assert(
      fc.property(anyLabels, anyScale, anyTime, anyTime, (input, scale, a, b) => {
        const index = createLabelIndex(input);
        const [lo, hi] = [Math.min(a, b), Math.max(a, b)];
        for (const s of [scale, ...index.reveal]) {
          const expected = [...input.times.keys()].filter(i => {
            const t = input.times[i] ?? 0;
            const reveal = index.reveal[i] ?? 0;
            return t >= lo && t < hi && reveal < Infinity && reveal <= s;
          });
          expect(index.shown({ lo, hi }, s)).toEqual(expected);
        }
      })
    );
  });

  it('holds its end open: an event at the end of a span belongs to the next span', () => {
    const index = createLabelIndex(
      labels([
        { t: 10, width: 100, importance: 1 },
        { t: 20, width: 100, importance: 1 }
      ])
    );
    expect(index.shown({ lo: 10, hi: 20 }, 1)).toEqual([0]);
    expect(index.shown({ lo: 20, hi: 30 }, 1)).toEqual([1]);
    expect(index.shown({ lo: 20, hi: 20 }, 1)).toEqual([]);
  });

  it('has nothing to show for no event', () => {
    expect(createLabelIndex(labels([])).shown(ALL, 1)).toEqual([]);
  });

  it('can be made from a placement alone, as one that comes from a worker', () => {
    const input = labels(bursts(300, 5));
    const whole = createLabelIndex(input);
    const { lane, reveal } = structuredClone(placeLabels(input));
    const index = labelIndexFrom({ times: input.times, lane, reveal });
    for (const scale of [1e-9, 1e-8, 1e-7, 1e-6]) {
      expect(index.shown(ALL, scale)).toEqual(whole.shown(ALL, scale));
    }
    expect(index.lane).toEqual(whole.lane);
  });

  it('shows from its finest scale on all that is ever shown, and not all below it', () => {
    fc.assert(
      fc.property(anyLabels, input => {
        const index = createLabelIndex(input);
        const ever = [...index.reveal.keys()].filter(i => (index.reveal[i] ?? 0) < Infinity);
        const within = ever.filter(i => Number.isFinite(input.times[i]));
        expect(index.finest).toBe(Math.max(0, ...within.map(i => index.reveal[i] ?? 0)));
        expect(index.shown(ALL, index.finest)).toEqual(within);
        expect(index.shown(ALL, Infinity)).toEqual(within);
        if (index.finest === 0) return;
        const below = index.shown(ALL, index.finest * (1 - Number.EPSILON));
        expect(below.length).toBeLessThan(within.length);
      })
    );
    expect(createLabelIndex(labels([])).finest).toBe(0);
  });

  it('takes any placement, at scales from the least number to the greatest', () => {
    const anyReveal = fc.oneof(
      fc.constantFrom(0, Number.MIN_VALUE, 2 ** -1022, 1, 2, 4, Number.MAX_VALUE, Infinity),
      fc.integer({ min: -1074, max: 1023 }).map(power => 2 ** power),
      fc.double({ min: 0, noNaN: true })
    );
    const anyPlaced = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), anyReveal)).map(list => {
      list.sort(([a], [b]) => a - b);
      return {
        times: Float64Array.from(list, ([t]) => t),
        lane: new Uint8Array(list.length),
        reveal: Float64Array.from(list, ([, reveal]) => reveal)
      };
    });
    fc.assert(
      fc.property(anyPlaced, anyReveal, fc.nat(100), fc.nat(100), (placed, scale, a, b) => {
        const index = labelIndexFrom(placed);
        const [lo, hi] = [Math.min(a, b), Math.max(a, b)];
        const expected = [...placed.times.keys()].filter(i => {
          const [t, reveal] = [placed.times[i] ?? 0, placed.reveal[i] ?? 0];
          return t >= lo && t < hi && reveal < Infinity && reveal <= scale;
        });
        expect(index.shown({ lo, hi }, scale)).toEqual(expected);
        expect([index.lane, index.reveal]).toEqual([placed.lane, placed.reveal]);
      }),
      { numRuns: 300 }
    );
  });

  it('refuses a placement of another length', () => {
    const placed = { times: new Float64Array(2), lane: new Uint8Array(1) };
    expect(() => labelIndexFrom({ ...placed, reveal: new Float64Array(2) })).toThrow(
      'invalid placement: 1, 2 for 2'
    );
  });
});
