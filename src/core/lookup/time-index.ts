import { bisectLeft, bisectRight } from 'd3-array';
import type { Span } from '../time/span.ts';
import { createPeaks } from './peaks.ts';

/** Events by time. Sealed: events are numbers, positions in the arrays the index was made from. */
export interface TimeIndex {
  /** How many events begin in `span`. */
  count(span: Span): number;
  /** The first event that begins at `t` (UTC ms) or later; the number of events if none does. */
  from(t: number): number;
  /** The event whose beginning is nearest to `t`, of equals the first; -1 if there is none. */
  nearest(t: number): number;
  /**
   * The events that lie in `span` in part or whole, ascending; an instant lies where it is. Of those
   * that began before it, the first `most` are found.
   */
  overlapping(span: Span, most?: number): number[];
}

/**
 * An index over events that last from `lo` to `hi` (half-open, UTC ms; equal for an instant), with
 * `lo` ascending. RangeError if it is not, or if an event ends before it begins.
 */
export const createTimeIndex = (lo: Float64Array, hi: Float64Array): TimeIndex => {
  const n = lo.length;
  if (hi.length !== n) throw new RangeError(`invalid hi: ${hi.length} for ${n} beginnings`);
  const ends = createPeaks(n);
  for (let i = 0; i < n; i += 1) {
    const start = lo[i] as number;
    const end = hi[i] as number;
    if (!(start >= (i > 0 ? (lo[i - 1] as number) : -Infinity))) {
      throw new RangeError(`invalid lo[${i}]: ${start}`);
    }
    if (!(end >= start)) throw new RangeError(`invalid hi[${i}]: ${end}`);
  }
  // From the last on: the later it is the later it ends, as a rule, and what is lower is not passed on.
  for (let i = n - 1; i >= 0; i -= 1) ends.raise(i, hi[i] as number);
  const from = (t: number): number => bisectLeft(lo, t);

  return Object.freeze({
    from,
    count: (span: Span): number => from(span.hi) - from(span.lo),

    nearest(t: number): number {
      const after = from(t);
      if (after === 0) return n > 0 ? 0 : -1;
      const before = lo[after - 1] as number;
      return after === n || t - before <= (lo[after] as number) - t ? from(before) : after;
    },

    overlapping(span: Span, most = Infinity): number[] {
      const found: number[] = [];
      const inside = from(span.lo);
      // Those that began earlier and still last: leap over blocks in which all have ended.
      const ended = (peak: number): boolean => peak <= span.lo;
      for (
        let i = ends.skip(0, 1, ended);
        i < inside && found.length < most;
        i = ends.skip(i + 1, 1, ended)
      ) {
        if ((hi[i] as number) > span.lo) found.push(i);
      }
      const past = span.hi > span.lo ? from(span.hi) : bisectRight(lo, span.hi);
      for (let i = inside; i < past; i += 1) found.push(i);
      return found;
    }
  });
};
