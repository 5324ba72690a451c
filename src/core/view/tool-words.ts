import { tools as english } from './languages/tools/en.ts';
import { createCounting, type ToolTable, textsOf } from './table.ts';
import { ENGLISH, type Words } from './words.ts';

/** Units in which a length of time is told. Weekdays are Mondays to Fridays. */
export type LengthUnit = 'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes' | 'weekdays';

/** The strings of what a reader asks for, or of what fails: they come with the code that says them. */
export interface ToolWords {
  /** The way to the next quote of a speaker, and to the next event of a party. */
  readonly sameSpeaker: (name: string) => string;
  readonly sameParty: (name: string) => string;
  /** A list of events at one place: how many, and when. */
  readonly gathered: (events: string, when: string) => string;
  readonly more: (count: string) => string;
  readonly close: string;
  /** While a long story is read, and when it is there. */
  readonly reading: (events: string) => string;
  readonly ready: (events: string) => string;
  readonly found: (count: number, written?: string) => string;
  readonly foundNothing: (query: string) => string;
  readonly goToDate: (date: string) => string;
  readonly findWaiting: string;
  readonly filterParty: string;
  readonly filterPerson: string;
  readonly filterKind: string;
  readonly filterSource: string;
  readonly withQuotes: string;
  readonly withoutQuotes: string;
  readonly shownOf: (n: number, all: number, written?: string, allWritten?: string) => string;
  readonly clearFilter: string;
  readonly emptyFilter: string;
  readonly measureTo: string;
  readonly measureEnd: string;
  readonly copySentence: string;
  readonly measured: (from: string, to: string, interval: string) => string;
  /** The unit is in `most` alone: `between 2 and 4 weeks`. */
  readonly between: (least: string, most: string) => string;
  readonly length: (unit: LengthUnit, n: number, written?: string) => string;
  readonly sameTime: string;
  readonly sameDay: string;
  readonly atMost: (length: string) => string;
  /** Of dates that are approximate or uncertain. */
  readonly roughly: (interval: string) => string;
  readonly unknownTime: string;
  readonly inCalendar: (days: string, calendar: string) => string;
  /** The list: by what it is sorted, and what it is called when it opens. */
  readonly sortBy: string;
  readonly sortDate: string;
  readonly sortLatest: string;
  readonly sortSpeaker: string;
  readonly listOf: (events: string) => string;
  readonly earlierEvents: string;
  readonly laterEvents: string;
  /** In place of a speaker, over events without quotes. */
  readonly nobodyQuoted: string;
  /** The zone in which clock times are told, and the way to the other one. */
  readonly timesIn: (zone: string) => string;
  readonly useOwnZone: (zone: string) => string;
  readonly useStoryZone: (zone: string) => string;
  readonly embedTitle: string;
  readonly embedPreview: string;
  readonly embedWidth: string;
  /** With which view the embedded timeline begins: this one, or the story's own. */
  readonly embedStart: string;
  readonly embedOpening: string;
  readonly embedTheme: string;
  readonly themePage: string;
  readonly themeLight: string;
  readonly themeDark: string;
  /** The ways to embed, each with what it is good for. */
  readonly embedScript: string;
  readonly embedScriptNote: string;
  readonly embedFrameScript: string;
  readonly embedFrameScriptNote: string;
  readonly embedFrame: string;
  readonly embedFrameNote: string;
  readonly copyCode: string;
  readonly codeCopied: string;
  /** In a frame: the way to the story's own page, and why a story is not shown. */
  readonly openFull: string;
  readonly refusedStory: (origin: string) => string;
  readonly unknownStory: (address: string) => string;
  /** Why a story could not be loaded; `failed` says that it could not, and `why` may be English. */
  readonly failedAnswer: (address: string, status: string) => string;
  readonly failedNetwork: (address: string) => string;
  readonly failedJson: (address: string, why: string) => string;
  readonly failedStory: (address: string, why: string) => string;
  readonly failedSrc: string;
}

/** All words of the interface. */
export type AllWords = Words & ToolWords;

/** Makes the words of tools in a language from their table. */
export const createToolWords = (table: ToolTable, locale: string): ToolWords => {
  const { number, count } = createCounting(locale);
  const { lengths, ...rest } = table;
  return Object.freeze<ToolWords>({
    ...(textsOf(rest, english) as unknown as Omit<ToolWords, 'found' | 'shownOf' | 'length'>),
    found: (n, written) => count(table.found, n, written),
    shownOf: (n, all, written = number(n), allWritten = number(all)) =>
      count(table.shownOf, all, written, { all: allWritten }),
    length: (unit, n, written) => count(lengths[unit], n, written)
  });
};

export const ALL_ENGLISH: AllWords = Object.freeze({
  ...ENGLISH,
  ...createToolWords(english, 'en')
});

/** The words of a page with those of tools; without a table they are English. */
export const allWords = (words: Words, locale: string, table?: ToolTable): AllWords =>
  table ? Object.freeze({ ...words, ...createToolWords(table, locale) }) : ALL_ENGLISH;
