import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Labels,
  type Placement,
  placeInSteps,
  placeLabels
} from '../../../src/core/lookup/placement.ts';
import { partsOf } from '../story/parts.ts';
import { anyLabels, anyList, bursts, labels, stream } from './label-stories.ts';

/** The first scale at which `width` px fit into `distance` ms as numbers are multiplied here. */
const clear = (width: number, distance: number): number => {
  const scale = width / distance;
  return scale * distance >= width ? scale : scale * (1 + 2 ** -52);
};

const octaveOf = (scale: number) => (scale > 0 ? Math.floor(Math.log2(scale)) : -Infinity);

/** The rule as it is written down: every pair is looked at, nothing is skipped. */
const placeByHand = ({ times, widths, importance, lanes }: Labels): Placement => {
  const n = times.length;
  const lane = new Uint8Array(n);
  const reveal = new Float64Array(n).fill(Infinity);
  const placed: number[] = [];
  const candidatesOf = (e: number) =>
    Array.from({ length: lanes }, (_, own) =>
      placed.reduce((most, p) => {
        const distance = Math.abs((times[p] ?? 0) - (times[e] ?? 0));
        const other = lane[p] ?? 0;
        if (distance === 0) return other === own ? Infinity : most;
        const [left, upper, lower] = p < e ? [p, own, other] : [e, other, own];
        const width = widths[left] ?? 0;
        const together = (reveal[p] ?? 0) * distance < width;
        return upper >= lower && together ? Math.max(most, clear(width, distance)) : most;
      }, 0)
    );
  for (const rank of [3, 2, 1]) {
    let waiting = [...times.keys()]
      .filter(e => importance[e] === rank)
      .map(e => ({ e, octave: -Infinity }));
    while (waiting.length > 0) {
      const octave = Math.min(...waiting.map(one => one.octave));
      const now = waiting.filter(one => one.octave === octave).sort((a, b) => b.e - a.e);
      waiting = waiting.filter(one => one.octave > octave);
      for (const { e } of now) {
        const candidates = candidatesOf(e);
        const best = Math.min(...candidates);
        if (best === Infinity) continue;
        if (octaveOf(best) > octave) {
          waiting.push({ e, octave: octaveOf(best) });
          continue;
        }
        lane[e] = candidates.indexOf(best);
        reveal[e] = best;
        placed.push(e);
      }
    }
  }
  return { lane, reveal };
};

const alike = (times: readonly number[], width = 100) =>
  labels(times.map(t => ({ t, width, importance: 2 })));

