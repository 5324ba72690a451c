import type { Quote, Story, StoryEvent } from '../../src/core/story/story.ts';
import type { EventDate } from '../../src/core/time/edtf.ts';
import { type BenchColumns, MODEL } from './columns.ts';

const NONE: readonly never[] = Object.freeze([]);

/** The date of the model, moved: what is drawn of a date is made from its instants. */
const moved = (date: EventDate, lo: number, hi: number): EventDate => ({
  ...date,
  lo,
  hi,
  start: date.start && { ...date.start, lo, hi, year: new Date(lo).getUTCFullYear() }
});

/** The objects a frame draws from, without the twelve seconds that reading a million dates takes. */
export const storyOf = ({ columns, model }: BenchColumns): Story => {
  const quotes: Quote[] = [];
  const quotesOf = (id: string, like: readonly Quote[]): readonly Quote[] => {
    const own = like.map((quote, at): Quote => ({ ...quote, id: `q-${id}-${at}`, events: [id] }));
    quotes.push(...own);
    return own;
  };
  const events = Array.from(model, (of, index): StoryEvent => {
    const like = MODEL.events[of] as StoryEvent;
    const id = `e${index}`;
    return {
      ...like,
      index,
      id,
      date: moved(like.date, columns.lo[index] as number, columns.hi[index] as number),
      quotes: columns.quotes[index] ? quotesOf(id, like.quotes) : NONE
    };
  });
  const last = columns.hi.reduce((most, hi) => Math.max(most, hi), 0);
  return {
    ...MODEL,
    id: `columns-${events.length}`,
    extent: { lo: columns.lo[0] ?? 0, hi: last },
    events,
    quotes,
    eventById: new Map(events.map(event => [event.id, event])),
    quoteById: new Map(quotes.map(quote => [quote.id, quote]))
  };
};
