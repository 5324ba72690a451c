import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScale } from '../../../src/core/layout/scale.ts';
import { span } from '../../../src/core/time/span.ts';
import { anyCrowded, anyWindow, beginsIn, crowdOf } from './any-crowd.ts';

describe('the trace of a crowd', () => {
  it('counts each event that begins in view once, and tells how many begin in each column', () => {
    fc.assert(
      fc.property(anyCrowded, anyWindow, ({ spans, crowd }, scale) => {
        const { columns } = crowd.trace(scale);
        const instants = columns.filter(({ lo, hi }) => lo === hi);
        const blocks = columns.filter(({ lo, hi }) => lo < hi);
        for (const { lo, hi, count } of blocks) {
          expect(count).toBe(beginsIn(spans, { lo, hi }).length);
        }
        for (const { lo, count } of instants) {
          expect(count).toBe(1);
          expect(lo >= scale.span.lo && lo < scale.span.hi).toBe(true);
        }
        for (const index of beginsIn(spans, scale.span)) {
          const t = spans[index]?.lo ?? Number.NaN;
          const same = spans.filter(({ lo }) => lo === t).length;
          const alone = instants.filter(({ lo }) => lo === t).length;
          const counted = blocks.filter(({ lo, hi }) => t >= lo && t < hi).length;
          expect([alone, counted]).toEqual(counted === 0 ? [same, 0] : [0, 1]);
        }
      }),
      { numRuns: 300 }
    );
  });

  it('counts in columns just where the marks of all events would', () => {
    fc.assert(
      fc.property(anyCrowded, anyWindow, ({ crowd }, scale) => {
        const lasting = crowd
          .trace(scale)
          .columns.filter(({ lo, hi }) => lo < hi)
          .map(({ lo }) => lo);
        const drawn = crowd
          .frame(scale, 4, new Set())
          .dense.columns.filter(({ lo, hi }) => hi > scale.span.lo && lo < scale.span.hi)
          .map(({ lo }) => lo);
        expect(lasting).toEqual(drawn);
      })
    );
  });

  it('has a single event at a third of the height at the most', () => {
    const [one] = [crowdOf([span(5, 5)]).trace(createScale(span(0, 10), 500))];
    expect(one.columns).toEqual([{ lo: 5, hi: 5, count: 1 }]);
    expect(one.max).toBe(3);
    fc.assert(
      fc.property(anyCrowded, anyWindow, ({ crowd }, scale) => {
        const { columns, max } = crowd.trace(scale);
        expect(max).toBe(Math.max(3, ...columns.map(({ count }) => count)));
      })
    );
  });

  it('is nothing where nothing begins', () => {
    const scale = createScale(span(0, 10), 500);
    expect(crowdOf([]).trace(scale).columns).toEqual([]);
    const around = [span(-Infinity, 5), span(-5, 20), span(10, 12)];
    expect(crowdOf(around).trace(scale).columns).toEqual([]);
  });
});
