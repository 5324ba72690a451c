import { textWidth } from '../core/layout/text.ts';
import type { Place } from './place.ts';
import { el, keyed, round, type Shape } from './tree.ts';

/** A measured interval, in px of the scene: `x1` and `x2` in either order, out of view or not. */
export interface Bracket {
  readonly x1: number;
  readonly x2: number;
  /** Where its line runs. It takes `BRACKET_HALF` above and below. */
  readonly y: number;
  /** As short as can be: `99 days`. */
  readonly text: string;
  /** Of the stage. */
  readonly width: number;
}

/** Half the height of a bracket with its text, px. */
export const BRACKET_HALF = 10;

/** As in the style sheet. */
const STYLE = { size: 12, bold: true };
const PAD = 7;
const UPRIGHT = 6;
const ARROW = 9;
/** Line to be seen on either side of the text; where there is none, the text stands beside it. */
const LINE = 8;

const clamp = (x: number, from: number, to: number): number => Math.min(Math.max(x, from), to);

const inView = (x: number, width: number): boolean => x >= 0 && x <= width;

/** The middle of a text that takes `room` px: within the line, beside it, or at least in view. */
const middle = (from: number, to: number, room: number, width: number): number => {
  const half = room / 2;
  if (to - from >= room + 2 * (LINE + ARROW)) return (from + to) / 2;
  if (to + LINE + room <= width) return to + LINE + half;
  if (from - LINE - room >= 0) return from - LINE - half;
  return clamp((from + to) / 2, Math.min(half, width / 2), Math.max(width - half, width / 2));
};

const upright = (x: number, y: number): string =>
  `M${x} ${round(y - UPRIGHT)}V${round(y + UPRIGHT)}`;

/** The head of an arrow with its tip at one place and its ends at another. */
const head = (tip: number, ends: number, y: number): string =>
  `M${ends} ${round(y - 5)}L${tip} ${round(y)}L${ends} ${round(y + 5)}`;

/**
 * A line from one mark to another, like that of a dimension on a plan, which leaves its text room: on a
 * plate it would hide the ground, whatever the page has for one. An end that is in view has an upright;
 * towards one that is not, an arrow points.
 */
export const bracketShape = ({ x1, x2, y, text, width }: Bracket, place: Place): Shape => {
  const [start, end] = [Math.min(x1, x2), Math.max(x1, x2)];
  const from = clamp(start, 0, Math.max(0, width - ARROW));
  const to = clamp(end, Math.min(ARROW, width), width);
  const room = Math.ceil(textWidth(text, STYLE)) + 2 * PAD;
  const half = room / 2;
  const mid = middle(from, to, room, width);
  const { at } = place;
  const stroke = (a: number, b: number) => (a < b ? `M${at(a)} ${round(y)}H${at(b)}` : '');
  const line = [
    stroke(from, Math.min(to, mid - half)),
    stroke(Math.max(from, mid + half), to),
    ...[start, end].filter(x => inView(x, width)).map(x => upright(at(x), y)),
    ...(start < 0 ? [head(at(1), at(ARROW), y)] : []),
    ...(end > width ? [head(at(width - 1), at(width - ARROW), y)] : [])
  ];
  return keyed('bracket', 'g', { class: 'bracket', part: 'bracket', 'aria-hidden': 'true' }, [
    place.path('bracket-line', { class: 'bracket-line' }, line.join('')),
    // About its middle, so that it is the same from whichever side time runs.
    place.group('bracket-text', 'g', mid, round(y), {}, [el('text', { y: 4 }, text)])
  ]);
};
