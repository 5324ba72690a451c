import { interval, type Unit } from './calendar.ts';
import { clockOf } from './clock.ts';
import {
  type Detail,
  dateText,
  FULL,
  isClock,
  LONG,
  type Manner,
  MINUTE,
  MONTH,
  SECOND,
  SHORT,
  YEAR
} from './date-text.ts';
import type { EventDate } from './edtf.ts';
import { createPatterns, type Pattern, type Patterns } from './pattern.ts';
import { duration, type Span } from './span.ts';
import { ENGLISH, fill, pick, type Words } from './words.ts';

/**
 * Dates as text in one language and one zone, never more exact than they are known. Times of day may
 * be told in another zone; a day is one of the story's zone wherever it is told.
 */
export interface Format {
  readonly locale: string;
  /** The story's: its dates are read in it. */
  readonly zone: string;
  /** Where times of day are told. */
  readonly timesIn: string;
  /** Tells them in another zone from now on; what others have kept of its texts is theirs to forget. */
  tellTimesIn(zone: string): void;
  /** The same format as it will be after that. */
  withTimesIn(zone: string): Format;
  /** The name of that zone: `Eastern Time`, or in short as it is at an instant: `EDT`. */
  zoneName(t: number, short?: boolean): string;
  /** The day of a time, where times are told: `Thursday 18 July 2019`. */
  dayOf(t: number): string;
  /**
   * For reading: `Thursday 18 July 2019`, `about March 2016`, `July 2019 to March 2020`. A time has
   * the name of its zone, in full unless told otherwise.
   */
  date(d: EventDate, named?: Manner['named']): string;
  /** For the stage: `18 Jul`, `c. Mar 2016`, `2019?`; a date without month always has its year. */
  label(d: EventDate, detail: Detail): string;
  /** A window of time, as exact as fits its length: `20 October to 3 November 2019`. */
  span(s: Span): string;
  /** A boundary in a row of the axis, or `alone`, where no row above it says of which month or year it is. */
  tick(t: number, unit: Unit, row: 'lower' | 'upper' | 'alone'): string;
  /** A count in the digits of the language, its thousands set apart: `12,031`. */
  number(n: number): string;
  /** The date in the zone: `2019-07-18`. */
  iso(t: number): string;
  /** A value for `<time datetime>`, or null where HTML has none that says the same. */
  machine(d: EventDate): string | null;
}

const SHORT_DAY: Pattern = { weekday: 'short', ...SHORT.year.day };
type Row = Partial<Record<Unit, Pattern>>;
const LOWER: Row = {
  second: SECOND,
  minute: MINUTE,
  hour: MINUTE,
  day: { day: 'numeric' },
  week: { day: 'numeric' },
  month: SHORT.day.month,
  quarter: SHORT.day.month
};
const TICKS: Readonly<Record<'lower' | 'upper' | 'alone', Row>> = {
  lower: LOWER,
  alone: {
    ...LOWER,
    day: SHORT.day.day,
    week: SHORT.day.day,
    month: SHORT.year.month,
    quarter: SHORT.year.month
  },
  upper: {
    second: { ...SHORT_DAY, ...SECOND },
    minute: { ...SHORT_DAY, ...MINUTE },
    hour: { ...SHORT_DAY, ...MINUTE },
    day: SHORT_DAY,
    week: SHORT_DAY,
    month: MONTH,
    quarter: MONTH
  }
};

/** How long a window must be, in ms, to be told in a unit; or it begins and ends with one. */
const WINDOWS = [
  ['year', 3652 * 864e5],
  ['month', 60 * 864e5],
  ['day', 2 * 864e5],
  ['minute', 6e5],
  ['second', 0]
] as const;

