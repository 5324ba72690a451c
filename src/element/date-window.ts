import type { Layout } from '../core/layout/layout.ts';
import { type Span, span } from '../core/time/span.ts';

/** Clear space at either end, px: as much as the largest mark takes. */
const CLEAR = 24;
/** What a label may add to the window, as a part of the date: one that needs more waits for a closer look. */
const MOST = 0.3;
/** So many events are looked at from the last back: in a crowd few of them have a label. */
const LAST = 8;

/**
 * The window in which a date is shown on a stage of `width` px: the date itself with room before its first
 * moment, where a mark would be cut, and after its last, as much as the labels that begin near it take.
 */
export const dateWindow = ({ lo, hi }: Span, layout: Layout, width: number): Span => {
  const clear = Math.min(CLEAR, width / 8);
  const from = lo - ((hi - lo) * clear) / (width - 2 * clear);
  // Where what begins at t takes `room` px, (end - t) / (end - from) is its part of the width.
  const endFor = (t: number, room: number) => {
    const part = room / width;
    return part < 1 ? (t - part * from) / (1 - part) : Infinity;
  };
  const { from: first, to } = layout.between({ lo, hi });
  const ends = layout.events
    .slice(Math.max(first, to - LAST), to)
    .map(event => endFor(layout.anchor(event), layout.labelWidth(event, width) + 4))
    .filter(end => end - hi <= MOST * (hi - lo));
  return span(from, Math.max(endFor(hi, clear), ...ends));
};
