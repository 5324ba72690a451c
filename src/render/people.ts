import type { StoryEvent } from '../core/story/story.ts';

/** Those who take part in an event, each with a role where one is known: `Ann (minister)`, `Bo`. */
export const peopleTexts = ({ people }: StoryEvent): string[] =>
  people.map(({ name, role }) => (role ? `${name} (${role})` : name));
