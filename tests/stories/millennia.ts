import type { StoryFile } from '../../src/core/story/schema.ts';
import type { StageView } from '../gallery/drawing.ts';

/** Twelve thousand years, from years of five digits to a day. */
export const story: StoryFile = {
  version: 1,
  id: 'millennia',
  title: 'From the last ice to the first web page',
  events: [
    { id: 'ice', title: 'The ice retreats', date: 'Y-10000~' },
    { id: 'towns', title: 'First towns', date: '-7500~' },
    { id: 'writing', title: 'Writing', date: '-3300~', importance: 3 },
    { id: 'pyramid', title: 'The great pyramid', date: '-2580/-2560', importance: 2 },
    { id: 'caesar', title: 'Caesar is killed', date: '-0043-03-15' },
    { id: 'printing', title: 'Printing with movable type', date: '145X~', importance: 3 },
    { id: 'web', title: 'The first web page', date: '1990-12-20', importance: 3 }
  ],
  eras: [
    { id: 'bronze', title: 'Bronze Age', from: '-3299', to: '-1200' },
    { id: 'iron', title: 'Iron Age', from: '-1199', to: '-0500' }
  ]
};

export const view: StageView = { width: 1080 };