const spanText = (
  s: Span,
  zone: string,
  patterns: Patterns,
  times: Patterns,
  words: Words
): string => {
  const { lo, hi } = s;
  if (lo === -Infinity || hi === Infinity) {
    if (lo > -Infinity) return fill(pick(words.from, 'day'), patterns.show(lo, LONG.day));
    return hi < Infinity ? fill(pick(words.until, 'day'), patterns.show(hi - 1, LONG.day)) : '';
  }
  const unit =
    WINDOWS.find(([name, least]) => {
      const { floor } = interval(name, 1, zone);
      return duration(s) >= least || (lo < hi && floor(lo) === lo && floor(hi) === hi);
    })?.[0] ?? 'second';
  // The end of a day or longer is not within the window; a clock time is told as it is.
  return isClock(unit)
    ? times.range(lo, hi, { ...LONG[unit], timeZoneName: 'short' }, pick(words.to, null))
    : patterns.range(lo, hi - 1, LONG[unit], pick(words.to, unit));
};

/** ISO 8601 without an offset, of a local time. */
const isoText = (local: number): string => new Date(local).toISOString().slice(0, -1);

const machineText = (
  { start, interval: both, approximate, uncertain }: EventDate,
  zone: string
) => {
  if (both || approximate || uncertain || !start || start.year < 1 || start.year > 9999)
    return null;
  const clock = clockOf(zone);
  const { precision, lo } = start;
  const iso = isoText(clock.local(lo));
  const length = { year: 4, month: 7, day: 10, minute: 16, second: 19 };
  if (!(precision in length)) return null;
  const text = iso.slice(0, length[precision as keyof typeof length]);
  if (!isClock(precision)) return text;
  const offset = clock.offset(lo) / 6e4;
  // HTML has no seconds in an offset, as zones had before standard time.
  if (offset % 1) return `${isoText(lo).slice(0, text.length)}Z`;
  return text + (offset < 0 ? '-' : '+') + isoText(Math.abs(offset) * 6e4).slice(11, 16);
};

/**
 * Makes a format. `words` are English unless given. Throws a RangeError for an unknown zone; a
 * malformed locale is read as English.
 */
export const createFormat = ({
  locale,
  zone,
  words = ENGLISH,
  timesIn: wanted = zone
}: {
  locale: string;
  zone: string;
  words?: Words;
  timesIn?: string;
}): Format => {
  const clock = clockOf(zone);
  const patterns = createPatterns(locale, zone);
  const numbers = new Intl.NumberFormat(patterns.locale);
  const mend = (text: string): string => words.mend?.(text) ?? text;
  const timesFor = (name: string) => (name === zone ? patterns : createPatterns(locale, name));
  let timesIn = wanted;
  let times = timesFor(timesIn);
  const tell = (d: EventDate, manner: Omit<Manner, 'patterns' | 'times' | 'words'>) =>
    mend(dateText(d, { ...manner, patterns, times, words }));
  return Object.freeze<Format>({
    locale: patterns.locale,
    zone,
    get timesIn() {
      return timesIn;
    },
    tellTimesIn: name => {
      times = timesFor(name);
      timesIn = name;
    },
    withTimesIn: name => createFormat({ locale, zone, words, timesIn: name }),
    zoneName: (t, short) => {
      const name = times.zone(t, short ? 'short' : 'longGeneric');
      // A zone that has no name for all seasons is told by its offset.
      return short || !/\p{Nd}/u.test(name) ? name : times.zone(t, 'long');
    },
    dayOf: t => mend(times.show(t, FULL)),
    date: (d, named = 'long') => tell(d, { long: true, named, detail: 'year' }),
    label: (d, detail) => tell(d, { long: false, named: 'short', detail }),
    span: s => mend(spanText(s, zone, patterns, times, words)),
    tick: (t, unit, row) => {
      const pattern = TICKS[row][unit] ?? YEAR;
      // Days of the week stand over hours alone.
      return mend((pattern.hour || pattern.weekday ? times : patterns).show(t, pattern));
    },
    number: n => numbers.format(n),
    iso: t => isoText(clock.local(t)).slice(0, -13),
    machine: d => machineText(d, zone)
  });
};
