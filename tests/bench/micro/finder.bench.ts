import { buildFinder } from '../../../src/core/find/finder.ts';
import { parse } from '../../../src/core/story/parse.ts';
import { finish } from '../../../src/core/story/steps.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { createEvents, storyFile } from '../story.mjs';
import { overSizes } from './sizes.ts';

const sizes = [1000, 10_000, 100_000];

/** As many as a reader is shown. */
const LISTED = 20;

const storyOf = (size: number): Story =>
  parse(JSON.parse(JSON.stringify(storyFile(createEvents(size))))).story as Story;

overSizes(
  'finder: making the index',
  size => {
    const story = storyOf(size);
    return () => finish(buildFinder(story));
  },
  { sizes, once: 100_000 }
);

/** Of the words, "hearing" is in the titles of a sixteenth of the events, "sentences" in all. */
for (const [kind, query] of [
  ['a word', 'hearing'],
  ['the first letter of a word', 's'],
  ['a word with a slip', 'regulater'],
  ['three words', 'court delays hospital'],
  ['a word that all events have', 'sentences'],
  ['a sentence that all events have', 'sentences that say what happened on that day'],
  ['words that no event has together', 'senate cabinet auditor speaker']
] as const) {
  overSizes(
    `finder: ${kind}`,
    size => {
      const finder = finish(buildFinder(storyOf(size)));
      return () => finder.search(query, LISTED);
    },
    { sizes }
  );
}
