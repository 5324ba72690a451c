import type { StoryFile } from '../../src/core/story/schema.ts';
import { createEvents, storyFile } from '../bench/story.mjs';

/** A story of `count` events over ten years, made anew on every call. Its events are e1, e2, … in time order. */
export const longFile = (count: number): StoryFile =>
  storyFile(createEvents(count)) as unknown as StoryFile;

/** A story of as many events as dates, each on its own. */
export const datedFile = (dates: readonly string[]): StoryFile => ({
  version: 1,
  id: 'dated',
  title: 'Dated',
  events: dates.map((date, at) => ({ id: `e${at + 1}`, title: `Event ${at + 1}`, date }))
});
