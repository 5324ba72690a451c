import type { Bar } from '../core/layout/scene.ts';

/** A stroke of a bar from one place to another, px; `look` is the class it is drawn in. */
export interface Stroke {
  readonly look: string;
  readonly x1: number;
  readonly x2: number;
}

/** Length of an arrow, px. */
export const ARROW = 9;

/** The foot of an arrow, px across the stage, and whether it points to later or to earlier times. */
export interface ArrowHead {
  readonly x: number;
  readonly to: 1 | -1;
}

/** A fading end is drawn in steps: this many, each this share of the bar, fainter outwards. */
const FADE_STEPS = 4;
const FADE_SHARE = 0.3;
const FADE_MOST = 120;

const fadeLength = ({ x1, x2 }: Bar) => Math.min(FADE_MOST, (x2 - x1) * FADE_SHARE);

const fade = (bar: Bar, look: string, atEnd: boolean): Stroke[] => {
  const length = fadeLength(bar);
  const step = length / FADE_STEPS;
  return Array.from({ length: FADE_STEPS }, (_, at) => {
    const x1 = atEnd ? bar.x2 - length + at * step : bar.x1 + length - (at + 1) * step;
    return { look: `${look} fade-${at + 1}`, x1, x2: x1 + step };
  });
};

/**
 * The strokes a bar is made of, in px across the stage. A day's bar stays thin behind its glyph;
 * where the bar is all there is, it is as bold as one.
 */
export const strokesOf = (bar: Bar, thin: boolean): Stroke[] => {
  const look = thin ? 'bar thin' : 'bar';
  return [
    {
      look: bar.dashed ? `${look} dashed` : look,
      x1: bar.fadeStart ? bar.x1 + fadeLength(bar) : bar.x1,
      x2: bar.fadeEnd ? bar.x2 - fadeLength(bar) : bar.x2
    },
    ...(bar.fadeStart ? fade(bar, look, false) : []),
    ...(bar.fadeEnd ? fade(bar, look, true) : [])
  ];
};

/** The arrows at the open ends of a bar. */
export const arrowsOf = ({ x1, x2, arrowStart, arrowEnd }: Bar): ArrowHead[] => [
  ...(arrowStart ? [{ x: Math.min(14, x2), to: -1 } as const] : []),
  ...(arrowEnd ? [{ x: Math.max(x1, x2 - 38), to: 1 } as const] : [])
];
