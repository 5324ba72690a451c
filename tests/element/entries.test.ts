// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_PERMALINK, type Permalink } from '../../src/core/view/permalink.ts';
import type { Address } from '../../src/element/address.ts';
import { createEntries, type Entries } from '../../src/element/entries.ts';

let entries: Entries;
/** What each entry of the history says, the last of them being where the reader is. */
let history: Permalink[];
let view: Permalink;
const announce = vi.fn();
let life: AbortController;

const at = (event: string | null, more: Partial<Permalink> = {}): Permalink => ({
  ...EMPTY_PERMALINK,
  event,
  ...more
});
const events = () => history.map(({ event }) => event);
const here = () => history.at(-1) ?? EMPTY_PERMALINK;

const choose = (event: string) => {
  view = at(event);
  entries.choose();
};
const step = (event: string) => {
  view = at(event);
  entries.step();
};
const rest = () => vi.advanceTimersByTime(1000);

beforeEach(() => {
  vi.useFakeTimers();
  announce.mockClear();
  life = new AbortController();
  view = EMPTY_PERMALINK;
  history = [view];
  const address: Address = {
    read: here,
    link: () => '',
    write: (own, enter) => {
      if (!enter) history.pop();
      history.push(own);
    }
  };
  const port = { address, view: () => view, rested: () => {}, announce };
  entries = createEntries(port, life.signal);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the entries of the history', () => {
  it('are one for each choice', () => {
    choose('a');
    choose('b');
    expect(events()).toEqual([null, 'a', 'b']);
  });

  it('are one for a run of steps, which leaves that of the choice before it as it is', () => {
    choose('a');
    for (const event of ['b', 'c', 'd']) step(event);
    rest();
    step('e');
    rest();
    expect(events()).toEqual([null, 'a', 'e']);
  });

  it('are another one for a run after a choice, and for one after going back', () => {
    step('a');
    choose('b');
    step('c');
    rest();
    expect(events()).toEqual([null, 'a', 'b', 'c']);
    history.pop();
    entries.arrive();
    step('d');
    rest();
    expect(events()).toEqual([null, 'a', 'b', 'd']);
  });

  it('are not written over by what the reader has gone back from', () => {
    choose('a');
    step('b');
    step('c');
    history.pop();
    entries.arrive();
    rest();
    expect(events()).toEqual([null, 'a']);
  });

  it('have the window in which the view came to rest, which is announced', () => {
    choose('a');
    view = at('a', { from: '2019', to: '2020' });
    entries.settle(true);
    expect(here().from).toBeNull();
    rest();
    expect(here().from).toBe('2019');
    expect(events()).toEqual([null, 'a']);
    expect(announce).toHaveBeenCalledTimes(1);
    entries.settle(false);
    rest();
    expect(announce).toHaveBeenCalledTimes(1);
  });

  it('have what was looked for in the one that is left', () => {
    view = at('a', { q: 'oracle' });
    entries.choose();
    expect(history[0]?.q).toBe('oracle');
  });

  it('are written no more after the end', () => {
    view = at('a');
    entries.settle(true);
    life.abort();
    rest();
    expect(events()).toEqual([null]);
  });
});
