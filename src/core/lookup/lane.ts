import { createPeaks } from './peaks.ts';

/** Label widths in px and times in ms, in time order, with the lane and reveal given out so far. */
export interface Placing {
  readonly times: Float64Array;
  readonly widths: Float32Array | Float64Array;
  readonly lane: Uint8Array;
  readonly reveal: Float64Array;
}

/** One lane while labels are being placed: which of its labels would stand in a newcomer's way? */
export interface Lane {
  /**
   * The scale from which a label of `width` px at `t` ends before every stem that comes down from
   * this lane at `from` or later in time order, if that is above `floor`; otherwise `floor`.
   */
  ahead(from: number, t: number, width: number, floor: number): number;
  /** The scale from which every label of this lane at `from` or earlier ends before a stem at `t`. */
  behind(from: number, t: number, floor: number): number;
  /** Takes the label `i` in, shown from scale `reveal` on. */
  place(i: number, reveal: number): void;
}

/**
 * The lowest scale at which `width` px fit into `distance` ms, rounded up to the next number where
 * needed: `scale * distance >= width` then holds to the last bit, and nothing touches by rounding.
 */
const clearance = (width: number, distance: number): number => {
  const scale = width / distance;
  return scale * distance < width ? scale * (1 + Number.EPSILON) : scale;
};

/**
 * The lane numbered `number`, empty at first. Both searches walk outward and end where the widest
 * label could no longer beat `floor`. A neighbour counts only if it is shown at a scale at which the
 * two conflict (`reveal * distance < width`). Blocks of labels that are revealed too late for that
 * are leapt over, so that a crowd of such labels costs a logarithm and not a walk.
 */
export const createLane = (number: number, placing: Placing, widest: number): Lane => {
  const { times, widths, lane, reveal } = placing;
  const n = times.length;
  // Greatest of -reveal: the earliest reveal in a block. Greatest of width / reveal: how far to the
  // right a label of the block is ever drawn, in ms.
  const earliest = createPeaks(n);
  const reach = createPeaks(n);
  const shownBefore = (i: number, limit: number, distance: number): boolean =>
    lane[i] === number && (reveal[i] as number) * distance < limit;

  return {
    ahead(from, t, width, floor) {
      const shut = (peak: number, i: number): boolean =>
        -peak * ((times[i] as number) - t) >= width;
      for (let j = earliest.skip(from, 1, shut); j < n; j = earliest.skip(j + 1, 1, shut)) {
        const distance = (times[j] as number) - t;
        if (floor * distance >= width) break;
        // The threshold falls with the distance, so the first neighbour that counts is the greatest.
        if (shownBefore(j, width, distance)) return clearance(width, distance);
      }
      return floor;
    },

    behind(from, t, floor) {
      let scale = floor;
      const shut = (peak: number, i: number): boolean => peak <= t - (times[i] as number);
      for (let i = reach.skip(from, -1, shut); i >= 0; i = reach.skip(i - 1, -1, shut)) {
        const distance = t - (times[i] as number);
        if (scale * distance >= widest) break;
        const width = widths[i] as number;
        if (scale * distance < width && shownBefore(i, width, distance)) {
          scale = clearance(width, distance);
        }
      }
      return scale;
    },

    place(i, at) {
      lane[i] = number;
      reveal[i] = at;
      earliest.raise(i, -at);
      // A trifle further than it is, lest rounding shut out a neighbour that counts.
      reach.raise(i, ((widths[i] as number) / at) * (1 + 1e-12));
    }
  };
};
