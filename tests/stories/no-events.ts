import type { StoryFile } from '../../src/core/story/schema.ts';
import type { StageView } from '../gallery/drawing.ts';

export const story: StoryFile = {
  version: 1,
  id: 'no-events',
  title: 'A story that has yet to begin',
  view: { from: '2026', to: '2027' },
  events: []
};

export const view: StageView = { width: 720 };
