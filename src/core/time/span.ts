/**
 * A stretch of time, half-open `[lo, hi)`, in UTC ms. Frozen; either end may be infinite.
 * Every function here returns the span it was given when nothing changes.
 */
export interface Span {
  readonly lo: number;
  readonly hi: number;
}

/** Makes a span. Throws a RangeError unless `lo <= hi` and neither is NaN. */
export const span = (lo: number, hi: number): Span => {
  if (!(lo <= hi)) throw new RangeError(`invalid span: [${lo}, ${hi})`);
  return Object.freeze({ lo, hi });
};

const changed = (s: Span, lo: number, hi: number): Span =>
  lo === s.lo && hi === s.hi ? s : span(lo, hi);

/** Length in ms; Infinity when an end is open. */
export const duration = (s: Span): number => s.hi - s.lo;

/** The middle, in UTC ms; infinite when one end is open, 0 when both are. */
export const centre = (s: Span): number => (s.lo + s.hi) / 2 || 0;

/** Whether the instant `t` lies in `[lo, hi)`. An empty span contains nothing. */
export const contains = (s: Span, t: number): boolean => s.lo <= t && t < s.hi;

/** Whether two spans share time. An empty span counts as the instant at which it lies. */
export const overlaps = (a: Span, b: Span): boolean =>
  a.lo === b.lo || (a.lo < b.hi && b.lo < a.hi);

/** The shortest span that covers both. */
export const hull = (a: Span, b: Span): Span =>
  changed(a, Math.min(a.lo, b.lo), Math.max(a.hi, b.hi));

/** What both have in common, or null when they do not overlap. */
export const intersect = (a: Span, b: Span): Span | null =>
  overlaps(a, b) ? changed(a, Math.max(a.lo, b.lo), Math.min(a.hi, b.hi)) : null;

/** Moves a span by `ms`. */
export const translate = (s: Span, ms: number): Span => changed(s, s.lo + ms, s.hi + ms);

/**
 * Makes a span `factor` times as long (above 1 zooms out). The instant `about` keeps its relative
 * place. Throws a RangeError unless the factor is a positive number.
 */
export const scale = (s: Span, factor: number, about: number): Span => {
  if (!(factor > 0 && factor < Infinity)) throw new RangeError(`invalid factor: ${factor}`);
  return changed(s, about - (about - s.lo) * factor, about + (s.hi - about) * factor);
};

/**
 * Brings the length between `min` and `max` ms; `about` keeps its relative place. An empty span
 * has no such place, so it grows evenly to both sides of `about`.
 */
export const clampDuration = (s: Span, min: number, max: number, about: number): Span => {
  if (!(min >= 0 && min <= max)) throw new RangeError(`invalid durations: ${min} to ${max}`);
  const length = duration(s);
  const target = Math.min(Math.max(length, min), max);
  if (target === length) return s;
  const before = length > 0 && length < Infinity ? ((about - s.lo) / length) * target : target / 2;
  return span(about - before, about - before + target);
};

/** Moves a span into `bounds`; shortens it only when it is longer than they are. */
export const fitWithin = (s: Span, bounds: Span): Span => {
  if (s.lo >= bounds.lo && s.hi <= bounds.hi) return s;
  const length = duration(s);
  if (length >= duration(bounds)) return changed(s, bounds.lo, bounds.hi);
  return s.lo < bounds.lo
    ? changed(s, bounds.lo, Math.min(bounds.lo + length, bounds.hi))
    : changed(s, Math.max(bounds.hi - length, bounds.lo), bounds.hi);
};

/** Whether two spans have the same ends. */
export const same = (a: Span, b: Span): boolean => a.lo === b.lo && a.hi === b.hi;
