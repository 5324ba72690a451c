import type { StoryFile } from '../../src/core/story/schema.ts';
import type { StageView } from '../gallery/drawing.ts';

/** Open beginnings and ends, an era that goes on, and nothing that is known at both ends. */
export const story: StoryFile = {
  version: 1,
  id: 'open-ends',
  title: 'From then on',
  events: [
    { id: 'until', title: 'In force until then', date: '../2018-03-31' },
    { id: 'from', title: 'In force from then on', date: '2018-11-01/..', importance: 3 },
    { id: 'about', title: 'In use until about then', date: '../2019-06~' },
    { id: 'doubted', title: 'Perhaps in force from then on', date: '2019-10?/..' }
  ],
  eras: [
    { id: 'before', title: 'The old rules', from: '../2018', to: '2018-10' },
    { id: 'after', title: 'The new rules', from: '2018-11', to: '2018-11/..' }
  ]
};

export const view: StageView = { width: 900 };
