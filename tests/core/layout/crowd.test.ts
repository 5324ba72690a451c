import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScale, type Scale } from '../../../src/core/layout/scale.ts';
import { overlaps, type Span, span } from '../../../src/core/time/span.ts';
import { anyCrowded, anyInstants, anyWindow, beginsIn, crowdOf } from './any-crowd.ts';

const anyLanes = fc.constantFrom(3, 4);
const NOBODY: ReadonlySet<number> = new Set();

/** The events that share the instant of one, found by looking at all. */
const sharing = (spans: readonly Span[], index: number): number[] => {
  const t = spans[index]?.lo;
  if (t === undefined || !Number.isFinite(t)) return [index];
  return [...spans.keys()].filter(other => spans[other]?.lo === t);
};

describe('the events of one instant', () => {
  it('are those that a plain count finds, each open beginning by itself', () => {
    fc.assert(
      fc.property(anyCrowded, anyLanes, ({ spans, crowd }, lanes) => {
        for (const index of spans.keys()) {
          const same = sharing(spans, index);
          const [from, last] = [same[0] ?? -1, same.at(-1) ?? -1];
          expect(crowd.together(index)).toEqual({ from, to: last + 1 });
          expect(crowd.stack(index, lanes)).toBe(same.length > lanes ? same.length : 0);
        }
      })
    );
  });
});

describe('an event of a frame', () => {
  it('is counted in a column, has a mark, or is behind the one mark of its instant', () => {
    fc.assert(
      fc.property(anyCrowded, anyWindow, anyLanes, ({ spans, crowd }, scale, lanes) => {
        const { dense, marked } = crowd.frame(scale, lanes, NOBODY);
        for (const index of beginsIn(spans, scale.span)) {
          const t = spans[index]?.lo ?? Number.NaN;
          const counted = dense.columns.some(({ lo, hi }) => t >= lo && t < hi);
          const { from, to } = crowd.together(index);
          const behind =
            crowd.stack(index, lanes) > 0 && marked.some(other => other >= from && other < to);
          expect(counted || marked.includes(index) || behind).toBe(true);
        }
      }),
      { numRuns: 300 }
    );
  });

  it('shares its mark with its instant where that has more events than lanes', () => {
    fc.assert(
      fc.property(anyCrowded, anyWindow, anyLanes, ({ crowd }, scale, lanes) => {
        const { marked } = crowd.frame(scale, lanes, NOBODY);
        const stacks = marked
          .filter(index => crowd.stack(index, lanes) > 0)
          .map(index => crowd.together(index).from);
        expect(stacks).toEqual([...new Set(stacks)]);
      }),
      { numRuns: 300 }
    );
  });

  it('has a mark only if it lies in the window or at its edge, unless it is told', () => {
    fc.assert(
      fc.property(anyCrowded, anyWindow, anyLanes, ({ spans, crowd }, scale, lanes) => {
        const near = span(scale.t(-10), scale.t(scale.width + 10));
        for (const index of crowd.frame(scale, lanes, NOBODY).marked) {
          const own = spans[index];
          expect(own && overlaps(own, near)).toBe(true);
        }
      })
    );
  });

  it('has a mark in any case if it is told, and the others have theirs as before', () => {
    const anyTold = fc.array(fc.nat(), { maxLength: 5 });
    fc.assert(
      fc.property(anyCrowded, anyWindow, anyLanes, anyTold, (any, scale, lanes, picks) => {
        const { spans, crowd } = any;
        fc.pre(spans.length > 0);
        const told = new Set(picks.map(pick => pick % spans.length));
        const plain = crowd.frame(scale, lanes, NOBODY);
        // An event that is not in the story has no mark.
        const frame = crowd.frame(scale, lanes, new Set([...told, -1]));
        const expected = [...new Set([...told, ...plain.marked])].sort((a, b) => a - b);
        expect(frame.marked).toEqual(expected);
        expect(frame.dense).toEqual(plain.dense);
      })
    );
  });
});

describe('the columns of a frame', () => {
  it('count every event that begins in them, and no other', () => {
    fc.assert(
      fc.property(anyCrowded, anyWindow, anyLanes, ({ spans, crowd }, scale, lanes) => {
        for (const { lo, hi, count } of crowd.frame(scale, lanes, NOBODY).dense.columns) {
          expect(count).toBe(beginsIn(spans, { lo, hi }).length);
        }
      })
    );
  });

  it('are not changed by panning, and neither are the marks of instants', () => {
    const moved = ({ span: { lo, hi }, width }: Scale, by: number) =>
      createScale(span(lo + by, hi + by), width);
    fc.assert(
      fc.property(
        anyInstants,
        anyWindow,
        fc.integer({ min: -400, max: 400 }),
        anyLanes,
        ({ spans, crowd }, before, by, lanes) => {
          const after = moved(before, by);
          const lo = Math.max(before.span.lo, after.span.lo);
          const hi = Math.min(before.span.hi, after.span.hi);
          fc.pre(lo < hi);
          const [one, two] = [before, after].map(scale => {
            const { dense, marked } = crowd.frame(scale, lanes, NOBODY);
            const inBoth = new Set(beginsIn(spans, { lo, hi }));
            return {
              columns: dense.columns.filter(column => column.lo < hi && column.hi > lo),
              marked: marked.filter(index => inBoth.has(index))
            };
          });
          expect(two).toEqual(one);
        }
      ),
      { numRuns: 300 }
    );
  });

  it('take the place of marks before these touch on average', () => {
    fc.assert(
      fc.property(anyInstants, anyWindow, anyLanes, ({ crowd }, scale, lanes) => {
        const { marked } = crowd.frame(scale, lanes, NOBODY);
        // A block of columns is up to 128 px wide, and one may be cut at either edge.
        expect(marked.length).toBeLessThanOrEqual((scale.width + 20 + 2 * 128) / 3);
      })
    );
  });
});

describe('a crowd of events that last', () => {
  const day = (at: number) => span(at, at + 1);
  const wars = Array.from({ length: 500 }, (_, at) => span(at * 10, 1e6));

  it('is drawn as far as one can tell them apart, with all that begin in the window', () => {
    const spans = [...wars, ...Array.from({ length: 20 }, (_, at) => day(600_000 + at))];
    const scale = createScale(span(599_990, 600_030), 1000);
    const { marked } = crowdOf(spans).frame(scale, 4, NOBODY);
    expect(marked.filter(index => index >= wars.length)).toHaveLength(20);
    expect(marked.filter(index => index < wars.length)).toHaveLength(60);
  });

  it('has one mark for an instant of which the later events alone still last', () => {
    const spans = [day(0), day(0), span(0, 500), span(0, 600), span(0, 700), day(520)];
    const frame = (lo: number, hi: number) =>
      crowdOf(spans).frame(createScale(span(lo, hi), 1000), 3, NOBODY).marked;
    expect(frame(-10, 90)).toEqual([0]);
    expect(frame(400, 490)).toEqual([2]);
    expect(frame(510, 590)).toEqual([3, 5]);
  });

  it('is nothing where nothing happens', () => {
    const { dense, marked } = crowdOf([]).frame(createScale(span(0, 10), 500), 4, new Set([-1]));
    expect([dense.columns, dense.max, marked]).toEqual([[], 0, []]);
  });
});
