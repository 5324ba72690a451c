import { check, createLog, isObject } from './check.ts';
import { finish, readDrafts, relate } from './events.ts';
import type { Issue } from './messages.ts';
import * as say from './messages.ts';
import { dateText, openingAt, type Reading } from './reading.ts';
import { readEras, readParties, readPeople, readQuotes, readSources } from './resolve.ts';
import { HeadFile, StoryFile } from './schema.ts';
import { extentOf, type Story } from './story.ts';
import { freeze } from './table.ts';

export { type Issue, issueText } from './messages.ts';

export interface Parsed {
  /** Null when the input is no object, is not of version 1, or has no usable id or title. */
  readonly story: Story | null;
  /** Every fault, in the order head, sources, parties, people, events, quotes, eras. */
  readonly issues: readonly Issue[];
  /** How many events and quotes are in the file but not in the story. */
  readonly left: { readonly events: number; readonly quotes: number };
}

/**
 * Reads a story file, already parsed from JSON. Never throws, never changes the input. What is faulty
 * is left out and reported, the smallest part that can go alone; the rest is kept. Whether a fault is
 * fatal is for the caller to say: any issue fails a build, a page shows what is left.
 */
export const parse = (input: unknown): Parsed => {
  const log = createLog();
  const none = { story: null, issues: log.issues, left: { events: 0, quotes: 0 } };
  if (!isObject(input)) {
    log.report('', say.expected(say.STORY, input));
    return none;
  }
  const { version } = input as { version?: unknown };
  if (typeof version === 'number' && version !== 1) {
    // Another version is another format: what else it holds would only be misread.
    log.report('version', say.expected(say.VERSION, version), say.HINT.version);
    return none;
  }
  const checked = check(HeadFile, input, '', log, StoryFile.entries);
  if (!checked) return none;
  const head = checked.file;
  const reading: Reading = { root: input, zone: head.timeZone ?? 'UTC', log, dates: new Map() };
  const updated = dateText(head.updated, 'updated', reading);
  const opening = head.view ? openingAt(head.view, reading) : null;

  const sources = readSources(reading);
  const parties = readParties(reading);
  const names = { sources, parties, people: readPeople(reading, parties) };
  const drafts = readDrafts(reading, names);
  relate(drafts, reading);
  const quotes = readQuotes(reading, names, drafts);
  const eras = readEras(reading);
  const left = { events: drafts.left, quotes: quotes.left };
  if (!checked.whole) return { story: null, issues: log.issues, left };

  const events = finish(drafts, quotes.byId.values());
  const story: Story = Object.freeze({
    id: head.id,
    title: head.title,
    summary: head.summary ?? '',
    lang: head.lang ?? 'en',
    timeZone: reading.zone,
    updated,
    license: head.license ?? null,
    credit: head.credit ?? null,
    opening,
    extent: extentOf(
      events.map(({ date }) => date),
      opening
    ),
    parties: freeze([...parties.byId.values()]),
    people: freeze([...names.people.byId.values()]),
    sources: freeze([...sources.byId.values()]),
    events,
    quotes: freeze([...quotes.byId.values()]),
    eras,
    eventById: new Map(events.map(event => [event.id, event])),
    quoteById: quotes.byId
  });
  return { story, issues: log.issues, left };
};
