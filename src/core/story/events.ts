import * as say from './messages.ts';
import { dateAt, type Reading } from './reading.ts';
import type { Names } from './resolve.ts';
import { EventFile } from './schema.ts';
import { type Steps, within } from './steps.ts';
import { compareDates, type Quote, type Relation, type StoryEvent } from './story.ts';
import { freeze, readTable, refer, referAll, type Table } from './table.ts';

/** An event that waits for its place in time, its relations and its quotes. */
export interface Draft {
  readonly event: { -readonly [K in keyof StoryEvent]: StoryEvent[K] };
  readonly at: string;
  readonly relations: readonly (Relation | undefined)[];
}

/** Reads all events; what they have to do with one another can only be told afterwards. */
export const readDrafts = (reading: Reading, names: Names): Steps<Table<Draft>> =>
  readTable(
    reading,
    'events',
    'event',
    EventFile,
    (file, at, index) => {
      const { log } = reading;
      const date = dateAt(file.date, `${at}.date`, reading);
      // References are read all the same, so that an author sees every fault at once.
      const party = refer(names.parties, file.party, `${at}.party`, log);
      const people = referAll(names.people, file.people, `${at}.people`, log);
      const sources = referAll(names.sources, file.sources, `${at}.sources`, log);
      if (!date) return null;
      const event: StoryEvent = {
        index,
        id: file.id,
        title: file.title,
        shortTitle: file.shortTitle ?? file.title,
        summary: file.summary ?? '',
        date,
        dateBasis: file.dateBasis ?? null,
        dateNote: file.dateNote ?? null,
        note: file.note ?? null,
        party,
        people,
        place: file.place ?? null,
        importance: file.importance ?? 1,
        sources,
        relations: freeze([]),
        namedBy: freeze([]),
        quotes: freeze([])
      };
      return { event, at, relations: file.relations ?? [] };
    },
    true
  );

/** Gives every event its relations, without those that lead nowhere. */
export const relate = (drafts: Table<Draft>, { log }: Reading): void => {
  for (const { event, at, relations } of drafts.byId.values()) {
    const good: Relation[] = [];
    relations.forEach((relation, i) => {
      const place = `${at}.relations[${i}].event`;
      if (!relation || !refer(drafts, relation.event, place, log)) return;
      if (relation.event !== event.id) good.push(Object.freeze(relation));
      else log.report(place, say.selfRelation, say.HINT.self);
    });
    event.relations = freeze(good);
  }
};

/** How many events are put in order or finished between two steps. */
const STRETCH = 2000;

/**
 * Sorts in steps, what is alike in the order it came in: runs that are in order already cost
 * the last sort next to nothing.
 */
export function* inOrder<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number
): Steps<Item[]> {
  const runs: Item[] = [];
  for (let from = 0; from < items.length; from += STRETCH) {
    runs.push(...items.slice(from, from + STRETCH).sort(compare));
    yield from / items.length;
  }
  return runs.sort(compare);
}

const inTime = (a: StoryEvent, b: StoryEvent): number => compareDates(a.date, b.date);

const enter = <Item>(lists: Map<string, Item[]>, id: string, item: Item): void => {
  const list = lists.get(id);
  if (list) list.push(item);
  else lists.set(id, [item]);
};

/** The finished events in time order, with their quotes and with what names them. The drafts are used up. */
export function* finishEvents(
  drafts: Table<Draft>,
  quotes: Iterable<Quote>
): Steps<readonly StoryEvent[]> {
  const quotesOf = new Map<string, Quote[]>();
  for (const quote of quotes) {
    for (const id of quote.events) enter(quotesOf, id, quote);
  }
  yield 0.1;
  const all = Array.from(drafts.byId.values(), ({ event }) => event);
  const events = yield* within(0.1, 0.5, inOrder(all, inTime));
  const namedBy = new Map<string, Relation[]>();
  for (const { id, relations } of events) {
    for (const { type, event } of relations)
      enter(namedBy, event, Object.freeze({ type, event: id }));
  }
  for (const [index, event] of events.entries()) {
    event.index = index;
    event.quotes = freeze(quotesOf.get(event.id) ?? []);
    event.namedBy = freeze(namedBy.get(event.id) ?? []);
    Object.freeze(event);
    if (index % STRETCH === STRETCH - 1) yield 0.5 + (index / events.length) * 0.5;
  }
  return freeze(events);
}
