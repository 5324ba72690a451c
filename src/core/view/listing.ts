import type { Steps } from '../story/steps.ts';
import type { Person, Quote, Story, StoryEvent } from '../story/story.ts';

/** What a list is sorted by. */
export type Order = 'date' | 'latest' | 'speaker';

export const ORDERS: readonly Order[] = ['date', 'latest', 'speaker'];

/** Whose quotes stand together; events that nobody is quoted on are nobody's. */
export type Voice = Person | 'unnamed' | 'nobody';

/** What a row tells: an event or, by speaker, a quote with the first event it belongs to. */
export interface Item {
  readonly event: StoryEvent;
  readonly quote: Quote | null;
  /** Whose it is, in a list by speaker. */
  readonly voice: Voice | null;
}

/** What is listed, in its order. Items are made when they are asked for, however many there are. */
export interface Listing {
  readonly order: Order;
  readonly length: number;
  at(place: number): Item;
  /** Where a quote has its row, or else the event has its first; -1 where neither has one. */
  placeOf(event: string, quote: Quote | null): number;
}

/** What is left of a story to be listed. */
export interface Left {
  readonly events: readonly StoryEvent[];
  /** Where an event stands among these, or -1. */
  indexOf(id: string): number;
}

/** The events by date, the first or the latest on top. */
export const listedByDate = ({ events, indexOf }: Left, order: 'date' | 'latest'): Listing => {
  const length = events.length;
  const turned = (at: number) => (order === 'date' ? at : length - 1 - at);
  return {
    order,
    length,
    at: place => ({ event: events[turned(place)] as StoryEvent, quote: null, voice: null }),
    placeOf: id => {
      const at = indexOf(id);
      return at < 0 ? -1 : turned(at);
    }
  };
};

/** How many are read between two steps. */
const STRETCH = 25;

/** What is said of a speaker, by place in `story.quotes`. */
interface Said {
  readonly voice: Voice;
  readonly quotes: number[];
}

const LAST = { unnamed: 1, nobody: 2 };
const rank = (voice: Voice) => (typeof voice === 'string' ? LAST[voice] : 0);

/**
 * The quotes by speaker: names as the language sorts them, then those of nobody in particular, then the
 * events without any. Each speaker's are in time order.
 */
export function* listedBySpeaker(
  { quotes }: Pick<Story, 'quotes'>,
  { events, indexOf }: Left,
  locale: string
): Steps<Listing> {
  const said = new Map<Person | null, Said>();
  /** By quote: the first of its events, and when it was said, UTC ms. */
  const eventOf = new Int32Array(quotes.length).fill(-1);
  const time = new Float64Array(quotes.length);
  const quoted = new Uint8Array(events.length);
  for (let at = 0; at < quotes.length; at += 1) {
    const { events: ids, speaker, date } = quotes[at] as Quote;
    const of = ids.map(indexOf).filter(place => place >= 0);
    for (const place of of) quoted[place] = 1;
    const first = of.reduce((least, place) => Math.min(least, place), Infinity);
    const event = events[first];
    if (event) {
      eventOf[at] = first;
      time[at] = (date ?? event.date).lo;
      const own = said.get(speaker) ?? { voice: speaker ?? 'unnamed', quotes: [] };
      own.quotes.push(at);
      said.set(speaker, own);
    }
    if (at % STRETCH === STRETCH - 1) yield at / quotes.length;
  }
  const { compare } = new Intl.Collator(locale);
  const nameOf = ({ voice }: Said) => (typeof voice === 'string' ? '' : voice.name);
  const groups = [...said.values()].sort(
    (a, b) => rank(a.voice) - rank(b.voice) || compare(nameOf(a), nameOf(b))
  );
  yield 1;
  /** By row: the place of a quote, then those of events without one. */
  const rows: number[] = [];
  const voices: Voice[] = [];
  const placeOfEvent = new Int32Array(events.length).fill(-1);
  const placeOfQuote = new Int32Array(quotes.length).fill(-1);
  for (const { voice, quotes: own } of groups) {
    own.sort((a, b) => {
      const [s = 0, t = 0] = [time[a], time[b]];
      return s < t ? -1 : s > t ? 1 : (eventOf[a] ?? 0) - (eventOf[b] ?? 0) || a - b;
    });
    for (const at of own) {
      placeOfQuote[at] = rows.length;
      rows.push(at);
      voices.push(voice);
    }
    yield 1;
  }
  const spoken = rows.length;
  for (let at = 0; at < quoted.length; at += 1) {
    if (quoted[at] === 1) continue;
    placeOfEvent[at] = rows.length;
    rows.push(at);
  }
  yield 1;
  for (let row = 0; row < spoken; row += 1) {
    for (const id of quotes[rows[row] ?? 0]?.events ?? []) {
      const at = indexOf(id);
      if (at >= 0 && placeOfEvent[at] === -1) placeOfEvent[at] = row;
    }
    if (row % STRETCH === STRETCH - 1) yield 1;
  }
  return {
    order: 'speaker',
    length: rows.length,
    at: place => {
      const row = rows[place] ?? 0;
      const quote = place < spoken ? (quotes[row] as Quote) : null;
      const event = events[quote ? (eventOf[row] ?? 0) : row] as StoryEvent;
      return { event, quote, voice: voices[place] ?? 'nobody' };
    },
    placeOf: (id, quote) => {
      const own = quote ? (placeOfQuote[quote.index] ?? -1) : -1;
      return own < 0 ? (placeOfEvent[indexOf(id)] ?? -1) : own;
    }
  };
}
