import { fitWithin, type Span, span } from '../../../src/core/time/span.ts';
import { createRandom, TEN_YEARS } from '../story.mjs';

const SEED = 7;

/** The shortest window, ms: two days, in which a story of a thousand events still has some. */
const SHORTEST = 2 * 86_400_000;

/** What a frame leaves of the window before it: a brisk turn of the wheel. */
const STEP = 0.85;

/**
 * The windows of a reader who zooms from ten years down to two days upon one event after another, a
 * frame at a time. The lengths are the same for every story.
 */
export const createZoom = (times: Float64Array): (() => Span) => {
  const random = createRandom(SEED);
  let length = 0;
  let about = 0;
  let left = 0;
  return () => {
    length *= STEP;
    if (length < SHORTEST) {
      length = TEN_YEARS.hi - TEN_YEARS.lo;
      about = times[Math.floor(random() * times.length)] ?? 0;
      left = random();
    }
    const lo = about - left * length;
    return fitWithin(span(lo, lo + length), TEN_YEARS);
  };
};

/** One look-up takes less than a clock can tell, so a thousand are timed together. */
export const MANY = 1000;

/** `MANY` windows of the zoom, made beforehand. */
export const manyWindows = (times: Float64Array): Span[] =>
  Array.from({ length: MANY }, createZoom(times));

/** The scale of a window on a stage of `width` px, px per ms. */
export const rateOf = ({ lo, hi }: Span, width: number): number => width / (hi - lo);
