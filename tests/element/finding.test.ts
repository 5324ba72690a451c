import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildFinder } from '../../src/core/find/finder.ts';
import type { StoryFile } from '../../src/core/story/schema.ts';
import { finish } from '../../src/core/story/steps.ts';
import type { Story } from '../../src/core/story/story.ts';
import { createFinding } from '../../src/element/finding.ts';
import type { FindOrder } from '../../src/element/finding-worker.ts';
import { serveStories, setWorkerScript, type WorkerScope } from '../../src/element/worker.ts';
import { longFile } from '../build/long-file.ts';
import { storyOf } from '../render/stories.ts';

const URL = 'https://example.org/data/long.json';
const FILE = longFile(1200);
const STORY: Story = storyOf(FILE);
const FINDER = finish(buildFinder(STORY));
const SHORT: Story = storyOf(longFile(40));

type Listen = Parameters<WorkerScope['addEventListener']>[1];

/** A worker that does what the real one does, in the same thread. */
class NearWorker {
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
  terminated = false;
  readonly orders: FindOrder[] = [];
  #listen: Listen | null = null;

  constructor() {
    serveStories({
      addEventListener: (_, listen) => {
        this.#listen = listen;
      },
      postMessage: () => {}
    });
  }

  postMessage(order: FindOrder, transfer: readonly MessagePort[]): void {
    expect(transfer).toEqual([order.port]);
    this.orders.push(order);
    this.#listen?.({ data: order } as MessageEvent<FindOrder>);
  }

  terminate(): void {
    this.terminated = true;
    for (const { port } of this.orders) port.close();
  }

  fail(message: string): boolean {
    const preventDefault = vi.fn();
    this.onerror?.({ message, preventDefault });
    return preventDefault.mock.calls.length > 0;
  }
}

let life: AbortController;
let workers: NearWorker[];
/** What the worker fetches. */
let served: { ok: boolean; file: unknown };

beforeEach(() => {
  life = new AbortController();
  workers = [];
  served = { ok: true, file: FILE };
  setWorkerScript('https://example.org/quoteline.js');
  vi.stubGlobal(
    'Worker',
    class extends NearWorker {
      constructor() {
        super();
        workers.push(this);
      }
    }
  );
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => ({ ok: served.ok, status: 404, json: async () => served.file }))
  );
});
afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
});

const begin = (story: Story = STORY, url: string | null = URL) =>
  createFinding({ story, url, signal: life.signal });

const here = (query: string) => FINDER.search(query, 5);

describe('finding in a long story', () => {
  it('is left to a worker, which fetches the story by itself', async () => {
    const finding = begin();
    await finding.ready;
    expect(await finding.search('hearing', 5)).toEqual(here('hearing'));
    expect(await finding.search('coutr', 5)).toEqual(here('coutr'));
    expect(workers).toHaveLength(1);
    expect(vi.mocked(fetch).mock.calls).toEqual([[URL, { credentials: 'same-origin' }]]);
  });

  it('may be asked for before the index is made', async () => {
    const finding = begin();
    expect(await finding.search('hearing', 5)).toEqual(here('hearing'));
  });

  it.each([
    ['the page refuses workers', () => vi.stubGlobal('Worker', undefined)],
    ['the story cannot be fetched', () => (served = { ok: false, file: null })],
    ['the story is another by now', () => (served = { ok: true, file: longFile(1201) })],
    ['what is fetched is no story', () => (served = { ok: true, file: [] })],
    ['what is fetched has another title', () => (served = { ok: true, file: retitled(FILE) })]
  ])('is done in the page where %s', async (_, prevent) => {
    prevent();
    const finding = begin();
    expect(await finding.search('hearing', 5)).toEqual(here('hearing'));
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
  });

  it('is done in the page where the story has no address', async () => {
    expect(await begin(STORY, null).search('hearing', 5)).toEqual(here('hearing'));
    expect(workers).toEqual([]);
  });

  it('is done in the page where the worker fails before it is ready', async () => {
    const finding = begin();
    expect(workers[0]?.fail('refused')).toBe(true);
    expect(await finding.search('hearing', 5)).toEqual(here('hearing'));
    expect(workers[0]?.terminated).toBe(true);
  });

  it('has failed where the worker fails later', async () => {
    const finding = begin();
    await finding.ready;
    const answer = finding.search('hearing', 5);
    await Promise.resolve();
    await Promise.resolve();
    workers[0]?.fail('out of memory');
    await expect(answer).rejects.toThrow(new Error('out of memory'));
    await expect(finding.search('hearing', 5)).rejects.toThrow(new Error('out of memory'));
  });
});

const retitled = (file: StoryFile): StoryFile => ({ ...file, title: 'Another' });

describe('finding in a short story', () => {
  it('needs no worker and no request', async () => {
    const { total } = (await begin(SHORT).search('s', 5)) ?? { total: 0 };
    expect(total).toBeGreaterThan(0);
    expect(workers).toEqual([]);
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe.each([
  ['a worker', STORY],
  ['the page', SHORT]
])('searches in %s', (_, story) => {
  it('are answered for the last of them alone', async () => {
    const finding = begin(story);
    const answers = ['h', 'he', 'hea', 'hear'].map(query => finding.search(query, 5));
    const found = await Promise.all(answers);
    expect(found.slice(0, -1)).toEqual([null, null, null]);
    expect(found.at(-1)).toEqual(await finding.search('hear', 5));
  });

  it('are not begun where they were overtaken', async () => {
    const finding = begin(story);
    await finding.ready;
    const first = finding.search('senate', 5);
    await Promise.resolve();
    const others = ['court', 'press', 'union'].map(query => finding.search(query, 5));
    expect(await first).toBeNull();
    expect((await Promise.all(others)).map(found => found === null)).toEqual([true, true, false]);
  });

  it('end with the signal, and so does what they are made with', async () => {
    const finding = begin(story);
    const waiting = finding.search('senate', 5);
    life.abort();
    expect(await waiting).toBeNull();
    await expect(finding.ready).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(await finding.search('senate', 5)).toBeNull();
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
  });

  it('end with the signal after the index is made', async () => {
    const finding = begin(story);
    await finding.ready;
    const waiting = finding.search('senate', 5);
    life.abort();
    expect(await waiting).toBeNull();
    expect(await finding.search('senate', 5)).toBeNull();
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
  });

  it('are not even begun where the signal has ended before', async () => {
    life.abort();
    const finding = begin(story);
    await expect(finding.ready).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(workers).toEqual([]);
  });
});
