import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/core/story/parse.ts';
import type { StoryFile } from '../../../src/core/story/schema.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { type Codec, createArrival, headOf, parcels } from '../../../src/core/story/wire.ts';
import { CODEC } from '../../../src/element/codec.ts';
import { anyStoryFile, storyOf } from '../layout/any-story.ts';
import { good } from './good.ts';
import { told } from './told.ts';

type Way = <Value>(value: Value) => Value;

/** How a message comes from a worker to the page: as a copy. */
const posted: Way = value => structuredClone(value);
/** Within one page it is handed on as it is. */
const handed: Way = value => value;

const arrived = (story: Story, way: Way = posted, codec: Codec = CODEC): Story => {
  const arrival = createArrival(way(headOf(story)), codec);
  for (const parcel of parcels(story, CODEC)) arrival.add(way(parcel));
  return arrival.story();
};

const expectSame = (story: Story) => {
  for (const way of [posted, handed]) expect(told(arrived(story, way))).toEqual(told(story));
};

/** Words with all that is hard on whatever writes or cuts them. */
const anyWords = fc
  .array(fc.constantFrom('a', '"', '\\', '\n', '\u2028', 'é', '裁', '😀', '\ufeff', '</', ' '))
  .map(parts => `x${parts.join('')}`);
const DATES = ['2019-07-18', '2018-11/..', '../2020-02', '201X', '2019-07~', '2020-03-09T02:30'];

/** Any story file with every field of the format in some of its items. */
const anyFullFile: fc.Arbitrary<StoryFile> = fc
  .record({
    file: anyStoryFile,
    words: anyWords,
    date: fc.constantFrom(...DATES),
    some: fc.array(fc.nat(3), { maxLength: 4 })
  })
  .map(({ file, words, date, some }) => {
    const sources = [...new Set(some)].map(at => `s${at}`);
    const people = [...new Set(some)].slice(0, 2).map(at => ['s', 't', 'u'][at % 3] ?? 's');
    return {
      ...file,
      updated: '2026-11-22',
      eras: [{ id: 'era', title: words, from: '../2018', to: '2019-07' }],
      sources: Array.from({ length: 4 }, (_, at) => ({ id: `s${at}`, publisher: words })),
      events: file.events.map((event, at) =>
        at % 2 === 0
          ? event
          : {
              ...event,
              date,
              summary: words,
              note: words,
              place: words,
              dateBasis: 'derived' as const,
              people: [...new Set(people)],
              sources,
              relations: [{ type: 'reverses' as const, event: 'e0' }]
            }
      ),
      quotes: (file.quotes ?? []).map((quote, at) =>
        at % 2 === 0 ? quote : { ...quote, text: words, date, role: words, sources }
      )
    };
  });

/** A story in which every list has about so many items. */
const longStory = (count: number): Story => {
  const list = <Item>(item: (at: number) => Item) =>
    Array.from({ length: count }, (_, at) => item(at));
  return storyOf({
    version: 1,
    id: 'long',
    title: 'A long story',
    people: [{ id: 'shaw', name: 'Frank Shaw' }],
    sources: list(at => ({ id: `s${at}`, publisher: `Paper ${at}` })),
    events: list(at => ({
      id: `e${at}`,
      title: `Event ${at}`,
      date: `${1000 + ((at * 7919) % 1000)}`,
      sources: [`s${(at * 31) % count}`]
    })),
    quotes: list(at => ({
      id: `q${at}`,
      events: [...new Set([`e${at}`, `e${(at * 17) % count}`])],
      speaker: 'shaw',
      text: `Words ${at}`
    }))
  });
};

