// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PICTURE_WIDTHS, prerender } from '../../src/build/prerender.ts';
import { good } from '../core/story/good.ts';
import { jedi, jediFile } from '../render/stories.ts';

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
const refusal = (file: unknown, name = 'data/x.json'): string => {
  try {
    prerender(file, name);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

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
    const places = [...inside.querySelectorAll('.picture svg, .picture .stem, .picture .grid')].map(
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
