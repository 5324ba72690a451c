import type { StoryFile } from '../../src/core/story/schema.ts';
import type { StageView } from '../gallery/drawing.ts';

const DATES = [
  '2019-01-15',
  '2019-02-15~',
  '2019-03-15?',
  '2019-04-15%',
  '2019-05',
  '2019-06~',
  '2019-07?',
  '2019-08%',
  '2019-23',
  '2020-01~/2020-04',
  '2020-05/2020-07?',
  '/2020-08',
  '2020-11/',
  '2021',
  '202X~',
  '2020-09-10T14:30',
  '2020-10-10T14:30:15'
];

/** Every precision and every qualifier, each named as it was written. */
export const story: StoryFile = {
  version: 1,
  id: 'precision-bars',
  title: 'How exactly a date is known',
  parties: ['one', 'two', 'three', 'four', 'five', 'six'].map(name => ({
    id: name,
    name: `Party ${name}`
  })),
  events: DATES.map((date, at) => ({
    id: `e${at}`,
    title: date,
    date,
    party: ['one', 'two', 'three', 'four', 'five', 'six'][at % 6] ?? 'one',
    importance: ((at % 3) + 1) as 1 | 2 | 3
  }))
};

export const view: StageView = { width: 1200, from: '2019', to: '2021-12', event: 'e13' };
