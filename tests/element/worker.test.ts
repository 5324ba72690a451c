import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createComing, type Part, prepareText } from '../../src/core/layout/prepare.ts';
import { finish } from '../../src/core/story/steps.ts';
import { CODEC } from '../../src/element/codec.ts';
import type { Download } from '../../src/element/download.ts';
import { askWorker, type Order } from '../../src/element/preparing.ts';
import {
  serveStories,
  setWorkerScript,
  type WorkerScope,
  wakeWorker
} from '../../src/element/worker.ts';
import { longFile } from '../build/long-file.ts';
import { good } from '../core/story/good.ts';
import { type Answer, type FakeWorker, fakeWorkers, fileOf, STAGE, workerOf } from './loading.ts';

const SCRIPT = 'https://example.org/quoteline.js';
const TEXT = JSON.stringify(good());
const file = fileOf(TEXT, 1000);
const END: Part = { kind: 'end', columns: null, issues: [], left: { events: 0, quotes: 0 } };

let life: AbortController;
let workers: FakeWorker[];

/** Asks a worker; keeps the parts that it gives. */
const ask = () => {
  const taken: Part[] = [];
  const answer = askWorker(file, STAGE, part => void taken.push(part), life.signal);
  return { taken, answer, worker: workers.at(-1) as FakeWorker };
};

beforeEach(() => {
  life = new AbortController();
  workers = fakeWorkers();
  setWorkerScript(SCRIPT);
});
afterEach(() => vi.unstubAllGlobals());

describe('a worker that is asked to prepare a story', () => {
  it('is started as a module from the named script, and given the file as it comes', async () => {
    let more: () => void = () => {};
    const waited = new Promise<void>(resolve => {
      more = resolve;
    });
    const bytes = CODEC.encode(TEXT);
    const pieces = [bytes.slice(0, 1000), bytes.slice(1000)];
    const slow: Download = {
      ...file,
      async *pieces() {
        yield pieces[0] as Uint8Array;
        await waited;
        yield pieces[1] as Uint8Array;
      }
    };
    void askWorker(slow, STAGE, () => {}, life.signal);
    const [worker] = workers as [FakeWorker];
    expect([worker.url, worker.options]).toEqual([SCRIPT, { type: 'module' }]);
    const first: Order[] = [
      { kind: 'begin', stage: STAGE },
      { kind: 'piece', bytes: pieces[0] as Uint8Array }
    ];
    await vi.waitFor(() => expect(worker.orders).toEqual(first));
    more();
    await workerOf(workers);
    const last: Order[] = [{ kind: 'piece', bytes: pieces[1] as Uint8Array }, { kind: 'end' }];
    expect(worker.orders).toEqual([...first, ...last]);
    // The bytes stay with the page, which may yet have to do it alone.
    expect(pieces.map(({ length }) => length)).toEqual([1000, bytes.length - 1000]);
  });

  it('is stopped where the file breaks off, and says why', async () => {
    const broken: Download = {
      ...file,
      async *pieces() {
        yield CODEC.encode('{');
        throw new RangeError('it broke off');
      }
    };
    const answer = askWorker(broken, STAGE, () => {}, life.signal);
    await expect(answer).rejects.toThrow('it broke off');
    expect([workers[0]?.terminated, workers[0]?.asked]).toEqual([true, false]);
  });

  it('hands on its parts in order, and is done with after the last', async () => {
    const { worker, taken, answer } = ask();
    const parts: Part[] = [{ kind: 'progress', done: 0.25 }, { kind: 'progress', done: 0.5 }, END];
    worker.answer(parts[0] as Part);
    worker.answer(parts[1] as Part);
    expect([taken, worker.terminated]).toEqual([parts.slice(0, 2), false]);
    worker.answer(END);
    expect(await answer).toBe(true);
    expect([taken, worker.terminated]).toEqual([parts, true]);
  });

  it('gives all that is prepared of the story', async () => {
    const { taken, answer } = ask();
    (await workerOf(workers)).through('end');
    expect(await answer).toBe(true);
    expect(taken).toEqual([...prepareText(JSON.stringify(good()), STAGE, CODEC)]);
  });

  it('is not there where the browser has none, or no script is named', async () => {
    vi.resetModules();
    const { askWorker: askAnew } = await import('../../src/element/preparing.ts');
    expect(await askAnew(file, STAGE, () => {}, life.signal)).toBe(false);
    expect(workers).toEqual([]);
    vi.stubGlobal('Worker', undefined);
    expect(await askWorker(file, STAGE, () => {}, life.signal)).toBe(false);
  });

  it('is not there where the page refuses it', async () => {
    vi.stubGlobal(
      'Worker',
      class {
        constructor() {
          throw new DOMException('refused', 'SecurityError');
        }
      }
    );
    expect(await askWorker(file, STAGE, () => {}, life.signal)).toBe(false);
  });

  it('is not there where it fails before its first answer', async () => {
    const { worker, taken, answer } = ask();
    // The page has not failed, and says nothing of it on the console.
    expect(worker.fail()).toBe(true);
    expect(await answer).toBe(false);
    expect([taken, worker.terminated]).toEqual([[], true]);
  });

  it('has failed where it fails after an answer', async () => {
    const { worker, taken, answer } = ask();
    worker.answer({ kind: 'progress', done: 0.25 });
    worker.fail('out of memory');
    await expect(answer).rejects.toThrow(new Error('out of memory'));
    expect([taken.length, worker.terminated]).toEqual([1, true]);
  });

  it('tells bytes that are not JSON from other faults', async () => {
    const failed = async (json: boolean) => {
      const { worker, taken, answer } = ask();
      worker.answer({ kind: 'failed', message: 'Unexpected token', json });
      const cause: unknown = await answer.catch((reason: unknown) => reason);
      expect([taken, worker.terminated]).toEqual([[], true]);
      return cause;
    };
    expect(await failed(true)).toEqual(new SyntaxError('Unexpected token'));
    expect(await failed(true)).toBeInstanceOf(SyntaxError);
    expect(await failed(false)).toEqual(new Error('Unexpected token'));
    expect(await failed(false)).not.toBeInstanceOf(SyntaxError);
  });

  it('is stopped when the story is not wanted any more', async () => {
    const { worker, taken, answer } = ask();
    worker.answer({ kind: 'progress', done: 0.25 });
    life.abort();
    expect(worker.terminated).toBe(true);
    expect(await answer).toBe(true);
    expect(taken).toHaveLength(1);
  });
});

