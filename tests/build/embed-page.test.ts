import { describe, expect, it } from 'vitest';
import { EMBED_HEAD, embedFolder, embedPage } from '../../src/build/embed-page.ts';
import { prerender } from '../../src/build/prerender.ts';
import { good } from '../core/story/good.ts';
import { longFile } from './long-file.ts';

const make = (file: object = good(), options: Partial<Parameters<typeof embedPage>[1]> = {}) =>
  embedPage(prerender(file, 's.json'), {
    home: '../../index.html',
    src: 'data/s.json',
    file: JSON.stringify(file),
    stories: { jedi: 'data/s.json' },
    allow: [],
    head: EMBED_HEAD,
    ...options
  });

const block = (html: string, id: string): unknown => {
  const found = new RegExp(`<script type="application/json" id="${id}"[^>]*>(.*?)</script>`, 's');
  return JSON.parse(found.exec(html)?.[1] ?? 'null');
};

describe('an embed page', () => {
  it('has the story ahead of any script, and its data in the page', () => {
    const html = make();
    expect(html).toContain(prerender(good(), 's.json').content);
    expect(html).toMatch(/<quote-timeline src="#story" embed="\.\/" heading-level="2">/);
    expect(block(html, 'story')).toEqual(good());
    expect(html).toContain('data-story-file="../../data/s.json"');
  });

  it('has no text of a story that ends its data', () => {
    const file = { ...good(), title: 'A </script><script>alert(1)</script> <!-- title' };
    const html = make(file);
    expect(block(html, 'story')).toEqual(file);
    expect(html).not.toContain('<script>alert');
  });

  it('has classic scripts alone, which run where modules do not, and no style of its own', () => {
    const html = make();
    const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(scripts.filter(text => !text?.includes('application/json'))).toEqual([
      ' defer src="../../frame.js"',
      ' defer src="../../quote-timeline.classic.js"'
    ]);
    expect(html).not.toMatch(/type="module"|<style|<[^>]*\s(?:style|on[a-z]+)=/);
  });

  it('is for no search engine, says where the story is, and lets browsers size its frame', () => {
    const head = make().split('</head>')[0] ?? '';
    expect(head).toContain('<meta name="robots" content="noindex">');
    expect(head).toContain('<link rel="canonical" href="../../index.html">');
    expect(head).toContain('<meta name="responsive-embedded-sizing" content="allow-origins=*">');
    expect(head).toContain('<title>The JEDI contract</title>');
  });

  it('leads to the page that has all of it', () => {
    expect(make()).toContain(
      '<p class="frame-foot"><a href="../../index.html" target="_blank" rel="noopener">Open the full timeline</a></p>'
    );
  });

  it('is in the language of its story', () => {
    const html = make({ ...good(), lang: 'ar' });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(make({ ...good(), lang: 'tlh' })).toContain('Open the full timeline');
  });

  it('knows the other stories, the origins it may ask, and what to say of the rest', () => {
    const settings = {
      stories: { jedi: 'data/s.json', other: 'data/other.json' },
      allow: ['https://data.example.org']
    };
    expect(block(make(good(), settings), 'frame')).toEqual({
      ...settings,
      refused: 'Stories from {origin} are not shown here.',
      unknown: 'There is no story at {address} here.'
    });
  });

  it('has of a long story all the data, and links to its pages where these are', () => {
    const file = longFile(700);
    const html = make(file);
    expect(block(html, 'story')).toEqual(file);
    expect(html).toContain('href="../../events/');
    expect(html).not.toMatch(/href="events\//);
    expect(make(file, { home: './index.html' })).toContain('href="./events/');
  });

  it('lies in a folder that any host can have', () => {
    expect(embedFolder('jedi')).toBe('embed/jedi/');
    expect(embedFolder('../x')).toMatch(/^embed\/x-[0-9a-f]{8}\/$/);
  });
});
