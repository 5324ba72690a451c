import type { SearchOptions, SearchResult } from 'minisearch';
import { FIELDS, type Field } from './documents.ts';
import type { Wanted } from './query.ts';

/** An event that was found. */
export interface Hit {
  /** Its position in `story.events`. */
  readonly event: number;
  /** Larger is better; comparable within one search alone. */
  readonly score: number;
  /** The weightiest field in which something was found. */
  readonly field: Field;
  /** The words of the event that were found, folded: what `excerptOf` marks. */
  readonly terms: readonly string[];
}

export interface Found {
  /** How many events match, of which `hits` are the best. */
  readonly total: number;
  readonly hits: readonly Hit[];
}

/** Looks a word up in the index. */
type Look = (word: Wanted, options: SearchOptions) => SearchResult[];

/** What the words of a query match. */
interface Matches {
  /** As they were looked for: with slips only where the word itself is not in the story. */
  readonly words: readonly Wanted[];
  /** By event: how many of the words it has. */
  readonly counts: Uint8Array;
  readonly most: number;
}

/** Events that are scored; of more, those are that have more words, in the title, and come first. */
const SCORED = 3000;

const NOTHING: Found = Object.freeze({ total: 0, hits: Object.freeze([]) });

const exact = (word: Wanted): Wanted => ({ ...word, slips: 0 });
const cautious = (word: Wanted): Wanted => ({ ...word, slips: Math.min(word.slips, 1) });

/**
 * Finds the events for the words of a query, of `count` events in all. A common word matches most
 * of a long story, and a result for each event would take longer than a reader waits; so matches are
 * first counted without making any, and results are made of those alone that can be ranked first.
 */
export const createRanking = (count: number, look: Look) => {
  /** Counts one word more for every event that has it; false where none does. */
  const scan = (word: Wanted, counts: Uint8Array, options: SearchOptions = {}): boolean => {
    const seen = new Uint8Array(count);
    let any = false;
    look(word, {
      ...options,
      boostDocument: (event: number) => {
        if (seen[event] === 0) {
          seen[event] = 1;
          counts[event] = (counts[event] ?? 0) + 1;
          any = true;
        }
        // A document without a boost is left out, before anything is made of it.
        return 0;
      }
    });
    return any;
  };

  const match = (wanted: readonly Wanted[], forgiving: boolean): Matches => {
    const counts = new Uint8Array(count);
    const words = wanted.map(word => {
      const own = forgiving ? word : exact(word);
      // A word that is not in the story is one with a slip; one that is means itself.
      if (scan(own, counts) || forgiving || word.slips === 0) return own;
      scan(word, counts);
      return word;
    });
    return { words, counts, most: counts.reduce((most, one) => Math.max(most, one), 0) };
  };

  /** The events to score, among those with at least so many words. */
  const candidates = ({ words, counts }: Matches, least: number): Uint8Array => {
    const titled = new Uint8Array(count);
    for (const word of words) scan(word, titled, { fields: ['title'] });
    const chosen = new Uint8Array(count);
    let left = SCORED;
    for (let has = words.length; has >= least && left > 0; has -= 1) {
      for (let named = has; named >= 0 && left > 0; named -= 1) {
        for (let at = 0; at < count && left > 0; at += 1) {
          if (counts[at] !== has || titled[at] !== named) continue;
          chosen[at] = 1;
          left -= 1;
        }
      }
    }
    return chosen;
  };

  const score = ({ words, counts }: Matches, chosen: (event: number) => boolean): Hit[] => {
    const found = new Map<number, { score: number; terms: Set<string>; fields: Set<string> }>();
    for (const word of words) {
      const boostDocument = (event: number) => (chosen(event) ? 1 : 0);
      for (const { id, score, match } of look(word, { boostDocument })) {
        const hit = found.get(id) ?? { score: 0, terms: new Set(), fields: new Set() };
        found.set(id, hit);
        hit.score += score;
        for (const [term, fields] of Object.entries(match)) {
          hit.terms.add(term);
          for (const field of fields) hit.fields.add(field);
        }
      }
    }
    return [...found]
      .map(([event, { score, terms, fields }]) => ({
        event,
        // With one word more it comes before what has one less, as a rule.
        score: score * (counts[event] ?? 1),
        field: FIELDS.find(field => fields.has(field)) ?? 'title',
        terms: [...terms]
      }))
      .sort((a, b) => b.score - a.score || a.event - b.event);
  };

  /** What has all the words, or what has some; for these one slip in a word is the most. */
  const matchBest = (wanted: readonly Wanted[]): Matches => {
    const all = ({ most }: Matches) => most === wanted.length;
    const own = match(wanted, false);
    if (all(own)) return own;
    // A slip may have made another word of the story.
    if (wanted.some(({ slips }, at) => slips > 0 && own.words[at]?.slips === 0)) {
      const forgiving = match(wanted, true);
      if (all(forgiving)) return forgiving;
    }
    return own.words.some(({ slips }) => slips > 1) ? match(wanted.map(cautious), false) : own;
  };

  return (wanted: readonly Wanted[], limit: number): Found => {
    if (wanted.length === 0 || count === 0) return NOTHING;
    const matches = matchBest(wanted);
    const { counts, most } = matches;
    if (most === 0) return NOTHING;
    const least = most === wanted.length ? most : 1;
    const total = counts.reduce((sum, one) => (one >= least ? sum + 1 : sum), 0);
    const chosen = total > SCORED ? candidates(matches, least) : null;
    const hits = score(matches, event =>
      chosen ? chosen[event] === 1 : (counts[event] ?? 0) >= least
    );
    return Object.freeze({ total, hits: Object.freeze(hits.slice(0, Math.max(0, limit))) });
  };
};
