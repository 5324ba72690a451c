// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bindLinks, wayOf } from '../../src/element/links.ts';
import { jedi } from '../render/stories.ts';

const [quote] = jedi.quotes;

describe('wayOf', () => {
  it.each([
    ['#award', { event: 'award' }],
    ['#event-award', { event: 'award' }],
    ['#event=award', { event: 'award' }],
    ['#event=award&from=2019-10&to=2019-11', { event: 'award', from: '2019-10', to: '2019-11' }],
    ['#from=2019-10&to=2019-11', { from: '2019-10', to: '2019-11' }],
    [`#quote=${quote?.id}`, { quote: quote?.id }]
  ])('reads %j', (hash, way) => {
    expect(wayOf(hash, jedi)).toEqual(way);
  });

  it.each(['', '#', '#nobody', '#event=nobody', '#%E0%A4%A', '#quote=nobody', '#from=2019'])(
    'leads nowhere for %j',
    hash => {
      expect(wayOf(hash, jedi)).toBe(null);
    }
  );
});

describe('a sentence of the article', () => {
  let life = new AbortController();
  const go = vi.fn();
  const press = (html: string, init: MouseEventInit = {}): boolean => {
    document.body.innerHTML = html;
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
    document.querySelector('b')?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const link = '<a href="#award" data-quote-timeline="jedi"><b>the award</b></a>';

  beforeEach(() => {
    life = new AbortController();
    go.mockClear();
    bindLinks('jedi', jedi, go, life.signal);
  });
  afterEach(() => life.abort());

  it('moves the timeline it names', () => {
    expect(press(link)).toBe(true);
    expect(go.mock.calls).toEqual([[{ event: 'award' }]]);
  });

  it.each([
    ['names another timeline', link.replace('"jedi"', '"other"')],
    ['names none', '<a href="#award"><b>x</b></a>'],
    ['leads to nothing in the story', link.replace('#award', '#nobody')]
  ])('is left to the browser where it %s', (_, html) => {
    expect(press(html)).toBe(false);
    expect(go).not.toHaveBeenCalled();
  });

  it('is left to the browser with a key held, and when the timeline has gone', () => {
    expect(press(link, { ctrlKey: true })).toBe(false);
    life.abort();
    expect(press(link)).toBe(false);
    expect(go).not.toHaveBeenCalled();
  });
});
