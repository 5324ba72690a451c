import type { Story, StoryEvent } from '../story/story.ts';
import type { Precision } from '../time/edtf.ts';
import { contains, hull, type Span, span } from '../time/span.ts';
import type { FrameName } from '../view/state.ts';
import { KEY } from './labels.ts';

/** Clear space left of the first mark, px. */
const LEFT = 12;
/** At most this part of the width is kept free for the last label. */
const MOST = 0.55;

/** The shortest window that shows anything more, by how finely the story is dated, ms. */
const SHORTEST: Record<Precision, number> = {
  second: 10_000,
  minute: 600_000,
  day: 2 * 86_400_000,
  month: 14 * 86_400_000,
  season: 30 * 86_400_000,
  year: 120 * 86_400_000,
  decade: 3 * 365 * 86_400_000,
  century: 20 * 365 * 86_400_000
};

const FINEST = Object.keys(SHORTEST) as Precision[];

/** The shortest window for a story, ms. */
export const shortestFor = (story: Story): number => {
  let finest = FINEST.length - 1;
  for (const { date } of story.events) {
    finest = Math.min(finest, FINEST.indexOf(date.precision), FINEST.indexOf(date.endPrecision));
  }
  return SHORTEST[FINEST[story.events.length ? finest : 2] ?? 'day'];
};

export interface FrameInput {
  readonly story: Story;
  readonly width: number;
  /** Where an event's label hangs, UTC ms. */
  anchor(event: StoryEvent): number;
  /** Width of an event's label box, px. */
  labelWidth(event: StoryEvent): number;
}

/** A window that holds `events` with clear space before the first and room for the last labels. */
const withRoom = (
  wanted: Span,
  events: readonly StoryEvent[],
  { width, anchor, labelWidth }: FrameInput
): Span => {
  let { lo, hi } = wanted;
  const first = events.reduce((least, event) => Math.min(least, anchor(event)), Infinity);
  const clear = Math.min(0.2, LEFT / width) * (hi - lo);
  if (first >= lo && first - lo < clear) lo = first - clear;
  for (const event of events) {
    const part = Math.min(MOST, (labelWidth(event) + 4) / width);
    // The label at t is whole when (hi - t) / (hi - lo) >= part; solved for hi.
    hi = Math.max(hi, (anchor(event) - part * lo) / (1 - part));
  }
  return span(lo, hi);
};

/**
 * The window of that name on a stage of `width` px. The opening window is what the story asks for,
 * stretched to the right until its key labels are whole; the whole story leaves room for every one.
 */
export const frameSpan = (name: FrameName, input: FrameInput): Span => {
  const { story, anchor } = input;
  const all = withRoom(story.extent, story.events, input);
  const { opening } = story;
  if (name === 'whole' || !opening) return all;
  const inside = story.events.filter(event => contains(opening, anchor(event)));
  const top = inside.reduce((most, event) => Math.max(most, event.importance), 0);
  return withRoom(
    opening,
    inside.filter(event => event.importance === Math.min(top, KEY)),
    input
  );
};

/** How far a window may go: everything, and the opening window where it reaches further. */
export const boundsSpan = (input: FrameInput): Span =>
  hull(frameSpan('whole', input), frameSpan('opening', input));