describe('a worker that is started before its story answers', () => {
  it('has its code by then, and gets the first order', () => {
    wakeWorker();
    wakeWorker();
    expect(workers.map(({ orders }) => orders)).toEqual([[{ kind: 'wake' }]]);
    const { worker } = ask();
    expect(workers).toEqual([worker]);
    expect(worker.orders[1]).toEqual({ kind: 'begin', stage: STAGE });
    // It is that one's own: the next has another.
    expect(ask().worker).not.toBe(worker);
  });

  it('gives all that another would', async () => {
    wakeWorker();
    const { taken, answer } = ask();
    (await workerOf(workers)).through('end');
    expect(await answer).toBe(true);
    expect(taken).toEqual([...prepareText(TEXT, STAGE, CODEC)]);
  });

  it('is let go where it fails meanwhile, which is kept from the page', () => {
    wakeWorker();
    expect(workers[0]?.fail('refused')).toBe(true);
    expect(ask().worker).toBe(workers[1]);
  });

  it('is not there where there is none to be had', () => {
    vi.stubGlobal('Worker', undefined);
    wakeWorker();
    expect(workers).toEqual([]);
  });
});

describe('a page with Trusted Types', () => {
  type Rules = { createScriptURL(url: string): string };
  const withPolicy = () => {
    const trusted = { toString: () => SCRIPT };
    const rules: Rules[] = [];
    const createPolicy = vi.fn((_name: string, given: Rules) => {
      rules.push(given);
      return { createScriptURL: (url: string) => given.createScriptURL(url) && trusted };
    });
    vi.stubGlobal('trustedTypes', { createPolicy });
    return { trusted, rules, createPolicy };
  };

  it('has the worker started from an address of its policy, which is made once', () => {
    const { trusted, createPolicy } = withPolicy();
    expect([ask().worker.url, ask().worker.url]).toEqual([trusted, trusted]);
    expect(ask().worker.url).toBe(trusted);
    expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['quoteline']);
  });

  it('has a policy for that address and no other', () => {
    const { rules } = withPolicy();
    ask();
    expect(rules[0]?.createScriptURL(SCRIPT)).toBe(SCRIPT);
    for (const url of ['https://example.com/other.js', `${SCRIPT}?x`, 'data:text/javascript,1']) {
      expect(() => rules[0]?.createScriptURL(url)).toThrow(RangeError);
    }
  });

  it('has no worker where it does not allow the policy', async () => {
    const createPolicy = () => {
      throw new TypeError('Policy "quoteline" disallowed.');
    };
    vi.stubGlobal('trustedTypes', { createPolicy });
    expect(await askWorker(file, STAGE, () => {}, life.signal)).toBe(false);
    expect(workers).toEqual([]);
  });
});

