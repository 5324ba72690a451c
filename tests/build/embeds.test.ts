import { describe, expect, it } from 'vitest';
import { createEmbeds } from '../../src/build/embeds.ts';
import type { Library } from '../../src/build/library.ts';
import { prerender } from '../../src/build/prerender.ts';
import { good } from '../core/story/good.ts';

/** A library of stories with these ids, by the names of their files. */
const libraryOf = (ids: Readonly<Record<string, string>>): Library => {
  const fileOf = (src: string) => ({ ...good(), id: ids[src] });
  return {
    names: () => Object.keys(ids),
    check: () => {},
    story: src => prerender(fileOf(src), src),
    published: src => JSON.stringify(fileOf(src))
  };
};

const library = libraryOf({ 'data/a.json': 'alpha', 'data/b.json': 'beta' });
const homeIn = (html: string) => /rel="canonical" href="([^"]+)"/.exec(html)?.[1];

describe('the embed pages', () => {
  it('are one for each story, whether a page of ours has it or not', () => {
    const pages = new Map([['index.html', ['data/a.json']]]);
    const embeds = createEmbeds(library, pages, { allow: [] });
    expect(embeds.map(({ fileName, src, alone }) => [fileName, src, alone])).toEqual([
      ['embed/alpha/index.html', 'data/a.json', false],
      ['embed/beta/index.html', 'data/b.json', true]
    ]);
    expect(embeds.map(({ source }) => homeIn(source()))).toEqual([
      '../../index.html',
      './index.html'
    ]);
  });

  it('lead to the first page before another that has the story as well', () => {
    const home = (...names: string[]) => {
      const pages = new Map(names.map(name => [name, ['data/a.json']]));
      return homeIn(createEmbeds(library, pages, { allow: [] })[0]?.source() ?? '');
    };
    expect(home('article.html', 'index.html', 'z.html')).toBe('../../index.html');
    expect(home('z.html', 'article.html')).toBe('../../article.html');
  });

  it('know of each other', () => {
    const [first] = createEmbeds(library, new Map(), { allow: ['https://data.example.org'] });
    expect(first?.source()).toContain(
      '"stories":{"alpha":"data/a.json","beta":"data/b.json"},"allow":["https://data.example.org"]'
    );
  });

  it('are never one for two stories', () => {
    const both = libraryOf({ 'data/a.json': 'same', 'data/b.json': 'SAME' });
    expect(() => createEmbeds(both, new Map(), { allow: [] })).toThrow(
      'data/a.json and data/b.json have the same id: SAME'
    );
  });
});
