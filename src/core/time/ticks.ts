import { interval, UNIT_MS, type Unit } from './calendar.ts';
import type { Format } from './format.ts';
import type { Span } from './span.ts';

/** A boundary on one row of the axis; `id` is the same whenever the same rung shows it. */
export interface Tick {
  /** UTC ms. */
  readonly t: number;
  readonly label: string;
  readonly id: string;
}

/** A row of the axis: a tick every `step` units. */
export interface Row {
  readonly unit: Unit;
  readonly step: number;
}

/** The two rows of the axis at one scale; the upper says what the lower counts within. */
export interface Rung {
  readonly lower: Row;
  readonly upper: Row | null;
}

const rungs = (unit: Unit, steps: readonly number[], above: Unit | null): Rung[] =>
  steps.map(step =>
    Object.freeze({
      lower: Object.freeze({ unit, step }),
      upper: above && Object.freeze({ unit: above, step: 1 })
    })
  );

const LADDER: readonly Rung[] = [
  ...rungs('second', [1, 5, 15, 30], 'day'),
  ...rungs('minute', [1, 5, 15, 30], 'day'),
  ...rungs('hour', [1, 3, 6, 12], 'day'),
  // Mondays bridge the long way from days to months.
  ...rungs('day', [1], 'month'),
  ...rungs('week', [1], 'month'),
  ...rungs('month', [1], 'year'),
  ...rungs('quarter', [1], 'year'),
  ...rungs('year', [1, 2, 5], null),
  ...rungs('decade', [1, 2, 5], null),
  ...rungs('century', [1, 2, 5], null),
  ...rungs('millennium', [1, 2, 5, 10, 20, 50, 100], null)
];

/** Room that a label of the upper row takes, px: `Fri 25 Oct 2019`, `October 2019`, `2019`. */
const UPPER_GAP: Partial<Record<Unit, number>> = { day: 112, month: 96, year: 40 };

/**
 * The finest rung whose lower ticks are never closer than `minGapPx` and whose upper labels have room. It depends on the scale
 * alone, so panning cannot change it. Throws a RangeError unless both are positive.
 */
export const rungAt = (msPerPx: number, minGapPx = 56): Rung => {
  const gap = msPerPx * minGapPx;
  if (!(gap > 0)) throw new RangeError(`invalid scale: ${msPerPx} ms per px, ${minGapPx} px`);
  const fit =
    LADDER.find(({ lower: { unit, step }, upper }) => {
      const above = upper ? (UPPER_GAP[upper.unit] ?? 0) * msPerPx : 0;
      if (upper && UNIT_MS[upper.unit] < above) return false;
      // A time with seconds is half as long again as any other label.
      return UNIT_MS[unit] * step >= gap * (unit === 'second' ? 1.5 : 1);
    }) ?? LADDER.at(-1);
  if (!fit) throw new RangeError('missing rungs');
  return fit;
};

/** Whether the rows tell hours, which are hours of the zone that times are told in. */
export const tellsTimes = ({ lower }: Rung): boolean => UNIT_MS[lower.unit] < UNIT_MS.day;

/** Most ticks of a frame stood in the frame before: a label is set once for each. */
const known = new WeakMap<Format, Map<string, Map<number, Tick>>>();
const MOST = 2000;

const ticksOf = (
  { unit, step }: Row,
  times: readonly number[],
  row: 'lower' | 'upper',
  format: Format
): Tick[] => {
  const rows = known.get(format) ?? new Map<string, Map<number, Tick>>();
  known.set(format, rows);
  const key = `${row} ${unit} ${step} ${format.timesIn}`;
  let there = rows.get(key);
  if (!there || there.size > MOST) {
    there = new Map();
    rows.set(key, there);
  }
  const ticks = there;
  return times.map(t => {
    const tick = ticks.get(t) ?? {
      t,
      label: format.tick(t, unit, row),
      id: `${unit}-${step}-${t}`
    };
    ticks.set(t, tick);
    return tick;
  });
};

/**
 * The ticks within a span, ascending. The upper row begins with the boundary at or before
 * `span.lo`, so that its label can be held at the edge. The zone is the format's: the story's for
 * days and longer, that of times for what is shorter and the days over it.
 */
export const axisTicks = (
  span: Span,
  rung: Rung,
  format: Format
): { lower: Tick[]; upper: Tick[] } => {
  const { lower, upper } = rung;
  const zone = tellsTimes(rung) ? format.timesIn : format.zone;
  const start = upper && interval(upper.unit, upper.step, zone).floor(span.lo);
  const times = (row: Row, from: number) => interval(row.unit, row.step, zone).range(from, span.hi);
  return {
    lower: ticksOf(lower, times(lower, span.lo), 'lower', format),
    upper: upper && start !== null ? ticksOf(upper, times(upper, start), 'upper', format) : []
  };
};
