// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/core/story/steps.ts';
import type { Story } from '../../src/core/story/story.ts';
import { listedByDate, listedBySpeaker, type Order } from '../../src/core/view/listing.ts';
import { readPermalink } from '../../src/core/view/permalink.ts';
import { sectionsOf } from '../../src/core/view/sections.ts';
import { ALL_ENGLISH } from '../../src/core/view/tool-words.ts';
import { type ListReading, listing } from '../../src/render/listing.ts';
import { markup } from '../../src/render/markup.ts';
import { read } from './dom-text.ts';
import { anyStory, formatOf, jedi, storyOf } from './stories.ts';

const readingOf = (story: Story, order: Order, more: Partial<ListReading> = {}): ListReading => {
  const { events } = story;
  const left = { events, indexOf: (id: string) => story.eventById.get(id)?.index ?? -1 };
  const listed =
    order === 'speaker' ? finish(listedBySpeaker(story, left, 'en')) : listedByDate(left, order);
  const all = { from: 0, to: listed.length };
  return {
    words: ALL_ENGLISH,
    lang: story.lang,
    order,
    count: `${events.length} events`,
    sections: finish(sectionsOf(listed, all, formatOf(story), ALL_ENGLISH)),
    rank: 3,
    current: -1,
    stop: 0,
    before: '',
    after: '',
    ...more
  };
};

const listOf = (story: Story, order: Order, more?: Partial<ListReading>): Element =>
  read(markup(listing(readingOf(story, order, more))));

const all = (element: Element, selector: string) => [...element.querySelectorAll(selector)];
const textsOf = (element: Element, selector: string) =>
  all(element, selector).map(({ textContent }) => textContent);
const headings = (element: Element) => [
  ...new Set(all(element, 'h1, h2, h3, h4, h5, h6').map(({ localName }) => localName))
];

describe('a list by date', () => {
  const list = listOf(jedi, 'date', { current: 6, stop: 6 });

  it('has years and days as headings of the rank asked for and the next, in lists', () => {
    expect(textsOf(list, 'h3')).toEqual(['2018', '2019', '2020', '2021', '2022']);
    expect(textsOf(list, 'h4')[0]).toBe('Thursday 26 July 2018');
    expect(headings(list)).toEqual(['h3', 'h4']);
    expect(headings(listOf(jedi, 'date', { rank: 6 }))).toEqual(['h6']);
    for (const item of all(list, 'li')) expect(item.parentElement?.localName).toBe('ol');
  });

  it('has a link for each event with its title, party and who is quoted on it', () => {
    const links = all(list, 'a.item');
    expect(links.map(link => readPermalink(link.getAttribute('href') ?? '').event)).toEqual(
      jedi.events.map(({ id }) => id)
    );
    expect(links[6]?.textContent).toBe(
      'Trump comments publicly on the JEDI contract, White House, 5 quotes: Donald Trump'
    );
    const silent = jedi.events.findIndex(({ quotes }) => quotes.length === 0);
    expect(links[silent]?.querySelector('.item-about')).toBeNull();
  });

  it('has one stop for Tab, and says which event is shown', () => {
    expect(all(list, 'a[tabindex="0"]')).toHaveLength(1);
    expect(list.querySelector('a[tabindex="0"]')?.getAttribute('data-place')).toBe('6');
    expect(all(list, '[aria-current]').map(link => link.getAttribute('data-place'))).toEqual(['6']);
  });

  it('has dates of no year under headings that look like those of years, in both orders', () => {
    const events = ['1989-11-09', '199X', '199X~', '1990-05', '../1991'].map((date, at) => ({
      id: `e${at}`,
      title: `Event ${at}`,
      date
    }));
    const story = storyOf({ version: 1, id: 's', title: 'S', events });
    const headings = ['until 1991', '1989', '1990s', 'about the 1990s', '1990'];
    const found = listOf(story, 'date');
    expect(textsOf(found, 'h3.year-name')).toEqual(headings);
    expect(textsOf(found, 'h3')).toEqual(headings);
    expect(textsOf(found, 'h4')).toEqual(['Thursday, November 9, 1989', 'May 1990']);
    expect(textsOf(listOf(story, 'latest'), '.year-name')).toEqual(headings.toReversed());
    // Each has its own events and no others under it.
    expect(all(found, '.yearless').map(day => textsOf(day, 'a').join())).toEqual([
      'Event 4',
      'Event 1',
      'Event 2'
    ]);
  });
});

