import { ENGLISH_DATES } from '../../time/words.ts';
import type { PageTable, Table } from '../table.ts';

export const words: Table = {
  comma: ', ',
  timeline: 'Timeline',
  list: 'List',
  events: 'Events in time order',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  fitWhole: 'Fit the whole story, or back to the opening view',
  share: 'Share',
  embed: 'Embed',
  linkCopied: 'Link copied',
  copyFailed: 'Copy this link:',
  copyQuote: 'Copy quote',
  done: 'Copied',
  source: 'Source',
  sources: 'Sources',
  previous: 'Previous',
  next: 'Next',
  position: '{at} of {of}',
  spanStart: 'Start of the window',
  spanEnd: 'End of the window',
  overview: 'Overview of the whole story',
  zoomHint: 'Hold {key} and scroll to zoom',
  parties: 'Parties',
  showAll: 'Show all',
  showLess: 'Show less',
  quotes: { one: '{n} quote', other: '{n} quotes' },
  quotesAt: { one: '{n} quote: {speakers}', other: '{n} quotes: {speakers}' },
  eventCount: { one: '{n} event', other: '{n} events' },
  announce: '{span}, {events}',
  markName: '{date}: {title}',
  stackName: { one: '{n} event: {date}', other: '{n} events: {date}' },
  oneOf: '{event}, one of {all}',
  dateKnown: {
    stated: 'The main source gives this date.',
    derived: 'Worked out from the main source.',
    external: 'Dated from other sources.'
  },
  relations: {
    'responds-to': 'Responds to',
    'follows-from': 'Follows from',
    reverses: 'Reverses',
    'part-of': 'Part of'
  },
  relatedBack: {
    'responds-to': 'Answered by',
    'follows-from': 'Followed by',
    reverses: 'Reversed by',
    'part-of': 'Includes'
  },
  place: 'Place',
  people: 'People',
  note: 'Note',
  noQuotes: 'Nobody is quoted on this event.',
  unnamed: 'Speaker not named',
  loading: 'Loading the timeline …',
  failed: 'The timeline could not be loaded: {why}',
  empty: 'This story has no events yet.',
  leftOut: 'Left out because of faults in the file: {parts}.',
  find: 'Find',
  findLabel: 'Find words, people, places or a date',
  filter: 'Filter',
  measure: 'Measure'
};

/** Dates are told a layer below, which has its English with it. */
export const dates = ENGLISH_DATES;

export const pages: PageTable = {
  eventRange: 'Events {from} to {to} of {of}',
  oneEvent: 'Event {from} of {of}',
  pageCount: { one: '{n} page', other: '{n} pages' },
  onPages: '{events} on {pages}',
  period: '{name} ({events})',
  fullStop: '. ',
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
  eventOnTimeline: 'Show on the timeline: {title}',
  credit: 'Every date, quotation and source is data in {file}.',
  creditLicensed: 'Every date, quotation and source is data in {file}, licensed {license}.',
  creditFile: 'one JSON file',
  updated: 'Updated {date}.'
};
