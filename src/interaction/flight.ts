import { easeCubicInOut } from 'd3-ease';
import { interpolateZoom } from 'd3-interpolate';
import { type Span, same, span } from '../core/time/span.ts';

/** Shortest and longest flight, ms. */
const SHORT = 150;
const LONG = 300;

export interface Flight {
  /** Resolves when the flight has ended, landed or not. */
  readonly done: Promise<void>;
  cancel(): void;
}

/**
 * Moves from one window to another along the path that zooms and pans at once, frame by frame.
 * With `still` (reduced motion) it is there at once.
 */
export const fly = (from: Span, to: Span, onStep: (at: Span) => void, still: boolean): Flight => {
  if (still || same(from, to)) {
    onStep(to);
    return { done: Promise.resolve(), cancel: () => {} };
  }
  const length = from.hi - from.lo;
  // Measured from the start and in its lengths: dates in ms would drown the path in rounding.
  const at = ({ lo, hi }: Span): [number, number, number] => [
    ((lo + hi) / 2 - from.lo) / length,
    0,
    (hi - lo) / length
  ];
  const path = interpolateZoom(at(from), at(to));
  const duration = Math.min(LONG, Math.max(SHORT, path.duration * 0.4));
  let frame = 0;
  let land = () => {};
  const done = new Promise<void>(resolve => {
    land = resolve;
  });
  let start: number | null = null;
  const step = (now: number) => {
    start ??= now;
    const part = Math.min(1, (now - start) / duration);
    if (part >= 1) {
      onStep(to);
      land();
      return;
    }
    const [centre, , width] = path(easeCubicInOut(part));
    const middle = from.lo + centre * length;
    const half = (width * length) / 2;
    onStep(span(middle - half, middle + half));
    frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return {
    done,
    cancel: () => {
      cancelAnimationFrame(frame);
      land();
    }
  };
};
