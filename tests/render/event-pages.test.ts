// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ENGLISH_PAGES } from '../../src/core/view/page-words.ts';
import { ENGLISH } from '../../src/core/view/words.ts';
import {
  CONTENTS_ID,
  eventPages,
  eventRange,
  hasManyPages,
  pageTurns,
  rangeText
} from '../../src/render/event-pages.ts';
import { markup } from '../../src/render/markup.ts';
import { read } from './dom-text.ts';
import { jedi, readingOf } from './stories.ts';

const reading = readingOf(jedi);
const german = readingOf({ ...jedi, lang: 'de' });

describe('the line that says which events stand here', () => {
  it('counts from one, the last included', () => {
    expect(rangeText(0, 33, reading)).toBe('Events 1 to 33 of 33');
    expect(rangeText(32, 33, reading)).toBe('Event 33 of 33');
  });

  it('writes numbers as the language does', () => {
    expect(rangeText(4200, 12_345, reading)).toBe('Events 4,201 to 12,345 of 33');
    expect(rangeText(4200, 12_345, german)).toBe('Events 4.201 to 12.345 of 33');
  });

  it('has a link for each way to others', () => {
    const links = [
      ['A', 'x.html'],
      ['<b>', 'y.html#"']
    ] as const;
    const line = read(markup(eventRange({ from: 0, to: 2, links }, reading)));
    expect(line.className).toBe('event-range');
    const found = [...line.querySelectorAll('a')].map(a => [
      a.textContent?.trim(),
      a.getAttribute('href')
    ]);
    expect(found).toEqual(links);
  });
});

describe('the list of all pages', () => {
  const link = (dates: string) => ({ dates, count: '250 events', href: `${dates}.html` });
  const nav = read(
    markup(
      eventPages({
        total: '1,000 events on 4 pages',
        many: false,
        groups: [
          { name: null, links: [link('a')] },
          { name: '2014 (12,031 events)', links: [link('b'), link('c')] }
        ]
      })
    )
  );

  it('is a landmark with a name, which a link can lead to', () => {
    expect([nav.localName, nav.className, nav.id]).toEqual(['nav', 'event-pages', CONTENTS_ID]);
    expect(nav.getAttribute('aria-label')).toBe('All events');
  });

  it('tells the element of a story that is read in the background', () => {
    const within = (many: boolean) => {
      const host = document.createElement('div');
      host.innerHTML = markup(eventPages({ total: '', many, groups: [] }));
      return hasManyPages(host);
    };
    expect([within(false), within(true)]).toEqual([false, true]);
  });

  it('has its links in groups with a name, or plain', () => {
    expect([...nav.children].map(({ localName }) => localName)).toEqual(['p', 'ul', 'details']);
    expect(nav.querySelector('summary')?.textContent).toBe('2014 (12,031 events)');
    const links = [...nav.querySelectorAll('details a')];
    expect(links.map(a => a.textContent)).toEqual(['b, 250 events', 'c, 250 events']);
  });
});

describe('the links from a page to others', () => {
  it('keep the place of those that lead nowhere, without being links', () => {
    const turns = { first: null, previous: null, next: '2.html', last: '9.html', all: 'x' };
    const nav = read(markup(pageTurns(turns, 'Pages')));
    const parts = [...nav.children].map(part => `${part.localName} ${part.textContent}`.trim());
    expect(parts).toEqual(['span First', 'span ← Previous', 'a Next →', 'a Last', 'a All events']);
    expect(nav.querySelector('[rel="next"]')?.getAttribute('href')).toBe('2.html');
    expect(nav.querySelector('[rel="prev"]')).toBe(null);
  });
});

describe('the words of a story in parts', () => {
  it('count one and many, as written', () => {
    const { eventCount } = ENGLISH;
    const { pageCount, onPages, period } = ENGLISH_PAGES;
    expect([eventCount(1), eventCount(12_031, '12,031')]).toEqual(['1 event', '12,031 events']);
    expect([pageCount(1), pageCount(2)]).toEqual(['1 page', '2 pages']);
    expect(onPages('1,000 events', '4 pages')).toBe('1,000 events on 4 pages');
    expect(period('2014', '1 event')).toBe('2014 (1 event)');
  });
});
