import { interval, type Unit } from './calendar.ts';
import { clockOf } from './clock.ts';
import { type Detail, dateText, LONG, MINUTE, MONTH, SECOND, YEAR } from './date-text.ts';
import type { EventDate } from './edtf.ts';
import { createPatterns, type Pattern, type Patterns } from './pattern.ts';
import { duration, type Span } from './span.ts';
import { ENGLISH, fill, pick, type Words } from './words.ts';

/** Dates as text in one language and one zone, never more exact than they are known. */
export interface Format {
  readonly locale: string;
  readonly zone: string;
  /** For reading: `Thursday 18 July 2019`, `about March 2016`, `July 2019 to March 2020`. */
  date(d: EventDate): string;
  /** For the stage: `18 Jul`, `c. Mar 2016`, `2019?`; a date without month always has its year. */
  label(d: EventDate, detail: Detail): string;
  /** A window of time, as exact as fits its length: `20 October to 3 November 2019`. */
  span(s: Span): string;
  tick(t: number, unit: Unit, row: 'lower' | 'upper'): string;
  /** A count in the digits of the language, its thousands set apart: `12,031`. */
  number(n: number): string;
  /** The date in the zone: `2019-07-18`. */
  iso(t: number): string;
  /** A value for `<time datetime>`, or null where HTML has none that says the same. */
  machine(d: EventDate): string | null;
}

const SHORT_DAY: Pattern = { weekday: 'short', day: 'numeric', month: 'short', ...YEAR };
const TICKS: Readonly<Record<'lower' | 'upper', Partial<Record<Unit, Pattern>>>> = {
  lower: {
    second: SECOND,
    minute: MINUTE,
    hour: MINUTE,
    day: { day: 'numeric' },
    week: { day: 'numeric' },
    month: { month: 'short' },
    quarter: { month: 'short' }
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

const spanText = (s: Span, zone: string, patterns: Patterns, words: Words): string => {
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
  const clock = unit === 'minute' || unit === 'second';
  const between = pick(words.to, clock ? null : unit);
  return patterns.range(lo, clock ? hi : hi - 1, LONG[unit], between);
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
  if (precision !== 'minute' && precision !== 'second') return text;
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
  words = ENGLISH
}: {
  locale: string;
  zone: string;
  words?: Words;
}): Format => {
  const clock = clockOf(zone);
  const patterns = createPatterns(locale, zone);
  const numbers = new Intl.NumberFormat(patterns.locale);
  const mend = (text: string): string => words.mend?.(text) ?? text;
  return Object.freeze<Format>({
    locale: patterns.locale,
    zone,
    date: d => mend(dateText(d, { patterns, words, long: true, detail: 'year' })),
    label: (d, detail) => mend(dateText(d, { patterns, words, long: false, detail })),
    span: s => mend(spanText(s, zone, patterns, words)),
    tick: (t, unit, row) => mend(patterns.show(t, TICKS[row][unit] ?? YEAR)),
    number: n => numbers.format(n),
    iso: t => isoText(clock.local(t)).slice(0, -13),
    machine: d => machineText(d, zone)
  });
};