describe('a list by speaker', () => {
  const list = listOf(jedi, 'speaker');

  it('has names as headings with the glyph of the party, and events without quotes at the end', () => {
    const names = textsOf(list, 'h3');
    expect(names[0]).toBe('Amazon Web Services (AWS)');
    expect(names.at(-1)).toBe('No quotes');
    expect(headings(list)).toEqual(['h3']);
    const trump = all(list, 'h3').find(({ textContent }) => textContent === 'Donald Trump');
    expect(trump?.querySelector('svg')?.getAttribute('data-party')).toBe('1');
    expect(all(list, 'h3').at(-1)?.querySelector('svg')).toBeNull();
  });

  it('has a link for each quote with its date, its words and its event', () => {
    const links = all(list, 'a.said').filter(link => link.querySelector('q'));
    const ids = links.map(link => readPermalink(link.getAttribute('href') ?? '').quote);
    expect(ids.toSorted()).toEqual(jedi.quotes.map(({ id }) => id).toSorted());
    for (const link of links) {
      const { event, quote } = readPermalink(link.getAttribute('href') ?? '');
      const said = jedi.quoteById.get(quote ?? '');
      expect(link.querySelector('q')?.textContent).toBe(said?.text);
      expect(said?.events).toContain(event);
      expect(link.textContent).toContain(jedi.eventById.get(event ?? '')?.title);
    }
  });

  it('leaves a quote that is written from the left as it was said', () => {
    const hebrew = { ...jedi, lang: 'he' };
    expect(listOf(hebrew, 'speaker').querySelector('q')?.getAttribute('dir')).toBe('ltr');
    expect(list.querySelector('q')?.hasAttribute('dir')).toBe(false);
  });
});

describe('the bar over a list', () => {
  it('says by what it is sorted and how many events there are', () => {
    const list = listOf(jedi, 'latest');
    expect(list.getAttribute('role')).toBe('group');
    expect(list.getAttribute('aria-label')).toBe('33 events in a list');
    expect(list.querySelector('.sorts')?.getAttribute('aria-label')).toBe('Sort by');
    const sorts = all(list, '.sort').map(one => [
      one.textContent,
      one.getAttribute('aria-pressed')
    ]);
    expect(sorts).toEqual([
      ['Date', 'false'],
      ['Latest first', 'true'],
      ['Speaker', 'false']
    ]);
    expect(textsOf(list, '.listing-count')).toEqual(['33 events']);
  });
});

describe('the ways to more rows', () => {
  const ends = (order: Order) =>
    textsOf(listOf(jedi, order, { before: '40', after: '7' }), '.more-items');

  it('say whether these are earlier or later, or how many are left', () => {
    expect(ends('date')).toEqual(['Earlier events', 'Later events']);
    expect(ends('latest')).toEqual(['Later events', 'Earlier events']);
    expect(ends('speaker')).toEqual(['Show more (40 left)', 'Show more (7 left)']);
  });

  it('are not there where there are none', () => {
    expect(listOf(jedi, 'date').querySelector('.more-items')).toBeNull();
  });
});

describe('what a story has written', () => {
  it('is text in the list, whatever is in it', () => {
    fc.assert(
      fc.property(anyStory, fc.constantFrom<Order[]>('date', 'speaker'), (story, order) => {
        const list = listOf(story, order);
        const titles = textsOf(list, order === 'date' ? '.item-title > span:not([class])' : 'q');
        const wanted =
          order === 'date' ? story.events.map(of => of.title) : story.quotes.map(of => of.text);
        expect(titles.toSorted()).toEqual(wanted.toSorted());
        expect(list.querySelector('script, img')).toBeNull();
      })
    );
  });
});
