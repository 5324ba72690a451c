import jedi from '../../data/jedi.json';
import type { StoryFile } from '../../src/core/story/schema.ts';
import type { StageView } from '../gallery/drawing.ts';

export const story = jedi as StoryFile;

export const view: StageView = { width: 360 };
