import type { StoryFile } from '../../src/core/story/schema.ts';
import type { StageView } from '../gallery/drawing.ts';

/** Eighteen seconds of a launch, in a zone that is not the reader's. */
export const story: StoryFile = {
  version: 1,
  id: 'seconds',
  title: 'The last seconds of a countdown',
  timeZone: 'America/New_York',
  events: [
    { id: 'start', title: 'Automatic sequence starts', date: '2022-11-16T01:47:14', importance: 2 },
    { id: 'ignition', title: 'Main engines ignite', date: '2022-11-16T01:47:38', importance: 2 },
    { id: 'liftoff', title: 'Lift-off', date: '2022-11-16T01:47:44', importance: 3 },
    { id: 'clear', title: 'Tower cleared', date: '2022-11-16T01:47:51' },
    { id: 'minute', title: 'Reported within this minute', date: '2022-11-16T01:47' }
  ]
};

export const view: StageView = {
  width: 900,
  from: '2022-11-16T01:47:10',
  to: '2022-11-16T01:48:05'
};
