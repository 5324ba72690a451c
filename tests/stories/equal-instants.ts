import type { StoryFile } from '../../src/core/story/schema.ts';
import type { StageView } from '../gallery/drawing.ts';

/** More events on one day than there are lanes, and as many as there are on another. */
export const story: StoryFile = {
  version: 1,
  id: 'equal-instants',
  title: 'Nine rulings on one day',
  parties: [
    { id: 'court', name: 'Court' },
    { id: 'clerk', name: 'Clerk' }
  ],
  events: [
    ...Array.from({ length: 9 }, (_, at) => ({
      id: `ruling-${at}`,
      title: `Ruling number ${at + 1}`,
      date: '2019-07-18',
      party: at % 2 === 0 ? 'court' : 'clerk',
      importance: (at === 6 ? 3 : 1) as 1 | 3
    })),
    ...Array.from({ length: 4 }, (_, at) => ({
      id: `filing-${at}`,
      title: `Filing number ${at + 1}`,
      date: '2019-07-22'
    }))
  ]
};

export const view: StageView = { width: 900, hover: 'ruling-0' };
