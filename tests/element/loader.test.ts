import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from '../../src/core/story/parse.ts';
import { englishAs } from '../../src/core/view/language.ts';
import { failureText, LoadError } from '../../src/element/failure.ts';
import { type Loaded, loadStory } from '../../src/element/loader.ts';
import { longFile } from '../build/long-file.ts';
import { good } from '../core/story/good.ts';
import { told } from '../core/story/told.ts';
import { type KeepingPort, keepingPort } from './loading.ts';

const URL = 'https://example.org/story.json';
const fetched = vi.fn<(url: string, init?: RequestInit) => Promise<Response>>();
const answer = (body: string, status = 200) =>
  fetched.mockImplementation(async () => new Response(body, { status }));

let life: AbortController;
let port: KeepingPort;
const load = (url = URL): Promise<Loaded> => loadStory(url, port, life.signal);

/** Why the story does not come. */
const failure = (): Promise<unknown> =>
  load().then(
    () => null,
    cause => cause
  );
const messageOf = async () => ((await failure()) as Error).message;
/** What readers are told: by the word and the parts of the error, where it has them. */
const toldInEnglish = async () => {
  const cause = await failure();
  if (cause instanceof LoadError) cause.message = '';
  return failureText(cause, englishAs('en'));
};

beforeEach(() => {
  life = new AbortController();
  port = keepingPort();
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('loadStory', () => {
  it('gives the story, with nothing to say of it', async () => {
    answer(JSON.stringify(good()));
    const { story, issues, left } = await load();
    expect(story.events.map(({ id }) => id)).toEqual(['review', 'order', 'award', 'injunction']);
    expect([issues, left]).toEqual([[], { events: 0, quotes: 0 }]);
  });

  it('gives what is left of a story with a fault, how much is missing, and says in the console what', async () => {
    const file = good();
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    answer(JSON.stringify(good()));
    await load();
    expect(warn).not.toHaveBeenCalled();
    answer(
      JSON.stringify({ ...file, events: [...file.events, { id: 'x', title: 'X', date: 'May' }] })
    );
    const { story, issues, left } = await load();
    expect(story.events).toHaveLength(4);
    expect(issues.map(({ path }) => path)).toEqual(['events[4].date']);
    expect(left).toEqual({ events: 1, quotes: 0 });
    // Who mends the file finds there what readers are not bothered with.
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/^\S+\nevents\[4\]\.date: expected/)]]);
  });

  it.each([
    ['answers 404', 'Not found', 404, `${URL} answered 404.`],
    ['answers 500', '{}', 500, `${URL} answered 500.`],
    ['is not JSON', '<!doctype html>', 200, `${URL} is not JSON: `],
    ['is empty', '', 200, `${URL} is not JSON: `],
    ['is long and not JSON', `[${'1,'.repeat(6e5)}]`, 200, `${URL} is not JSON: `],
    ['is a list', '[]', 200, `${URL} is not a story: expected`],
    ['is null', 'null', 200, `${URL} is not a story: expected`],
    ['is of another version', '{"version":2}', 200, `${URL} is not a story: version: expected`],
    [
      'has no title',
      '{"version":1,"id":"a","events":[]}',
      200,
      `${URL} is not a story: title: expected`
    ],
    [
      'is long and has no title',
      JSON.stringify({ version: 1, id: 'a', events: [], summary: 'x'.repeat(1e6) }),
      200,
      `${URL} is not a story: title: expected`
    ]
  ])('says so when the file %s', async (_, body, status, sentence) => {
    answer(body, status);
    await expect(load()).rejects.toThrow(sentence);
    // The same sentence can be made in another language.
    expect(await toldInEnglish()).toBe(`The timeline could not be loaded: ${await messageOf()}`);
  });

  it('says so when the network fails, before an answer or within one', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(load()).rejects.toThrow(`${URL} could not be reached.`);
    expect(await toldInEnglish()).toMatch(/ could not be reached\.$/);
    const body = new ReadableStream({ start: it => it.error(new TypeError('network error')) });
    fetched.mockImplementation(async () => new Response(body));
    await expect(load()).rejects.toThrow(`${URL} could not be reached.`);
  });

  it('asks once for two who want the same story at the same time', async () => {
    answer(JSON.stringify(good()));
    const [a, b] = await Promise.all([load(), load()]);
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(a.story).toEqual(b.story);
  });

  it('asks for each of two stories', async () => {
    answer(JSON.stringify(good()));
    await Promise.all([load(), load(`${URL}?2`)]);
    expect(fetched.mock.calls.map(([url]) => url)).toEqual([URL, `${URL}?2`]);
  });

  it('may be asked again after a failure', async () => {
    answer('', 503);
    await expect(load()).rejects.toThrow('503');
    answer(JSON.stringify(good()));
    expect((await load()).story.id).toBe('jedi');
  });

  it('sends no credentials to another origin', async () => {
    answer(JSON.stringify(good()));
    await load();
    expect(fetched.mock.calls[0]?.[1]?.credentials).toBe('same-origin');
  });

  it('reads a text with a mark of its byte order, and letters of more than one byte', async () => {
    answer(`\ufeff${JSON.stringify({ ...good(), title: 'Née à 東京' })}`);
    expect((await load()).story.title).toBe('Née à 東京');
  });
});

