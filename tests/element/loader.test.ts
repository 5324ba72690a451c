import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadStory } from '../../src/element/loader.ts';
import { good } from '../core/story/good.ts';

const URL = 'https://example.org/story.json';
const fetched = vi.fn<(url: string, init?: RequestInit) => Promise<Response>>();
const answer = (body: string, status = 200) =>
  fetched.mockImplementation(async () => new Response(body, { status }));

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => vi.unstubAllGlobals());

describe('loadStory', () => {
  it('gives the story, with nothing to say of it', async () => {
    answer(JSON.stringify(good()));
    const { story, issues, left } = await loadStory(URL);
    expect(story.events.map(({ id }) => id)).toEqual(['review', 'order', 'award', 'injunction']);
    expect([issues, left]).toEqual([[], { events: 0, quotes: 0 }]);
  });

  it('gives what is left of a story with a fault, and how much is missing', async () => {
    const file = good();
    answer(
      JSON.stringify({ ...file, events: [...file.events, { id: 'x', title: 'X', date: 'May' }] })
    );
    const { story, issues, left } = await loadStory(URL);
    expect(story.events).toHaveLength(4);
    expect(issues.map(({ path }) => path)).toEqual(['events[4].date']);
    expect(left).toEqual({ events: 1, quotes: 0 });
  });

  it.each([
    ['answers 404', 'Not found', 404, `${URL} answered 404.`],
    ['answers 500', '{}', 500, `${URL} answered 500.`],
    ['is not JSON', '<!doctype html>', 200, `${URL} is not JSON: `],
    ['is empty', '', 200, `${URL} is not JSON: `],
    ['is a list', '[]', 200, `${URL}: `],
    ['is null', 'null', 200, `${URL}: `],
    ['is of another version', '{"version":2}', 200, `${URL}: version: expected`],
    ['has no title', '{"version":1,"id":"a","events":[]}', 200, `${URL}: title: expected`]
  ])('says so when the file %s', async (_, body, status, sentence) => {
    answer(body, status);
    await expect(loadStory(URL)).rejects.toThrow(sentence);
  });

  it('says so when the network fails', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(loadStory(URL)).rejects.toThrow('Failed to fetch');
  });

  it('asks once for two who want the same story at the same time', async () => {
    answer(JSON.stringify(good()));
    const [a, b] = await Promise.all([loadStory(URL), loadStory(URL)]);
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(a.story).toEqual(b.story);
  });

  it('asks for each of two stories', async () => {
    answer(JSON.stringify(good()));
    await Promise.all([loadStory(URL), loadStory(`${URL}?2`)]);
    expect(fetched.mock.calls.map(([url]) => url)).toEqual([URL, `${URL}?2`]);
  });

  it('may be asked again after a failure', async () => {
    answer('', 503);
    await expect(loadStory(URL)).rejects.toThrow('503');
    answer(JSON.stringify(good()));
    expect((await loadStory(URL)).story.id).toBe('jedi');
  });

  it('sends no credentials to another origin', async () => {
    answer(JSON.stringify(good()));
    await loadStory(URL);
    expect(fetched.mock.calls[0]?.[1]?.credentials).toBe('same-origin');
  });
});
