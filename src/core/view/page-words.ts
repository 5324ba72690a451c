import { pages as english } from './languages/en.ts';
import { createCounting, fill, type PageTable, textsOf } from './table.ts';

/** What plain pages say beside the words of the interface; the element needs none of it. */
export interface PageWords {
  /** Of a long story in parts: what stands here, and the ways to the rest. Counts come as written. */
  readonly eventRange: (from: string, to: string, of: string) => string;
  readonly pageCount: (count: number, written?: string) => string;
  readonly onPages: (events: string, pages: string) => string;
  readonly period: (name: string, events: string) => string;
  /** Behind a sentence that another one follows, with its space. */
  readonly fullStop: string;
  readonly allEvents: string;
  readonly earlier: string;
  readonly later: string;
  readonly firstPage: string;
  readonly lastPage: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly pagesAbove: string;
  readonly pagesBelow: string;
  readonly toTimeline: string;
  readonly onTimeline: string;
  readonly eventOnTimeline: (title: string) => string;
  /** Where the data is, and under which licence: what stands before the link to it, and after. */
  readonly credit: (license: string | null) => readonly [before: string, after: string];
  readonly creditFile: string;
  readonly updated: (date: string) => string;
}

/** Makes the words of plain pages in a language from their table. */
export const createPageWords = (table: PageTable, locale: string): PageWords => {
  const { count } = createCounting(locale);
  const { oneEvent, creditLicensed, ...rest } = table;
  return Object.freeze<PageWords>({
    ...(textsOf(rest, english) as unknown as Omit<
      PageWords,
      'eventRange' | 'pageCount' | 'credit'
    >),
    eventRange: (from, to, of) => fill(from === to ? oneEvent : table.eventRange, { from, to, of }),
    pageCount: (n, written) => count(table.pageCount, n, written),
    credit: license => {
      const text = license === null ? table.credit : creditLicensed;
      const [before = '', after = ''] = text
        .split('{file}')
        .map(part => fill(part, { license: license ?? '' }));
      return [before, after];
    }
  });
};

export const ENGLISH_PAGES: PageWords = createPageWords(english, 'en');
