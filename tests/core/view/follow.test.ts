import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Story, StoryEvent } from '../../../src/core/story/story.ts';
import { FAR, nextBySpeaker, nextOfParty } from '../../../src/core/view/follow.ts';
import { anyStory, many, tale } from '../layout/any-story.ts';

/** A story, some of its events, and one of these. */
const anyPart = fc
  .tuple(
    anyStory.chain(story =>
      fc.record({
        story: fc.constant(story),
        events: fc.subarray([...story.events], { minLength: 1 })
      })
    ),
    fc.nat()
  )
  .map(([{ story, events }, nth]) => ({ story, events, own: nth % events.length }));

const by = (event: StoryEvent, speaker: string, after: StoryEvent) =>
  event.quotes.filter(of => of.speaker?.id === speaker && !of.events.includes(after.id));

describe('the next quote of a speaker', () => {
  it('is later, is by that speaker, is another one, and no event between has one', () => {
    fc.assert(
      fc.property(anyPart, ({ story, events, own }) => {
        const after = events[own] as StoryEvent;
        for (const speaker of story.people) {
          const next = nextBySpeaker(events, own + 1, after, speaker);
          const at = next ? events.indexOf(next.event) : events.length;
          expect(at).toBeGreaterThan(own);
          const between = events.slice(own + 1, at);
          expect(between.flatMap(event => by(event, speaker.id, after))).toEqual([]);
          if (next) expect(by(next.event, speaker.id, after)[0]).toBe(next.quote);
        }
      }),
      { numRuns: 200 }
    );
  });

  it('leads through every event in which that speaker says something new', () => {
    const days = ['2020-01-01', '2020-01-02', '2020-01-03', '2020-01-04'];
    const story = tale(
      days.map((date, at) => ({ id: `e${at}`, title: `Day ${at}`, date })),
      {
        people: [{ id: 's', name: 'Frank Shaw' }],
        quotes: [
          { id: 'q0', events: ['e0', 'e1'], speaker: 's', text: 'Yes.' },
          { id: 'q1', events: ['e1'], speaker: 's', text: 'No.' },
          { id: 'q2', events: ['e3'], speaker: 's', text: 'Perhaps.' }
        ]
      }
    );
    const [speaker] = story.people;
    const ways = story.events.map((event, at) => {
      const next = speaker && nextBySpeaker(story.events, at + 1, event, speaker);
      return next ? `${next.event.id} ${next.quote.id}` : null;
    });
    expect(ways).toEqual(['e1 q1', 'e3 q2', 'e3 q2', null]);
  });
});

describe('the next event of a party', () => {
  it('is later, is of that party, and nothing between is', () => {
    fc.assert(
      fc.property(anyPart, ({ story, events, own }) => {
        for (const party of story.parties) {
          const next = nextOfParty(events, own + 1, party);
          const at = next ? events.indexOf(next) : events.length;
          expect(at).toBeGreaterThan(own);
          expect(next?.party?.id ?? party.id).toBe(party.id);
          const between = events.slice(own + 1, at);
          expect(between.some(event => event.party?.id === party.id)).toBe(false);
        }
      }),
      { numRuns: 200 }
    );
  });

  it('is looked for in so many events and no more', () => {
    const story: Story = tale(
      many(FAR + 2).map((event, at) => (at === 0 ? { ...event, party: 'a' } : event)),
      { parties: [{ id: 'a', name: 'Party a' }] }
    );
    const [party] = story.parties;
    const at = story.events.findIndex(event => event.party);
    const far = [...story.events.slice(at + 1), ...story.events.slice(0, at + 1)];
    expect(far[FAR + 1]?.party).toBe(party);
    expect(party && nextOfParty(far, 1, party)).toBeNull();
    expect(party && nextOfParty(far, 2, party)).toBe(far[FAR + 1]);
  });
});
