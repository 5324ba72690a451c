import type { Density } from '../lookup/density.ts';
import type { StoryEvent } from '../story/story.ts';
import type { EventDate, Precision } from '../time/edtf.ts';
import { KEY } from './label-text.ts';
import type { Scale } from './scale.ts';
import type { Bar, Column, Mark, Standing } from './scene.ts';
import { textWidth } from './text.ts';

/** Half the size of a glyph by importance, px. */
const RADIUS = [3.5, 3.5, 4.75, 7] as const;

/** A time shorter than this on the stage is told by its mark alone, px. */
const BAR_FROM = 14;

/** Tallest density column, px: what is free between the baseline and the chips. */
const COLUMN = 14;

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

/**
 * Up to so many marks of a frame are all links of their own. In a larger crowd, which changes with
 * every step of a zoom, only those of `first` are; the others are drawn and can be hit.
 */
const LINKS = 40;

export interface MarkFrame {
  readonly scale: Scale;
  /** Events to draw one by one, ascending. */
  readonly events: readonly StoryEvent[];
  /** Events that are links in any case: those with a label, the selected and the hovered one. */
  readonly first: ReadonlySet<number>;
  /** Where each event's mark stands, UTC ms, by position in the story. */
  readonly anchor: Float64Array;
  standing(event: StoryEvent): Standing;
  name(event: StoryEvent, stack: number): string;
  /** How many share the event's instant, where they are more than the lanes; else 0. */
  stack(index: number): number;
}

/** From a mark to the number at its left, px, and how that is set; the style sheet has the same. */
export const COUNT = 5;
const COUNT_STYLE = { size: 11, bold: true } as const;

/** The marks of a frame: a glyph for a day or finer, and the bar of the time that was meant. */
export const placeMarks = (frame: MarkFrame): Mark[] => {
  const all = frame.events.length <= LINKS;
  let free = -Infinity;
  return frame.events.map(event => {
    const { date } = event;
    const coarse = isCoarse(date);
    const stack = frame.stack(event.index);
    const x = frame.scale.x(frame.anchor[event.index] as number);
    // Numbers stand to the left of their marks.
    const fits = stack > 0 && x - COUNT - textWidth(`${stack}`, COUNT_STYLE) >= free;
    if (fits) free = x;
    const { event: id, party, key, selected, hover } = frame.standing(event);
    const link = all || frame.first.has(event.index);
    // Field by field, and no getter: either takes a third of the time of a crowd's frame.
    return {
      event: id,
      party,
      key,
      selected,
      hover,
      x,
      radius: coarse ? 0 : (RADIUS[event.importance] ?? RADIUS[KEY]),
      hollow: !coarse && (date.approximate || date.uncertain),
      bar: barOf(date, frame.scale, coarse),
      stack,
      count: fits ? stack : 0,
      link,
      name: link ? frame.name(event, stack) : ''
    };
  });
};

/** Density columns, as tall as their share of the tallest; they hang from the baseline, clear of the labels. */
export const placeColumns = ({ columns, max }: Density, scale: Scale): Column[] =>
  columns.map(({ lo, hi, count }) => ({
    id: `c${lo}`,
    lo,
    hi,
    x: scale.x(lo),
    width: Math.max(1, (hi - lo) * scale.rate - 1),
    height: Math.max(2, (count / Math.max(1, max)) * COLUMN),
    count
  }));
