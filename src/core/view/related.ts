import type { Relation, Story, StoryEvent } from '../story/story.ts';

/** That one event names another: it responds to it, follows from it, reverses it, is part of it. */
export interface Tie {
  readonly from: StoryEvent;
  readonly to: StoryEvent;
  /** All that the one names the other for, each once. */
  readonly types: readonly Relation['type'][];
}

/** What stands in each relation beside the same other event. */
const typesBy = (relations: readonly Relation[]): Map<string, Set<Relation['type']>> => {
  const types = new Map<string, Set<Relation['type']>>();
  for (const { event, type } of relations) {
    types.set(event, (types.get(event) ?? new Set()).add(type));
  }
  return types;
};

/**
 * The ties of an event, each pair once whatever it is tied by: first to what it names, then from what
 * names it, in time order.
 */
export const tiesOf = ({ eventById }: Story, event: StoryEvent): readonly Tie[] =>
  [event.relations, event.namedBy].flatMap((relations, back) =>
    [...typesBy(relations)].flatMap(([id, of]) => {
      const other = eventById.get(id);
      const types = [...of];
      if (!other) return [];
      return [back ? { from: other, to: event, types } : { from: event, to: other, types }];
    })
  );
