import { dateAt, dateText, type Reading, spanAt } from './reading.ts';
import * as wire from './schema.ts';
import type { Steps } from './steps.ts';
import type { Era, Party, Person, Quote, Source, StoryEvent } from './story.ts';
import { freeze, readTable, refer, referAll, type Table } from './table.ts';

export const readSources = (reading: Reading): Steps<Table<Source>> =>
  readTable(reading, 'sources', 'source', wire.SourceFile, (file, at, index) =>
    Object.freeze({
      index,
      id: file.id,
      title: file.title ?? null,
      publisher: file.publisher,
      url: file.url ?? null,
      published: dateText(file.published, `${at}.published`, reading)
    })
  );

export const readParties = (reading: Reading): Steps<Table<Party>> =>
  readTable(reading, 'parties', 'party', wire.PartyFile, ({ id, name, color = null }, _at, index) =>
    Object.freeze({ index, id, name, color })
  );

export const readPeople = (reading: Reading, parties: Table<Party>): Steps<Table<Person>> =>
  readTable(reading, 'people', 'person', wire.PersonFile, (file, at, index) =>
    Object.freeze({
      index,
      id: file.id,
      name: file.name,
      role: file.role ?? null,
      party: refer(parties, file.party, `${at}.party`, reading.log)
    })
  );

export function* readEras(reading: Reading): Steps<readonly Era[]> {
  const { byId } = yield* readTable(reading, 'eras', 'era', wire.EraFile, (file, at) => {
    const span = spanAt(file, at, reading);
    return span && Object.freeze({ id: file.id, title: file.title, ...span });
  });
  return freeze([...byId.values()]);
}

/** The lists an event or a quote refers to. */
export interface Names {
  readonly sources: Table<Source>;
  readonly parties: Table<Party>;
  readonly people: Table<Person>;
}

export const readQuotes = (
  reading: Reading,
  names: Names,
  drafts: Table<{ readonly event: StoryEvent }>
): Steps<Table<Quote>> =>
  readTable(reading, 'quotes', 'quote', wire.QuoteFile, (file, at, index) => {
    const { log } = reading;
    const events = referAll(drafts, file.events, `${at}.events`, log).map(({ event }) => event.id);
    const speaker = refer(names.people, file.speaker, `${at}.speaker`, log);
    const date = dateAt(file.date, `${at}.date`, reading);
    const sources = referAll(names.sources, file.sources, `${at}.sources`, log);
    if (!events.length) return null;
    // Words are never shown as nobody's because a name was misspelt.
    if (file.speaker !== undefined && !speaker) return null;
    return Object.freeze({
      index,
      id: file.id,
      events: freeze(events),
      speaker,
      role: file.role ?? speaker?.role ?? null,
      text: file.text,
      date,
      medium: file.medium ?? null,
      note: file.note ?? null,
      sources
    });
  });
