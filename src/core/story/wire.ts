import { readDate } from '../time/edtf.ts';
import { lazyList, lazyMap } from './lazy.ts';
import type { Quote, Relation, Source, Story, StoryEvent } from './story.ts';
import { freeze } from './table.ts';

/** All of a story but its long lists. Parties and people refer to one another as in the story. */
export type StoryHead = Omit<Story, 'sources' | 'events' | 'quotes' | 'eventById' | 'quoteById'>;

type ListName = 'sources' | 'quotes' | 'events';

/**
 * A piece of a list of a story on its way from a worker to the page: its items as JSON, one after
 * the other, in bytes that are neither copied nor looked into before somebody asks for an item.
 */
export interface Parcel {
  readonly list: ListName;
  /** The names of the items, a line each. */
  readonly ids: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each item ends in the bytes. */
  readonly ends: Uint32Array<ArrayBuffer>;
}

/** How many items travel together. */
const PIECE = 1000;

type Numbered = { readonly index: number; readonly id: string };
const placeOf = (item: Numbered | null): number => item?.index ?? -1;
const places = (items: readonly Numbered[]) => items.map(({ index }) => index);

/** An item with places in the story's lists for what it refers to, and its dates as written. */
const plain = {
  sources: (source: Source) => source,
  quotes: (quote: Quote) => ({
    ...quote,
    speaker: placeOf(quote.speaker),
    date: quote.date?.source ?? null,
    sources: places(quote.sources)
  }),
  events: (event: StoryEvent) => ({
    ...event,
    // Few have any.
    namedBy: event.namedBy.length > 0 ? event.namedBy : undefined,
    party: placeOf(event.party),
    date: event.date.source,
    people: places(event.people),
    sources: places(event.sources),
    quotes: places(event.quotes)
  })
};

type Plain<Name extends ListName> = ReturnType<(typeof plain)[Name]>;

/** A story without its long lists. */
export const headOf = ({
  sources: _sources,
  events: _events,
  quotes: _quotes,
  eventById: _eventById,
  quoteById: _quoteById,
  ...head
}: Story): StoryHead => head;

/** A text as UTF-8, and back: the platform's own, which the core has no name for. */
export interface Codec {
  encode(text: string): Uint8Array;
  decode(bytes: Uint8Array): string;
}

function* piecesOf<Item extends Numbered>(
  list: ListName,
  items: readonly Item[],
  toPlain: (item: Item) => object,
  { encode }: Codec
): Generator<Parcel, void> {
  for (let at = 0; at < items.length; at += PIECE) {
    const piece = items.slice(at, at + PIECE);
    const texts = piece.map(item => encode(JSON.stringify(toPlain(item))));
    const ends = new Uint32Array(piece.length);
    let end = 0;
    texts.forEach((text, n) => {
      end += text.length;
      ends[n] = end;
    });
    const bytes = new Uint8Array(end);
    texts.forEach((text, n) => {
      bytes.set(text, n > 0 ? ends[n - 1] : 0);
    });
    yield { list, ids: piece.map(({ id }) => id).join('\n'), bytes, ends };
  }
}

/** The long lists of a story in pieces. */
export function* parcels(
  { sources, quotes, events }: Story,
  codec: Codec
): Generator<Parcel, void> {
  yield* piecesOf('sources', sources, plain.sources, codec);
  yield* piecesOf('quotes', quotes, plain.quotes, codec);
  yield* piecesOf('events', events, plain.events, codec);
}

/** A list as it comes in. */
interface Coming {
  readonly places: Map<string, number>;
  readonly parcels: Parcel[];
}

/** A story that comes in piece by piece. */
export interface Arrival {
  add(parcel: Parcel): void;
  /** The story, when all of it has been added. Its long lists make their items when they are asked. */
  story(): Story;
}

/** Puts a story together again from its head and its parcels. */
export const createArrival = (head: StoryHead, { decode }: Codec): Arrival => {
  for (const list of [head.parties, head.people, head.eras, head.acting]) {
    for (const item of list) Object.freeze(item);
    Object.freeze(list);
  }
  for (const span of [head.opening, head.extent]) Object.freeze(span);
  const lists: Record<ListName, Coming> = {
    sources: { places: new Map(), parcels: [] },
    quotes: { places: new Map(), parcels: [] },
    events: { places: new Map(), parcels: [] }
  };
  const read = <Name extends ListName>(name: Name, at: number): Plain<Name> => {
    const { bytes, ends } = lists[name].parcels[Math.floor(at / PIECE)] as Parcel;
    const n = at % PIECE;
    const text = decode(bytes.subarray(n > 0 ? ends[n - 1] : 0, ends[n]));
    return JSON.parse(text) as Plain<Name>;
  };
  const dateOf = (text: string) => {
    const reading = readDate(text, head.timeZone);
    if (!reading.ok) throw new RangeError(reading.message);
    return reading.date;
  };
  const relationsOf = (read: readonly Relation[]): readonly Relation[] =>
    freeze(read.map(relation => Object.freeze({ ...relation })));
  const pick = <Item>(items: readonly Item[], at: readonly number[]): readonly Item[] =>
    freeze(at.flatMap(place => items[place] ?? []));

  return {
    add: parcel => {
      const { places: known, parcels: there } = lists[parcel.list];
      there.push(parcel);
      for (const id of parcel.ids.split('\n')) known.set(id, known.size);
    },
    story: () => {
      const lengthOf = (name: ListName) => lists[name].places.size;
      const sources = lazyList(lengthOf('sources'), at =>
        Object.freeze<Source>(read('sources', at))
      );
      const quotes = lazyList(lengthOf('quotes'), at => {
        const { speaker, date, sources: from, events: of, ...rest } = read('quotes', at);
        return Object.freeze<Quote>({
          ...rest,
          events: freeze([...of]),
          speaker: head.people[speaker] ?? null,
          date: date === null ? null : dateOf(date),
          sources: pick(sources, from)
        });
      });
      const events = lazyList(lengthOf('events'), at => {
        const { party, people, sources: from, quotes: said, ...rest } = read('events', at);
        return Object.freeze<StoryEvent>({
          ...rest,
          date: dateOf(rest.date),
          relations: relationsOf(rest.relations),
          namedBy: relationsOf(rest.namedBy ?? []),
          party: head.parties[party] ?? null,
          people: pick(head.people, people),
          sources: pick(sources, from),
          quotes: pick(quotes, said)
        });
      });
      return Object.freeze<Story>({
        ...head,
        sources,
        quotes,
        events,
        eventById: lazyMap(lists.events.places, events),
        quoteById: lazyMap(lists.quotes.places, quotes)
      });
    }
  };
};
