import { clockOf } from './clock.ts';
import type { Span } from './span.ts';

/** How many instants are looked at: two zones that part for a month in ten years are told apart. */
const SAMPLES = 300;

/** Whether the clocks of two zones show the same all through a span. Throws a RangeError for an unknown zone. */
export const sameClock = (one: string, other: string, { lo, hi }: Span): boolean => {
  if (one === other) return true;
  const [a, b] = [clockOf(one), clockOf(other)];
  for (let at = 0; at <= SAMPLES; at += 1) {
    const t = lo + ((hi - lo) / SAMPLES) * at;
    if (a.offset(t) !== b.offset(t)) return false;
  }
  return true;
};
