// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PICTURE_WIDTHS, prerender } from '../../src/build/prerender.ts';
import { good } from '../core/story/good.ts';
import { jedi, jediFile } from '../render/stories.ts';
import { datedFile, longFile } from './long-file.ts';

const BROKEN = join(import.meta.dirname, '../fixtures/broken');
const made = prerender(jediFile(), 'data/jedi.json');

/** The content as it stands in a page. */
const page = (content: string): Element => {
  const box = document.createElement('quote-timeline');
  box.innerHTML = content;
  return box;
};

const inside = page(made.content);

/** The message of what a file is refused with. */
const refusal = (
  file: unknown,
  name = 'data/x.json',
  lineOf: ((path: string) => number) | null = null
): string => {
  try {
    prerender(file, name, null, lineOf);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('a story in another language than its own', () => {
  const german = page(prerender(jediFile(), 'data/jedi.json', 'de').content);
  const text = (selector: string) => german.querySelector(selector)?.textContent;

  it('has words and dates in that', () => {
    expect(text('#event-award time')).toBe('Freitag, 25. Oktober 2019');
    expect(text('.sources-title')).toMatch(/^Quellen \(\d+\)$/);
    expect(german.querySelector('.picture')?.getAttribute('aria-label')).toBe('Zeitleiste');
    expect(text('.at-1080 .label-date')).toMatch(/^\d+\. \p{L}+/u);
  });

  it('has its own texts to the letter, and says what they are in', () => {
    const titles = (of: Element) =>
      [...of.querySelectorAll('.story-header, .event-title, .event-summary, blockquote')].map(
        ({ textContent }) => textContent
      );
    expect(titles(german)).toEqual(titles(inside));
    for (const selector of ['.story-header', '.event-title', 'blockquote']) {
      expect(german.querySelector(selector)?.getAttribute('lang')).toBe('en-GB');
      expect(inside.querySelector(selector)?.hasAttribute('lang')).toBe(false);
    }
  });

  it('is as in its own where that is the same but for a region', () => {
    const american = page(prerender(jediFile(), 'data/jedi.json', 'en-US').content);
    const date = american.querySelector('#event-award time')?.textContent;
    expect(date).toBe('Friday, October 25, 2019');
    expect(american.querySelector('.event-title')?.hasAttribute('lang')).toBe(false);
  });

  it('has its pages in its own where it is long', () => {
    const around = { home: 'index.html', links: [], credit: '' };
    const long = prerender(longFile(600), 'data/long.json', 'de');
    expect(long.content).toContain('Alle Ereignisse');
    expect(long.pages?.page(1, around)).toBe(
      prerender(longFile(600), 'data/long.json').pages?.page(1, around)
    );
  });
});

describe('the prerendered JEDI story', () => {
  it('has its header, its key, four pictures and the list, in this order', () => {
    const parts = [...inside.children].map(
      ({ localName, classList }) => `${localName}.${classList[0]}`
    );
    expect(parts).toEqual([
      'header.story-header',
      'ul.legend',
      ...Array.from({ length: 4 }, () => 'svg.picture'),
      'ol.event-list'
    ]);
  });

  it('has a picture for each width, told by its class', () => {
    const names = [...inside.querySelectorAll('svg.picture')].map(svg => svg.getAttribute('class'));
    expect(names).toEqual(PICTURE_WIDTHS.map(width => `picture at-${width}`));
  });

  it('has places in its pictures that suit every width', () => {
    const places = [...inside.querySelectorAll('.picture svg, .picture .bar')].map(
      part => part.getAttribute('x') ?? part.getAttribute('x1') ?? ''
    );
    expect(places.length).toBeGreaterThan(100);
    expect(places.filter(x => !x.endsWith('%'))).toEqual([]);
  });

  it('has every event, quote and source', () => {
    expect(inside.querySelectorAll('.event-list > .event')).toHaveLength(33);
    const cards = new Set([...inside.querySelectorAll('figure')].map(({ id }) => id));
    expect(jedi.quotes.filter(({ id }) => !cards.has(`quote-${id}`))).toEqual([]);
    const links = new Set([...inside.querySelectorAll('a')].map(link => link.getAttribute('href')));
    expect(jedi.sources.filter(({ url }) => url !== null && !links.has(url))).toEqual([]);
  });

  it('marks the event that is shown first', () => {
    expect(inside.querySelectorAll('.event.lead')).toHaveLength(1);
  });

  it('has no id twice', () => {
    const ids = [...inside.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(33 * 2);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('leads nowhere in the page that is not there', () => {
    const targets = [...inside.querySelectorAll('a[href^="#"]')].map(link =>
      decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '')
    );
    const ids = new Set([...inside.querySelectorAll('[id]')].map(({ id }) => id));
    expect(targets.length).toBeGreaterThan(40);
    expect(targets.filter(id => !ids.has(id))).toEqual([]);
  });

  it('has nothing that a strict policy would refuse: no style, no script, no handler', () => {
    const faults = [...inside.querySelectorAll('*')].flatMap(({ localName, attributes }) => [
      ...(/^(script|style|link|iframe|img|object|embed|base|form)$/.test(localName)
        ? [localName]
        : []),
      ...[...attributes]
        .map(({ name }) => name)
        .filter(name => /^(style|on.*|src|srcset)$/.test(name))
    ]);
    expect(faults).toEqual([]);
    expect(made.content).not.toMatch(/<script|<style|\sstyle=|javascript:/i);
  });

  it('has JSON-LD that reads back and cannot end its block', () => {
    expect(made.jsonld).not.toContain('<');
    expect(JSON.parse(made.jsonld).mainEntity.itemListElement).toHaveLength(33);
  });

  it('is the same to the letter whenever it is made', () => {
    expect(prerender(jediFile(), 'data/jedi.json')).toEqual(made);
  });

  it('does not change what it was given', () => {
    const file = jediFile();
    prerender(file, 'data/jedi.json');
    expect(file).toEqual(jediFile());
  });
});

describe('prerender, given a faulty story', () => {
  it('names the file and the path of every fault, with what would mend it', () => {
    const file = {
      ...good(),
      events: good().events.map((event, at) =>
        at === 0 ? { ...event, date: 'May 2024' } : { ...event, party: 'nobody' }
      )
    };
    const lines = refusal(file, 'data/mine.json').split('\n');
    expect(lines[0]).toContain('data/mine.json');
    const paths = ['events[0].date', 'events[1].party', 'events[2].party', 'events[3].party'];
    for (const path of paths) {
      expect(lines.filter(line => line.trim().startsWith(`${path}: `))).toHaveLength(1);
    }
    expect(lines.join('\n')).toContain('got "May 2024" (write 2024-05)');
  });

  it('lists the faults from the top of the file to its end, as they are mended', () => {
    const file = {
      ...good(),
      events: good().events.map(event => ({ ...event, party: 'nobody' })),
      lang: 'german'
    };
    const lines = new Map([['lang', 30]]);
    for (const at of file.events.keys()) lines.set(`events[${at}].party`, 20 - at);
    const told = refusal(file, 'data/mine.json', path => lines.get(path) ?? 0);
    const found = [...told.matchAll(/line (\d+), (\S+):/g)].map(([, line]) => Number(line));
    expect(found).toEqual([...lines.values()].toSorted((one, other) => one - other));
  });

  it.each(readdirSync(BROKEN).filter(name => name.endsWith('.json')))('refuses %s', name => {
    const file: unknown = JSON.parse(readFileSync(join(BROKEN, name), 'utf8'));
    expect(refusal(file, name)).toMatch(new RegExp(`^${name} has \\d+ fault`));
  });

  it.each([null, [], 'story', 1])('refuses %j', file => {
    expect(refusal(file)).toContain('data/x.json');
  });
});

describe('prerender, given a small story', () => {
  it('draws a story without events', () => {
    const { content } = prerender({ version: 1, id: 's', title: 'S', events: [] }, 's.json');
    const small = page(content);
    expect(small.querySelectorAll('svg.picture')).toHaveLength(4);
    expect(small.querySelectorAll('.event')).toHaveLength(0);
  });

  it('writes dates in the language of the story', () => {
    expect(prerender({ ...good(), lang: 'de' }, 's.json').content).toContain('25. Oktober 2019');
  });
});

/** Ids of the events whose articles stand in an element, in their order. */
const eventsIn = (root: Element) =>
  [...root.querySelectorAll(':scope .event-list > .event')].map(item =>
    item.getAttribute('data-event')
  );

const count = (text: string | null) => Number((text ?? '').replaceAll(',', ''));

describe('prerender, given a long story', () => {
  const long = prerender(longFile(2000), 'long.json');
  const whole = page(long.content);
  const events = long.story.events.map(({ id }) => id);

  it('keeps a story of 500 events in its page', () => {
    const { content, pages } = prerender(longFile(500), 's.json');
    expect(pages).toBe(null);
    expect(content.match(/<li class="event[ "]/g)).toHaveLength(500);
    expect(content).not.toMatch(/aria-posinset|event-range|event-pages|start=/);
    expect(prerender(longFile(501), 's.json').pages?.count).toBe(3);
  });

  it('has in the page, in this order, what the element looks for there', () => {
    const parts = [...whole.children].map(
      ({ localName, classList }) => `${localName}.${classList[0]}`
    );
    expect(parts).toEqual([
      'header.story-header',
      'ul.legend',
      ...Array.from({ length: 4 }, () => 'svg.picture'),
      'p.event-range',
      'ol.event-list',
      'p.event-range',
      'nav.event-pages'
    ]);
  });

  it('has a run of a hundred events around the lead', () => {
    const run = eventsIn(whole);
    const first = events.indexOf(run[0] ?? '');
    expect(run).toEqual(events.slice(first, first + 100));
    const [lead] = whole.querySelectorAll('.event.lead');
    expect(run.indexOf(lead?.getAttribute('data-event') ?? '')).toBe(50);
    expect(whole.querySelectorAll('.lead')).toHaveLength(1);
  });

  it('says of the run and of each event where in the story it stands', () => {
    const first = events.indexOf(eventsIn(whole)[0] ?? '') + 1;
    const list = whole.querySelector('.event-list');
    expect(list?.getAttribute('start')).toBe(`${first}`);
    const places = [...(list?.children ?? [])].map(item => item.getAttribute('aria-posinset'));
    expect(places).toEqual(places.map((_, at) => `${first + at}`));
    expect(list?.firstElementChild?.getAttribute('aria-setsize')).toBe('2000');
    for (const line of whole.querySelectorAll('.event-range')) {
      const [, from, to, of] =
        /^Events ([\d,]+) to ([\d,]+) of ([\d,]+)\. /.exec(line.textContent ?? '') ?? [];
      expect([from, to, of].map(text => count(text ?? ''))).toEqual([first, first + 99, 2000]);
    }
  });

  it('leads from the ends of the run to the events before and after it', () => {
    const run = eventsIn(whole);
    const before = events.indexOf(run[0] ?? '') - 1;
    const links = [...whole.querySelectorAll('.event-range')].map(line =>
      [...line.querySelectorAll('a')].map(a => `${a.textContent}${a.getAttribute('href')}`)
    );
    const address = (at: number) =>
      `events/bench-2000/${Math.floor(at / 250) + 1}.html#event-${events[at]}`;
    expect(links).toEqual([
      [`Earlier events ${address(before)}`, 'All events #all-events'],
      [`Later events ${address(before + 101)}`]
    ]);
  });

  it('leads nowhere in the page that is not there, and to no page that is not', () => {
    const ids = new Set([...whole.querySelectorAll('[id]')].map(({ id }) => id));
    const hrefs = [...whole.querySelectorAll('a[href]')].map(a => a.getAttribute('href') ?? '');
    const inside = hrefs.filter(href => href.startsWith('#')).map(href => href.slice(1));
    expect(inside.filter(id => !ids.has(id))).toEqual([]);
    const outside = hrefs.filter(href => !href.startsWith('#'));
    const pages = Array.from({ length: 8 }, (_, at) => `events/bench-2000/${at + 1}.html`);
    expect(outside.length).toBeGreaterThan(20);
    expect(outside.filter(href => !pages.includes(href.replace(/#.*/, '')))).toEqual([]);
  });

  it('has the JSON-LD of the run alone, at its places, and the number of all', () => {
    const { numberOfItems, itemListElement } = JSON.parse(long.jsonld).mainEntity;
    expect(numberOfItems).toBe(2000);
    const positions = itemListElement.map(({ position }: { position: number }) => position);
    const first = events.indexOf(eventsIn(whole)[0] ?? '') + 1;
    expect(positions).toEqual(Array.from({ length: 100 }, (_, at) => first + at));
  });

  it('has no id twice', () => {
    const ids = [...whole.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('begins and ends with the story where the lead is near its ends', () => {
    const at = (lead: number) => {
      const file = datedFile(Array.from({ length: 600 }, (_, n) => `${1400 + n}`));
      const events = file.events.map((event, n) => ({
        ...event,
        importance: n === lead ? (3 as const) : (1 as const)
      }));
      const made = page(prerender({ ...file, events }, 's.json').content);
      const lines = [...made.querySelectorAll('.event-range')];
      return [made.querySelector('.lead')?.id, ...lines.map(line => line.textContent?.trim())];
    };
    expect(at(3)).toEqual([
      'event-e4',
      'Events 1 to 100 of 600. All events',
      'Events 1 to 100 of 600. Later events'
    ]);
    expect(at(590)).toEqual([
      'event-e591',
      'Events 501 to 600 of 600. Earlier events All events',
      'Events 501 to 600 of 600.'
    ]);
  });

  it('stays small however long the story is', () => {
    const { content, jsonld } = prerender(longFile(30_000), 's.json');
    expect(content.length).toBeLessThan(300_000);
    expect(jsonld.length).toBeLessThan(60_000);
    const nav = /<nav class="event-pages pages-of-many"[\s\S]*<\/nav>/.exec(content)?.[0] ?? '';
    expect(nav.length).toBeGreaterThan(1000);
    expect(nav.length).toBeLessThan(60_000);
  });
});
