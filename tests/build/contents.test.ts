// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { contentsOf, datesOf } from '../../src/build/contents.ts';
import { PAGE, pagesFor } from '../../src/build/parts.ts';
import type { Story } from '../../src/core/story/story.ts';
import { ENGLISH } from '../../src/core/view/words.ts';
import type { Contents } from '../../src/render/event-pages.ts';
import { eventPages } from '../../src/render/event-pages.ts';
import { markup } from '../../src/render/markup.ts';
import { formatOf, storyOf } from '../render/stories.ts';
import { datedFile, longFile } from './long-file.ts';

const contents = (story: Story): Contents =>
  contentsOf(story, 'events/x/', formatOf(story), ENGLISH);

const linksIn = ({ groups }: Contents) => groups.flatMap(({ links }) => links);

/** The page a link leads to, and the event there, by its position. */
const target = (href: string, story: Story) => {
  const [, n, id] = /^events\/x\/(\d+)\.html(?:#event-(.+))?$/.exec(href) ?? [];
  const page = Number(n);
  const at = id ? (story.eventById.get(decodeURIComponent(id))?.index ?? -1) : (page - 1) * PAGE;
  return { page, at };
};

const countOf = (text: string) => Number(/([\d,]+) events?\)?$/.exec(text)?.[1]?.replace(',', ''));

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** `count` events, one every `step` ms from 2000 on. */
const even = (count: number, step: number) =>
  storyOf(
    datedFile(
      Array.from(
        { length: count },
        (_, at) => `${new Date(Date.UTC(2000, 0) + at * step).toISOString().slice(0, 19)}Z`
      )
    )
  );

const HOUR = 36e5;

describe('the contents of a story of up to 60 pages', () => {
  const story = storyOf(longFile(2000));
  const { total, groups } = contents(story);

  it('say how many events are on how many pages', () => {
    expect(total).toBe('2,000 events on 8 pages');
  });

  it('say whether they are so many that a page reads them in the background', () => {
    expect([contents(story).many, contents(storyOf(longFile(5000))).many]).toEqual([false, false]);
    expect(contents(storyOf(longFile(5001))).many).toBe(true);
  });

  it('have a link to each page, with its dates and its number of events', () => {
    expect(groups.map(({ name }) => name)).toEqual([null]);
    const links = groups[0]?.links ?? [];
    expect(links.map(({ href }) => href)).toEqual(
      Array.from({ length: 8 }, (_, at) => `events/x/${at + 1}.html`)
    );
    expect(links.map(({ count }) => count)).toEqual(Array.from({ length: 8 }, () => '250 events'));
    for (const { dates } of links) expect(dates).toMatch(/^\w+ \d{4} to \w+ \d{4}$/);
  });

  it('count the events of a page that is not full', () => {
    const links = linksIn(contents(storyOf(longFile(501))));
    expect(links.map(({ count }) => count)).toEqual(['250 events', '250 events', '1 event']);
  });

  it('tell pages apart that begin and end on the same dates', () => {
    const links = linksIn(contents(storyOf(datedFile(Array.from({ length: 600 }, () => '2019')))));
    expect(links.map(({ dates, count }) => `${dates}, ${count}`)).toEqual([
      '2019, Events 1 to 250 of 600',
      '2019, Events 251 to 500 of 600',
      '2019, Events 501 to 600 of 600'
    ]);
  });
});

describe('the contents of a story of 61 to 100 pages', () => {
  const story = even(20_000, 4 * HOUR);
  const { groups } = contents(story);

  it('stand in groups by year, each with the number of its events', () => {
    expect(groups.map(({ name }) => name)).toEqual([
      '2000 (2,196 events)',
      ...[2001, 2002, 2003].map(year => `${year} (2,190 events)`),
      '2004 (2,196 events)',
      ...[2005, 2006, 2007].map(year => `${year} (2,190 events)`),
      '2008 (2,196 events)',
      '2009 (272 events)'
    ]);
  });

  it('have all pages, and in a group every page that has one of its events', () => {
    const pages = groups.map(({ links }) => links.map(({ href }) => target(href, story).page));
    expect([...new Set(pages.flat())]).toEqual(Array.from({ length: 80 }, (_, at) => at + 1));
    for (const own of pages) expect(own).toEqual(own.map((_, at) => (own[0] ?? 0) + at));
    // 2000 ends within page 9, where 2001 begins.
    expect(pages[0]?.at(-1)).toBe(9);
    expect(pages[1]?.[0]).toBe(9);
    expect(target(groups[1]?.links[0]?.href ?? '', story)).toEqual({ page: 9, at: 2196 });
  });
});