describe('a story that comes in piece by piece', () => {
  it('is the story that was sent, in every list and map', () => {
    expectSame(storyOf(good()));
    fc.assert(fc.property(anyFullFile, file => expectSame(storyOf(file))));
  });

  it('is so for as many items as travel together, for one less and one more', () => {
    for (const count of [0, 999, 1000, 1001, 2001]) expectSame(longStory(count));
  });

  it('is the one that a reader of a faulty file is left with', () => {
    const file = good();
    const { story } = parse({ ...file, events: [7, ...file.events, { id: 'x', date: 'May' }] });
    if (!story) throw new RangeError('no story');
    expect(story.events).toHaveLength(4);
    expectSame(story);
  });

  it('has one object for a thing, wherever it is referred to', () => {
    fc.assert(
      fc.property(anyFullFile, fc.constantFrom(posted, handed), (file, way) => {
        const story = arrived(storyOf(file), way);
        const own = <Item extends { index: number }>(
          list: readonly Item[],
          items: (Item | null)[]
        ) => items.every(item => item === null || item === list[item.index]);
        for (const { id, party, people, sources, quotes } of story.events) {
          expect(own(story.parties, [party])).toBe(true);
          expect(own(story.people, [...people])).toBe(true);
          expect(own(story.sources, [...sources])).toBe(true);
          expect(own(story.quotes, [...quotes])).toBe(true);
          expect(story.eventById.get(id)).toBe(story.events[story.eventById.get(id)?.index ?? -1]);
        }
        for (const { id, speaker, sources } of story.quotes) {
          expect(own(story.people, [speaker])).toBe(true);
          expect(own(story.sources, [...sources])).toBe(true);
          expect(story.quoteById.get(id)?.id).toBe(id);
        }
        expect(
          own(
            story.parties,
            story.people.map(({ party }) => party)
          )
        ).toBe(true);
        expect(own(story.parties, [...story.acting])).toBe(true);
      })
    );
  });

  it('cannot be written to, no more than the one that was sent', () => {
    const reach = (value: unknown, seen = new Set<object>()): Set<object> => {
      if (typeof value !== 'object' || value === null || seen.has(value)) return seen;
      seen.add(value);
      for (const part of Object.values(value)) reach(part, seen);
      return seen;
    };
    const {
      sources,
      quotes,
      events,
      eventById: _,
      quoteById: __,
      ...head
    } = arrived(storyOf(good()));
    const items = [...sources, ...quotes, ...events, ...Object.values(head)];
    const open = items.flatMap(item => [...reach(item)]).filter(item => !Object.isFrozen(item));
    expect(open).toEqual([]);
    expect(Object.isFrozen(arrived(storyOf(good())))).toBe(true);
    for (const list of [sources, quotes, events]) {
      expect(() => (list as unknown[]).push(1)).toThrow(TypeError);
    }
  });

  it('reads nothing of what came before somebody asks for it, and that once', () => {
    const read: string[] = [];
    const codec: Codec = {
      ...CODEC,
      decode: bytes => {
        const text = CODEC.decode(bytes);
        read.push(JSON.parse(text).id);
        return text;
      }
    };
    const story = arrived(longStory(1500), posted, codec);
    expect([story.events.length, story.eventById.size, story.eventById.has('e1499')]).toEqual([
      1500,
      1500,
      true
    ]);
    expect(read).toEqual([]);
    const event = story.eventById.get('e7');
    const more = [...(event?.sources ?? []), ...(event?.quotes ?? [])].map(({ id }) => id);
    expect(more.length).toBeGreaterThan(1);
    expect(new Set(read).size).toBe(read.length);
    expect(read).toEqual(expect.arrayContaining(['e7', ...more]));
    const before = read.length;
    expect(story.events[event?.index ?? -1]).toBe(event);
    expect(read.length).toBe(before);
  });
});

describe('the parcels of a story', () => {
  it('are its lists in pieces: the names, and bytes that say where each item ends', () => {
    const story = longStory(2345);
    const all = [...parcels(story, CODEC)];
    expect(all.map(({ list, ends }) => [list, ends.length])).toEqual(
      ['sources', 'quotes', 'events'].flatMap(list => [
        [list, 1000],
        [list, 1000],
        [list, 345]
      ])
    );
    for (const { list, ids, bytes, ends } of all) {
      expect(ends.at(-1)).toBe(bytes.length);
      const names = Array.from(ends, (end, at) => {
        const text = CODEC.decode(bytes.subarray(ends[at - 1] ?? 0, end));
        return JSON.parse(text).id;
      });
      expect(ids.split('\n')).toEqual(names);
      expect(names.every(id => id.startsWith(list.slice(0, 1)))).toBe(true);
    }
    expect([...parcels(longStory(0), CODEC)]).toEqual([]);
  });

  it('leave the head without them', () => {
    const story = storyOf(good());
    const { sources, quotes, events, eventById, quoteById, ...rest } = story;
    expect(headOf(story)).toEqual(rest);
    expect(Object.keys(headOf(story))).toHaveLength(Object.keys(story).length - 5);
  });
});
