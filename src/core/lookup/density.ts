import { bisectLeft } from 'd3-array';
import type { Span } from '../time/span.ts';

/** How many events begin in `[lo, hi)`, UTC ms. */
export interface Column extends Span {
  readonly count: number;
}

/** Where marks stand too close and become columns, and where they are drawn one by one. */
export interface Density {
  /** Columns that lie in the span in part or whole and are not empty, ascending. Counts are whole. */
  readonly columns: readonly Column[];
  /** The rest of the span, cut to it, in which each event is a mark of its own; ascending. */
  readonly sparse: readonly Span[];
  /** The greatest count among the columns, 0 if there are none. */
  readonly max: number;
}

/** A column is at least this wide, px, and less than twice as wide. */
const MIN_COLUMN = 4;
/** Marks closer than this on average become columns, px. */
const MIN_MARK = 3;
/** Columns that are dense or sparse together. */
const BLOCK = 16;

/** The width of a column in ms at `scale` px per ms: a power of two that takes 4 to 8 px. */
export const columnWidth = (scale: number): number => {
  if (!(scale > 0 && scale < Infinity)) throw new RangeError(`invalid scale: ${scale}`);
  const width = 2 ** Math.ceil(Math.log2(MIN_COLUMN / scale));
  // The logarithm may be a bit off next to a power of two.
  if (width * scale < MIN_COLUMN) return width * 2;
  return width * scale < MIN_COLUMN * 2 ? width : width / 2;
};

/**
 * Columns and marks for the events at `times` (UTC ms, ascending) in `span` at `scale` px per ms.
 * Columns lie on a grid fixed in time, whole multiples of their width since the epoch, and sixteen
 * of them are dense or sparse together by their own count, so panning changes no column. Costs a
 * bisection a column. RangeError unless the scale is positive and finite.
 */
export const density = (times: Float64Array, span: Span, scale: number): Density => {
  const width = columnWidth(scale);
  const block = width * BLOCK;
  const columns: Column[] = [];
  const sparse: Span[] = [];
  let max = 0;
  const add = (lo: number, count: number): void => {
    if (count === 0 || lo >= span.hi || lo + width <= span.lo) return;
    columns.push({ lo, hi: lo + width, count });
    max = Math.max(max, count);
  };

  const start = Math.floor(span.lo / block) * block;
  let done = span.lo;
  // From block to block with events, so that empty stretches cost nothing.
  for (let i = bisectLeft(times, start); i < times.length; ) {
    const t = times[i] as number;
    const lo = Math.floor(t / block) * block;
    // A block counts as far as it reaches into the span, with the events beyond it too.
    if (lo >= span.hi) break;
    // An event in the infinite past, or at a zoom finer than numbers are, lies in no block.
    const end = Math.max(i + 1, bisectLeft(times, lo + block, i));
    if ((end - i) * MIN_MARK > block * scale) {
      if (lo > done) sparse.push({ lo: done, hi: lo });
      for (let k = 0, from = i; k < BLOCK; k += 1) {
        const to = bisectLeft(times, lo + (k + 1) * width, from, end);
        add(lo + k * width, to - from);
        from = to;
      }
      done = lo + block;
    }
    i = end;
  }
  if (done < span.hi) sparse.push({ lo: done, hi: span.hi });
  return { columns, sparse, max };
};