describe('the contents of a story of more than 100 pages', () => {
  const story = storyOf(longFile(30_000));
  const made = contents(story);

  it('have the months, by year, whose counts are those of the events', () => {
    expect(made.total).toBe('30,000 events on 120 pages');
    expect(made.groups.length).toBeLessThanOrEqual(11);
    expect(sum(made.groups.map(({ name }) => countOf(name ?? '')))).toBe(30_000);
    for (const { name, links } of made.groups) {
      expect(sum(links.map(({ count }) => countOf(count)))).toBe(countOf(name ?? ''));
      for (const { dates } of links) expect(`${name}`.startsWith(dates.slice(-4))).toBe(true);
    }
  });

  it('lead to the first event of each month', () => {
    const links = linksIn(made);
    expect(target(links[0]?.href ?? '', story).at).toBe(0);
    let next = 0;
    for (const { href, count } of links) {
      expect(target(href, story).at).toBe(next);
      next += countOf(count);
    }
    expect(next).toBe(30_000);
  });

  it.each([
    ['an hour', 100],
    ['three days', 10_000],
    ['ten months', HOUR],
    ['80 years', 100 * HOUR],
    ['7000 years', 2500 * HOUR]
  ])('are short where the story lasts %s', (_, step) => {
    const short = even(26_000, step);
    const links = linksIn(contents(short));
    expect(links.length).toBeGreaterThan(2);
    expect(links.length).toBeLessThanOrEqual(240);
    const html = markup(eventPages(contents(short)));
    expect(html.length).toBeLessThan(60_000);
    expect(target(links[0]?.href ?? '', short).at).toBe(0);
  });

  it('have one link where all is at one instant', () => {
    const links = linksIn(
      contents(storyOf(datedFile(Array.from({ length: 26_000 }, () => '2019'))))
    );
    expect(links.map(({ href }) => href)).toEqual(['events/x/1.html']);
  });
});

describe('the dates of a part', () => {
  const told = (...dates: string[]) => {
    const story = storyOf(datedFile(dates));
    return datesOf(story, { from: 0, to: dates.length }, formatOf(story));
  };

  it.each([
    [['2014-01-03', '2014-03-20'], 'January to March 2014'],
    [['2014-01-03', '2014-01-20'], 'January 3–20, 2014'],
    [['2014-01-03', '2014-01-03'], 'January 3, 2014'],
    [['2014-01-03T09:00', '2014-01-03T11:30'], 'January 3, 2014, 9:00 to 11:30 AM UTC'],
    [['2014-01', '2014-03-20'], 'January to March 2014'],
    [['2014', '2016'], '2014 to 2016'],
    [['-0043', '-0040'], '44 to 41 BC'],
    [['18XX', '2016-05-01'], '1800 to 2016']
  ])('%j are no more exact than they are known: %s', (dates, text) => {
    expect(told(...dates).replace(/[\u2009\u202f]/g, ' ')).toBe(text);
  });

  it('begin with the story where a beginning is open', () => {
    expect(told('../2015-06-20', '2014-01-03', '2014-01-20')).toBe('January 3–20, 2014');
  });

  it('are none where there is no event', () => {
    expect(told()).toBe('');
  });

  it('fill all pages', () => {
    const story = even(1000, HOUR);
    expect(pagesFor(1000)).toBe(4);
    expect(linksIn(contents(story)).every(({ dates }) => dates !== '')).toBe(true);
  });
});
