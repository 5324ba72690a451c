import type { Steps } from '../story/steps.ts';
import { COARSE_FIRST, type Quote, type Story, type StoryEvent } from '../story/story.ts';
import type { Precision } from '../time/edtf.ts';

/**
 * What a frame has to know of every event, as flat arrays by position in `story.events`: however long
 * the story, a frame reads a few places in them and makes objects of what it shows alone. They can
 * be handed from a worker to the page.
 */
export interface Columns {
  /** UTC ms, ascending; -Infinity where the beginning is open. */
  readonly lo: Float64Array;
  /** UTC ms, half-open; Infinity where the end is open. */
  readonly hi: Float64Array;
  /** Where the mark stands, UTC ms, always finite. */
  readonly anchor: Float64Array;
  /** 1, 2 or 3. */
  readonly importance: Uint8Array;
  /** How many quotes belong to the event. */
  readonly quotes: Uint16Array;
  /**
   * Neighbours, in the order of `order`, among the events that one quote belongs to: two numbers a
   * pair. Counting both, their quote is counted once too often.
   */
  readonly shared: Uint32Array;
  /** Events by `anchor`: like the events themselves, but for those with an open beginning. */
  readonly order: Uint32Array;
  /** The finest precision of a date in the story; a day where there is none. */
  readonly finest: Precision;
}

const FINEST = COARSE_FIRST.toReversed();

/** How many events are read between two steps. */
const STRETCH = 2000;

/** Where an event's mark stands, UTC ms: at its beginning, else at its end, else amid the story. */
export const anchorOf = ({ date }: Pick<Row, 'date'>, { extent }: Pick<Story, 'extent'>): number =>
  Number.isFinite(date.lo)
    ? date.lo
    : Number.isFinite(date.hi)
      ? date.hi
      : (extent.lo + extent.hi) / 2;

/** As much of an event as the columns are read from. */
export interface Row extends Pick<StoryEvent, 'importance' | 'quotes'> {
  readonly id?: string;
  readonly date: Pick<StoryEvent['date'], 'lo' | 'hi' | 'openStart' | 'precision' | 'endPrecision'>;
}

/** As much of a story. Its events are gone through once, and again where quotes belong to several. */
export interface Dated extends Pick<Story, 'extent'> {
  readonly quotes: readonly Pick<Quote, 'events'>[];
  readonly events: Iterable<Row> & { readonly length: number };
}

const sharedOf = ({ quotes, events }: Dated, order: Uint32Array): Uint32Array => {
  const several = quotes.filter(quote => quote.events.length > 1);
  if (several.length === 0) return new Uint32Array(0);
  const rank = new Map<string, number>();
  const ids = Array.from(events, ({ id = '' }) => id);
  order.forEach((index, at) => {
    rank.set(ids[index] ?? '', at);
  });
  return Uint32Array.from(
    several.flatMap(quote => {
      const of = quote.events.flatMap(id => rank.get(id) ?? []).sort((a, b) => a - b);
      return of.slice(1).flatMap((at, n) => [order[of[n] ?? at] ?? 0, order[at] ?? 0]);
    })
  );
};

/** Reads the columns of a story. */
export function* columnsOf(story: Dated): Steps<Columns> {
  const { events } = story;
  const n = events.length;
  const lo = new Float64Array(n);
  const hi = new Float64Array(n);
  const anchor = new Float64Array(n);
  const importance = new Uint8Array(n);
  const quotes = new Uint16Array(n);
  const order = new Uint32Array(n);
  let finest = FINEST.length - 1;
  let open = 0;
  let at = 0;
  for (const event of events) {
    const { date } = event;
    lo[at] = date.lo;
    hi[at] = date.hi;
    anchor[at] = anchorOf(event, story);
    importance[at] = event.importance;
    quotes[at] = event.quotes.length;
    order[at] = at;
    if (date.openStart) open = at + 1;
    finest = Math.min(finest, FINEST.indexOf(date.precision), FINEST.indexOf(date.endPrecision));
    if (at % STRETCH === STRETCH - 1) yield at / n;
    at += 1;
  }
  // Those with an open beginning stand first in the story and hang somewhere later.
  if (open > 0) order.sort((a, b) => (anchor[a] as number) - (anchor[b] as number) || a - b);
  return {
    lo,
    hi,
    anchor,
    importance,
    quotes,
    shared: sharedOf(story, order),
    order,
    finest: n ? (FINEST[finest] ?? 'day') : 'day'
  };
}
