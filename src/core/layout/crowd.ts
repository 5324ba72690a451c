import { bisectLeft, bisectRight } from 'd3-array';
import { type Density, density } from '../lookup/density.ts';
import type { TimeIndex } from '../lookup/time-index.ts';
import { span } from '../time/span.ts';
import type { Columns } from './columns.ts';
import type { Scale } from './scale.ts';

/** A mark half over the edge is still drawn: how far beyond the window is looked, px. */
const BEYOND = 10;

/** The most events of a frame that began before it and last into it. */
const LASTING = 60;

/** Decides which events of a frame have marks of their own and which are counted in columns. */
export interface Crowd {
  /** Columns, and the events that are drawn one by one, ascending; `told` ones are always. */
  frame(
    scale: Scale,
    lanes: number,
    told: ReadonlySet<number>
  ): { readonly dense: Density; readonly marked: number[] };
  /** All events in view as counts: a column each where they crowd, else one for each event. */
  trace(scale: Scale): Density;
  /** How many events share an event's instant, if they are more than the lanes; else 0. */
  stack(index: number, lanes: number): number;
  /** The events that share an event's instant: from the first to one past the last. */
  together(index: number): { readonly from: number; readonly to: number };
}

/** The crowd over a story's columns. Costs of a frame: a bisection a column, and the marks drawn. */
export const createCrowd = ({ lo }: Columns, timeIndex: TimeIndex): Crowd => {
  const together = (index: number) => {
    const t = lo[index] as number;
    // An open beginning is no instant: what it shares with others is not being known.
    if (!Number.isFinite(t)) return { from: index, to: index + 1 };
    if (lo[index - 1] !== t && lo[index + 1] !== t) return { from: index, to: index + 1 };
    return { from: bisectLeft(lo, t), to: bisectRight(lo, t) };
  };
  const stack = (index: number, lanes: number) => {
    const { from, to } = together(index);
    return to - from > lanes ? to - from : 0;
  };
  return {
    together,
    stack,
    trace: scale => {
      const dense = density(lo, scale.span, scale.rate);
      const single = dense.sparse.flatMap(part =>
        Array.from(lo.subarray(bisectLeft(lo, part.lo), bisectLeft(lo, part.hi)), t => ({
          lo: t,
          hi: t,
          count: 1
        }))
      );
      return { ...dense, columns: [...dense.columns, ...single], max: Math.max(dense.max, 3) };
    },
    frame: (scale, lanes, told) => {
      const beyond = BEYOND * scale.msPerPx;
      const near = span(scale.span.lo - beyond, scale.span.hi + beyond);
      const dense = density(lo, near, scale.rate);
      const marked = new Set(told);
      const stacked = new Set<number>();
      for (const part of dense.sparse) {
        for (const index of timeIndex.overlapping(part, LASTING)) {
          const { from, to } = together(index);
          // One mark with their count stands for more events than there are lanes for: the first, or
          // where the first are over, the first of those that still last.
          if (to - from > lanes) {
            if (stacked.has(from)) continue;
            stacked.add(from);
          }
          marked.add(index);
        }
      }
      marked.delete(-1);
      return { dense, marked: [...marked].sort((a, b) => a - b) };
    }
  };
};
