import { parse } from '../../../src/core/story/parse.ts';
import { createEvents, storyFile } from '../story.mjs';
import { overSizes } from './sizes.ts';

overSizes(
  'parse: a story file',
  size => {
    // By way of the text, because objects that were read have another shape than those made here.
    const file: unknown = JSON.parse(JSON.stringify(storyFile(createEvents(size))));
    return () => parse(file);
  },
  { once: 1_000_000 }
);
