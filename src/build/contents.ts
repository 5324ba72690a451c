import { finestPeriods, type Period, periodsOf } from '../core/lookup/periods.ts';
import { MANY } from '../core/story/long.ts';
import type { Story, StoryEvent } from '../core/story/story.ts';
import { interval, type Unit } from '../core/time/calendar.ts';
import type { Format } from '../core/time/format.ts';
import { span } from '../core/time/span.ts';
import { ENGLISH_PAGES, type PageWords } from '../core/view/page-words.ts';
import type { Words } from '../core/view/words.ts';
import type { Contents, ContentsGroup, ContentsLink } from '../render/event-pages.ts';
import { fileOf, PAGE, type Part, pageAt, pagesFor, partOf } from './parts.ts';

/** So many links can be looked over as they are; more stand in groups. */
const PLAIN = 60;

/** So many pages have a link each; of more, only the periods have. */
const SINGLE = 100;

/** So many periods have a link at the most, so that the list stays small however long the story. */
const PERIODS = 240;

/** So many groups of pages are easy to look over: years where the story has not too many. */
const GROUPS = 24;

/** How exactly the ends of a page are told: no more than the dates there are known. */
const COARSE: Readonly<Partial<Record<StoryEvent['date']['precision'], Unit>>> = {
  century: 'year',
  decade: 'year',
  year: 'year',
  season: 'month',
  month: 'month'
};

/** When the events of a part begin, in words: `January to March 2014`; by the clock within a day. */
export const datesOf = (story: Story, { from, to }: Part, format: Format): string => {
  const [first, last] = [story.events[from], story.events[to - 1]];
  if (!first || !last) return '';
  const start = Math.max(first.date.lo, story.extent.lo);
  const end = Math.max(last.date.lo, start);
  const units = [first, last].map(({ date }) => COARSE[date.precision] ?? 'day');
  const unit = units.find(one => one === 'year') ?? units.find(one => one === 'month') ?? 'day';
  const { floor, offset } = interval(unit, 1, format.zone);
  const clocked = [first, last].every(({ date }) => /minute|second/.test(date.precision));
  const exact = clocked && start < end && floor(start) === floor(end);
  return format.span(exact ? span(start, end) : span(floor(start), offset(end, 1)));
};

/** A link to every page; pages that begin and end alike are told by their numbers. */
const pageLinks = (
  story: Story,
  folder: string,
  format: Format,
  words: Words,
  says: PageWords
): ContentsLink[] => {
  const count = story.events.length;
  const parts = Array.from({ length: pagesFor(count) }, (_, at) => partOf(at + 1, count));
  const dates = parts.map(part => datesOf(story, part, format));
  return parts.map(({ from, to }, at) => ({
    dates: dates[at] ?? '',
    count:
      dates[at] === dates[at - 1] || dates[at] === dates[at + 1]
        ? says.eventRange(format.number(from + 1), format.number(to), format.number(count))
        : words.eventCount(to - from, format.number(to - from)),
    href: folder + fileOf(at + 1)
  }));
};

/** Where the events of a period begin: on its first page, and at its first event if that is not first there. */
const hrefOf = ({ from }: Period, story: Story, folder: string): string => {
  const id = story.events[from]?.id ?? '';
  const fragment = from % PAGE === 0 ? '' : `#event-${encodeURIComponent(id)}`;
  return folder + fileOf(pageAt(from)) + fragment;
};

/** The next coarser unit that makes few groups of what is linked to, if there is one. */
const groupsOver = (story: Story, periods: readonly Period[]): readonly Period[] => {
  for (const unit of ['hour', 'day', 'month', 'year', 'decade', 'century', 'millennium'] as const) {
    const groups = periodsOf(story, unit, PLAIN);
    if (groups && groups.length < periods.length) return groups;
  }
  return [];
};

/**
 * The contents of a long story: links to its pages, in groups by the calendar where there are many,
 * and to the periods alone where there are more. `folder` leads to the pages. The list has at most
 * a few hundred links, whatever the story.
 */
export const contentsOf = (
  story: Story,
  folder: string,
  format: Format,
  words: Words,
  says: PageWords = ENGLISH_PAGES
): Contents => {
  const { number } = format;
  const count = story.events.length;
  const pages = pagesFor(count);
  const manyOf = ({ from, to }: Part) => words.eventCount(to - from, number(to - from));
  const group = (period: Period, links: readonly ContentsLink[]): ContentsGroup => ({
    name: says.period(format.span(period.span), manyOf(period)),
    links
  });
  const total = says.onPages(
    words.eventCount(count, number(count)),
    says.pageCount(pages, number(pages))
  );
  const many = count > MANY;
  const flat = (links: readonly ContentsLink[]): Contents => ({
    total,
    many,
    groups: [{ name: null, links }]
  });

  if (pages <= SINGLE) {
    const links = pageLinks(story, folder, format, words, says);
    const { periods } = finestPeriods(story, GROUPS);
    if (pages <= PLAIN || periods.length < 2) return flat(links);
    // A page that lasts over the turn of a year stands in both.
    const groups = periods.map(period => {
      const own = links.slice(pageAt(period.from) - 1, pageAt(period.to - 1));
      const start = hrefOf(period, story, folder);
      return group(
        period,
        own.map((link, at) => (at === 0 ? { ...link, href: start } : link))
      );
    });
    return { total, many, groups };
  }

  const { periods } = finestPeriods(story, PERIODS);
  const linkTo = (period: Period): ContentsLink => ({
    dates: format.span(period.span),
    count: manyOf(period),
    href: hrefOf(period, story, folder)
  });
  const over = periods.length > PLAIN ? groupsOver(story, periods) : [];
  if (over.length < 2) return flat(periods.map(linkTo));
  return {
    total,
    many,
    groups: over.map(outer =>
      group(outer, periods.filter(({ from }) => from >= outer.from && from < outer.to).map(linkTo))
    )
  };
};
