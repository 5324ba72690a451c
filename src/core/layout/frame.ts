import type { Story } from '../story/story.ts';
import { DATED } from '../time/calendar.ts';
import type { Precision } from '../time/edtf.ts';
import { contains, hull, intersect, type Span, span } from '../time/span.ts';
import type { FrameName } from '../view/state.ts';
import type { Columns } from './columns.ts';
import { KEY } from './label-text.ts';

/** Clear space left of the first mark, px. */
const LEFT = 12;
/** At most this part of the width is kept free for the last label. */
const MOST = 0.55;

/**
 * So many labels are asked for the room they need, and the next is taken to be as wide as any: in a story of
 * 100,000 events thousands are near the end, and to set the titles of all keeps its stage waiting.
 */
const ASKED = 1000;

/** The shortest window that shows anything more, by how finely the story is dated, ms. */
const SHORTEST: Record<Precision, number> = {
  second: 10_000,
  minute: 600_000,
  day: 2 * 86_400_000,
  month: 14 * 86_400_000,
  season: 30 * 86_400_000,
  year: 120 * 86_400_000,
  decade: 3 * 365 * 86_400_000,
  century: 20 * 365 * 86_400_000
};

/** The window of a story that is over within the shortest, as a multiple of that. */
const ALONE = 3.5;

/** A trifle shorter than must be: the ends of a window of seconds are rounded by more than they seem. */
const TRIFLE = 1e-4;

/**
 * The shortest window for a stage of `width` px, ms: what suits the precision of the dates, and short
 * enough that every label is shown that is ever shown, which is from `revealed` px per ms on.
 */
export const shortestFor = ({ finest }: Columns, revealed: number, width: number): number =>
  Math.min(SHORTEST[finest], revealed > 0 ? (width / revealed) * (1 - TRIFLE) : Infinity);

export interface FrameInput {
  readonly story: Pick<Story, 'opening' | 'extent'>;
  readonly columns: Columns;
  readonly width: number;
  /** Width of an event's label box, px, by position in `story.events`. */
  labelWidth(index: number): number;
  /** No label is wider than this, px. */
  readonly widest: number;
}

/** All of a story; one that took no time to speak of stands amid some, told as finely as its dates. */
const allOf = ({ extent: { lo, hi } }: Pick<Story, 'extent'>, { finest }: Columns): Span => {
  const shortest = SHORTEST[finest];
  const more = hi - lo < shortest ? (ALONE * shortest - (hi - lo)) / 2 : 0;
  return span(lo - more, hi + more);
};

/**
 * Where a window from `lo` has to end for what begins at `t` to have this part of its width, 0 to 1;
 * Infinity where no window has that.
 */
export const endFor = (lo: number, t: number, part: number): number =>
  part < 1 ? (t - part * lo) / (1 - part) : Infinity;

/** A window that holds events with clear space before the first and room for the last labels. */
const withRoom = (
  wanted: Span,
  has: (index: number) => boolean,
  { columns: { anchor, order }, width, labelWidth, widest }: FrameInput
): Span => {
  let { lo, hi } = wanted;
  const first = order.find(has);
  const clear = Math.min(0.2, LEFT / width) * (hi - lo);
  if (first !== undefined) {
    const at = anchor[first] as number;
    if (at >= lo && at - lo < clear) lo = at - clear;
  }
  const needed = (t: number, label: number) => endFor(lo, t, Math.min(MOST, (label + 4) / width));
  // From the last event back, as long as the widest label could still need more room.
  let asked = 0;
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const index = order[at] as number;
    if (!has(index)) continue;
    const t = anchor[index] as number;
    if (needed(t, widest) <= hi) break;
    if (asked === ASKED) {
      // What comes before it begins earlier, and needs no more.
      hi = needed(t, widest);
      break;
    }
    hi = Math.max(hi, needed(t, labelWidth(index)));
    asked += 1;
  }
  return intersect(span(lo, hi), DATED) ?? wanted;
};

/**
 * The window of that name on a stage of `width` px. The opening window is what the story asks for,
 * stretched to the right until its key labels are whole; the whole story leaves room for every one.
 */
export const frameSpan = (name: FrameName, input: FrameInput): Span => {
  const { story, columns } = input;
  const { anchor, importance } = columns;
  const { opening } = story;
  if (name === 'whole' || !opening) return withRoom(allOf(story, columns), () => true, input);
  const inside = (index: number) => contains(opening, anchor[index] as number);
  let top = 0;
  importance.forEach((of, index) => {
    if (of > top && inside(index)) top = of;
  });
  const most = Math.min(top, KEY);
  return withRoom(opening, index => importance[index] === most && inside(index), input);
};

/** The named windows for a stage of one width. */
export interface Frames {
  readonly width: number;
  readonly opening: Span;
  readonly whole: Span;
}

export const framesOf = (input: FrameInput): Frames => ({
  width: input.width,
  opening: frameSpan('opening', input),
  whole: frameSpan('whole', input)
});

/** How far a window may go: everything, and the opening window where it reaches further. */
export const boundsOf = ({ whole, opening }: Frames): Span => hull(whole, opening);
