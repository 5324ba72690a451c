import type { StoryEvent } from '../story/story.ts';
import { KEY } from './label-text.ts';
import type { Standing } from './scene.ts';

/** The style sheet has as many; a seventh party shares the first one's. */
const PARTY_COLOURS = 6;

/** How an event stands out beside the selected and the hovered one. */
export const standingOf = (
  event: StoryEvent,
  selected: StoryEvent | null,
  hovered: StoryEvent | null
): Standing => ({
  event: event.id,
  party: event.party ? event.party.index % PARTY_COLOURS : -1,
  key: event.importance === KEY,
  selected: event === selected,
  hover: event === hovered
});
