import { isSpaceless, termsIn } from './terms.ts';

/** A word that is looked for, and what it may stand for beside itself. */
export interface Wanted {
  readonly term: string;
  /** Also words that go on as it begins. */
  readonly prefix: boolean;
  /** How many letters may be missing, wrong or too many. */
  readonly slips: number;
}

/** Characters of a query that are read, and words that count: more is a text, not a question. */
const [LENGTH, MOST] = [400, 12];

/** Words of four letters may have one slip, of nine two; numbers none, lest 2019 be 2018. */
const slipsIn = (term: string): number => {
  const { length } = term;
  if (length < 4 || length > 32 || /\p{N}/u.test(term) || isSpaceless(term)) return 0;
  return length < 9 ? 1 : 2;
};

/** The words that have become this one by two letters that changed places, which counts as one slip. */
export const swapsOf = (term: string): string[] => {
  const letters = [...term];
  return letters.slice(1).map((letter, at) => {
    const swapped = [...letters];
    [swapped[at], swapped[at + 1]] = [letter, letters[at] ?? ''];
    return swapped.join('');
  });
};

/**
 * The words of a query, each once. The last one may not be typed to its end; a Korean one has its
 * particles behind it.
 */
export const wantedIn = (query: string): Wanted[] => {
  const terms = termsIn(query.slice(0, LENGTH));
  const last = terms.at(-1);
  return [...new Set(terms)].slice(0, MOST).map(term => ({
    term,
    prefix: term === last || /\p{sc=Hang}/u.test(term),
    slips: slipsIn(term)
  }));
};
