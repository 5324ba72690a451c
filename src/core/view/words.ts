import { words as english } from './languages/en.ts';
import { createCounting, fill, type Table, textsOf } from './table.ts';

/** Units in which a length of time is told. Weekdays are Mondays to Fridays. */
export type LengthUnit = 'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes' | 'weekdays';

/**
 * Every string of the interface that is not the story's own. The renderers and the prerender need
 * them as well as the element, so they live here rather than in the element. A word with gaps is a
 * function of what goes there, in the order in which the English text has it; `written` is a number
 * as the language writes it: 12,031.
 */
export interface Words {
  /** Between two things that are told one after the other, with its space. */
  readonly comma: string;
  readonly timeline: string;
  readonly events: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly fitWhole: string;
  readonly share: string;
  readonly linkCopied: string;
  readonly copyFailed: string;
  readonly copyQuote: string;
  readonly done: string;
  readonly source: string;
  readonly sources: string;
  readonly previous: string;
  readonly next: string;
  /** The way to the next quote of a speaker, and to the next event of a party. */
  readonly sameSpeaker: (name: string) => string;
  readonly sameParty: (name: string) => string;
  readonly position: (at: string, of: string) => string;
  readonly spanStart: string;
  readonly spanEnd: string;
  readonly overview: string;
  readonly zoomHint: (key: string) => string;
  readonly parties: string;
  readonly showAll: string;
  readonly showLess: string;
  readonly quotes: (count: number, written?: string) => string;
  readonly quotesAt: (speakers: string, count: number) => string;
  readonly eventCount: (count: number, written?: string) => string;
  readonly announce: (span: string, events: string) => string;
  readonly markName: (date: string, title: string, party: string, quotes: string) => string;
  readonly stackName: (count: number, date: string) => string;
  readonly oneOf: (event: string, all: string) => string;
  /** A list of events at one place: how many, and when. */
  readonly gathered: (events: string, when: string) => string;
  readonly more: (count: string) => string;
  readonly close: string;
  readonly dateKnown: Readonly<Record<'stated' | 'derived' | 'external', string>>;
  readonly relations: Readonly<Record<string, string>>;
  readonly place: string;
  readonly people: string;
  readonly note: string;
  readonly noQuotes: string;
  readonly unnamed: string;
  readonly loading: string;
  /** While a long story is read, and when it is there. */
  readonly reading: (events: string) => string;
  readonly ready: (events: string) => string;
  readonly failed: (why: string) => string;
  readonly empty: string;
  readonly leftOut: (events: number, quotes: number) => string;
  readonly find: string;
  readonly findLabel: string;
  readonly found: (count: number, written?: string) => string;
  readonly foundNothing: (query: string) => string;
  readonly goToDate: (date: string) => string;
  readonly findWaiting: string;
  readonly filter: string;
  readonly filterParty: string;
  readonly filterPerson: string;
  readonly filterKind: string;
  readonly filterSource: string;
  readonly withQuotes: string;
  readonly withoutQuotes: string;
  readonly shownOf: (n: number, all: number, written?: string, allWritten?: string) => string;
  readonly clearFilter: string;
  readonly emptyFilter: string;
  readonly measure: string;
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
}

/** What is more than its text with the gaps filled. */
type Made =
  | 'quotes'
  | 'quotesAt'
  | 'eventCount'
  | 'markName'
  | 'stackName'
  | 'dateKnown'
  | 'relations'
  | 'leftOut'
  | 'found'
  | 'shownOf'
  | 'length';

/** Makes the words of a language from their table. */
export const createWords = (table: Table, locale: string): Words => {
  const { number, count } = createCounting(locale);
  const { lengths, ...rest } = table;
  const join = (...parts: string[]) => parts.filter(part => part !== '').join(table.comma);
  const quotes = (n: number, written?: string) => (n === 0 ? '' : count(table.quotes, n, written));
  const eventCount = (n: number, written?: string) => count(table.eventCount, n, written);
  return Object.freeze<Words>({
    ...(textsOf(rest, english) as unknown as Omit<Words, Made>),
    quotes,
    quotesAt: (speakers, n) => count(table.quotesAt, n, undefined, { speakers }),
    eventCount,
    markName: (date, title, party, said) =>
      join(fill(table.markName, { date, title }), party, said),
    stackName: (n, date) => count(table.stackName, n, undefined, { date }),
    dateKnown: Object.freeze({ ...table.dateKnown }),
    relations: Object.freeze({ ...table.relations }),
    leftOut: (events, said) =>
      fill(table.leftOut, { parts: join(events > 0 ? eventCount(events) : '', quotes(said)) }),
    found: (n, written) => count(table.found, n, written),
    shownOf: (n, all, written = number(n), allWritten = number(all)) =>
      count(table.shownOf, all, written, { all: allWritten }),
    length: (unit, n, written) => count(lengths[unit], n, written)
  });
};

export const ENGLISH: Words = createWords(english, 'en');
