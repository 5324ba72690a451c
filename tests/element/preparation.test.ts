import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { columnsOf } from '../../src/core/layout/columns.ts';
import { createLayout } from '../../src/core/layout/layout.ts';
import { outlineOf } from '../../src/core/layout/outline.ts';
import { createLog } from '../../src/core/story/check.ts';
import { begin } from '../../src/core/story/parse.ts';
import { finish } from '../../src/core/story/steps.ts';
import { initialState } from '../../src/core/view/state.ts';
import { ENGLISH } from '../../src/core/view/words.ts';
import { layOut } from '../../src/element/lay-out.ts';
import { type Preparation, prepareStory } from '../../src/element/preparation.ts';
import { setWorkerScript } from '../../src/element/worker.ts';
import { longFile } from '../build/long-file.ts';
import { told } from '../core/story/told.ts';
import { formatOf, storyOf } from '../render/stories.ts';
import { fakeWorkers, fileOf, type KeepingPort, keepingPort, STAGE, workerOf } from './loading.ts';

const FILE = longFile(700);
const TEXT = JSON.stringify(FILE);

let life: AbortController;
let port: KeepingPort;

const prepareText = (text: string) => prepareStory(fileOf(text, 50_000), port, life.signal);

beforeEach(() => {
  life = new AbortController();
  port = keepingPort();
  setWorkerScript('https://example.org/quoteline.js');
});
afterEach(() => vi.unstubAllGlobals());

/** Prepared by a worker that does all it is asked for. */
const byWorker = async (text: string): Promise<Preparation> => {
  const workers = fakeWorkers();
  const made = prepareText(text);
  (await workerOf(workers)).through('end');
  return made;
};

const inPage = (text: string): Promise<Preparation> => {
  vi.stubGlobal('Worker', undefined);
  return prepareText(text);
};

const plain = ({ story, ...rest }: Preparation) => ({ ...rest, story: story && told(story) });

describe.each([
  ['by a worker', byWorker],
  ['in the page', inPage]
])('a long story that is prepared %s', (_, prepare) => {
  it('is the story of the file, with its columns and both kinds of labels', async () => {
    const { story, issues, left, columns, labels } = await prepare(TEXT);
    const expected = storyOf(FILE);
    expect(story && told(story)).toEqual(told(expected));
    expect([issues, left]).toEqual([[], { events: 0, quotes: 0 }]);
    expect(columns).toEqual(finish(columnsOf(expected)));
    expect(labels.map(({ narrow }) => narrow)).toEqual([false, true]);
  });

  it('has its outline told once, and its progress, which never falls', async () => {
    await prepare(TEXT);
    const begun = begin(FILE, createLog());
    expect(port.outlines).toEqual(begun && [finish(outlineOf(begun, FILE.events, STAGE))]);
    expect(port.done.length).toBeGreaterThan(20);
    expect(port.done).toEqual([...port.done].sort((a, b) => a - b));
  });

  it('has the stage that it would have without', async () => {
    const story = storyOf(FILE);
    const prepared = await prepare(TEXT);
    const options = { format: formatOf(story), words: ENGLISH, ...STAGE };
    const layout = await layOut(prepared.story ?? story, options, prepared);
    const own = createLayout(story, options);
    for (const width of [320, STAGE.width, 1080]) {
      expect(layout.bounds(width)).toEqual(own.bounds(width));
      for (const event of [null, 'e77']) {
        const view = { ...initialState(own, width), event };
        expect(layout.scene(view)).toEqual(own.scene(view));
      }
    }
  });

  it('is none where the file has no title, with what is wrong', async () => {
    const { story, issues, columns, labels } = await prepare(JSON.stringify({ ...FILE, title: 7 }));
    expect([story, columns, labels]).toEqual([null, null, []]);
    expect(issues.map(({ path }) => path)).toEqual(['title']);
    expect(port.outlines).toEqual([]);
  });

  it('is a SyntaxError where the bytes are not JSON', async () => {
    await expect(prepare(TEXT.slice(1))).rejects.toThrow(SyntaxError);
  });
});

describe('a long story', () => {
  it('is prepared in the page where the worker fails before it has said anything', async () => {
    const workers = fakeWorkers();
    const made = prepareText(TEXT);
    workers[0]?.fail();
    expect(plain(await made)).toEqual(plain(await byWorker(TEXT)));
    expect(workers[0]?.terminated).toBe(true);
  });

  it('is given up where the worker fails later', async () => {
    const workers = fakeWorkers();
    const made = prepareText(TEXT);
    (await workerOf(workers)).through('outline');
    workers[0]?.fail('out of memory');
    await expect(made).rejects.toThrow(new Error('out of memory'));
    expect(port.outlines).toHaveLength(1);
  });

  it('is given up when it is not wanted any more, by the worker too', async () => {
    const workers = fakeWorkers();
    const made = prepareText(TEXT);
    (await workerOf(workers)).through('outline');
    const done = port.done.length;
    life.abort();
    workers[0]?.through('end');
    await expect(made).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect([workers[0]?.terminated, port.done.length]).toEqual([true, done]);
  });

  it('is given up in the page when it is not wanted any more', async () => {
    vi.stubGlobal('Worker', undefined);
    const stopping = { ...port, outline: () => life.abort() };
    const made = prepareStory(fileOf(TEXT), stopping, life.signal);
    await expect(made).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(Math.max(...port.done)).toBeLessThanOrEqual(0.3);
  });

  it('is prepared for the stage that there is when its file begins to come', async () => {
    const workers = fakeWorkers();
    port = keepingPort({ ...STAGE, width: 320, locale: 'pt-BR' });
    const made = prepareText(TEXT);
    const worker = await workerOf(workers);
    expect(worker.stage).toEqual({ ...STAGE, width: 320, locale: 'pt-BR' });
    worker.through('end');
    expect((await made).labels.map(({ narrow }) => narrow)).toEqual([true, false]);
  });
});
