let segmenter: Intl.Segmenter | null | undefined;

const segmenterOf = (): Intl.Segmenter | null => {
  segmenter ??= typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('en') : null;
  return segmenter;
};

/** What continues the letter before it: marks, joiners, the second half of a pair. */
const CONTINUES = /^(?:\p{M}|\p{Cf}|[\udc00-\udfff])/u;
const JOINS = /[\u200d\ud800-\udbff]$/;

const between = (text: string, at: number): boolean =>
  !CONTINUES.test(text.slice(at, at + 2)) && !JOINS.test(text.slice(0, at));

/** The last place at or before `at` where no letter is cut, as a reader sees letters. */
export const graphemeStart = (text: string, at: number): number => {
  if (at <= 0 || at >= text.length) return Math.min(Math.max(at, 0), text.length);
  const by = segmenterOf();
  if (by) return by.segment(text).containing(at)?.index ?? at;
  let found = at;
  while (found > 0 && !between(text, found)) found -= 1;
  return found;
};

/** The first place at or after `at` where no letter is cut. */
export const graphemeEnd = (text: string, at: number): number => {
  const start = graphemeStart(text, at);
  if (start === at || at >= text.length) return Math.min(at, text.length);
  const letter = segmenterOf()?.segment(text).containing(at);
  if (letter) return letter.index + letter.segment.length;
  let found = at;
  while (found < text.length && !between(text, found)) found += 1;
  return found;
};
