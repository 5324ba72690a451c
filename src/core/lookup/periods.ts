import { bisector } from 'd3-array';
import type { Story, StoryEvent } from '../story/story.ts';
import { interval, type Unit } from '../time/calendar.ts';
import { type Span, span } from '../time/span.ts';

/** A stretch of the calendar and the events that begin in it: positions from `from` up to `to`. */
export interface Period {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
}

/** Units in which people look for a date, from the finest. */
const UNITS: readonly Unit[] = [
  'minute',
  'hour',
  'day',
  'month',
  'year',
  'decade',
  'century',
  'millennium'
];

const byStart = bisector((event: StoryEvent) => event.date.lo);

/**
 * The periods of one unit, in the story's zone, in which an event begins; null where there are more
 * than `most`. Every event is in one of them: an open beginning counts as that of the whole story.
 * O(log n) a period, however many events there are.
 */
export const periodsOf = (story: Story, unit: Unit, most: number): Period[] | null => {
  const { events, extent, timeZone } = story;
  const calendar = interval(unit, 1, timeZone);
  const found: Period[] = [];
  for (let from = 0; from < events.length; ) {
    if (found.length === most) return null;
    const begin = Math.max(events[from]?.date.lo ?? extent.lo, extent.lo);
    const lo = calendar.floor(begin);
    const next = calendar.offset(begin, 1);
    // Where the calendar of the machine ends, the last period takes the rest.
    const to = next > begin ? byStart.left(events, next, from) : events.length;
    found.push({ span: span(lo, Math.max(lo, next)), from, to });
    from = to;
  }
  return found;
};

/** The periods of the finest unit of which there are at most `most`; empty for an empty story. */
export const finestPeriods = (
  story: Story,
  most: number
): { readonly unit: Unit; readonly periods: readonly Period[] } => {
  for (const unit of UNITS) {
    const periods = periodsOf(story, unit, most);
    if (periods) return { unit, periods };
  }
  return { unit: 'millennium', periods: periodsOf(story, 'millennium', Infinity) ?? [] };
};
