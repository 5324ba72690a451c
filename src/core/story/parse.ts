import type * as v from 'valibot';
import type { Span } from '../time/span.ts';
import { type Checked, check, createLog, isObject, type Log } from './check.ts';
import { finishEvents, readDrafts, relate } from './events.ts';
import type { Issue } from './messages.ts';
import * as say from './messages.ts';
import { dateText, openingAt, type Reading } from './reading.ts';
import { readEras, readParties, readPeople, readQuotes, readSources } from './resolve.ts';
import { HeadFile, StoryFile } from './schema.ts';
import { finish, type Steps, within } from './steps.ts';
import { extentOf, type Story } from './story.ts';
import { freeze } from './table.ts';

export { type Issue, issueAdvice, issueText } from './messages.ts';

export interface Parsed {
  /** Null when the input is no object, is not of version 1, or has no usable id or title. */
  readonly story: Story | null;
  /** Every fault, in the order head, sources, parties, people, events, quotes, eras. */
  readonly issues: readonly Issue[];
  /** How many events and quotes are in the file but not in the story. */
  readonly left: { readonly events: number; readonly quotes: number };
}

/** A story file whose head has been read: what all the rest is read with. */
export interface Begun {
  readonly reading: Reading;
  readonly head: Omit<Checked<HeadOutput>, 'id' | 'title'> & {
    readonly id: string;
    readonly title: string;
  };
  /** False where the story cannot be shown and is read for its faults alone. */
  readonly whole: boolean;
  readonly opening: Span | null;
  readonly updated: string | null;
}

type HeadOutput = v.InferOutput<typeof HeadFile>;

/** Reads the head of a story file. Null when there is nothing to read on for; the log says why. */
export const begin = (input: unknown, log: Log): Begun | null => {
  if (!isObject(input)) {
    log.report('', say.expected(say.STORY, input));
    return null;
  }
  const { version } = input as { version?: unknown };
  if (typeof version === 'number' && version !== 1) {
    // Another version is another format: what else it holds would only be misread.
    log.report('version', say.expected(say.VERSION, version), say.HINT.version);
    return null;
  }
  const checked = check(HeadFile, input, '', log, StoryFile.entries);
  if (!checked) return null;
  const { file: head, whole } = checked;
  const reading: Reading = { root: input, zone: head.timeZone ?? 'UTC', log, dates: new Map() };
  const updated = dateText(head.updated, 'updated', reading);
  return {
    reading,
    head,
    whole,
    updated,
    opening: head.view ? openingAt(head.view, reading) : null
  };
};

/** Reads the rest of a story file. */
export function* complete({ reading, head, whole, opening, updated }: Begun): Steps<Parsed> {
  const { log } = reading;
  const sources = yield* within(0, 0.02, readSources(reading));
  const parties = yield* within(0.02, 0.03, readParties(reading));
  const names = {
    sources,
    parties,
    people: yield* within(0.03, 0.05, readPeople(reading, parties))
  };
  const drafts = yield* within(0.05, 0.65, readDrafts(reading, names));
  relate(drafts, reading);
  const quotes = yield* within(0.65, 0.85, readQuotes(reading, names, drafts));
  const eras = yield* within(0.85, 0.86, readEras(reading));
  const left = { events: drafts.left, quotes: quotes.left };
  if (!whole) return { story: null, issues: log.issues, left };

  const events = yield* within(0.86, 1, finishEvents(drafts, quotes.byId.values()));
  const acting = new Set(events.map(({ party }) => party));
  for (const { speaker } of quotes.byId.values()) acting.add(speaker?.party ?? null);
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
    acting: freeze([...parties.byId.values()].filter(party => acting.has(party))),
    people: freeze([...names.people.byId.values()]),
    sources: freeze([...sources.byId.values()]),
    events,
    quotes: freeze([...quotes.byId.values()]),
    eras,
    eventById: new Map(events.map(event => [event.id, event])),
    quoteById: quotes.byId
  });
  return { story, issues: log.issues, left };
}

/**
 * Reads a story file, already parsed from JSON. Never throws, never changes the input. What is faulty
 * is left out and reported, the smallest part that can go alone; the rest is kept. Whether a fault is
 * fatal is for the caller to say: any issue fails a build, a page shows what is left.
 */
export const parse = (input: unknown): Parsed => {
  const log = createLog();
  const begun = begin(input, log);
  return begun
    ? finish(complete(begun))
    : { story: null, issues: log.issues, left: { events: 0, quotes: 0 } };
};
