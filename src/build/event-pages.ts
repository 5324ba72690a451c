import type { Story } from '../core/story/story.ts';
import { ENGLISH_PAGES, type PageWords } from '../core/view/page-words.ts';
import { isRtlLanguage } from '../render/direction.ts';
import { CONTENTS_ID, onTimeline, pageTurns, rangeText } from '../render/event-pages.ts';
import { eventList, type Reading } from '../render/html.ts';
import { markup } from '../render/markup.ts';
import { el } from '../render/tree.ts';
import { createAddresses } from './addresses.ts';
import { datesOf } from './contents.ts';
import { fileOf, folderOf, pagesFor, partOf } from './parts.ts';

/** What a page of events takes from the page that has the timeline. */
export interface Around {
  /** Name of that page, such as `index.html`. */
  readonly home: string;
  /** Its links to style sheets and icons, as seen from a page of events. */
  readonly links: readonly string[];
  /** What its foot says of the story, as HTML. */
  readonly credit: string;
}

/** All events of a long story on pages of their own, in time order. */
export interface EventPages {
  /** Where they lie, seen from the page of the story: `events/jedi/`. */
  readonly folder: string;
  readonly count: number;
  /** Page `n`, from 1, as a whole document without a script. RangeError where there is none. */
  page(n: number, around: Around): string;
}

/** How a page of events leads back to the page of its story. */
export const HOME = '../../';

/** Makes the pages of a story. Each is written when it is asked for. */
export const createEventPages = (
  story: Story,
  reading: Reading,
  says: PageWords = ENGLISH_PAGES
): EventPages => {
  const count = pagesFor(story.events.length);
  const { format } = reading;

  const page = (n: number, { home, links, credit }: Around): string => {
    if (!(Number.isInteger(n) && n >= 1 && n <= count)) throw new RangeError(`no page ${n}`);
    const part = partOf(n, story.events.length);
    const timeline = `${HOME}${home}`;
    const own: Reading = {
      ...reading,
      lead: null,
      first: part.from,
      articleAt: createAddresses(story, part, '').event,
      foot: event => onTimeline(event, `${timeline}#event=${encodeURIComponent(event.id)}`, says)
    };
    const turns = {
      first: n > 1 ? fileOf(1) : null,
      previous: n > 1 ? fileOf(n - 1) : null,
      next: n < count ? fileOf(n + 1) : null,
      last: n < count ? fileOf(count) : null,
      all: `${timeline}#${CONTENTS_ID}`
    };
    const range = rangeText(part.from, part.to, own, says);
    const header = el('header', { class: 'story-header' }, [
      el('p', { class: 'story-up' }, [el('a', { href: timeline }, `\u2190 ${says.toTimeline}`)]),
      el('h1', { class: 'story-title' }, story.title),
      el(
        'p',
        { class: 'story-summary' },
        `${range}${reading.words.comma}${datesOf(story, part, format)}`
      )
    ]);
    const dir = isRtlLanguage(story.lang) ? 'rtl' : undefined;
    return [
      '<!doctype html>',
      `${markup(el('html', { lang: story.lang, dir })).replace('</html>', '')}`,
      '<head>',
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      markup(el('title', {}, `${range} \u2013 ${story.title}`)),
      '<meta name="color-scheme" content="light dark">',
      ...links,
      '</head>',
      '<body>',
      '<main>',
      // The element's name gives the articles its style sheet; without a script it is no more than that.
      '<quote-timeline data-plain>',
      markup(header),
      markup(pageTurns(turns, says.pagesAbove, says)),
      markup(eventList(own, story.events.slice(part.from, part.to))),
      markup(pageTurns(turns, says.pagesBelow, says)),
      '</quote-timeline>',
      `<footer class="page-foot">${credit}</footer>`,
      '</main>',
      '</body>',
      '</html>',
      ''
    ].join('\n');
  };

  return Object.freeze({ folder: folderOf(story.id), count, page });
};
