import type { Story, StoryEvent } from '../story/story.ts';
import type { Format } from '../time/format.ts';
import type { Span } from '../time/span.ts';
import { axisTicks, rungAt } from '../time/ticks.ts';
import { KEY } from './labels.ts';
import { createScale } from './scale.ts';
import type { AxisLabel, OverviewTick } from './scene.ts';
import { textWidth } from './text.ts';

/** Ticks closer than this are drawn as one, px. */
const COLUMN = 3;
const LABEL = { size: 10.5, bold: false } as const;

/** The still part of the overview: it changes with the width alone. */
export interface OverviewGround {
  readonly bounds: Span;
  readonly ticks: readonly (OverviewTick & { readonly event: string | null })[];
  readonly years: readonly AxisLabel[];
}

export interface OverviewInput {
  readonly story: Story;
  readonly bounds: Span;
  readonly width: number;
  readonly format: Format;
  anchor(event: StoryEvent): number;
}

/** All events of a story in one strip: a tick each, or a column's share where they crowd. */
export const createOverview = (input: OverviewInput): OverviewGround => {
  const { story, bounds, width, format, anchor } = input;
  const scale = createScale(bounds, width);
  const crowded = story.events.length > width / COLUMN;
  const bins = new Map<number, { count: number; key: boolean; event: string; x: number }>();
  for (const event of story.events) {
    const x = scale.x(anchor(event));
    const bin = crowded ? Math.floor(x / COLUMN) : event.index;
    const there = bins.get(bin);
    const key = event.importance === KEY;
    if (there) bins.set(bin, { ...there, count: there.count + 1, key: there.key || key });
    else bins.set(bin, { count: 1, key, event: event.id, x: crowded ? (bin + 0.5) * COLUMN : x });
  }
  const most = Math.max(1, ...[...bins.values()].map(({ count }) => count));
  const rung = rungAt(scale.msPerPx, 64);
  const { lower, upper } = axisTicks(bounds, rung, format);
  const ticks = rung.upper && upper.length > 2 ? upper : lower;
  let free = 0;
  const years: AxisLabel[] = [];
  for (const { t, id, label } of ticks) {
    const x = scale.x(t) + 4;
    const end = x + textWidth(label, LABEL);
    if (x < free || end > width) continue;
    years.push({ id, x, text: label });
    free = end + 12;
  }
  return {
    bounds,
    years,
    ticks: [...bins].map(([bin, { count, key, event, x }]) => ({
      id: `o${bin}`,
      x,
      key,
      selected: false,
      weight: crowded ? count / most : 1,
      event: crowded ? null : event
    }))
  };
};
