import { density } from '../lookup/density.ts';
import { stacks } from '../lookup/stacks.ts';
import { createTimeIndex } from '../lookup/time-index.ts';
import type { Story, StoryEvent } from '../story/story.ts';
import type { Format } from '../time/format.ts';
import { contains, type Span, span } from '../time/span.ts';
import type { FrameName, ViewContext, ViewState } from '../view/state.ts';
import type { Words } from '../view/words.ts';
import { needsYear, placeAxis, rungFor } from './axis.ts';
import { placeEras } from './eras.ts';
import { boundsSpan, type FrameInput, frameSpan, shortestFor } from './frame.ts';
import { createLabels, KEY, type Labels, placeLabels } from './labels.ts';
import { placeColumns, placeMarks } from './marks.ts';
import { type Metrics, metricsFor } from './metrics.ts';
import { createOverview, type OverviewGround } from './overview.ts';
import { createQuoteRow } from './quotes.ts';
import { createScale, shiftOf } from './scale.ts';
import type { OverviewTick, Scene, Standing } from './scene.ts';

export interface LayoutOptions {
  readonly format: Format;
  readonly words: Words;
  /** How much wider the reader's font is than the table, 1 or more. */
  readonly textScale?: number;
  /** Height of a lane, px. */
  readonly laneHeight?: number;
}

/** Everything that turns a view of one story into a scene. */
export interface Layout extends ViewContext {
  /** The story's events in time order. */
  readonly events: readonly StoryEvent[];
  scene(view: ViewState): Scene;
  /** The event the panel shows: the selected one, or the story's own first choice. */
  shown(view: ViewState): StoryEvent | null;
  /** How many events begin inside the span. */
  count(span: Span): number;
  /** Where an event's mark stands, UTC ms; finite even where its start is open. */
  anchor(event: StoryEvent): number;
  /** Width of an event's label box on a stage of `width` px, px. */
  labelWidth(event: StoryEvent, width: number): number;
  metrics(width: number): Metrics;
}

const PARTY_COLOURS = 6;

/** One value per key, made when first asked for. */
const memo = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return key => {
    const there = known.get(key);
    if (there !== undefined) return there;
    const made = make(key);
    known.set(key, made);
    return made;
  };
};

/**
 * Prepares a story for drawing. Indexes are built once for each set of measures; after that a frame
 * is
 *
 *   view -> scale -> eras, grid, axis        what time it is where
 *                 -> labels, stems           from the label index
 *                 -> marks, columns, chips   from the time index, the density, the quote row
 *                 -> overview                still but for its window
 */
