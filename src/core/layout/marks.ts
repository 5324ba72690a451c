import type { Density } from '../lookup/density.ts';
import type { Story, StoryEvent } from '../story/story.ts';
import type { EventDate, Precision } from '../time/edtf.ts';
import { KEY } from './labels.ts';
import type { Scale } from './scale.ts';
import type { Bar, Column, Mark, Standing } from './scene.ts';

/** Half the size of a glyph by importance, px. */
const RADIUS = [3.5, 3.5, 4.75, 7] as const;

/** A time shorter than this on the stage is told by its mark alone, px. */
const BAR_FROM = 14;

/** Tallest density column, px. */
const COLUMN = 30;

/** How far beyond the stage a bar is drawn, px, so that its ends stay out of sight. */
const BEYOND = 24;

const COARSE: ReadonlySet<Precision> = new Set([
  'century',
  'decade',
  'year',
  'season',
  'month'
] as const);

/** Whether a date is coarser than a day, so that a mark at one instant would be false. */
export const isCoarse = (date: EventDate): boolean => COARSE.has(date.precision) || date.interval;

const barOf = (date: EventDate, scale: Scale, coarse: boolean): Bar | null => {
  const x1 = date.openStart ? -BEYOND : scale.x(date.lo);
  const x2 = date.openEnd ? scale.width + BEYOND : scale.x(date.hi);
  if (!coarse && x2 - x1 < BAR_FROM) return null;
  const about = (part: { approximate: boolean } | null) => part?.approximate ?? date.approximate;
  return {
    x1: Math.max(-BEYOND, x1),
    // A bar is never too thin to see or to hit.
    x2: Math.min(scale.width + BEYOND, Math.max(x2, x1 + 6)),
    fadeStart: (about(date.start) || date.unknownStart) && x1 > -BEYOND,
    fadeEnd: (about(date.end ?? date.start) || date.unknownEnd) && x2 < scale.width + BEYOND,
    dashed: date.uncertain,
    // A selected event keeps its mark out of view: no arrow then, for it would point to nothing.
    arrowStart: date.openStart && x2 > 0,
    arrowEnd: date.openEnd && x1 < scale.width
  };
};

export interface MarkFrame {
  readonly story: Story;
  readonly scale: Scale;
  /** Events to draw one by one, ascending. */
  readonly events: readonly StoryEvent[];
  anchor(event: StoryEvent): number;
  standing(event: StoryEvent): Standing;
  name(event: StoryEvent): string;
  /** How many share the event's instant, where they are more than the lanes; else 0. */
  stack(event: StoryEvent): number;
}

/** The marks of a frame: a glyph for a day or finer, and the bar of the time that was meant. */
export const placeMarks = (frame: MarkFrame): Mark[] =>
  frame.events.map(event => {
    const { date } = event;
    const coarse = isCoarse(date);
    return {
      ...frame.standing(event),
      x: frame.scale.x(frame.anchor(event)),
      radius: coarse ? 0 : (RADIUS[event.importance] ?? RADIUS[KEY]),
      hollow: !coarse && (date.approximate || date.uncertain),
      bar: barOf(date, frame.scale, coarse),
      stack: frame.stack(event),
      name: frame.name(event)
    };
  });

/** Density columns standing on the baseline, as tall as their share of the tallest. */
export const placeColumns = ({ columns, max }: Density, scale: Scale): Column[] =>
  columns.map(({ lo, hi, count }) => ({
    id: `c${lo}`,
    x: scale.x(lo),
    width: Math.max(1, (hi - lo) * scale.rate - 1),
    height: Math.max(2, (count / Math.max(1, max)) * COLUMN),
    count
  }));
