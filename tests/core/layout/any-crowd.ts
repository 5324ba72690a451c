import fc from 'fast-check';
import type { Columns } from '../../../src/core/layout/columns.ts';
import { type Crowd, createCrowd } from '../../../src/core/layout/crowd.ts';
import { createScale } from '../../../src/core/layout/scale.ts';
import { createTimeIndex } from '../../../src/core/lookup/time-index.ts';
import { type Span, span } from '../../../src/core/time/span.ts';

/** Events of a story as far as a crowd knows them. */
export interface Crowded {
  readonly spans: readonly Span[];
  readonly crowd: Crowd;
}

/** The crowd of events that last from and to. */
export const crowdOf = (spans: readonly Span[]): Crowd => {
  const lo = Float64Array.from(spans, event => event.lo);
  const hi = Float64Array.from(spans, event => event.hi);
  const columns: Columns = {
    lo,
    hi,
    anchor: lo,
    importance: new Uint8Array(spans.length).fill(1),
    quotes: new Uint16Array(spans.length),
    shared: new Uint32Array(0),
    order: Uint32Array.from(spans.keys()),
    finest: 'day'
  };
  return createCrowd(columns, createTimeIndex(lo, hi));
};

/** Instants of a story: scattered, in a crowd at two places, or many at the very same one. */
const time = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -200, max: 1200 }) },
  { weight: 3, arbitrary: fc.integer({ min: 300, max: 340 }) },
  { weight: 2, arbitrary: fc.constantFrom(310, 500, 501, 700, 900) }
);
const length = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  fc.integer({ min: 1, max: 30 }),
  fc.integer({ min: 1, max: 2000 }),
  fc.constant(Infinity)
);
const event = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(time, length).map(([lo, ms]) => span(lo, lo + ms)) },
  time.map(hi => span(-Infinity, hi))
);
const crowded = (one: fc.Arbitrary<Span>): fc.Arbitrary<Crowded> =>
  fc
    .array(one, { maxLength: 160, size: 'max' })
    .map(spans => spans.sort((a, b) => (a.lo === b.lo ? 0 : a.lo - b.lo)))
    .map(spans => ({ spans, crowd: crowdOf(spans) }));
export const anyCrowded = crowded(event);
/** Those whose events last no time: what is drawn of them depends on where they are alone. */
export const anyInstants = crowded(time.map(t => span(t, t)));

export const anyWindow = fc
  .tuple(
    fc.integer({ min: -300, max: 1100 }),
    fc.integer({ min: 20, max: 1600 }),
    fc.integer({ min: 300, max: 1400 })
  )
  .map(([lo, ms, width]) => createScale(span(lo, lo + ms), width));

/** The events that begin in a window, found by looking at all. */
export const beginsIn = (spans: readonly Span[], window: Span): number[] =>
  [...spans.keys()].filter(index => {
    const t = spans[index]?.lo ?? Number.NaN;
    return t >= window.lo && t < window.hi;
  });
