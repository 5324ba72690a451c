import { bisector } from 'd3-array';
import type { Span } from '../time/span.ts';
import { type Labels, type Placement, placeLabels } from './placement.ts';

/** Which labels are shown where. Sealed: the arrays are not to be written to. */
export interface LabelIndex extends Placement {
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
  readonly members: number[];
}

/**
 * The index over labels that have been placed already (by a worker, say): `times` in UTC ms,
 * ascending, with the lane and reveal scale of each. RangeError if the lengths differ.
 */
export const labelIndexFrom = (
  placed: Placement & { readonly times: Float64Array }
): LabelIndex => {
  const { times, lane, reveal } = placed;
  if (lane.length !== times.length || reveal.length !== times.length) {
    throw new RangeError(`invalid placement: ${lane.length}, ${reveal.length} for ${times.length}`);
  }
  const byPower = new Map<number, Bucket>();
  reveal.forEach((scale, i) => {
    if (scale === Infinity) return;
    const power = Math.floor(Math.log2(scale));
    const bucket = byPower.get(power) ?? { least: scale, members: [] };
    bucket.least = Math.min(bucket.least, scale);
    bucket.members.push(i);
    byPower.set(power, bucket);
  });
  const buckets = [...byPower.values()].sort((a, b) => a.least - b.least);
  const byTime = bisector((i: number) => times[i] as number);

  return Object.freeze({
    lane,
    reveal,
    shown({ lo, hi }: Span, scale: number): number[] {
      const found: number[] = [];
      for (const { least, members } of buckets) {
        if (least > scale) break;
        for (let k = byTime.left(members, lo); k < members.length; k += 1) {
          const i = members[k] as number;
          if ((times[i] as number) >= hi) break;
          // Only the last bucket can fail here, and twice the scale would show all of it, so what
          // is passed over is of the order of what is shown.
          if ((reveal[i] as number) <= scale) found.push(i);
        }
      }
      return found.sort((a, b) => a - b);
    }
  });
};

/** Places the labels and indexes them: the work of `placeLabels` and `labelIndexFrom` in one. */
export const createLabelIndex = (labels: Labels): LabelIndex =>
  labelIndexFrom({ times: labels.times, ...placeLabels(labels) });
