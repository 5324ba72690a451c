// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Layout } from '../../src/core/layout/layout.ts';
import type { EventFile } from '../../src/core/story/schema.ts';
import { filterOf, NO_FILTER } from '../../src/core/view/filter.ts';
import { ALL_ENGLISH as ENGLISH } from '../../src/core/view/tool-words.ts';
import { createFiltering } from '../../src/element/filtering.ts';
import type { Session } from '../../src/element/session.ts';
import { createShell } from '../../src/element/shell.ts';
import { formatOf, layoutOf, many, tale, viewOf } from '../core/layout/any-story.ts';

/** A story of events of two parties in turn, with a few of a third. */
const storyOf = (count: number) =>
  tale(
    many(count).map(
      (event, at): EventFile => ({ ...event, party: at % 10 === 9 ? 'c' : at % 2 ? 'b' : 'a' })
    ),
    { parties: ['a', 'b', 'c'].map(id => ({ id, name: `Party ${id}` })) }
  );

const setUp = (count: number) => {
  const story = storyOf(count);
  const whole = layoutOf(story);
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  const shell = createShell(host.attachShadow({ mode: 'open' }), ENGLISH);
  const used: Layout[] = [];
  const state = viewOf(whole, 1000);
  const session = {
    layout: whole,
    state: () => state,
    use: (layout: Layout) => void used.push(layout),
    dispatch: vi.fn()
  } as unknown as Session;
  const life = new AbortController();
  const created = createFiltering({
    shell,
    story,
    session,
    whole,
    format: formatOf('UTC'),
    words: ENGLISH,
    textScale: 1,
    laneHeight: 46,
    signal: life.signal
  });
  const status = () => shell.status.textContent;
  return { story, whole, shell, session, used, life, created, status };
};

const only = (...party: string[]) => filterOf({ party });
const partiesOf = ({ events }: Layout) => new Set(events.map(({ party }) => party?.id));
/** Lets slices of long work pass. */
const turns = async (count: number) => {
  for (let n = 0; n < count; n += 1) await new Promise(resolve => setTimeout(resolve));
};
/** Makes every step of long work a slice of its own. */
const slowly = () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 20;
    return now;
  });
};

afterEach(() => vi.restoreAllMocks());

describe('applying a filter', () => {
  it('draws by the layout of what it leaves, which has its labels for every width', async () => {
    const { whole, used, created, status } = setUp(100);
    const { apply } = await created;
    await apply(only('c'));
    expect(used).toHaveLength(1);
    const [part] = used as [Layout];
    expect(partiesOf(part)).toEqual(new Set(['c']));
    expect(status()).toBe('10 of 100 events');
    for (const width of [320, 1000]) {
      const scene = part.scene(viewOf(whole, width, { span: whole.bounds(width) }));
      expect(scene.labels.filter(({ raised }) => !raised).length).toBeGreaterThan(1);
    }
  });

  it('is overtaken by a later one, of which alone anything is seen or said', async () => {
    const { used, created, status } = setUp(100);
    const { apply } = await created;
    await Promise.all([apply(only('a')), apply(only('b')), apply(only('c'))]);
    expect(used.map(partiesOf)).toEqual([new Set(['c'])]);
    expect(status()).toBe('10 of 100 events');
  });

  it('is overtaken while it is under way as well', async () => {
    slowly();
    const { used, created, status } = setUp(3000);
    const { apply } = await created;
    const first = apply(only('a'));
    await turns(3);
    expect(used).toEqual([]);
    const second = apply(only('c'));
    await Promise.all([first, second]);
    expect(used.map(partiesOf)).toEqual([new Set(['c'])]);
    expect(status()).toBe('300 of 3,000 events');
  });

  it('of nothing brings the whole story back at once, whatever is under way', async () => {
    slowly();
    const { whole, used, created, status } = setUp(3000);
    const { apply } = await created;
    const first = apply(only('a'));
    await turns(3);
    void apply(NO_FILTER);
    expect(used).toEqual([whole]);
    await first;
    expect(used).toEqual([whole]);
    expect(status()).toBe('3,000 events');
  });

  it('has the view drop what the story knows nothing of, without an entry, and waits for that', async () => {
    const { used, session, created } = setUp(20);
    const { apply } = await created;
    await apply(filterOf({ party: ['nobody', 'a'], person: ['no one'] }));
    expect(session.dispatch).toHaveBeenCalledExactlyOnceWith(
      { type: 'filter', filter: only('a') },
      'step'
    );
    expect(used).toEqual([]);
    await apply(filterOf({ party: ['nobody'] }));
    expect(session.dispatch).toHaveBeenLastCalledWith(
      { type: 'filter', filter: NO_FILTER },
      'step'
    );
  });

  it('says what it leaves before the stage is ready', async () => {
    slowly();
    const { used, shell, created } = setUp(3000);
    const { apply } = await created;
    const done = apply(only('c'));
    expect(shell.narrowed.hidden).toBe(false);
    expect(shell.narrowed.querySelector('.narrowed-count')?.textContent).toBe(
      '300 of 3,000 events'
    );
    expect(used).toEqual([]);
    await done;
    expect(used).toHaveLength(1);
  });
});

describe('a filter whose element goes', () => {
  it('while its story is read does nothing any more', async () => {
    slowly();
    const { used, shell, life, created } = setUp(3000);
    life.abort();
    const { apply, toggle } = await created;
    toggle();
    await apply(only('a'));
    expect([shell.filters.hidden, shell.narrowed.hidden, used]).toEqual([true, true, []]);
  });

  it('while it is applied draws and says nothing any more', async () => {
    slowly();
    const { used, life, created, status } = setUp(3000);
    const { apply } = await created;
    const done = apply(only('a'));
    await turns(3);
    life.abort();
    await done;
    await apply(only('c'));
    expect([used, status()]).toEqual([[], '']);
  });
});
