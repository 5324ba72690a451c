import { createLabelIndex } from '../lookup/label-index.ts';
import type { Story, StoryEvent } from '../story/story.ts';
import type { Format } from '../time/format.ts';
import type { Span } from '../time/span.ts';
import { LABEL_GAP, LABEL_INDENT, type Metrics } from './metrics.ts';
import type { Scale } from './scale.ts';
import type { Label, Standing, Stem } from './scene.ts';
import { textWidth, wrapText } from './text.ts';

/** The words of a label and the room they take. */
export interface LabelText {
  readonly date: string;
  readonly dateWithYear: string;
  readonly lines: readonly string[];
  /** Width of the label's box, px, from its stem on. */
  readonly width: number;
}

/** The labels of a story for one set of measures: their words, their lanes and their reveal scales. */
export interface Labels {
  text(event: StoryEvent): LabelText;
  /** The lane of an event's label, 0 at the baseline; the same at every scale. */
  lane(event: StoryEvent): number;
  /** Events whose labels are revealed at `rate` px per ms and hang inside the span, in time order. */
  shown(span: Span, rate: number): StoryEvent[];
}

export interface LabelOptions {
  readonly metrics: Metrics;
  readonly format: Format;
  /** How much wider the reader's font is than the table, 1 or more. */
  readonly textScale: number;
  /** Where the label of an event hangs, UTC ms. */
  anchor(event: StoryEvent): number;
}

/** Sizes of the label's type, px; the style sheet has the same. */
export const DATE_STYLE = { size: 11.5, bold: true } as const;
export const TITLE_SIZE = 13;

/** From here on an event's title is set in bold and its mark drawn large. */
export const KEY = 3;

const wordsOf = (event: StoryEvent, { metrics, format, textScale }: LabelOptions): LabelText => {
  const title = wrapText(event.shortTitle, {
    size: TITLE_SIZE * textScale,
    bold: event.importance === KEY,
    max: metrics.labelMax,
    single: metrics.labelSingle
  });
  const dateWithYear = format.label(event.date, true);
  const date = format.label(event.date, false);
  const dateSize = { ...DATE_STYLE, size: DATE_STYLE.size * textScale };
  const words = Math.max(title.width, textWidth(dateWithYear, dateSize), textWidth(date, dateSize));
  return { date, dateWithYear, lines: title.lines, width: Math.ceil(LABEL_INDENT + words + 2) };
};

/** Measures all labels of a story and gives each its lane and reveal scale. */
export const createLabels = (story: Story, options: LabelOptions): Labels => {
  const texts = story.events.map(event => wordsOf(event, options));
  const text = (event: StoryEvent) => texts[event.index] ?? wordsOf(event, options);
  // The index wants its labels by where they hang; an event with an open start hangs at its end.
  const order = story.events
    .map(event => ({ event, t: options.anchor(event) }))
    .sort((a, b) => a.t - b.t);
  const rank = new Uint32Array(order.length);
  order.forEach(({ event }, at) => {
    rank[event.index] = at;
  });
  const index = createLabelIndex({
    times: Float64Array.from(order, ({ t }) => t),
    widths: Float64Array.from(order, ({ event }) => text(event).width + LABEL_GAP),
    importance: Uint8Array.from(order, ({ event }) => event.importance),
    lanes: options.metrics.lanes
  });
  return {
    text,
    lane: event => index.lane[rank[event.index] ?? 0] ?? 0,
    shown: (span, rate) =>
      index.shown(span, rate).flatMap(at => {
        const entry = order[at];
        return entry ? [entry.event] : [];
      })
  };
};

/** What the labels of a frame are made from. */
export interface LabelFrame {
  readonly labels: Labels;
  readonly metrics: Metrics;
  readonly scale: Scale;
  /** Whether dates show their year, for where the axis is too coarse to tell it. */
  readonly withYear: boolean;
  anchor(event: StoryEvent): number;
  standing(event: StoryEvent): Standing;
  /** Events that show their label in any case: the selected and the hovered one. */
  readonly raise: readonly StoryEvent[];
  /** An event that shows its label, raised, only where it covers no other. */
  readonly offer: StoryEvent | null;
}

/**
 * The labels and stems of a frame: those revealed at its scale that are whole inside the stage,
 * and the selected and hovered ones in any case, raised if they are not revealed.
 */
export const placeLabels = (frame: LabelFrame): { labels: Label[]; stems: Stem[] } => {
  const { labels, metrics, scale } = frame;
  const laneTop = (lane: number) => metrics.top + (metrics.lanes - 1 - lane) * metrics.laneHeight;
  const make = (event: StoryEvent, x: number, lane: number, raised: boolean): [Label, Stem] => {
    const words = labels.text(event);
    const standing = frame.standing(event);
    const y = laneTop(lane);
    const label: Label = {
      ...standing,
      x: raised ? Math.max(0, Math.min(x, scale.width - words.width)) : x,
      y,
      width: words.width,
      height: metrics.laneHeight - 2,
      date: frame.withYear ? words.dateWithYear : words.date,
      lines: words.lines,
      raised
    };
    return [label, { ...standing, x, top: y, bottom: metrics.base }];
  };

  let pairs: [Label, Stem][] = [];
  const placed = new Set<StoryEvent>();
  for (const event of labels.shown(scale.span, scale.rate)) {
    const x = scale.x(frame.anchor(event));
    if (x < 0 || x + labels.text(event).width > scale.width) continue;
    placed.add(event);
    pairs.push(make(event, x, labels.lane(event), false));
  }

  // A label is in the way in its lane; in a lower one, where the stem would run through it.
  const covers = ([{ x, y, width }, stem]: [Label, Stem]) =>
    pairs.some(([other]) =>
      other.y === y
        ? x < other.x + other.width + LABEL_GAP && other.x < x + width + LABEL_GAP
        : other.y > y && stem.x > other.x && stem.x < other.x + other.width
    );
  const lift = (event: StoryEvent, always: boolean) => {
    const x = scale.x(frame.anchor(event));
    if (placed.has(event) || x < 0 || x > scale.width) return;
    // In its own lane if it is free there, else in the lowest free one, else over the others.
    const own = labels.lane(event);
    const lanes = [own, ...Array.from({ length: metrics.lanes }, (_, lane) => lane)];
    const made = lanes.map(lane => make(event, x, lane, true));
    const pair = made.find(candidate => !covers(candidate)) ?? (always ? made[0] : undefined);
    if (!pair) return;
    // What it would cover in part is not shown at all while it is up, unless it is chosen as well.
    const [{ x: left, y, width }] = pair;
    pairs = pairs.filter(([other]) => {
      const apart = other.x >= left + width || other.x + other.width <= left;
      return apart || other.y !== y || other.raised || other.selected || other.hover;
    });
    placed.add(event);
    pairs.push(pair);
  };
  for (const event of frame.raise) lift(event, true);
  if (frame.offer) lift(frame.offer, false);
  return { labels: pairs.map(([label]) => label), stems: pairs.map(([, stem]) => stem) };
};
