import * as v from 'valibot';
import { isZone } from '../time/calendar.ts';
import * as say from './messages.ts';

/**
 * The story file, version 1. This schema is the one source of the runtime check, of the wire types
 * below and of the JSON Schema (src/build/schema.ts, which also holds the prose for every field).
 * The message of a part is what stands after "expected" in an issue.
 */

/** Characters that have no place in plain text: controls but tab and line ends, and half a surrogate pair. */
export const CONTROL = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

const isPlain = (text: string): boolean => !CONTROL.test(text);

/** Longer words are tags as well, by the letter of the standard, and no language has one: `german`. */
const isLang = (tag: string): boolean => {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
};

/** Names without a place are refused: engines read `BST` as Bangladesh, and `EST` as a zone without summer time. */
const isStoryZone = (name: string): boolean =>
  name === 'UTC' || (name.includes('/') && isZone(name));

/** An object whose missing fields are reported in the words of the field itself. */
const record = <E extends v.ObjectEntries>(entries: E) =>
  v.object(entries, (issue: v.ObjectIssue): string => {
    const missing = entries[String(issue.path?.[0]?.key)];
    return missing && 'message' in missing ? String(missing.message) : say.OBJECT;
  });

/** An id: it becomes part of an address and of the page, so no spaces and no controls. */
export const IdText = v.pipe(v.string(say.ID), v.regex(/^[^\s\p{Cc}\p{Cs}]+$/u, say.ID));
/** A date is read in the story's zone, which the schema does not know: parse.ts does it. */
export const DateText = v.string(say.DATE);
const LangText = v.pipe(v.string(say.LANG), v.check(isLang, say.LANG));
const ZoneText = v.pipe(v.string(say.ZONE), v.check(isStoryZone, say.ZONE));
const Text = v.pipe(v.string(say.TEXT), v.regex(/\S/, say.TEXT), v.check(isPlain, say.PLAIN));
const UrlText = v.pipe(v.string(say.URL), v.regex(/^https?:\/\/[^\s/?#]\S*$/, say.URL));
const ColorText = v.pipe(v.string(say.COLOR), v.regex(/^#[0-9a-fA-F]{6}$/, say.COLOR));

const ids = v.optional(v.array(IdText, say.IDS));
const id = v.optional(IdText);
const text = v.optional(Text);
const date = v.optional(DateText);
const word = <const W extends readonly string[]>(words: W) => v.picklist(words, say.oneOf(words));

export const ViewFile = record({ from: DateText, to: DateText });

export const SourceFile = record({
  id: IdText,
  title: text,
  publisher: Text,
  url: v.optional(UrlText),
  published: date
});

export const PartyFile = record({ id: IdText, name: Text, color: v.optional(ColorText) });

export const PersonFile = record({ id: IdText, name: Text, role: text, party: id });

export const RelationFile = record({
  type: word(['responds-to', 'follows-from', 'reverses', 'part-of']),
  event: IdText
});

export const EventFile = record({
  id: IdText,
  title: Text,
  shortTitle: text,
  date: DateText,
  summary: text,
  dateBasis: v.optional(word(['stated', 'derived', 'external'])),
  dateNote: text,
  note: text,
  party: id,
  people: ids,
  place: text,
  importance: v.optional(v.picklist([1, 2, 3], say.LEVEL)),
  sources: ids,
  relations: v.optional(v.array(RelationFile, say.LIST))
});

export const QuoteFile = record({
  id: IdText,
  events: v.pipe(v.array(IdText, say.SOME_IDS), v.minLength(1, say.SOME_IDS)),
  speaker: id,
  role: text,
  text: Text,
  date,
  medium: text,
  note: text,
  sources: ids
});

export const EraFile = record({ id: IdText, title: Text, from: DateText, to: DateText });

/** Everything in the file but its lists, which are checked item by item so that one fault costs one item. */
export const HeadFile = record({
  $schema: v.optional(v.string(say.TEXT)),
  version: v.literal(1, say.VERSION),
  id: IdText,
  title: Text,
  summary: text,
  lang: v.optional(LangText),
  timeZone: v.optional(ZoneText),
  updated: date,
  license: text,
  credit: text,
  view: v.optional(ViewFile)
});

export const StoryFile = record({
  ...HeadFile.entries,
  sources: v.optional(v.array(SourceFile, say.LIST)),
  parties: v.optional(v.array(PartyFile, say.LIST)),
  people: v.optional(v.array(PersonFile, say.LIST)),
  events: v.array(EventFile, say.LIST),
  quotes: v.optional(v.array(QuoteFile, say.LIST)),
  eras: v.optional(v.array(EraFile, say.LIST))
});

export type StoryFile = v.InferOutput<typeof StoryFile>;
export type HeadFile = v.InferOutput<typeof HeadFile>;
export type SourceFile = v.InferOutput<typeof SourceFile>;
export type PartyFile = v.InferOutput<typeof PartyFile>;
export type PersonFile = v.InferOutput<typeof PersonFile>;
export type EventFile = v.InferOutput<typeof EventFile>;
export type QuoteFile = v.InferOutput<typeof QuoteFile>;
export type EraFile = v.InferOutput<typeof EraFile>;
export type RelationFile = v.InferOutput<typeof RelationFile>;
export type ViewFile = v.InferOutput<typeof ViewFile>;
