import { createTimeIndex } from '../lookup/time-index.ts';
import { finish, type Steps } from '../story/steps.ts';
import type { Story, StoryEvent } from '../story/story.ts';
import { isClock } from '../time/date-text.ts';
import type { Format } from '../time/format.ts';
import type { Span } from '../time/span.ts';
import type { ViewContext, ViewState } from '../view/state.ts';
import type { Words } from '../view/words.ts';
import { detailAt, placeAxis, rungFor } from './axis.ts';
import { anchorOf, type Columns, columnsOf } from './columns.ts';
import { createCrowd } from './crowd.ts';
import { placeEras } from './eras.ts';
import { boundsOf, type Frames, framesOf, shortestFor } from './frame.ts';
import { placeLabels } from './label-frame.ts';
import { boxWidth, createLabelWords, KEY } from './label-text.ts';
import { createLabels, type Labels, type PlacedLabels, placedLabels } from './labels.ts';
import { leadOf } from './lead.ts';
import { createMarkNames } from './mark-name.ts';
import { placeColumns, placeMarks } from './marks.ts';
import { memo, told } from './memo.ts';
import { type Metrics, metricsFor } from './metrics.ts';
import { createOverview } from './overview.ts';
import { createQuoteRow } from './quotes.ts';
import { createScale, type Scale, shiftOf } from './scale.ts';
import type { Column, OverviewGround, OverviewTick, Scene } from './scene.ts';
import { standingOf } from './standing.ts';

export interface LayoutOptions {
  readonly format: Format;
  readonly words: Words;
  /** How much wider the reader's font is than the table, 1 or more. */
  readonly textScale?: number;
  /** Height of a lane, px. */
  readonly laneHeight?: number;
  /**
   * Columns of the story that have been read already. The labels are then not placed here: they are
   * taken in when they come, and until then the stage has none.
   */
  readonly columns?: Columns;
  /** The named windows for one width, where they are known better than from such columns. */
  readonly frames?: Frames | undefined;
  /** The layout of the story that this one is a part of: it has the windows, and leaves a trace. */
  readonly whole?: Layout;
}

/** Everything that turns a view of one story into a scene. */
export interface Layout extends ViewContext {
  /** The story's events in time order. */
  readonly events: readonly StoryEvent[];
  /** Whether a time of day is known of any of them. */
  readonly timed: boolean;
  scene(view: ViewState): Scene;
  /** Places the labels for narrow or for wide stages as a format tells their dates, and waits. */
  placing(narrow: boolean, format: Format): Steps<PlacedLabels>;
  /** Takes in labels for narrow or for wide stages, which may be placed elsewhere. */
  take(placed: PlacedLabels, narrow: boolean): void;
  /**
   * The event the panel shows: the selected one, or the story's own first choice. A part has none
   * while one is selected that does not take part.
   */
  shown(view: ViewState): StoryEvent | null;
  /** Where an event stands among those that take part, or -1. */
  indexOf(id: string): number;
  /** All events in view, as counts. */
  trace(scale: Scale): Column[];
  /** How many events begin inside the span. */
  count(span: Span): number;
  /** The events that share an event's instant, itself among them: from the first to one past the last. */
  together(event: StoryEvent): { readonly from: number; readonly to: number };
  /** The events that begin inside the span, likewise. */
  between(span: Span): { readonly from: number; readonly to: number };
  /** Where an event's mark stands, UTC ms; finite even where its start is open. */
  anchor(event: StoryEvent): number;
  /** Width of an event's label box on a stage of `width` px, px. */
  labelWidth(event: StoryEvent, width: number): number;
  metrics(width: number): Metrics;
}

/**
 * Prepares a story for drawing. Indexes are built once for each set of measures; after that a frame
 * is
 *
 *   view -> scale -> eras, grid, axis        what time it is where
 *                 -> labels, stems           from the label index
 *                 -> marks, columns, chips   from the time index, the density, the quote row
 *                 -> overview                still but for its window
 */
export const createLayout = (story: Story, options: LayoutOptions): Layout =>
  finish(layoutInSteps(story, options));

