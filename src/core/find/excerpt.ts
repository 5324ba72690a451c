import { graphemeEnd, graphemeStart } from './grapheme.ts';
import { wordsIn } from './terms.ts';

/** A stretch of a text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
  /** Where it begins in the text, UTF-16 units: above 0 in the first piece, the beginning is cut. */
  readonly at: number;
}

interface Mark {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Of what is left beside the matches, a third stands before them. */
const BEFORE = 1 / 3;

/** The stretch of marks, no longer than `length`, that has most of the terms, then most marks. */
const bestStretch = (marks: readonly Mark[], length: number): Range => {
  let best = { start: 0, end: 0, terms: 0, marks: 0 };
  marks.forEach(({ start }, first) => {
    const terms = new Set<string>();
    let last = first;
    for (; last < marks.length; last += 1) {
      const mark = marks[last] as Mark;
      // One match is shown whole, however long.
      if (last > first && mark.end - start > length) break;
      terms.add(mark.term);
    }
    const count = last - first;
    if (terms.size > best.terms || (terms.size === best.terms && count > best.marks)) {
      const { end } = marks[last - 1] as Mark;
      best = { start, end, terms: terms.size, marks: count };
    }
  });
  return best;
};

/** The first place from `at` on where a word begins, where there is one before `until`. */
const wordStart = (text: string, at: number, until: number): number => {
  if (at <= 0 || /\s/.test(text[at - 1] ?? '')) return Math.max(at, 0);
  const space = /\s+/.exec(text.slice(at, until));
  return space ? at + space.index + space[0].length : graphemeEnd(text, at);
};

/** The last place up to `at` where a word ends, where there is one after `from`. */
const wordEnd = (text: string, at: number, from: number): number => {
  if (at >= text.length) return text.length;
  const space = /\s+(?=\S*$)/.exec(text.slice(from, at + 1));
  return space ? from + space.index : graphemeStart(text, at);
};

/** What is shown of a text around the marks `[start, end)`. */
const around = (text: string, { start, end }: Range, length: number): Range => {
  const room = Math.max(0, length - (end - start));
  const before = Math.min(start, Math.max(room * BEFORE, room - (text.length - end)));
  const from = Math.max(0, Math.floor(start - before));
  const to = Math.min(text.length, Math.max(end, from + length));
  const first = Math.min(start, graphemeEnd(text, wordStart(text, from, start)));
  const last = Math.max(end, graphemeStart(text, wordEnd(text, to, end)));
  // Where no word fits, as many letters as do, or one.
  return { start: first, end: last > first ? last : graphemeEnd(text, Math.max(first + 1, to)) };
};

/** The words that are looked for, so wide that no letter is cut. */
const marksIn = (text: string, terms: ReadonlySet<string>): Mark[] =>
  wordsIn(text)
    .filter(({ term }) => terms.has(term))
    .map(({ term, start, end }) => ({
      term,
      start: graphemeStart(text, start),
      end: graphemeEnd(text, end)
    }));

/** Marks that overlap, as those of letters in pairs do, are one. */
const merged = (marks: readonly Mark[]): Range[] => {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of marks) {
    const last = ranges.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
};

/**
 * About `length` UTF-16 units of a text around what matches `terms` best, in pieces: the words that
 * are among the terms when folded, and what stands between them. Joined, the pieces are a part of
 * the text; it is cut between words where there is a space, and never within a letter or a match.
 */
export const excerptOf = (text: string, terms: Iterable<string>, length: number): Piece[] => {
  const marks = marksIn(text, new Set(terms));
  const shown =
    text.length <= length
      ? { start: 0, end: text.length }
      : around(text, bestStretch(marks, length), Math.max(1, length));
  const pieces: Piece[] = [];
  let at = shown.start;
  const add = (to: number, marked: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), marked, at });
    at = Math.max(at, to);
  };
  for (const { start, end } of merged(marks)) {
    if (start < shown.start || end > shown.end) continue;
    add(start, false);
    add(end, true);
  }
  add(shown.end, false);
  return pieces;
};

const ELLIPSIS = '…';

/** The pieces of an excerpt of `text`, with an ellipsis where the text goes on before or after them. */
export const elided = (pieces: readonly Piece[], text: string): Piece[] => {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return [];
  const end = last.at + last.text.length;
  const before = text.slice(0, first.at).trim() !== '';
  const after = text.slice(end).trim() !== '';
  return [
    ...(before ? [{ text: ELLIPSIS, marked: false, at: first.at }] : []),
    ...pieces,
    ...(after ? [{ text: ELLIPSIS, marked: false, at: end }] : [])
  ];
};
