import type { Party, Person, Quote, StoryEvent } from '../story/story.ts';

/**
 * How many events are looked through for the next one, at the most. Those of a story of 100,000 are
 * made as they are looked at: more of them would keep the page waiting. Who says nothing in so many
 * events has no next quote as far as a reader is told.
 */
export const FAR = 2000;

/** A quote, and the event under which it is met. */
export interface NextQuote {
  readonly event: StoryEvent;
  readonly quote: Quote;
}

/**
 * The next quote of a speaker after an event, in the events from one place on: in the first of them
 * that has one which does not stand under that event already; null where there is none.
 */
export const nextBySpeaker = (
  events: readonly StoryEvent[],
  from: number,
  after: StoryEvent,
  speaker: Person
): NextQuote | null => {
  const end = Math.min(events.length, from + FAR);
  for (let at = from; at < end; at += 1) {
    const event = events[at] as StoryEvent;
    const quote = event.quotes.find(
      of => of.speaker?.id === speaker.id && !of.events.includes(after.id)
    );
    if (quote) return { event, quote };
  }
  return null;
};

/** The next event of a party in the events from one place on; null where there is none. */
export const nextOfParty = (
  events: readonly StoryEvent[],
  from: number,
  party: Party
): StoryEvent | null => {
  const end = Math.min(events.length, from + FAR);
  for (let at = from; at < end; at += 1) {
    const event = events[at] as StoryEvent;
    if (event.party?.id === party.id) return event;
  }
  return null;
};
