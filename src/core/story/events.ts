import * as say from './messages.ts';
import { dateAt, type Reading } from './reading.ts';
import type { Names } from './resolve.ts';
import { EventFile } from './schema.ts';
import { compareDates, type Quote, type Relation, type StoryEvent } from './story.ts';
import { freeze, readTable, refer, referAll, type Table } from './table.ts';

/** An event that waits for its place in time, its relations and its quotes. */
export interface Draft {
  readonly event: { -readonly [K in keyof StoryEvent]: StoryEvent[K] };
  readonly at: string;
  readonly relations: readonly (Relation | undefined)[];
}

/** Reads all events; what they have to do with one another can only be told afterwards. */
export const readDrafts = (reading: Reading, names: Names): Table<Draft> =>
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

/** The finished events in time order, with their quotes. The drafts are used up. */
export const finish = (drafts: Table<Draft>, quotes: Iterable<Quote>): readonly StoryEvent[] => {
  const quotesOf = new Map<string, Quote[]>();
  for (const quote of quotes) {
    for (const id of quote.events) {
      const list = quotesOf.get(id);
      if (list) list.push(quote);
      else quotesOf.set(id, [quote]);
    }
  }
  const events = Array.from(drafts.byId.values(), ({ event }) => event);
  events.sort((a, b) => compareDates(a.date, b.date));
  events.forEach((event, index) => {
    event.index = index;
    event.quotes = freeze(quotesOf.get(event.id) ?? []);
    Object.freeze(event);
  });
  return freeze(events);
};
