// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Found } from '../../src/core/find/finder.ts';
import { ALL_ENGLISH as ENGLISH } from '../../src/core/view/tool-words.ts';
import { createFindBox } from '../../src/element/find-box.ts';
import type { Finding } from '../../src/element/finding.ts';
import type { Session } from '../../src/element/session.ts';
import { createShell } from '../../src/element/shell.ts';
import type { Stage } from '../../src/element/stage.ts';
import { formatOf, jedi, layoutOf } from '../render/stories.ts';

/** A search that is answered when the test says so. */
interface Asked {
  readonly query: string;
  answer(found: Found | null): void;
  refuse(cause: unknown): void;
}

let asked: Asked[];
/** What becomes of the index. */
let index: { made(): void; broken(cause: unknown): void };

vi.mock('../../src/element/finding.ts', () => ({
  createFinding: (): Finding => ({
    ready: new Promise((made, broken) => {
      index = { made, broken };
    }),
    search: query =>
      new Promise((answer, refuse) => {
        asked.push({ query, answer, refuse });
      })
  })
}));

const setUp = () => {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  const shell = createShell(host.attachShadow({ mode: 'open' }), ENGLISH);
  const life = new AbortController();
  const session = {
    fly: vi.fn(),
    select: vi.fn(),
    painted: async () => {},
    dispatch: vi.fn(),
    state: () => ({ width: 1000 })
  };
  const box = createFindBox({
    shell,
    story: jedi,
    session: session as unknown as Session,
    stage: { focus: () => true } as unknown as Stage,
    whole: layoutOf(jedi),
    format: formatOf(jedi),
    words: ENGLISH,
    url: null,
    signal: life.signal
  });
  box.toggle();
  const field = shell.finding.querySelector<HTMLInputElement>('.find-field');
  const type = (text: string) => {
    if (!field) throw new RangeError('no field');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const said = () => {
    const line = shell.finding.querySelector<HTMLElement>('.found-count');
    return line?.hidden ? null : line?.textContent;
  };
  const listed = () =>
    [...shell.finding.querySelectorAll('.hit-words, .hit > .hit-date')].map(
      ({ textContent }) => textContent
    );
  return { shell, type, said, listed };
};

const turn = () => new Promise(resolve => setTimeout(resolve));
const titleOf = (place: number) => jedi.events[place]?.title;
const foundAt = (...places: number[]): Found => ({
  hits: places.map(event => ({ event, terms: [], score: 1 })) as unknown as Found['hits'],
  total: places.length
});
const last = () => {
  const one = asked.at(-1);
  if (!one) throw new RangeError('nothing was asked');
  return one;
};

beforeEach(() => {
  asked = [];
});
afterEach(() => document.body.replaceChildren());

describe('a search that is waited for', () => {
  it('says that it is being made ready, until it is', async () => {
    const { type, said, listed } = setUp();
    type('award');
    expect(said()).toBe(ENGLISH.findWaiting);
    last().answer(foundAt(3));
    await turn();
    expect([said(), listed()]).toEqual(['1 result', [titleOf(3)]]);
  });

  it('says nothing of that once the index is made, and looks for what was typed by then', async () => {
    const { type, said } = setUp();
    index.made();
    await turn();
    expect(asked).toEqual([]);
    type('award');
    expect(said()).toBe(null);

    const other = setUp();
    other.type('award');
    const before = asked.length;
    index.made();
    await turn();
    expect(asked.slice(before).map(({ query }) => query)).toEqual(['award']);
  });

  it('has the year that was typed to choose meanwhile', async () => {
    const { type, listed } = setUp();
    const year = ENGLISH.goToDate('2019');
    type('2019');
    expect(listed()).toEqual([year]);
    last().answer(foundAt(3, 5));
    await turn();
    expect(listed()).toEqual([year, titleOf(3), titleOf(5)]);
  });

  it('is not made for a date that is more than a year', () => {
    const { type, said, listed } = setUp();
    type('25 October 2019');
    expect(asked).toEqual([]);
    expect(said()).toBe('1 event');
    expect(listed()).toEqual([
      ENGLISH.goToDate('25 October 2019'),
      jedi.eventById.get('award')?.title
    ]);
  });

  it('says nothing of events where there are none but there is the year', async () => {
    const { type, said, listed } = setUp();
    type('2019');
    last().answer(foundAt());
    await turn();
    expect([said(), listed()]).toEqual([null, [ENGLISH.goToDate('2019')]]);
  });
});

describe('a search that is overtaken', () => {
  it('shows nothing, though it is answered last', async () => {
    const { type, said, listed } = setUp();
    type('ama');
    const first = last();
    type('amazon');
    last().answer(foundAt(7));
    await turn();
    first.answer(foundAt(1, 2, 3));
    await turn();
    expect([said(), listed()]).toEqual(['1 result', [titleOf(7)]]);
  });

  it('shows nothing over a field that is empty by then, or has a date', async () => {
    const { type, said, listed } = setUp();
    for (const [text, left, count] of [
      ['', undefined, null],
      ['October 2019', ENGLISH.goToDate('October 2019'), '4 events']
    ] as const) {
      type('amazon');
      const before = last();
      type(text);
      before.answer(foundAt(1, 2, 3));
      await turn();
      expect([said(), listed()[0]]).toEqual([count, left]);
    }
  });

  it('is not told when it fails', async () => {
    const { type, said } = setUp();
    type('ama');
    const first = last();
    type('amazon');
    last().answer(foundAt(7));
    first.refuse(new Error('no'));
    await turn();
    expect(said()).toBe('1 result');
  });
});

describe('a search that cannot be made', () => {
  it('says why, and the field is there for a date', async () => {
    const { shell, type, said, listed } = setUp();
    index.broken(new TypeError('Failed to fetch'));
    type('award');
    last().refuse(new TypeError('Failed to fetch'));
    await turn();
    expect(said()).toBe('Failed to fetch');
    expect(shell.status.textContent).toBe('Failed to fetch');
    type('October 2019');
    expect([said(), listed()[0]]).toEqual(['4 events', ENGLISH.goToDate('October 2019')]);
  });
});
