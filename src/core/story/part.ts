import type { Steps } from './steps.ts';
import type { Story, StoryEvent } from './story.ts';

/** How many events are read between two steps. */
const STRETCH = 500;

/**
 * The story as if some of its events alone had happened, which have their own places in it: for a
 * stage on which nothing else takes part. Ids, quotes, eras and the extent stay those of the whole.
 */
export function* partOf(story: Story, places: readonly number[]): Steps<Story> {
  const events: StoryEvent[] = [];
  for (const at of places) {
    const event = story.events[at];
    if (event) events.push(Object.freeze({ ...event, index: events.length }));
    if (events.length % STRETCH === 0) yield events.length / places.length;
  }
  return Object.freeze({
    ...story,
    events: Object.freeze(events),
    eventById: new Map(events.map(event => [event.id, event]))
  });
}