describe('the worker itself', () => {
  /** A worker, with what it answers, as copies. */
  const serveIn = () => {
    const answers: Answer[] = [];
    let listen: ((event: MessageEvent<Order>) => void) | null = null;
    const scope: WorkerScope = {
      addEventListener: (_type, heard) => {
        listen = heard;
      },
      postMessage: answer => void answers.push(structuredClone(answer))
    };
    serveStories(scope);
    return { answers, tell: (data: Order) => listen?.({ data } as MessageEvent<Order>) };
  };
  /** What a worker answers to all that is told of one text. */
  const serve = () => {
    const { answers, tell } = serveIn();
    return async (text: string): Promise<Answer[]> => {
      answers.length = 0;
      tell({ kind: 'begin', stage: STAGE });
      for await (const bytes of fileOf(text, 30_001).pieces()) tell({ kind: 'piece', bytes });
      tell({ kind: 'end' });
      // The code that does it comes with the first order.
      await vi.dynamicImportSettled();
      return [...answers];
    };
  };
  const isProgress = ({ kind }: Answer) => kind === 'progress';

  it('answers with all parts of the story, but for progress that follows at once on another', async () => {
    const text = JSON.stringify(longFile(300));
    const coming = createComing();
    finish(coming.add(text));
    const parts = [...coming.parts(STAGE, CODEC)];
    const rest = parts.filter(part => !isProgress(part));
    let now = 0;
    const clock = vi.spyOn(performance, 'now');
    clock.mockImplementation(() => {
      now += 1000;
      return now;
    });
    expect(await serve()(text)).toEqual(parts);
    clock.mockImplementation(() => 1000);
    const answers = await serve()(text);
    expect(answers.filter(isProgress)).toEqual(parts.filter(isProgress).slice(0, 1));
    expect(answers.filter(answer => !isProgress(answer))).toEqual(rest);
    clock.mockRestore();
  });

  it('answers the same when it was woken before, and had time to read on between the pieces', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const text = JSON.stringify(longFile(300));
    const { tell, answers } = serveIn();
    tell({ kind: 'wake' });
    tell({ kind: 'begin', stage: STAGE });
    for await (const bytes of fileOf(text, 60_001).pieces()) {
      tell({ kind: 'piece', bytes });
      await vi.dynamicImportSettled();
      vi.advanceTimersByTime(30);
    }
    expect(answers).toEqual([]);
    tell({ kind: 'end' });
    await vi.dynamicImportSettled();
    vi.useRealTimers();
    const parts = (of: Iterable<Answer>) => [...of].filter(part => !isProgress(part));
    expect(parts(answers)).toEqual(parts(prepareText(text, STAGE, CODEC)));
  });

  it('says that a text is not JSON, and serves the next story all the same', async () => {
    const asked = serve();
    expect(await asked('<!doctype html>')).toEqual([
      { kind: 'failed', message: expect.stringContaining('JSON'), json: true }
    ]);
    expect((await asked(JSON.stringify(good()))).at(-1)?.kind).toBe('end');
  });

  it('says what else has gone wrong', async () => {
    const stage = { ...STAGE, textScale: Number.NaN };
    const answers: Answer[] = [];
    const orders: Order[] = [
      { kind: 'begin', stage },
      { kind: 'piece', bytes: CODEC.encode(TEXT) },
      { kind: 'end' }
    ];
    serveStories({
      addEventListener: (_type, heard) => {
        for (const data of orders) heard({ data } as MessageEvent<Order>);
      },
      postMessage: answer => void answers.push(answer)
    });
    await vi.dynamicImportSettled();
    expect(answers.at(-1)).toMatchObject({ kind: 'failed', json: false });
  });
});
