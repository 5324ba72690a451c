// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { nameOf, prefixOf } from '../../src/element/name.ts';

const page = (html: string): HTMLElement[] => {
  document.body.innerHTML = html;
  return [...document.querySelectorAll<HTMLElement>('quote-timeline')];
};

const one = '<quote-timeline src="a.json"></quote-timeline>';
const other = '<quote-timeline src="b.json"></quote-timeline>';
const frame = '<iframe data-quote-timeline="c"></iframe>';

describe('the name of a timeline', () => {
  beforeEach(() => page(''));

  it('is its id, else that of its story', () => {
    const [named, plain] = page(`<quote-timeline id="top" src="a.json"></quote-timeline>${one}`);
    expect(nameOf(named as HTMLElement, 'jedi')).toBe('top');
    expect(nameOf(plain as HTMLElement, 'jedi')).toBe('jedi');
  });

  it('has a number where earlier timelines show the same file', () => {
    expect(page(one + other + one + one).map(host => nameOf(host, 's'))).toEqual([
      's',
      's',
      's-2',
      's-3'
    ]);
  });
});

describe('the fields of a timeline in the address', () => {
  it('are plain for the first of the page, and named for the others', () => {
    expect(page(one + other).map(host => prefixOf(host, 'jedi'))).toEqual(['', 'jedi.']);
  });

  it('are named behind a frame that is looked after', () => {
    expect(page(frame + one).map(host => prefixOf(host, 'jedi'))).toEqual(['jedi.']);
    expect(page(`<iframe></iframe>${one}`).map(host => prefixOf(host, 'jedi'))).toEqual(['']);
  });

  it('are plain for one that stands alone in a shadow tree', () => {
    page('');
    const host = document.createElement('quote-timeline');
    expect(prefixOf(host, 'jedi')).toBe('');
  });
});
