/**
 * Every string of the interface that is not the story's own. The renderers and the prerender need
 * them as well as the element, so they live here rather than in the element.
 */
export interface Words {
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
  /** `written` is the count as the language writes it: 12,031. */
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
}

/** A number and its noun, in one or many. */
export const count = (n: number, one: string, many: string, written = `${n}`) =>
  `${written} ${n === 1 ? one : many}`;

export const ENGLISH: Words = Object.freeze({
  timeline: 'Timeline',
  events: 'Events in time order',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  fitWhole: 'Fit the whole story, or back to the opening view',
  share: 'Share',
  linkCopied: 'Link copied',
  copyFailed: 'Copy this link:',
  copyQuote: 'Copy quote',
  done: 'Copied',
  source: 'Source',
  sources: 'Sources',
  previous: 'Previous',
  next: 'Next',
  position: (at: string, of: string) => `${at} of ${of}`,
  spanStart: 'Start of the window',
  spanEnd: 'End of the window',
  overview: 'Overview of the whole story',
  zoomHint: (key: string) => `Hold ${key} and scroll to zoom`,
  parties: 'Parties',
  showAll: 'Show all',
  showLess: 'Show less',
  quotes: (n: number, written?: string) => (n === 0 ? '' : count(n, 'quote', 'quotes', written)),
  quotesAt: (speakers: string, n: number) => `${count(n, 'quote', 'quotes')}: ${speakers}`,
  eventCount: (n: number, written?: string) => count(n, 'event', 'events', written),
  announce: (span: string, events: string) => `${span}, ${events}`,
  markName: (date: string, title: string, party: string, quotes: string) =>
    [`${date}: ${title}`, party, quotes].filter(part => part !== '').join(', '),
  stackName: (n: number, date: string) => `${count(n, 'event', 'events')} on ${date}`,
  gathered: (events: string, when: string) => `${events}, ${when}`,
  more: (n: string) => `Show more (${n} left)`,
  close: 'Close',
  oneOf: (event: string, all: string) => `${event}, one of ${all}`,
  dateKnown: Object.freeze({
    stated: 'The main source gives this date.',
    derived: 'Worked out from the main source.',
    external: 'Dated from other sources.'
  }),
  relations: Object.freeze({
    'responds-to': 'Responds to',
    'follows-from': 'Follows from',
    reverses: 'Reverses',
    'part-of': 'Part of'
  }),
  place: 'Place',
  people: 'People',
  note: 'Note',
  noQuotes: 'Nobody is quoted on this event.',
  unnamed: 'Speaker not named',
  loading: 'Loading the timeline …',
  reading: (events: string) => `Reading ${events} …`,
  ready: (events: string) => `${events} are ready`,
  failed: (why: string) => `The timeline could not be loaded: ${why}`,
  empty: 'This story has no events yet.',
  leftOut: (events: number, quotes: number) =>
    `Left out because of faults in the file: ${[
      events > 0 ? count(events, 'event', 'events') : '',
      quotes > 0 ? count(quotes, 'quote', 'quotes') : ''
    ]
      .filter(part => part !== '')
      .join(', ')}.`
});
