import { DateTime } from 'luxon';
import { type Clock, clockOf } from './clock.ts';
import { isClock } from './date-text.ts';
import type { EventDate } from './edtf.ts';
import { overlaps } from './span.ts';

/** Units of a length, from the finest. */
export type LengthUnit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years';

/** A whole number of units. */
export interface Length {
  readonly unit: LengthUnit;
  readonly n: number;
}

/** Parts that give the later day when they are added to the earlier. */
export interface CalendarParts {
  readonly years: number;
  readonly months: number;
  /** At most 30, unless hours are told: then calendar days of the zone, 0 to 2. */
  readonly days: number;
  /** Only between times of day that are under two days apart; these parts give the later minute. */
  readonly hours?: number;
  readonly minutes?: number;
}

/** How long it is from one date to another: plain data, whichever of the two is named first. */
export type Distance =
  | {
      readonly kind: 'exact';
      /** From one date on the calendar to the other. */
      readonly days: number;
      /** Mondays to Fridays after the earlier day, up to the later and with it. */
      readonly weekdays: number;
      readonly calendar: CalendarParts;
    }
  /** Both lengths are in one unit; rough where a date is approximate or uncertain as written. */
  | {
      readonly kind: 'between';
      readonly least: Length;
      readonly most: Length;
      readonly rough: boolean;
    }
  /** They may be at the same time, and are no further apart than `most`. */
  | { readonly kind: 'overlap'; readonly most: Length; readonly rough: boolean }
  | { readonly kind: 'same'; readonly by: 'day' | 'instant' }
  /** A beginning or an end is open or not known. */
  | { readonly kind: 'unknown' };

const MINUTE = 6e4;
const DAY = 864e5;

/** Rounding may add an eighth to a range before a finer unit is taken, up to 60 of that. */
const MOST_GROWTH = 1 + 1 / 8;
const MOST_OF_FINER = 60;
/** 12 to 36 months are 1 to 3 years, though the last of the days was missing. */
const SAME_RANGE = 1 + 1 / 50;

/** Weeks and months beyond this are no help, however well they fit: 24,738 months are 2,061 years. */
const MOST_TOLD = 150;

const FINER: Partial<Record<LengthUnit, LengthUnit>> = {
  years: 'months',
  months: 'weeks',
  weeks: 'days'
};
const COARSER: Partial<Record<LengthUnit, LengthUnit>> = { weeks: 'months', months: 'years' };

/** The date a clock shows, as ms; by dates, a day is a day through every change of the clocks. */
const dayOf = (t: number, clock: Clock): number => Math.floor(clock.local(t) / DAY) * DAY;

/** The instant at which the minute that a clock shows began. */
const minuteOf = (t: number, clock: Clock): number => {
  const local = clock.local(t);
  return t - (local - Math.floor(local / MINUTE) * MINUTE);
};

/** A local date for Luxon. In UTC, where every date there is has 24 hours. */
const calendarDay = (day: number): DateTime => DateTime.fromMillis(day, { zone: 'utc' });

/** Mondays to Fridays up to a local date and with it, from some Monday on. */
const weekdaysUpTo = (day: number): number => {
  // Day 4 of the epoch was a Monday.
  const days = day / DAY - 4;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7 + 1, 5);
};

const hasTime = ({ precision, endPrecision }: EventDate): boolean =>
  isClock(precision) && isClock(endPrecision);

const isExact = (d: EventDate): boolean =>
  !(d.interval || d.approximate || d.uncertain) && (d.precision === 'day' || hasTime(d));

const dateParts = (from: number, to: number): CalendarParts => {
  const { years, months, days } = calendarDay(to).diff(calendarDay(from), [
    'years',
    'months',
    'days'
  ]);
  return { years, months, days };
};

const clockParts = (from: number, to: number, zone: string): CalendarParts => {
  const [earlier, later] = [DateTime.fromMillis(from, { zone }), DateTime.fromMillis(to, { zone })];
  const { days, hours, minutes } = later.diff(earlier, ['days', 'hours', 'minutes']);
  // A minute is whole but where standard time began, which cut some seconds off.
  return { years: 0, months: 0, days, hours, minutes: Math.floor(minutes) };
};

