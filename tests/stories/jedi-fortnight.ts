import jedi from '../../data/jedi.json';
import type { StoryFile } from '../../src/core/story/schema.ts';
import type { StageView } from '../gallery/drawing.ts';

export const story = jedi as StoryFile;

export const view: StageView = {
  width: 1080,
  from: '2019-10-22',
  to: '2019-11-05',
  event: 'award',
  hover: 'award'
};
