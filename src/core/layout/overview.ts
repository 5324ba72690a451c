import { interval } from '../time/calendar.ts';
import type { Format } from '../time/format.ts';
import type { Span } from '../time/span.ts';
import { axisTicks, rungAt, tellsTimes } from '../time/ticks.ts';
import type { Columns } from './columns.ts';
import { KEY } from './label-text.ts';
import { createScale } from './scale.ts';
import type { OverviewGround, OverviewTick, OverviewYear } from './scene.ts';
import { textWidth } from './text.ts';

/** Ticks closer than this are drawn as one, px. */
const COLUMN = 3;
const LABEL = { size: 10.5, bold: false } as const;

export interface OverviewInput {
  readonly columns: Columns;
  readonly bounds: Span;
  readonly width: number;
  readonly format: Format;
}

const single = ({ anchor, importance }: Columns, x: (t: number) => number): OverviewTick[] =>
  Array.from(anchor, (t, event) => ({ x: x(t), key: importance[event] === KEY, weight: 1 }));

const crowded = (
  { anchor, importance }: Columns,
  x: (t: number) => number,
  width: number
): OverviewTick[] => {
  const counts = new Uint32Array(Math.ceil(width / COLUMN) + 1);
  const keys = new Uint8Array(counts.length);
  anchor.forEach((t, event) => {
    const bin = Math.max(0, Math.min(counts.length - 1, Math.floor(x(t) / COLUMN)));
    counts[bin] = (counts[bin] as number) + 1;
    if (importance[event] === KEY) keys[bin] = 1;
  });
  const most = counts.reduce((a, b) => Math.max(a, b), 1);
  return Array.from(counts, (count, bin) => ({
    x: (bin + 0.5) * COLUMN,
    key: keys[bin] === 1,
    weight: count / most
  })).filter(({ weight }) => weight > 0);
};

/** All events of a story in one strip: a tick each, or a column's share where they crowd. */
export const createOverview = (input: OverviewInput): OverviewGround => {
  const { columns, bounds, width, format } = input;
  const scale = createScale(bounds, width);
  const rung = rungAt(scale.msPerPx, 64);
  const { lower, upper } = axisTicks(bounds, rung, format);
  // One row alone: a day has its month with it, a month its year, and hours the day that they are of.
  const { unit } = rung.lower;
  const midnight = interval('day', 1, format.timesIn);
  const alone = (t: number) =>
    tellsTimes(rung) && midnight.floor(t) === t
      ? format.tick(t, 'day', 'upper')
      : format.tick(t, unit, 'alone');
  const labelled =
    rung.upper && upper.length > 2 ? upper : lower.map(tick => ({ ...tick, label: alone(tick.t) }));
  let free = 0;
  const years: OverviewYear[] = [];
  for (const { t, id, label } of labelled) {
    const x = scale.x(t) + 4;
    const own = textWidth(label, LABEL);
    if (x < free || x + own > width) continue;
    years.push({ id, x, text: label, width: own });
    free = x + own + 12;
  }
  const few = columns.anchor.length <= width / COLUMN;
  const ticks = few ? single(columns, scale.x) : crowded(columns, scale.x, width);
  return { years, ticks };
};
