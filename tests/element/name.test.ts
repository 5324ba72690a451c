// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { isFirst, nameOf } from '../../src/element/name.ts';

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

describe('the first timeline of a page', () => {
  it('is the first element', () => {
    expect(page(one + other).map(isFirst)).toEqual([true, false]);
  });

  it('is a frame that is looked after, where one stands before it', () => {
    expect(page(frame + one).map(isFirst)).toEqual([false]);
    expect(page(`<iframe></iframe>${one}`).map(isFirst)).toEqual([true]);
  });

  it('is one that stands alone in a shadow tree', () => {
    page('');
    expect(isFirst(document.createElement('quote-timeline'))).toBe(true);
  });
});
