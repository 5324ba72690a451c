import { fold } from '../time/fold.ts';

/** A word of a text, and where it stands: `[start, end)` in UTF-16 units. */
export interface Word {
  /** As it is compared. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Words, with letters that have dots between them as one: `U.S.` is `us`. */
const WORD = /\p{L}(?:\.\p{L})+(?![\p{L}\p{N}\p{M}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu;

/** Scripts that set no space between words. */
const SPACELESS =
  /\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}|\p{sc=Thai}|\p{sc=Laoo}|\p{sc=Khmr}|\p{sc=Mymr}/u;

/** Whether a term is of a script without spaces, where a letter is worth a word. */
export const isSpaceless = (term: string): boolean => SPACELESS.test(term);

let segmenter: Intl.Segmenter | null | undefined;

const segmenterOf = (): Intl.Segmenter | null => {
  segmenter ??=
    typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('en', { granularity: 'word' }) : null;
  return segmenter;
};

type Range = readonly [start: number, end: number];

/** Every two letters that follow each other, so that any part of a text is found by its own. */
const pairs = (run: string): Range[] => {
  const starts: number[] = [];
  let at = 0;
  for (const letter of run) {
    starts.push(at);
    at += letter.length;
  }
  if (starts.length < 2) return [[0, run.length]];
  return starts.slice(0, -1).map((start, n) => [start, starts[n + 2] ?? run.length]);
};

const segments = (run: string): Range[] => {
  const by = segmenterOf();
  if (!by) return pairs(run);
  const found: Range[] = [];
  for (const { segment, index, isWordLike } of by.segment(run)) {
    if (isWordLike) found.push([index, index + segment.length]);
  }
  return found;
};

const termOf = (word: string): string => fold(word).replaceAll('.', '');

/** The words of a text in their order; in scripts without spaces as the platform tells them apart. */
export const wordsIn = (text: string): Word[] => {
  const words: Word[] = [];
  for (const { 0: run, index } of text.matchAll(WORD)) {
    const ranges: Range[] = SPACELESS.test(run) ? segments(run) : [[0, run.length]];
    for (const [start, end] of ranges) {
      const term = termOf(run.slice(start, end));
      if (term !== '') words.push({ term, start: index + start, end: index + end });
    }
  }
  return words;
};

/** The terms of a text in their order, each as often as it occurs. */
export const termsIn = (text: string): string[] => wordsIn(text).map(({ term }) => term);
