import { bisectLeft } from 'd3-array';
import type { Span } from '../time/span.ts';
import { type Labels, type Placement, placeLabels } from './placement.ts';

/** Which labels are shown where. Sealed: the arrays are not to be written to. */
export interface LabelIndex extends Placement {
  /** The scale from which every label that is ever shown is shown, px per ms; 0 without labels. */
  readonly finest: number;
  /**
   * The labels at `scale` px per ms whose time lies in `span`: their numbers, ascending. They never
   * overlap, a higher scale only adds to them and another span only takes from the ends. A frame
   * costs the labels shown and one bisection a bucket, however many events there are.
   */
  shown(span: Span, scale: number): number[];
}

/** Labels whose reveal scales share a power of two, in time order; `least` is the first of them. */
interface Bucket {
  least: number;
  count: number;
  members: Uint32Array;
  times: Float64Array;
}

/** The powers of two a double can have, and one place for what is revealed at scale 0. */
const POWERS = 2200;
const LOWEST = 1100;

const powerOf = (reveal: number): number =>
  reveal > 0 ? Math.floor(Math.log2(reveal)) + LOWEST : 0;

/**
 * The index over labels that have been placed already (by a worker, say): `times` in UTC ms,
 * ascending, with the lane and reveal scale of each. RangeError if the lengths differ.
 */
export const labelIndexFrom = (
  placed: Placement & { readonly times: Float64Array }
): LabelIndex => {
  const { times, lane, reveal } = placed;
  const n = times.length;
  if (lane.length !== n || reveal.length !== n) {
    throw new RangeError(`invalid placement: ${lane.length}, ${reveal.length} for ${n}`);
  }
  const byPower = new Array<Bucket | undefined>(POWERS);
  let finest = 0;
  // Counted first, then filled: no list has to grow, and a million labels take some ten ms.
  const powers = new Uint16Array(n);
  for (let i = 0; i < n; i += 1) {
    const scale = reveal[i] as number;
    if (scale === Infinity) continue;
    finest = Math.max(finest, scale);
    const power = powerOf(scale);
    powers[i] = power + 1;
    const there = byPower[power];
    if (there) {
      there.count += 1;
      there.least = Math.min(there.least, scale);
    } else byPower[power] = { least: scale, count: 1, members: NONE, times: NO_TIMES };
  }
  const buckets = byPower.filter(bucket => bucket !== undefined);
  for (const bucket of buckets) {
    bucket.members = new Uint32Array(bucket.count);
    bucket.times = new Float64Array(bucket.count);
    bucket.count = 0;
  }
  for (let i = 0; i < n; i += 1) {
    const bucket = byPower[(powers[i] as number) - 1];
    if (!bucket) continue;
    bucket.members[bucket.count] = i;
    bucket.times[bucket.count] = times[i] as number;
    bucket.count += 1;
  }
  buckets.sort((a, b) => a.least - b.least);

  return Object.freeze({
    lane,
    reveal,
    finest,
    shown({ lo, hi }: Span, scale: number): number[] {
      const found: number[] = [];
      for (const { least, members, times: own } of buckets) {
        if (least > scale) break;
        for (let k = bisectLeft(own, lo); k < members.length; k += 1) {
          if ((own[k] as number) >= hi) break;
          const i = members[k] as number;
          // Only the last bucket can fail here, and twice the scale would show all of it, so what
          // is passed over is of the order of what is shown.
          if ((reveal[i] as number) <= scale) found.push(i);
        }
      }
      return found.sort((a, b) => a - b);
    }
  });
};

const NONE = new Uint32Array(0);
const NO_TIMES = new Float64Array(0);

/** Places the labels and indexes them: the work of `placeLabels` and `labelIndexFrom` in one. */
export const createLabelIndex = (labels: Labels): LabelIndex =>
  labelIndexFrom({ times: labels.times, ...placeLabels(labels) });
