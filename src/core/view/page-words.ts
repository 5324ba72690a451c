import { count } from './words.ts';

/** What plain pages of a long story say beside the words of the interface; the element needs none of it. */
export interface PageWords {
  /** Of a long story in parts: what stands here, and the ways to the rest. Counts come as written. */
  readonly eventRange: (from: string, to: string, of: string) => string;
  readonly pageCount: (count: number, written?: string) => string;
  readonly onPages: (events: string, pages: string) => string;
  readonly period: (name: string, events: string) => string;
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
}

export const ENGLISH_PAGES: PageWords = Object.freeze({
  eventRange: (from: string, to: string, of: string) =>
    from === to ? `Event ${from} of ${of}` : `Events ${from} to ${to} of ${of}`,
  pageCount: (n: number, written?: string) => count(n, 'page', 'pages', written),
  onPages: (events: string, pages: string) => `${events} on ${pages}`,
  period: (name: string, events: string) => `${name} (${events})`,
  allEvents: 'All events',
  earlier: 'Earlier events',
  later: 'Later events',
  firstPage: 'First',
  lastPage: 'Last',
  previousPage: 'Previous',
  nextPage: 'Next',
  pagesAbove: 'Pages, above the events',
  pagesBelow: 'Pages, below the events',
  toTimeline: 'Timeline',
  onTimeline: 'Show on the timeline',
  eventOnTimeline: (title: string) => `Show on the timeline: ${title}`
});
