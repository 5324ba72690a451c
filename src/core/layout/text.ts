/**
 * How wide a text is, from a table instead of a font, so that the build machine and every browser
 * lay out alike. The table holds the widths of the Helvetica-metric sans (Liberation Sans, measured
 * at 1,000 px), rounded up to 1/34 em; the element corrects for a wider font by `textScale`.
 */

const UNITS = 34;

/** Characters 32 to 126, a base-36 digit each. */
const REGULAR =
  'aadjjvn7ccekacaajjjjjjjjjjaakkkjznnppnlrpahnjtprnrpnlpnxnnlaaagjcjjhjjajj88h8tjjjjchajhphhhc9ck';
const BOLD =
  'achjjvp9ccekacaajjjjjjjjjjcckkklyppppnlrpajpltprnrpnlpnxnnlcackjcjljljcllaajavllllejcljrjjheaek';

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
const NARROW = /[’‘'‚·ıł|]/;
const WIDE = /[—…œæŒÆ‰™]/;
const FULL =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Extended_Pictographic}/u;
const MARKS = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

const emOf = (char: string, table: string): number => {
  const code = char.charCodeAt(0);
  if (char.length === 1 && code >= 32 && code < 127) {
    return Number.parseInt(table.charAt(code - 32), 36) / UNITS;
  }
  if (MARKS.test(char)) return 0;
  if (FULL.test(char)) return 1;
  if (WIDE.test(char)) return 1;
  if (NARROW.test(char)) return 0.3;
  // An accented letter is as wide as its base; other scripts are given a generous average.
  const base = char.normalize('NFD');
  const first = base.charCodeAt(0);
  if (base !== char && first < 127) return emOf(base.charAt(0), table);
  return /\p{Lu}/u.test(char) ? 0.78 : 0.66;
};

/** Width of a text in px. */
export const textWidth = (text: string, { size, bold = false }: TextStyle): number => {
  const table = bold ? BOLD : REGULAR;
  let em = 0;
  for (const char of text) em += emOf(char, table);
  return em * size;
};

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const graphemes = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

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

/** Pieces between which a line may break: after spaces and hyphens, and around full-width characters. */
const pieces = (text: string): string[] => {
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

const fill = (parts: readonly string[], max: number, style: TextStyle): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line && textWidth((line + part).trimEnd(), style) > max) {
      lines.push(line);
      line = part;
    } else line += part;
  }
  if (line.trim()) lines.push(line);
  return lines;
};

/**
 * A text in at most two lines of at most `max` px. Up to `single` px it stays on one line; longer,
 * it is set in two lines of as equal a width as the words allow, for a narrow label leaves room for
 * more labels.
 */
export const wrapText = (
  text: string,
  { max, single, ...style }: TextStyle & { readonly max: number; readonly single: number }
): WrappedText => {
  const whole = textWidth(text, style);
  if (whole <= single) return { lines: [text], width: whole };
  const parts = pieces(text);
  let best = fill(parts, max, style);
  for (let width = Math.max(whole / 2, single / 2); width < max; width += 6) {
    const lines = fill(parts, width, style);
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