describe('loadStory, given a long story', () => {
  /** 5,000 events as short as they can be, so that the file is short as well. */
  const brief = (count: number) => ({
    version: 1,
    id: 'brief',
    title: 'Brief',
    events: Array.from({ length: count }, (_, at) => ({ id: `e${at}`, title: 'E', date: '2019' }))
  });

  it('reads it at once up to 5,000 events and a million bytes, and tells nothing meanwhile', async () => {
    for (const file of [brief(5000), { ...good(), summary: 'x'.repeat(990_000) }]) {
      const text = JSON.stringify(file);
      expect(text.length).toBeLessThanOrEqual(1e6);
      answer(text);
      const { story, prepared } = await load();
      expect([story.id, prepared]).toEqual([file.id, null]);
    }
    expect([port.outlines, port.done]).toEqual([[], []]);
  });

  it.each([
    ['events', brief(5001)],
    ['bytes', { ...good(), summary: 'x'.repeat(1e6) }]
  ])('prepares one of more %s piece by piece, and tells how far it is', async (_, file) => {
    answer(JSON.stringify(file));
    const { story, prepared, issues, left } = await load();
    expect(prepared?.story).toBe(story);
    expect([prepared?.labels.length, prepared?.columns?.lo.length]).toEqual([
      2,
      file.events.length
    ]);
    expect([issues, left]).toEqual([[], { events: 0, quotes: 0 }]);
    expect(port.outlines.map(({ columns }) => columns.lo.length)).toEqual([file.events.length]);
    if (file.events.length > 9) expect(port.done.length).toBeGreaterThan(20);
  });

  it('gives the same story as when it is read at once', async () => {
    const file = longFile(5100);
    answer(JSON.stringify(file));
    const { story } = await load();
    const { story: plain } = parse(file);
    if (!plain) throw new RangeError('no story');
    expect(told(story)).toEqual(told(plain));
  });

  it('gives both of two who want it the same, each told of it', async () => {
    answer(JSON.stringify(brief(5001)));
    const other = keepingPort();
    const [a, b] = await Promise.all([load(), loadStory(URL, other, life.signal)]);
    expect(fetched).toHaveBeenCalledTimes(1);
    expect([a.story.events.length, b.story.events.length]).toEqual([5001, 5001]);
    expect([port.outlines.length, other.outlines.length]).toEqual([1, 1]);
  });

  it('reads one while it comes in, and says so where it breaks off', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(longFile(5100)));
    const halves = [bytes.slice(0, bytes.length / 2), bytes.slice(bytes.length / 2)];
    for (const whole of [true, false]) {
      let body: ReadableStreamDefaultController<Uint8Array> | undefined;
      const stream = new ReadableStream<Uint8Array>({
        start: controller => {
          body = controller;
        }
      });
      fetched.mockImplementation(async () => new Response(stream));
      const loaded = load();
      body?.enqueue(halves[0] as Uint8Array<ArrayBuffer>);
      await new Promise(resolve => setTimeout(resolve, 20));
      if (whole) body?.enqueue(halves[1] as Uint8Array<ArrayBuffer>);
      if (whole) body?.close();
      else body?.error(new TypeError('network error'));
      if (whole) expect((await loaded).story.events).toHaveLength(5100);
      else await expect(loaded).rejects.toThrow(`${URL} could not be reached.`);
    }
  });

  it('stops when it is not wanted any more, and leaves the other who wants it alone', async () => {
    answer(JSON.stringify(brief(5001)));
    const stopping = { ...keepingPort(), outline: () => life.abort() };
    const stopped = loadStory(URL, stopping, life.signal);
    const kept = loadStory(URL, port, new AbortController().signal);
    await expect(stopped).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    const done = stopping.done.length;
    expect((await kept).story.events).toHaveLength(5001);
    expect(stopping.done.length).toBe(done);
  });

  it('does not begin where it is not wanted when the file has come', async () => {
    for (const file of [good(), brief(5001)]) {
      answer(JSON.stringify(file));
      life = new AbortController();
      const loaded = load();
      life.abort();
      await expect(loaded).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    }
    expect([port.outlines, port.done]).toEqual([[], []]);
  });
});
