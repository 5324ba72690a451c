import { createLayout, type Layout } from '../../../src/core/layout/layout.ts';
import { LABEL_GAP, metricsFor } from '../../../src/core/layout/metrics.ts';
import { placeLabels } from '../../../src/core/lookup/placement.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { createFormat } from '../../../src/core/time/format.ts';
import type { Span } from '../../../src/core/time/span.ts';
import { NO_FILTER } from '../../../src/core/view/filter.ts';
import type { ViewState } from '../../../src/core/view/state.ts';
import { ENGLISH } from '../../../src/core/view/words.ts';
import { storyOf } from '../column-story.ts';
import { type BenchColumns, createColumns, STAGE } from '../columns.ts';
import { overSizes } from './sizes.ts';
import { createZoom } from './zoom.ts';

/** From the story of a few weeks to one that no reader reads; a frame is to cost the same in all. */
const sizes = [33, 1000, 10_000, 100_000, 1_000_000];

/** Frames before the first that is measured: ten zooms, after which every level has been seen. */
const BEFORE = 500;

const viewOf = (window: Span): ViewState => ({
  span: window,
  frame: null,
  width: STAGE,
  event: null,
  quote: null,
  hover: null,
  filter: NO_FILTER,
  list: false,
  query: ''
});

const placedOf = ({ columns, width }: BenchColumns) => ({
  width,
  ...placeLabels({
    times: columns.anchor,
    widths: width.map(px => px + LABEL_GAP),
    importance: columns.importance,
    lanes: metricsFor(STAGE).lanes
  })
});

type Placed = ReturnType<typeof placedOf>;

const layoutOf = (story: Story, { columns }: BenchColumns, placed: Placed): Layout => {
  const format = createFormat({ locale: story.lang, zone: story.timeZone });
  const layout = createLayout(story, { format, words: ENGLISH, columns });
  layout.take(placed, false);
  return layout;
};

const zooming = (quoted: boolean) => (size: number) => {
  const made = createColumns(size, { quoted });
  const layout = layoutOf(storyOf(made), made, placedOf(made));
  const next = createZoom(made.columns.lo);
  const frame = () => layout.scene(viewOf(next()));
  for (let drawn = 0; drawn < BEFORE; drawn += 1) frame();
  return frame;
};

overSizes('frame: a step of a zoom, no quotes', zooming(false), { sizes });

overSizes('frame: a step of a zoom, a fifth with quotes', zooming(true), { sizes });

overSizes(
  'frame: the first one, layout included',
  size => {
    const made = createColumns(size);
    const story = storyOf(made);
    const placed = placedOf(made);
    const window = createZoom(made.columns.lo)();
    return () => layoutOf(story, made, placed).scene(viewOf(window));
  },
  { sizes }
);
