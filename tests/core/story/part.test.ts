import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partOf } from '../../../src/core/story/part.ts';
import { finish } from '../../../src/core/story/steps.ts';
import { anyStory, many, tale } from '../layout/any-story.ts';
import { partsOf } from './parts.ts';

/** Any story and some of its events' places, ascending. */
const anyPart = anyStory.chain(story =>
  fc.record({ story: fc.constant(story), places: fc.subarray([...story.events.keys()]) })
);

describe('a part of a story', () => {
  it('has the events of the places given, in their order, each told as it was', () => {
    fc.assert(
      fc.property(anyPart, ({ story, places }) => {
        const part = finish(partOf(story, places));
        expect(part.events.map(({ id }) => id)).toEqual(places.map(at => story.events[at]?.id));
        for (const event of part.events) {
          const { index: _, ...told } = event;
          expect(story.eventById.get(event.id)).toMatchObject(told);
        }
      })
    );
  });

  it('has its events at places of their own, and finds them by id', () => {
    fc.assert(
      fc.property(anyPart, ({ story, places }) => {
        const part = finish(partOf(story, places));
        expect(part.events.map(({ index }) => index)).toEqual([...places.keys()]);
        expect([...part.eventById.values()]).toEqual(part.events);
        const inside = new Set(places);
        for (const { id, index } of story.events) {
          expect(part.eventById.get(id)).toBe(part.events[places.indexOf(index)]);
          expect(part.eventById.has(id)).toBe(inside.has(index));
        }
      })
    );
  });

  it('leaves all else as it is in the whole, and the whole as it was', () => {
    fc.assert(
      fc.property(anyPart, ({ story, places }) => {
        const before = structuredClone(story.events);
        const { events, eventById, ...rest } = finish(partOf(story, places));
        const { events: _all, eventById: _byId, ...whole } = story;
        for (const [name, value] of Object.entries(whole)) {
          expect(rest[name as keyof typeof rest]).toBe(value);
        }
        expect(Object.isFrozen(events) && events.every(Object.isFrozen)).toBe(true);
        expect(eventById.size).toBe(places.length);
        expect(story.events).toEqual(before);
      })
    );
  });

  it('is the whole story where all places are given', () => {
    fc.assert(
      fc.property(anyStory, story => {
        expect(finish(partOf(story, [...story.events.keys()]))).toEqual(story);
      })
    );
  });

  it('may be no event at all', () => {
    const part = finish(partOf(tale(many(3)), []));
    expect([part.events, part.eventById.size]).toEqual([[], 0]);
    expect(part.title).toBe('A tale');
  });

  it('of a long story is made step by step, each further on', () => {
    const story = tale(many(2000));
    const places = [...story.events.keys()].filter(at => at % 2 === 0);
    const { parts, result } = partsOf(partOf(story, places));
    expect(parts).toEqual([0.5, 1]);
    expect(result.events).toHaveLength(1000);
  });
});
