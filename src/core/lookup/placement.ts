import { finish, type Steps } from '../story/steps.ts';
import { createLane, type Lane } from './lane.ts';

/** Labels in time order (ties in the author's order), as flat arrays of one length. */
export interface Labels {
  /** UTC ms, ascending; an infinite time has no place on the stage and is never shown. */
  readonly times: Float64Array;
  /** From the stem to the end of the label, px, the gap to the next one included; above 0. */
  readonly widths: Float32Array | Float64Array;
  /** 1, 2 or 3; 3 is a key event. */
  readonly importance: Uint8Array;
  /** How many lanes there are, 1 to 30. */
  readonly lanes: number;
}

/** What an event keeps for good. Both arrays can be handed from a worker to the page. */
export interface Placement {
  /** 0 is the lane next to the baseline; larger is higher up. */
  readonly lane: Uint8Array;
  /** px per ms: the label is shown exactly when the scale is at least this; Infinity is never. */
  readonly reveal: Float64Array;
}

const check = ({ times, widths, importance, lanes }: Labels): void => {
  const n = times.length;
  if (widths.length !== n) throw new RangeError(`invalid widths: ${widths.length} for ${n} times`);
  if (importance.length !== n) {
    throw new RangeError(`invalid importance: ${importance.length} for ${n} times`);
  }
  if (!Number.isInteger(lanes) || lanes < 1 || lanes > 30) {
    throw new RangeError(`invalid lanes: ${lanes}`);
  }
  for (let i = 0; i < n; i += 1) {
    const [t, width, rank] = [times[i] as number, widths[i] as number, importance[i] as number];
    if (!(t >= (times[i - 1] ?? -Infinity))) throw new RangeError(`invalid times[${i}]: ${t}`);
    if (!(width > 0 && width < Infinity)) throw new RangeError(`invalid widths[${i}]: ${width}`);
    if (rank < 1 || rank > 3) throw new RangeError(`invalid importance[${i}]: ${rank}`);
  }
};

/** How many labels are placed between two steps. */
const STRETCH = 256;

/** Which power of two a scale reaches; scales that no label needs to wait for have one of their own. */
const octaveOf = (scale: number): number => (scale > 0 ? Math.floor(Math.log2(scale)) : -Infinity);

/**
 * Gives every label a lane and a reveal scale for good, after Been, Daiches and Yap, "Dynamic Map
 * Labeling" (2006), with stems added. RangeError if the arrays do not fit together.
 *
 * A label hangs at the right of its stem, and the stem runs from the label's lane down to the
 * baseline. So for `i` left of `j`, the stem of `j` (or its label, in the same lane) runs into the
 * label of `i` when `lane_j >= lane_i` and `scale * (t_j - t_i) < width_i`. Lower than `i`, `j` may
 * hang at any distance: close events read as a staircase that descends to the right.
 *
 * At one instant the stems are one line, and a label begins to the right of it: only labels in the
 * same lane conflict, at any scale. So an instant shows as many labels as there are lanes, whatever
 * their importance, and the rest never.
 *
 * Visits by importance, so that a label gives way only to its equals and betters. Equals are visited
 * as a reader who zooms in meets them: octave by octave of the scale, those that can be revealed by
 * then, from right to left, which is what leaves the lanes above free for the next label; the others
 * wait for the octave they need. Each takes the lane in which it is revealed first, the lowest of
 * those. (Right to left through all of them at once, as in the design, a crowd's last label shuts out
 * whole stretches to its left: at 100,000 events it leaves half as many on a screen.)
 */
export function* placeInSteps(labels: Labels): Steps<Placement> {
  check(labels);
  const { times, widths } = labels;
  const n = times.length;
  const lane = new Uint8Array(n);
  const reveal = new Float64Array(n).fill(Infinity);
  let widest = 0;
  for (const width of widths) widest = Math.max(widest, width);
  const lanes = Array.from({ length: labels.lanes }, (_, number) =>
    createLane(number, { times, widths, lane, reveal }, widest)
  );

  // The events of one instant: first and one past the last, and the lanes taken there, as bits.
  const first = new Uint32Array(n);
  const end = new Uint32Array(n);
  const taken = new Uint32Array(n);
  for (let i = 0; i < n; i += 1) {
    first[i] = times[i] === times[i - 1] ? (first[i - 1] as number) : i;
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    end[i] = times[i] === times[i + 1] ? (end[i + 1] as number) : i + 1;
  }

  const ahead = new Float64Array(lanes.length);
  let chosen = 0;
  /** The first scale at which a label can be shown beside those that are placed, in lane `chosen`. */
  const revealOf = (e: number): number => {
    const start = first[e] as number;
    const t = times[e] as number;
    const bits = taken[start] as number;
    if (bits === 2 ** lanes.length - 1 || !Number.isFinite(t)) return Infinity;

    // On the right the lanes at and above a lane count, on the left those at and below it.
    let after = 0;
    for (let l = lanes.length - 1; l >= 0; l -= 1) {
      after = (lanes[l] as Lane).ahead(end[e] as number, t, widths[e] as number, after);
      ahead[l] = after;
    }
    let before = 0;
    let best = Infinity;
    for (let l = 0; l < lanes.length; l += 1) {
      before = (lanes[l] as Lane).behind(start - 1, t, before);
      if (before >= best) break;
      const candidate = Math.max(before, ahead[l] as number);
      if (candidate < best && (bits & (1 << l)) === 0) {
        best = candidate;
        chosen = l;
      }
    }
    return best;
  };

  let visits = 0;
  for (const rank of [3, 2, 1]) {
    const waiting = new Map<number, number[]>([[-Infinity, []]]);
    for (let e = n - 1; e >= 0; e -= 1) {
      if (labels.importance[e] === rank) waiting.get(-Infinity)?.push(e);
    }
    while (waiting.size > 0) {
      const octave = Math.min(...waiting.keys());
      const now = (waiting.get(octave) ?? []).sort((a, b) => b - a);
      waiting.delete(octave);
      for (const e of now) {
        visits += 1;
        // How many visits there will be nobody knows; most labels take two or three.
        if (visits % STRETCH === 0) yield visits / (visits + n);
        const scale = revealOf(e);
        if (scale === Infinity) continue;
        if (octaveOf(scale) > octave) {
          const there = waiting.get(octaveOf(scale));
          if (there) there.push(e);
          else waiting.set(octaveOf(scale), [e]);
          continue;
        }
        const start = first[e] as number;
        (lanes[chosen] as Lane).place(e, scale);
        taken[start] = (taken[start] as number) | (1 << chosen);
      }
    }
  }
  return { lane, reveal };
}

/** All of `placeInSteps` at once. */
export const placeLabels = (labels: Labels): Placement => finish(placeInSteps(labels));