/** The same, piece by piece: a long story has some that take ten ms each. */
export function* layoutInSteps(story: Story, options: LayoutOptions): Steps<Layout> {
  const { format, words, textScale = 1, laneHeight, whole } = options;
  const { events } = story;
  const columns = options.columns ?? finish(columnsOf(story));
  yield 0;
  const timeIndex = createTimeIndex(columns.lo, columns.hi);
  yield 0.4;
  const crowd = createCrowd(columns, timeIndex);
  // Events that are still to come have no quotes to show yet.
  const quoteRow =
    events.length === columns.lo.length
      ? createQuoteRow(events, columns, { format, words, textScale })
      : null;
  yield 0.8;
  const anchor = (event: StoryEvent) => columns.anchor[event.index] ?? anchorOf(event, story);

  const metrics = (width: number) => metricsFor(width, laneHeight);
  const labelOptions = (narrow: boolean, as = format) => ({
    metrics: metrics(narrow ? 0 : Number.MAX_SAFE_INTEGER),
    format: as,
    textScale
  });
  const placing = (narrow: boolean, as: Format) =>
    placedLabels(events, columns, labelOptions(narrow, as));
  const wordsOf = told(options, () =>
    memo((narrow: boolean) => createLabelWords(labelOptions(narrow)))
  );
  const taken = new Map<boolean, PlacedLabels>();
  const made = new Map<boolean, Labels>();
  const labelsOf = (narrow: boolean): Labels | null => {
    const there = made.get(narrow);
    if (there) return there;
    const placed = taken.get(narrow) ?? (options.columns ? null : finish(placing(narrow, format)));
    if (!placed) return null;
    const labels = createLabels(placed, columns);
    made.set(narrow, labels);
    return labels;
  };

  const labelWidth = (event: StoryEvent, width: number) =>
    wordsOf()(metrics(width).narrow).text(event).width;
  const frames = memo((width: number): Frames => {
    if (options.frames?.width === width) return options.frames;
    const { narrow, labelMax } = metrics(width);
    const labels = labelsOf(narrow);
    // Labels that are still to come may be as wide as any. Those that are there are no reason for another
    // window than that of the outline, which has none.
    const widest = Math.max(boxWidth(labelMax), labels?.widest ?? 0);
    const labelWidth = labels?.width ?? (() => widest);
    return framesOf({ story, columns, width, labelWidth, widest });
  });
  const bounds = whole?.bounds ?? memo((width: number) => boundsOf(frames(width)));
  const ground = told(options, () =>
    memo(
      (width: number): OverviewGround =>
        createOverview({ columns, bounds: bounds(width), width, format })
    )
  );

  const names = told(options, () => createMarkNames(format, words));

  const tickOf = (event: StoryEvent, x: (t: number) => number): OverviewTick => ({
    x: x(anchor(event)),
    key: event.importance === KEY,
    weight: 1
  });

  const first = leadOf(story, columns);
  const shown = (view: ViewState) =>
    view.event === null ? first : (story.eventById.get(view.event) ?? (whole ? null : first));

  const scene = (view: ViewState): Scene => {
    const { width } = view;
    const measures = metrics(width);
    const scale = createScale(view.span, width);
    const rung = rungFor(scale);
    const selected = shown(view);
    const hovered = view.hover === null ? null : (story.eventById.get(view.hover) ?? null);
    const standing = (event: StoryEvent) => standingOf(event, selected, hovered);
    const { labels, stems } = placeLabels({
      events,
      anchor: columns.anchor,
      labels: labelsOf(measures.narrow),
      metrics: measures,
      scale,
      detail: detailAt(scale, rung),
      words: wordsOf()(measures.narrow),
      standing,
      raise: [view.event === null ? null : selected, hovered].filter(event => event !== null),
      offer: selected
    });

    // What has a label has a mark, and the selected mark carries the focus: never taken away.
    const seen = new Set<number>();
    for (const { event } of labels) seen.add(story.eventById.get(event)?.index ?? -1);
    if (selected) seen.add(selected.index);
    if (hovered) seen.add(hovered.index);
    const { dense, marked } = crowd.frame(scale, measures.lanes, seen);

    const strip = createScale(bounds(width), width);
    return {
      width,
      height: measures.height,
      shift: shiftOf(scale),
      metrics: measures,
      eras: placeEras(story.eras, scale, textScale),
      ...placeAxis(scale, rung, format, textScale),
      columns: placeColumns(dense, scale),
      trace: whole?.trace(scale) ?? [],
      labels,
      stems,
      marks: placeMarks({
        scale,
        events: marked.flatMap(at => events[at] ?? []),
        first: seen,
        anchor: columns.anchor,
        standing,
        name: (event, stack) =>
          stack > 0 ? names().stack(event, stack, seen.has(event.index)) : names().name(event),
        stack: at => crowd.stack(at, measures.lanes)
      }),
      chips: quoteRow?.place(scale, measures, standing) ?? [],
      overview: {
        ground: ground()(width),
        selected: selected && tickOf(selected, strip.x),
        x1: strip.x(view.span.lo),
        x2: strip.x(view.span.hi)
      }
    };
  };

  return {
    events,
    scene,
    timed: isClock(columns.finest),
    placing,
    take: (placed, narrow) => {
      taken.set(narrow, placed);
      made.delete(narrow);
    },
    shown,
    together: event => crowd.together(event.index),
    between: ({ lo, hi }) => ({ from: timeIndex.from(lo), to: timeIndex.from(hi) }),
    anchor,
    labelWidth,
    metrics,
    bounds,
    indexOf: id => story.eventById.get(id)?.index ?? -1,
    trace: scale => placeColumns(crowd.trace(scale), scale),
    frame: whole?.frame ?? ((name, width) => frames(width)[name]),
    count: within => timeIndex.count(within),
    shortest:
      whole?.shortest ??
      (width => shortestFor(columns, labelsOf(metrics(width).narrow)?.finest ?? 0, width)),
    hasEvent: id => story.eventById.has(id),
    eventOfQuote: id => story.quoteById.get(id)?.events[0] ?? null
  };
}
