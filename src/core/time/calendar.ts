import { timeInterval } from 'd3-time';
import { type Clock, clockOf, dateMs } from './clock.ts';
import { type Span, span } from './span.ts';

export { isZone } from './clock.ts';

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** Boundaries on the time axis. All instants are UTC ms; a fraction of a ms is dropped. */
export interface Interval {
  /** The last boundary at or before `t`. */
  floor(t: number): number;
  /** The first boundary at or after `t`. */
  ceil(t: number): number;
  /** The boundary `n` after that at or before `t`; n is whole and may be negative. */
  offset(t: number, n: number): number;
  /** The boundaries in `[lo, hi)`, ascending. Throws a RangeError when there are absurdly many. */
  range(lo: number, hi: number): number[];
}

/** Ways to find a boundary and the one after it; everything else follows from the two. */
interface Rule {
  /** A boundary at or before `t`, the last one but for a clock that was set back across it. */
  floor(t: number): number;
  /** The first boundary after the boundary `t`. */
  next(t: number): number;
}

const HOUR = 36e5;
const DAY = 864e5;
const MOST = 10_000;
/** JS dates end soon after; for steps that reach beyond them it stands in as a boundary. */
const LAST_YEAR = 271_000;

/** All time that has dates. */
export const DATED: Span = span(dateMs(-LAST_YEAR), dateMs(LAST_YEAR));

/** Shortest length of each unit in ms. */
export const UNIT_MS: Readonly<Record<Unit, number>> = {
  second: 1e3,
  minute: 6e4,
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
  month: 28 * DAY,
  quarter: 90 * DAY,
  year: 365 * DAY,
  decade: 3652 * DAY,
  century: 36_524 * DAY,
  millennium: 365_242 * DAY
};

const MONTHS = { month: 1, quarter: 3 } as const;
const YEARS = { year: 1, decade: 10, century: 100, millennium: 1000 } as const;

const down = (value: number, step: number): number => Math.floor(value / step) * step;

/**
 * Years in steps as people count them: 200 BC, 100 BC, AD 1, 100, 200. There was no year 0 to
 * begin from, so the first step after it is one year short. `y` is astronomical (0 is 1 BC).
 */
const floorYear = (y: number, step: number): number => {
  if (step === 1) return y;
  if (y > 0) return Math.max(down(y, step), 1);
  return 1 - Math.ceil((1 - y) / step) * step;
};

/** Local time of the boundary at or before a local time, `on` boundaries later (0 or 1). */
const localRule = (unit: Unit, step: number): ((local: number, on: number) => number) => {
  if (unit in MONTHS) {
    const months = MONTHS[unit as keyof typeof MONTHS] * step;
    return (local, on) => {
      const date = new Date(local);
      const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
      return dateMs(0, down(month, months) + on * months);
    };
  }
  if (unit in YEARS) {
    const years = YEARS[unit as keyof typeof YEARS] * step;
    return (local, on) => {
      const year = floorYear(new Date(local).getUTCFullYear(), years);
      const found = on ? floorYear(year + years, years) : year;
      return dateMs(Math.min(Math.max(found, -LAST_YEAR), LAST_YEAR));
    };
  }
  // Weeks begin on Monday; day 0 of the epoch was a Thursday.
  const length = UNIT_MS[unit] * step;
  const origin = unit === 'week' ? 4 * DAY : 0;
  return (local, on) => down(local - origin, length) + origin + on * length;
};

/** Boundaries by what the clock shows: each local time once, where it was skipped the next instant. */
const byClock = (clock: Clock, unit: Unit, step: number): Rule => {
  const rule = localRule(unit, step);
  return {
    floor: t => clock.instant(rule(clock.local(t), 0)),
    next: t => {
      let local = rule(clock.local(t), 1);
      // A boundary that was skipped falls on the one after it; two in a row never happened.
      for (let tries = 0; tries < 3; tries++, local = rule(local, 1)) {
        const next = clock.instant(local);
        if (next > t) return next;
      }
      return NaN;
    }
  };
};

/** Boundaries every `length` ms of real time, so that an hour which is repeated has its own. */
const byTime = (clock: Clock, length: number): Rule => {
  const floor = (t: number): number => {
    const at = t - (clock.local(t) - down(clock.local(t), length));
    return clock.offset(at) === clock.offset(t) ? at : floor(clock.transition(at, t) - 1);
  };
  return {
    floor,
    next: t => {
      const at = t + length;
      if (clock.offset(at) === clock.offset(t)) return at;
      const change = clock.transition(t, at);
      const local = clock.local(change);
      return change + down(local + length - 1, length) - local;
    }
  };
};

const createInterval = (unit: Unit, step: number, zone: string): Interval => {
  const clock = clockOf(zone);
  const length = UNIT_MS[unit] * step;
  const rule = length <= HOUR ? byTime(clock, length) : byClock(clock, unit, step);
  const floor = (t: number): number => {
    let at = rule.floor(t);
    for (let next = rule.next(at); next <= t; next = rule.next(at)) at = next;
    return at;
  };
  const d3 = timeInterval(
    date => void date.setTime(floor(+date)),
    (date, n) => {
      let at = +date;
      if (!(Math.abs(n) <= MOST)) throw new RangeError(`invalid offset: ${n}`);
      for (let i = 0; i < n; i++) at = rule.next(at);
      for (let i = 0; i > n; i--) at = floor(at - 1);
      date.setTime(at);
    }
  );
  return Object.freeze({
    floor: (t: number) => +d3.floor(new Date(Math.floor(t))),
    ceil: (t: number) => +d3.ceil(new Date(Math.ceil(t))),
    offset: (t: number, n: number) => +d3.offset(d3.floor(new Date(Math.floor(t))), n),
    range: (lo: number, hi: number) => {
      if (!((hi - lo) / length <= MOST)) throw new RangeError(`invalid range: [${lo}, ${hi})`);
      return d3.range(new Date(Math.ceil(lo)), new Date(Math.ceil(hi))).map(Number);
    }
  });
};

const intervals = new Map<string, Interval>();

/**
 * The boundaries of every `step` units in a zone, through changes of its clocks. One object for
 * the same arguments. Throws a RangeError for an unknown zone or a step that is not whole.
 */
export const interval = (unit: Unit, step: number, zone: string): Interval => {
  const key = `${unit} ${step} ${zone}`;
  let made = intervals.get(key);
  if (!made) {
    if (!(Number.isInteger(step) && step > 0)) throw new RangeError(`invalid step: ${step}`);
    made = createInterval(unit, step, zone);
    intervals.set(key, made);
  }
  return made;
};
