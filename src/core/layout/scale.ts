import type { Span } from '../time/span.ts';

/** A window of time laid on a width: where an instant is, and which instant is where. */
export interface Scale {
  readonly span: Span;
  /** Width, px. */
  readonly width: number;
  /** px per ms. */
  readonly rate: number;
  /** ms per px. */
  readonly msPerPx: number;
  /** Position of an instant, px from the left edge; may lie outside. */
  x(t: number): number;
  /** The instant at a position, UTC ms. */
  t(x: number): number;
}

/**
 * From a fixed instant to the left edge of a scale, px. The instant is the same for all windows of
 * one length in the same stretch of time, so that panning leaves all other distances as they were.
 */
export const shiftOf = ({ span: { lo, hi }, rate }: Scale): number => {
  const stretch = 2 ** Math.ceil(Math.log2((hi - lo) * 4));
  return (lo - Math.floor(lo / stretch) * stretch) * rate;
};

/** A linear scale of `span` (longer than 0 ms) over `width` px. */
export const createScale = (span: Span, width: number): Scale => {
  const rate = width / (span.hi - span.lo);
  return {
    span,
    width,
    rate,
    msPerPx: 1 / rate,
    x: t => (t - span.lo) * rate,
    t: x => span.lo + x / rate
  };
};
