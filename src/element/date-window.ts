import { endFor } from '../core/layout/frame.ts';
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
  const { from: first, to } = layout.between({ lo, hi });
  const ends = layout.events
    .slice(Math.max(first, to - LAST), to)
    .map(event => endFor(from, layout.anchor(event), (layout.labelWidth(event, width) + 4) / width))
    .filter(end => end - hi <= MOST * (hi - lo));
  return span(from, Math.max(endFor(from, hi, clear / width), ...ends));
};
