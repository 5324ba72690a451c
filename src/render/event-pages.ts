import type { StoryEvent } from '../core/story/story.ts';
import { ENGLISH_PAGES, type PageWords } from '../core/view/page-words.ts';
import type { Reading } from './html.ts';
import { el, type Shape } from './tree.ts';

/** A way to the events of a page or of a period. */
export interface ContentsLink {
  /** When they begin, in words. */
  readonly dates: string;
  /** How many there are, or which, in words. */
  readonly count: string;
  readonly href: string;
}

/** Links under the name of a period; a list that needs no groups is one without a name. */
export interface ContentsGroup {
  readonly name: string | null;
  readonly links: readonly ContentsLink[];
}

/** Where all events of a story that is too long for one page are. */
export interface Contents {
  /** How many events are on how many pages. */
  readonly total: string;
  /** Whether they are so many that the element reads them in the background. */
  readonly many: boolean;
  readonly groups: readonly ContentsGroup[];
}

/** Which events stand where, by position, `[from, to)`, and ways to others. */
export interface EventRange {
  readonly from: number;
  readonly to: number;
  readonly links: readonly (readonly [text: string, href: string])[];
}

/** Id of the list of all pages: no event, quote or heading has one that begins like this. */
export const CONTENTS_ID = 'all-events';

/** Class of that list where the story is to be read in the background. */
const MANY_PAGES = 'pages-of-many';

/** Whether a story that is to be read in the background has its list of pages in an element. */
export const hasManyPages = (host: Element): boolean =>
  host.querySelector(`:scope > .${MANY_PAGES}`) !== null;

/** Keeps links apart where no style sheet does, as in a browser's view for reading. */
const spaced = (text: string): string => `${text} `;

/** `Events 4,201 to 4,300 of 100,000`. */
export const rangeText = (
  from: number,
  to: number,
  { story, format }: Reading,
  pages: PageWords = ENGLISH_PAGES
): string =>
  pages.eventRange(format.number(from + 1), format.number(to), format.number(story.events.length));

/** The line over and under a run of articles that says where in the story it stands. */
export const eventRange = (
  { from, to, links }: EventRange,
  reading: Reading,
  pages: PageWords = ENGLISH_PAGES
): Shape =>
  el('p', { class: 'event-range' }, [
    el('span', {}, rangeText(from, to, reading, pages) + pages.fullStop),
    ...links.map(([text, href]) => el('a', { href }, spaced(text)))
  ]);

const linkList = (links: readonly ContentsLink[]): Shape =>
  el(
    'ul',
    { class: 'pages-list' },
    links.map(({ dates, count, href }) =>
      el('li', {}, [
        el('a', { href }, [
          el('span', {}, dates),
          el('span', { class: 'pages-many' }, `, ${count}`)
        ])
      ])
    )
  );

/** The way from an article to its event on the timeline, for a page that has none. */
export const onTimeline = (
  { title }: StoryEvent,
  href: string,
  pages: PageWords = ENGLISH_PAGES
): Shape =>
  el('p', { class: 'event-show' }, [
    el('a', { href, 'aria-label': pages.eventOnTimeline(title) }, pages.onTimeline)
  ]);

/** The way to all events of a long story: a line that counts them, and the links. */
export const eventPages = (
  { total, many, groups }: Contents,
  pages: PageWords = ENGLISH_PAGES
): Shape =>
  el(
    'nav',
    {
      class: many ? `event-pages ${MANY_PAGES}` : 'event-pages',
      id: CONTENTS_ID,
      'aria-label': pages.allEvents
    },
    [
      el('p', { class: 'pages-total' }, total),
      ...groups.map(({ name, links }) =>
        name === null
          ? linkList(links)
          : el('details', {}, [el('summary', {}, name), linkList(links)])
      )
    ]
  );

/** Where the first, the last and the neighbouring pages are; null for those there are none of. */
export interface PageTurns {
  readonly first: string | null;
  readonly previous: string | null;
  readonly next: string | null;
  readonly last: string | null;
  readonly all: string;
}

/** The links from a page of events to others. What leads nowhere keeps its place. */
export const pageTurns = (
  turns: PageTurns,
  label: string,
  pages: PageWords = ENGLISH_PAGES
): Shape => {
  const link = (text: string, href: string | null, rel?: string): Shape =>
    href === null
      ? el('span', { class: 'no-page' }, spaced(text))
      : el('a', { href, rel }, spaced(text));
  return el('nav', { class: 'page-turns', 'aria-label': label }, [
    link(pages.firstPage, turns.first),
    link(`\u2190 ${pages.previousPage}`, turns.previous, 'prev'),
    link(`${pages.nextPage} \u2192`, turns.next, 'next'),
    link(pages.lastPage, turns.last),
    link(pages.allEvents, turns.all)
  ]);
};