describe('the placement of labels', () => {
  it('follows the rule as written, pair by pair', () => {
    fc.assert(
      fc.property(anyLabels, input => {
        expect(placeLabels(input)).toEqual(placeByHand(input));
      }),
      { numRuns: 300 }
    );
  });

  it('follows the rule in long stories, where blocks of labels are leapt over', () => {
    expect(placeLabels(labels(bursts(1500, 3)))).toEqual(placeByHand(labels(bursts(1500, 3))));
    const next = stream(9);
    const widths = Array.from({ length: 900 }, () => 2 ** (next() * 14));
    const even = labels(
      widths.map((width, t) => ({ t, width, importance: 1 + (t % 7 === 0 ? 1 : 0) }))
    );
    expect(placeLabels(even)).toEqual(placeByHand(even));
  });

  it('lets those wait that need a nearer view, so that they bar nobody who does not', () => {
    // From right to left through all of them, that at 13 would bar that at 10 until 100 / 3.
    const crowd = alike([0, 10, 11, 12, 13, 14]);
    const { reveal } = placeLabels({ ...crowd, lanes: 1 });
    expect([...reveal]).toEqual([100 / 14, 25, 100, 50, 100, 0]);
  });

  it('is the same in steps, which tell how far they are, always further', () => {
    const input = labels(bursts(3000, 7));
    const { parts, result } = partsOf(placeInSteps(input));
    expect(result).toEqual(placeLabels(input));
    expect(parts.length).toBeGreaterThan(5);
    expect(parts).toEqual([...new Set(parts)].sort((a, b) => a - b));
    expect(parts.every(part => part > 0 && part <= 1)).toBe(true);
  });

  it('lets close events descend to the right as a staircase', () => {
    const { lane, reveal } = placeLabels(alike([0, 1, 2, 3]));
    expect([...lane]).toEqual([3, 2, 1, 0]);
    expect([...reveal]).toEqual([0, 0, 0, 0]);
  });

  it('takes the lane that shows a label first, and of equals the lowest', () => {
    // The nearest stem comes down from the top lane through all four, so no lane is better than
    // another for the label at 0: it must end 10 ms on, where 100 px need 10 px per ms.
    const full = placeLabels(alike([0, 10, 20, 30, 40]));
    expect([...full.lane]).toEqual([0, 3, 2, 1, 0]);
    expect(full.reveal[0]).toBe(10);
    // On its own a label takes the lowest lane, and one before it the next, however far off.
    expect([...placeLabels(alike([0, 1000])).lane]).toEqual([1, 0]);
  });

  it('reveals a label that stands alone at every scale, and none where there is none', () => {
    expect(placeLabels(alike([7]))).toEqual({
      lane: Uint8Array.of(0),
      reveal: Float64Array.of(0)
    });
    expect(placeLabels(alike([]))).toEqual({
      lane: new Uint8Array(0),
      reveal: new Float64Array(0)
    });
  });

  it('gives each label of one instant a lane of its own, read downwards in the order given', () => {
    const { lane, reveal } = placeLabels(alike([5, 5, 5]));
    expect([...lane]).toEqual([2, 1, 0]);
    expect([...reveal]).toEqual([0, 0, 0]);
  });

  it('shows as many labels of one instant as there are lanes, the important ones, and no more', () => {
    const importance = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(
        fc.array(importance, { maxLength: 40 }),
        fc.integer({ min: 1, max: 6 }),
        (ranks, lanes) => {
          const { lane, reveal } = placeLabels(
            labels(
              ranks.map(rank => ({ t: 5, width: 80, importance: rank })),
              lanes
            )
          );
          const numbers = [...ranks.keys()].filter(i => reveal[i] === 0);
          expect(numbers.length).toBe(Math.min(lanes, ranks.length));
          expect(new Set(numbers.map(i => lane[i])).size).toBe(numbers.length);
          expect([...reveal].every(scale => scale === 0 || scale === Infinity)).toBe(true);
          const least = Math.min(...numbers.map(i => ranks[i] ?? 0));
          expect(ranks.filter(rank => rank > least).length).toBeLessThanOrEqual(numbers.length);
          const hidden = ranks.filter((_, i) => reveal[i] === Infinity);
          expect(Math.max(0, ...hidden)).toBeLessThanOrEqual(least);
        }
      )
    );
  });

  it('lets a label give way only to labels at least as important', () => {
    fc.assert(
      fc.property(
        anyList,
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom(2, 3),
        (list, lanes, rank) => {
          const whole = placeLabels(labels(list, lanes));
          const few = list.flatMap((label, i) => (label.importance >= rank ? [i] : []));
          const alone = placeLabels(
            labels(
              list.filter(label => label.importance >= rank),
              lanes
            )
          );
          expect(few.map(i => whole.reveal[i])).toEqual([...alone.reveal]);
          expect(few.map(i => whole.lane[i])).toEqual([...alone.lane]);
        }
      )
    );
  });

  it('never shows an event without a finite time, and lets it stand in nobody’s way', () => {
    const { reveal } = placeLabels(alike([-Infinity, -Infinity, 3, Infinity]));
    expect([...reveal]).toEqual([Infinity, Infinity, 0, Infinity]);
  });

  it('refuses arrays that do not fit together', () => {
    const input = alike([1, 2]);
    const broken: [Partial<Labels>, string][] = [
      [{ widths: new Float64Array(1) }, 'invalid widths: 1 for 2 times'],
      [{ importance: new Uint8Array(3) }, 'invalid importance: 3 for 2 times'],
      [{ times: Float64Array.of(2, 1) }, 'invalid times[1]: 1'],
      [{ times: Float64Array.of(NaN, 1) }, 'invalid times[0]: NaN'],
      [{ widths: Float64Array.of(10, 0) }, 'invalid widths[1]: 0'],
      [{ widths: Float64Array.of(10, Infinity) }, 'invalid widths[1]: Infinity'],
      [{ importance: Uint8Array.of(4, 1) }, 'invalid importance[0]: 4'],
      [{ lanes: 0 }, 'invalid lanes: 0'],
      [{ lanes: 2.5 }, 'invalid lanes: 2.5'],
      [{ lanes: 31 }, 'invalid lanes: 31']
    ];
    for (const [change, message] of broken) {
      expect(() => placeLabels({ ...input, ...change })).toThrow(new RangeError(message));
    }
  });
});
