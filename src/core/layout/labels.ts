import { labelIndexFrom } from '../lookup/label-index.ts';
import { type Placement, placeInSteps } from '../lookup/placement.ts';
import type { Steps } from '../story/steps.ts';
import type { StoryEvent } from '../story/story.ts';
import type { Span } from '../time/span.ts';
import type { Columns } from './columns.ts';
import { createLabelMeasure, type LabelOptions } from './label-text.ts';
import { LABEL_GAP } from './metrics.ts';

/** The labels of a story for one set of measures, as they can be handed from a worker to the page. */
export interface PlacedLabels extends Placement {
  /** Width of each event's label box, px, by position in `story.events`. */
  readonly width: Float32Array;
}

/** The labels of a story for one set of measures; events are positions in `story.events`. */
export interface Labels {
  /** Width of an event's label box, px. */
  width(index: number): number;
  /** Width of the widest, px. */
  readonly widest: number;
  /** The lane of an event's label, 0 at the baseline; the same at every scale. */
  lane(index: number): number;
  /** The scale from which every label that is ever shown is shown, px per ms. */
  readonly finest: number;
  /** Events whose labels are revealed at `rate` px per ms and hang inside the span, in time order. */
  shown(span: Span, rate: number): number[];
}

/** How many labels are measured between two steps. */
const STRETCH = 200;

/** The part of the work that is measuring. */
const MEASURED = 0.6;

/** Measures all labels of a story and gives each its lane and reveal scale. */
export function* placedLabels(
  events: readonly StoryEvent[],
  columns: Columns,
  options: LabelOptions
): Steps<PlacedLabels> {
  const n = events.length;
  const measure = createLabelMeasure(options);
  const width = new Float32Array(n);
  for (let at = 0; at < n; at += 1) {
    width[at] = measure(events[at] as StoryEvent).width;
    if (at % STRETCH === STRETCH - 1) yield (at / n) * MEASURED;
  }
  const { order, anchor, importance } = columns;
  const placing = placeInSteps({
    times: Float64Array.from(order, index => anchor[index] as number),
    widths: Float32Array.from(order, index => (width[index] as number) + LABEL_GAP),
    importance: Uint8Array.from(order, index => importance[index] as number),
    lanes: options.metrics.lanes
  });
  for (;;) {
    const step = placing.next();
    if (step.done) return { width, ...step.value };
    yield MEASURED + step.value * (1 - MEASURED);
  }
}

/** The labels as a frame asks for them, from what has been placed. */
export const createLabels = (placed: PlacedLabels, { order, anchor }: Columns): Labels => {
  const n = order.length;
  const times = new Float64Array(n);
  // The index counts labels by where they hang; an event with an open start hangs at its end.
  const rank = new Uint32Array(n);
  let widest = 0;
  for (let at = 0; at < n; at += 1) {
    const event = order[at] as number;
    times[at] = anchor[event] as number;
    rank[event] = at;
    widest = Math.max(widest, placed.width[event] as number);
  }
  const index = labelIndexFrom({ ...placed, times });
  return {
    finest: index.finest,
    widest,
    width: event => placed.width[event] ?? 0,
    lane: event => index.lane[rank[event] ?? 0] ?? 0,
    shown: (span, rate) => index.shown(span, rate).map(at => order[at] ?? 0)
  };
};
