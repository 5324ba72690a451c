import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Steps } from '../story/steps.ts';
import type { Story } from '../story/story.ts';
import { type EventTexts, eventTexts, FIELDS, WEIGHTS } from './documents.ts';
import { swapsOf, wantedIn } from './query.ts';
import { createRanking, type Found } from './ranking.ts';
import { termsIn } from './terms.ts';

export type { Found, Hit } from './ranking.ts';

/** The index of one story. */
export interface Finder {
  /**
   * Finds events by words, all of which an event must have, or some where none has all: the best
   * first, equal ones in time order. Nothing for a query without words. Never throws.
   */
  search(query: string, limit: number): Found;
}

type Document = EventTexts & { readonly id: number };

/** Events between two steps: some 2 ms of work. */
const STRIDE = 50;

/** Makes the index of a story in steps of a few ms. Of the story itself nothing is kept. */
export function* buildFinder({ events }: Story): Steps<Finder> {
  const count = events.length;
  const index = new MiniSearch<Document>({
    fields: [...FIELDS],
    tokenize: termsIn,
    processTerm: term => term,
    stringifyField: value => (Array.isArray(value) ? value.join('\n') : String(value)),
    autoVacuum: false
  });
  for (let at = 0; at < count; at += 1) {
    const event = events[at];
    if (event) index.add({ ...eventTexts(event), id: at });
    if (at % STRIDE === STRIDE - 1) yield (at + 1) / count;
  }
  const ranking = createRanking(count, ({ term, prefix, slips }, options: SearchOptions) => {
    // To the index, two letters that changed places are two slips: too many for a short word.
    const swaps = slips === 1 ? [{ queries: swapsOf(term), prefix: false, fuzzy: false }] : [];
    return index.search(
      { queries: [term, ...swaps] },
      // It is one term already, which might be cut again.
      { tokenize: text => [text], prefix, fuzzy: slips, boost: WEIGHTS, ...options }
    );
  });
  return Object.freeze<Finder>({ search: (query, limit) => ranking(wantedIn(query), limit) });
}
