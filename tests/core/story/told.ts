import type { Story } from '../../../src/core/story/story.ts';

/** All that a story tells, its lists and maps as plain ones: what comes in pieces has lazy ones. */
export const told = ({ sources, quotes, events, eventById, quoteById, ...head }: Story) => ({
  ...head,
  sources: [...sources],
  quotes: [...quotes],
  events: [...events],
  eventById: new Map(eventById),
  quoteById: new Map(quoteById)
});
