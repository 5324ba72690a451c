import { BOLD_EM, emOf, FULL, REGULAR_EM } from './letter-widths.ts';

/*
 * How wide a text is, from a table instead of a font, so that the build machine and every browser
 * lay out alike; the element corrects for a wider font by `textScale`.
 */

export interface TextStyle {
  /** Font size, px. */
  readonly size: number;
  readonly bold?: boolean;
}

/** Text in lines, none wider than was asked, with the width of the widest, px. */
export interface WrappedText {
  readonly lines: readonly string[];
  readonly width: number;
}

const ELLIPSIS = '…';

/** Width of a text in px. */
export const textWidth = (text: string, { size, bold = false }: TextStyle): number => {
  const table = bold ? BOLD_EM : REGULAR_EM;
  let em = 0;
  for (let at = 0; at < text.length; at += 1) {
    const plain = table[text.charCodeAt(at) - 32];
    // From the first other character on, by characters instead of code units.
    if (plain === undefined) {
      for (const char of text.slice(at)) em += emOf(char, bold);
      break;
    }
    em += plain;
  }
  return em * size;
};

const PLAIN = /^[ -~]*$/;

/** Letters of which each is a character of its own: Latin, Greek, Cyrillic, kana, Han, Hangul, punctuation. */
const SINGLE =
  /^[ -~\u00a0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u3001-\u3029\u3030-\u3096\u309b-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]*$/;

/** Made when a text needs it: a browser takes longer to make one than to run the rest of the script. */
let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as a reader sees them. */
export const graphemes = (text: string): string[] => {
  if (SINGLE.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
};

/** The text, or as much of it as fits with an ellipsis, in `max` px. */
export const cutText = (text: string, max: number, style: TextStyle): string => {
  if (textWidth(text, style) <= max) return text;
  const room = max - textWidth(ELLIPSIS, style);
  let kept = '';
  let width = 0;
  for (const part of graphemes(text)) {
    width += textWidth(part, style);
    if (width > room) break;
    kept += part;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
};

/** Scripts in which no space parts the words: Thai, Lao, Burmese, Khmer. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;

/** What belongs to the word after it. */
const OPENING = /[\p{Ps}\p{Pi}\p{Sc}#@]$/u;

let wordSegmenter: Intl.Segmenter | undefined;

/** The words of a text as a dictionary tells them, each with the space and the signs that follow it. */
const words = (text: string): string[] => {
  wordSegmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const found: string[] = [];
  for (const { segment, isWordLike } of wordSegmenter.segment(text)) {
    const before = found.at(-1);
    const begins = isWordLike || OPENING.test(segment);
    if (before !== undefined && (!begins || OPENING.test(before))) {
      found[found.length - 1] = before + segment;
    } else found.push(segment);
  }
  return found;
};

/**
 * Pieces between which a line may break: after spaces and hyphens, around full-width characters, and between
 * the words of a script that has no spaces.
 */
const pieces = (text: string): string[] => {
  if (PLAIN.test(text)) return text.match(/[^ /-]*[ /-]|[^ /-]+$/g) ?? [];
  if (UNSPACED.test(text)) return words(text);
  const found: string[] = [];
  let piece = '';
  for (const char of graphemes(text)) {
    if (FULL.test(char)) {
      if (piece) found.push(piece);
      found.push(char);
      piece = '';
    } else {
      piece += char;
      if (/[\s\u2010\u2013\u2014/-]$/.test(char)) {
        found.push(piece);
        piece = '';
      }
    }
  }
  if (piece) found.push(piece);
  return found;
};

const trimmed = (width: number, text: string, space: number) =>
  width - (text.length - text.trimEnd().length) * space;

/** Lines of at most `max` px; `lengths` are the widths of the parts, px. */
const fill = (
  parts: readonly string[],
  lengths: readonly number[],
  max: number,
  space: number
): string[] => {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  parts.forEach((part, at) => {
    const own = lengths[at] ?? 0;
    // A space too many is no reason for another line, which would begin with it.
    if (line && part.trim() && trimmed(length + own, part, space) > max) {
      lines.push(line);
      line = part;
      length = own;
    } else {
      line += part;
      length += own;
    }
  });
  if (line.trim()) lines.push(line);
  return lines;
};

/**
 * A text in at most two lines of at most `max` px. Up to `single` px it stays on one line; longer,
 * it is set in two lines of as equal a width as the words allow, for a narrow label leaves room for
 * more labels. Where `single` is `max` there is one line, cut if need be.
 */
export const wrapText = (
  text: string,
  { max, single, ...style }: TextStyle & { readonly max: number; readonly single: number }
): WrappedText => {
  const whole = textWidth(text, style);
  if (whole <= single) return { lines: [text], width: whole };
  if (single >= max) {
    const line = cutText(text, max, style);
    return { lines: [line], width: textWidth(line, style) };
  }
  const parts = pieces(text);
  const lengths = parts.map(part => textWidth(part, style));
  const space = textWidth(' ', style);
  let best = fill(parts, lengths, max, space);
  for (let width = Math.max(whole / 2, single / 2); width < max; width += 6) {
    const lines = fill(parts, lengths, width, space);
    if (lines.length <= 2) {
      best = lines;
      break;
    }
  }
  const set = [best[0] ?? '', best.slice(1).join('')].map(line => line.trimEnd());
  const lines = set.filter(line => line !== '').map(line => cutText(line, max, style));
  return {
    lines,
    width: Math.max(...lines.map(line => textWidth(line, style)))
  };
};
