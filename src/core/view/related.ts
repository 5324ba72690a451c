import type { Story, StoryEvent } from '../story/story.ts';

/** That one event names another: it responds to it, follows from it, reverses it, is part of it. */
export interface Tie {
  readonly from: StoryEvent;
  readonly to: StoryEvent;
}

/**
 * A story of more events is not read through for those that name an event, as making all of them
 * would take a second and their room: of it only what an event names itself is known.
 */
export const KNOWN_BOTH_WAYS = 5000;

/** The ties of the events of a story, each pair once whatever it is tied by. */
export interface Ties {
  /** Those of one event: first to what it names, then from what names it, in time order. */
  of(event: StoryEvent): readonly Tie[];
}

export const createTies = (story: Story): Ties => {
  const named = (from: StoryEvent): Tie[] =>
    [...new Set(from.relations.map(({ event }) => event))].flatMap(id => {
      const to = story.eventById.get(id);
      return to ? [{ from, to }] : [];
    });
  let naming: Map<string, Tie[]> | undefined;
  const index = () => {
    const ties = new Map<string, Tie[]>();
    if (story.events.length > KNOWN_BOTH_WAYS) return ties;
    for (const tie of story.events.flatMap(named)) {
      const known = ties.get(tie.to.id);
      if (known) known.push(tie);
      else ties.set(tie.to.id, [tie]);
    }
    return ties;
  };
  return {
    of: event => {
      naming ??= index();
      return [...named(event), ...(naming.get(event.id) ?? [])];
    }
  };
};
