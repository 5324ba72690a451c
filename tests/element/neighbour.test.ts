import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../src/core/layout/layout.ts';
import { partOf } from '../../src/core/story/part.ts';
import { finish } from '../../src/core/story/steps.ts';
import type { Story, StoryEvent } from '../../src/core/story/story.ts';
import { neighbourOf } from '../../src/element/neighbour.ts';
import type { Session } from '../../src/element/session.ts';
import { anyStory, layoutOf, many, tale } from '../core/layout/any-story.ts';

/** A session in which an event is shown, as far as its neighbours go. */
const sessionAt = (layout: Layout, shown: StoryEvent | null): Session =>
  ({ layout, shown: () => shown }) as unknown as Session;

const partLayout = (story: Story, places: readonly number[]): Layout =>
  layoutOf(finish(partOf(story, places)), { whole: layoutOf(story) });

/** Any story of which some events take part, and an event of it that is shown. */
const anyPart = fc
  .tuple(
    anyStory.chain(story =>
      fc.record({ story: fc.constant(story), places: fc.subarray([...story.events.keys()]) })
    ),
    fc.nat()
  )
  .map(([{ story, places }, nth]) => ({
    story,
    places,
    layout: partLayout(story, places),
    shown: story.events[nth % story.events.length] as StoryEvent
  }));

const anyStep = fc.oneof(
  fc.integer({ min: 1, max: 4 }),
  fc.integer({ min: -4, max: -1 }),
  fc.constantFrom(Infinity, -Infinity)
);

describe('the neighbour of an event that takes part', () => {
  it('is so many places on, the outermost where there are not so many, and none at the end', () => {
    fc.assert(
      fc.property(anyPart, anyStep, ({ story, places, layout, shown }, by) => {
        const own = places.indexOf(shown.index);
        fc.pre(own >= 0);
        const to = Math.max(0, Math.min(places.length - 1, own + by));
        const expected = to === own ? null : story.events[places[to] ?? -1]?.id;
        expect(neighbourOf(sessionAt(layout, shown), by)).toBe(expected);
      }),
      { numRuns: 200 }
    );
  });

  it('leads from the first to the last by way of every other, and back', () => {
    fc.assert(
      fc.property(anyPart, ({ story, places, layout }) => {
        fc.pre(places.length > 0);
        const ids = places.map(at => story.events[at]?.id);
        const walk = (from: string | undefined, by: number) => {
          const way = [from];
          for (let at = from; at !== undefined && way.length <= ids.length; ) {
            const shown = story.eventById.get(at) ?? null;
            at = neighbourOf(sessionAt(layout, shown), by) ?? undefined;
            if (at !== undefined) way.push(at);
          }
          return way;
        };
        expect(walk(ids[0], 1)).toEqual(ids);
        expect(walk(ids.at(-1), -1)).toEqual(ids.toReversed());
      })
    );
  });
});

describe('the neighbour of an event that does not take part', () => {
  it('is the nearest of those that begin before it, or of those that do not', () => {
    fc.assert(
      fc.property(anyPart, anyStep, ({ story, places, layout, shown }, by) => {
        fc.pre(!places.includes(shown.index));
        const all = places.flatMap(at => story.events[at] ?? []);
        const before = all.filter(({ date }) => date.lo < shown.date.lo).toReversed();
        const after = all.filter(({ date }) => date.lo >= shown.date.lo);
        const way = by > 0 ? after : before;
        const expected = way[Math.min(Math.abs(by), way.length) - 1]?.id ?? null;
        expect(neighbourOf(sessionAt(layout, shown), by)).toBe(expected);
      }),
      { numRuns: 200 }
    );
  });

  it('lies on either side of it, and none does where nothing takes part', () => {
    const story = tale(
      many(12).map((event, at) => ({
        ...event,
        date: `20${10 + at}-01-01`,
        importance: 1 as const
      }))
    );
    const layout = partLayout(story, [2, 3, 8, 9]);
    const from = (at: number, by: number) =>
      neighbourOf(sessionAt(layout, story.events[at] ?? null), by);
    expect([from(5, -1), from(5, 1)]).toEqual(['e3', 'e8']);
    expect([from(5, -2), from(5, 2)]).toEqual(['e2', 'e9']);
    expect([from(5, -Infinity), from(5, Infinity)]).toEqual(['e2', 'e9']);
    expect([from(0, -1), from(0, 1)]).toEqual([null, 'e2']);
    expect([from(11, -1), from(11, 1)]).toEqual(['e9', null]);
    const nobody = sessionAt(partLayout(story, []), story.events[5] ?? null);
    expect([neighbourOf(nobody, 1), neighbourOf(nobody, -1)]).toEqual([null, null]);
  });
});

describe('where no event is shown', () => {
  it('there is no neighbour', () => {
    const session = sessionAt(layoutOf(tale([])), null);
    for (const by of [1, -1, Infinity, -Infinity]) expect(neighbourOf(session, by)).toBeNull();
  });
});