export const createLayout = (story: Story, options: LayoutOptions): Layout => {
  const { format, words, textScale = 1, laneHeight } = options;
  const middle = (story.extent.lo + story.extent.hi) / 2;
  const anchor = ({ date }: StoryEvent) =>
    Number.isFinite(date.lo) ? date.lo : Number.isFinite(date.hi) ? date.hi : middle;

  const times = Float64Array.from(story.events, event => event.date.lo);
  const timeIndex = createTimeIndex(
    times,
    Float64Array.from(story.events, event => event.date.hi)
  );
  const quoteRow = createQuoteRow(story, { words, textScale, anchor });
  const metrics = (width: number) => metricsFor(width, laneHeight);

  const labelsOf = memo((narrow: boolean): Labels => {
    const measures = metrics(narrow ? 0 : Number.MAX_SAFE_INTEGER);
    return createLabels(story, { metrics: measures, format, textScale, anchor });
  });
  const stackOf = memo((lanes: number) => {
    const counts = new Map<number, number>();
    for (const { first, count } of stacks(times, lanes)) {
      for (let at = first; at < first + count; at += 1) counts.set(at, count);
    }
    return counts;
  });
  const nameOf = memo((event: StoryEvent) =>
    words.markName(
      format.date(event.date),
      event.title,
      event.party?.name ?? '',
      words.quotes(event.quotes.length)
    )
  );

  const labelWidth = (event: StoryEvent, width: number) =>
    labelsOf(metrics(width).narrow).text(event).width;
  const frameInput = (width: number): FrameInput => ({
    story,
    width,
    anchor,
    labelWidth: event => labelWidth(event, width)
  });
  const frames = memo((key: string): Span => {
    const [name, width] = key.split(' ') as [FrameName | 'bounds', string];
    const input = frameInput(Number(width));
    return name === 'bounds' ? boundsSpan(input) : frameSpan(name, input);
  });
  const bounds = (width: number) => frames(`bounds ${width}`);
  const ground = memo(
    (width: number): OverviewGround =>
      createOverview({ story, bounds: bounds(width), width, format, anchor })
  );

  // The same list as long as nothing else is selected: a renderer need not look into it.
  let ticked: { still: OverviewGround; id: string | null; ticks: OverviewTick[] } | null = null;
  const ticksOf = (still: OverviewGround, id: string | null): OverviewTick[] => {
    if (ticked?.still !== still || ticked.id !== id) {
      const ticks = still.ticks.map(({ event, ...tick }) =>
        event !== null && event === id ? { ...tick, selected: true } : tick
      );
      ticked = { still, id, ticks };
    }
    return ticked.ticks;
  };

  const lead = (): StoryEvent | null => {
    const { opening } = story;
    const inside = opening ? story.events.filter(event => contains(opening, anchor(event))) : [];
    const from = inside.length ? inside : story.events;
    return from.find(event => event.importance === KEY) ?? from[0] ?? null;
  };
  const first = lead();
  const shown = (view: ViewState) =>
    (view.event === null ? null : story.eventById.get(view.event)) ?? first;

  const scene = (view: ViewState): Scene => {
    const { width } = view;
    const measures = metrics(width);
    const scale = createScale(view.span, width);
    const rung = rungFor(scale);
    const selected = shown(view);
    const hovered = view.hover === null ? null : (story.eventById.get(view.hover) ?? null);
    const standing = (event: StoryEvent): Standing => ({
      event: event.id,
      party: event.party ? event.party.index % PARTY_COLOURS : -1,
      key: event.importance === KEY,
      selected: event === selected,
      hover: event === hovered
    });
    const raise = [view.event === null ? null : selected, hovered].filter(event => event !== null);
    const { labels, stems } = placeLabels({
      labels: labelsOf(measures.narrow),
      metrics: measures,
      scale,
      withYear: needsYear(scale),
      anchor,
      standing,
      raise,
      offer: selected
    });

    // A mark half over the edge is still drawn: look a little beyond the window.
    const beyond = 10 * scale.msPerPx;
    const near = span(scale.span.lo - beyond, scale.span.hi + beyond);
    const dense = density(times, near, scale.rate);
    const marked = new Set<StoryEvent>();
    for (const part of dense.sparse) {
      for (const index of timeIndex.overlapping(part)) {
        const event = story.events[index];
        if (event) marked.add(event);
      }
    }
    for (const label of labels) {
      const event = story.eventById.get(label.event);
      if (event) marked.add(event);
    }
    // The selected mark carries the focus, so it is never taken away, not even out of view.
    if (selected) marked.add(selected);
    const events = [...marked].sort((a, b) => a.index - b.index);

    const still = ground(width);
    const strip = createScale(still.bounds, width);
    return {
      width,
      height: measures.height,
      shift: shiftOf(scale),
      metrics: measures,
      eras: placeEras(story.eras, scale, textScale),
      ...placeAxis(scale, rung, format, textScale),
      columns: placeColumns(dense, scale),
      labels,
      stems,
      marks: placeMarks({
        story,
        scale,
        events,
        anchor,
        standing,
        name: nameOf,
        stack: event => stackOf(measures.lanes).get(event.index) ?? 0
      }),
      chips: quoteRow.place(scale, measures, standing),
      overview: {
        years: still.years,
        ticks: ticksOf(still, selected?.id ?? null),
        x1: strip.x(view.span.lo),
        x2: strip.x(view.span.hi)
      }
    };
  };

  return {
    events: story.events,
    scene,
    shown,
    anchor,
    labelWidth,
    metrics,
    bounds,
    frame: (name, width) => frames(`${name} ${width}`),
    count: within => timeIndex.count(within),
    shortest: shortestFor(story),
    hasEvent: id => story.eventById.has(id),
    eventOfQuote: id => story.quoteById.get(id)?.events[0] ?? null
  };
};
