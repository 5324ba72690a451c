/** Sixteen places make a block, sixteen blocks a block of the next level. */
const BITS = 4;

/** The greatest value of every block of `n` numbered places, so that a walk can leap over blocks. */
export interface Peaks {
  /** Notes `value` at place `i`; a block keeps the greatest value noted in it. */
  raise(i: number, value: number): void;
  /**
   * The first place from `i` on, in the direction of `step`, that is not inside a shut block; `n` or
   * -1 at the end. `shut(peak, i)` says that a block entered at place `i` holds nothing of interest;
   * it must hold for any part of a shut block too. Single places are the caller's to test.
   */
  skip(i: number, step: 1 | -1, shut: (peak: number, i: number) => boolean): number;
}

/** Peaks over `n` places, all -Infinity at first. Takes about half a byte a place. */
export const createPeaks = (n: number): Peaks => {
  const levels: Float64Array[] = [];
  for (let size = n; size > 1; ) {
    size = ((size - 1) >> BITS) + 1;
    levels.push(new Float64Array(size).fill(-Infinity));
  }

  return {
    raise(i, value) {
      let block = i;
      for (const level of levels) {
        block >>= BITS;
        if ((level[block] as number) >= value) return;
        level[block] = value;
      }
    },

    skip(i, step, shut) {
      // A walk to the left enters a block at its last place, where the place after it is aligned.
      const edge = step < 0 ? 1 : 0;
      let at = i;
      while (at >= 0 && at < n) {
        let leap = 0;
        let bits = BITS;
        for (const level of levels) {
          const aligned = ((at + edge) & ((1 << bits) - 1)) === 0;
          if (!aligned || !shut(level[at >> bits] as number, at)) break;
          leap = 1 << bits;
          bits += BITS;
        }
        if (leap === 0) return at;
        at += step * leap;
      }
      return at < 0 ? -1 : n;
    }
  };
};
