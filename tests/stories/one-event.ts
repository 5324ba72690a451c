import type { StoryFile } from '../../src/core/story/schema.ts';
import type { StageView } from '../gallery/drawing.ts';

export const story: StoryFile = {
  version: 1,
  id: 'one-event',
  title: 'One event',
  parties: [{ id: 'court', name: 'Court' }],
  people: [{ id: 'judge', name: 'The judge', party: 'court' }],
  events: [
    { id: 'ruling', title: 'The court rules', date: '2019-07-18', party: 'court', importance: 3 }
  ],
  quotes: [{ id: 'so-ordered', events: ['ruling'], speaker: 'judge', text: 'So ordered.' }]
};

export const view: StageView = { width: 720 };
