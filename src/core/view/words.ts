import { words as english } from './languages/en.ts';
import { createCounting, fill, type Table, textsOf } from './table.ts';

/**
 * The strings of the interface that a page needs at once; the others are in `tool-words.ts`. The
 * renderers and the prerender need them as well as the element, so they live here rather than in the
 * element. A word with gaps is a function of what goes there, in the order in which the English text
 * has it; `written` is a number as the language writes it: 12,031.
 */
export interface Words {
  /** Between two things that are told one after the other, with its space. */
  readonly comma: string;
  readonly timeline: string;
  readonly list: string;
  readonly events: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly fitWhole: string;
  readonly share: string;
  readonly embed: string;
  readonly linkCopied: string;
  readonly copyFailed: string;
  readonly copyQuote: string;
  readonly done: string;
  readonly source: string;
  readonly sources: string;
  readonly previous: string;
  readonly next: string;
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
  readonly dateKnown: Readonly<Record<'stated' | 'derived' | 'external', string>>;
  readonly relations: Readonly<Record<string, string>>;
  /** The same relations as the other event has them. */
  readonly relatedBack: Readonly<Record<string, string>>;
  readonly place: string;
  readonly people: string;
  readonly note: string;
  readonly noQuotes: string;
  readonly unnamed: string;
  readonly loading: string;
  readonly failed: (why: string) => string;
  readonly empty: string;
  readonly leftOut: (events: number, quotes: number) => string;
  readonly find: string;
  readonly findLabel: string;
  readonly filter: string;
  readonly measure: string;
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
  | 'relatedBack'
  | 'leftOut';

/** Makes the words of a language from their table. */
export const createWords = (table: Table, locale: string): Words => {
  const { count } = createCounting(locale);
  const join = (...parts: string[]) => parts.filter(part => part !== '').join(table.comma);
  const quotes = (n: number, written?: string) => (n === 0 ? '' : count(table.quotes, n, written));
  const eventCount = (n: number, written?: string) => count(table.eventCount, n, written);
  return Object.freeze<Words>({
    ...(textsOf(table, english) as unknown as Omit<Words, Made>),
    quotes,
    quotesAt: (speakers, n) => count(table.quotesAt, n, undefined, { speakers }),
    eventCount,
    markName: (date, title, party, said) =>
      join(fill(table.markName, { date, title }), party, said),
    stackName: (n, date) => count(table.stackName, n, undefined, { date }),
    dateKnown: Object.freeze({ ...table.dateKnown }),
    relations: Object.freeze({ ...table.relations }),
    relatedBack: Object.freeze({ ...table.relatedBack }),
    leftOut: (events, said) =>
      fill(table.leftOut, { parts: join(events > 0 ? eventCount(events) : '', quotes(said)) })
  });
};

export const ENGLISH: Words = createWords(english, 'en');