/** The distance of two dates that are known to the day, or null for others; `a` begins first. */
const exactDistance = (a: EventDate, b: EventDate, zone: string): Distance | null => {
  if (!isExact(a) || !isExact(b)) return null;
  const clock = clockOf(zone);
  const [one, other] = [dayOf(a.lo, clock), dayOf(b.lo, clock)];
  // A clock that is set back across midnight shows the earlier date again.
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  const timed = hasTime(a) && hasTime(b);
  const [from, to] = [minuteOf(a.lo, clock), minuteOf(b.lo, clock)];
  if (timed) {
    if (a.lo === b.lo && a.hi === b.hi) return { kind: 'same', by: 'instant' };
    // Seconds apart: less than there is a unit for.
    if (to - from < MINUTE) return null;
  } else if (first === last) return { kind: 'same', by: 'day' };
  return {
    kind: 'exact',
    days: (last - first) / DAY,
    weekdays: weekdaysUpTo(last) - weekdaysUpTo(first),
    calendar: timed && to - from < 2 * DAY ? clockParts(from, to, zone) : dateParts(first, last)
  };
};

/** How many units it is from an instant to another, with a fraction; 0 where it is not later. */
const countOf = (unit: LengthUnit, from: number, to: number, clock: Clock): number => {
  if (unit === 'minutes' || unit === 'hours') {
    const ms = minuteOf(to, clock) - minuteOf(from, clock);
    return Math.max(0, ms / (unit === 'hours' ? 60 * MINUTE : MINUTE));
  }
  const [first, last] = [dayOf(from, clock), dayOf(to, clock)];
  if (first >= last) return 0;
  if (unit === 'days' || unit === 'weeks')
    return (last - first) / (unit === 'weeks' ? 7 * DAY : DAY);
  return calendarDay(last).diff(calendarDay(first), unit).as(unit);
};

/** The unit to begin with for an uncertainty of so many days. */
const unitFor = (days: number): LengthUnit =>
  days < 14 ? 'days' : days < 60 ? 'weeks' : days < 730 ? 'months' : 'years';

/** The shortest and the longest that it can be; `a` begins first. */
const rangeDistance = (a: EventDate, b: EventDate, clock: Clock): Distance => {
  const shared = overlaps(a, b);
  const rangeIn = (unit: LengthUnit) => {
    const shortest = shared ? 0 : countOf(unit, a.hi - 1, b.lo, clock);
    // One that lies within the other may be further from its end than from its beginning.
    const longest = Math.max(
      countOf(unit, a.lo, b.hi - 1, clock),
      countOf(unit, b.lo, a.hi - 1, clock)
    );
    const least = Math.floor(shortest);
    // Within one minute there are seconds still.
    const most = Math.max(Math.ceil(longest), unit === 'minutes' ? 1 : 0);
    const width = longest - shortest;
    return { unit, least, most, width, growth: (most - least) / width };
  };
  const fitting = (unit: LengthUnit): ReturnType<typeof rangeIn> => {
    const range = rangeIn(unit);
    const [finer, coarser] = [FINER[unit], COARSER[unit]];
    if (coarser && range.most > MOST_TOLD) return fitting(coarser);
    if (!finer || range.growth <= MOST_GROWTH) return range;
    return rangeIn(finer).most <= MOST_OF_FINER ? fitting(finer) : range;
  };
  const chosen = () => {
    const minutes = rangeIn('minutes');
    if (hasTime(a) && hasTime(b) && minutes.most * MINUTE < 2 * DAY)
      return minutes.width < 120 ? minutes : rangeIn('hours');
    const unit = unitFor(rangeIn('days').width);
    const years = rangeIn('years');
    return unit === 'months' && years.growth <= SAME_RANGE ? years : fitting(unit);
  };
  const { unit, least, most } = chosen();
  const rough = [a, b].some(({ approximate, uncertain }) => approximate || uncertain);
  return shared
    ? { kind: 'overlap', most: { unit, n: most }, rough }
    : { kind: 'between', least: { unit, n: least }, most: { unit, n: most }, rough };
};

/**
 * How long it is between two dates, in the calendar of a zone and no more exact than the dates are:
 * the truth is never below `least` or above `most`. Luxon does the arithmetic, so this is for what
 * is loaded when a reader asks for it. Throws a RangeError for an unknown zone.
 */
export const distanceBetween = (a: EventDate, b: EventDate, zone: string): Distance => {
  const clock = clockOf(zone);
  if ([a, b].some(d => d.openStart || d.openEnd || d.unknownStart || d.unknownEnd))
    return { kind: 'unknown' };
  const inOrder = a.lo < b.lo || (a.lo === b.lo && a.hi <= b.hi);
  const [first, last] = inOrder ? [a, b] : [b, a];
  return exactDistance(first, last, zone) ?? rangeDistance(first, last, clock);
};
