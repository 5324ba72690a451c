import type { DatePart, EventDate, Precision } from './edtf.ts';
import type { Pattern, Patterns } from './pattern.ts';
import { fill, type Words } from './words.ts';

export const YEAR: Pattern = { year: 'numeric' };
export const MONTH: Pattern = { month: 'long', ...YEAR };
const DAY: Pattern = { day: 'numeric', ...MONTH };
const FULL: Pattern = { weekday: 'long', ...DAY };
export const MINUTE: Pattern = { hour: 'numeric', minute: '2-digit' };
export const SECOND: Pattern = { ...MINUTE, second: '2-digit' };

/** Pattern of each precision that Intl can tell. */
export const LONG = {
  year: YEAR,
  month: MONTH,
  day: DAY,
  minute: { ...DAY, ...MINUTE },
  second: { ...DAY, ...SECOND }
} as const satisfies Partial<Record<Precision, Pattern>>;

/** The same with short months, and without the year unless it is asked for. */
const short = (pattern: Pattern, withYear: boolean): Pattern => {
  const { year, ...rest } = { ...pattern, month: 'short' } as const;
  return withYear ? { ...rest, year: 'numeric' } : rest;
};

/** How a date is to be told: in running text (long) or on a label. */
export interface Manner {
  readonly patterns: Patterns;
  readonly words: Words;
  readonly long: boolean;
  /** Whether a label has the year; running text always has it. */
  readonly withYear: boolean;
}

const clockText = (p: DatePart, { patterns, long, withYear }: Manner): string => {
  const time = p.precision === 'second' ? SECOND : MINUTE;
  return long
    ? `${patterns.show(p.lo, FULL)}, ${patterns.show(p.lo, { ...time, timeZoneName: 'short' })}`
    : patterns.show(p.lo, short({ ...DAY, ...time }, withYear));
};

const plainText = (p: DatePart, manner: Manner, within: boolean): string => {
  const { patterns, words, long, withYear } = manner;
  const { precision, year, season, lo, hi } = p;
  switch (precision) {
    case 'century':
      return words.century(Math.floor(Math.abs(year) / 100) + 1, year < 0);
    case 'decade':
      // "40s BC" would be 49 to 40 BC, but -004X is 50 to 41 BC.
      return year < 10
        ? patterns.range(lo, hi - 1, YEAR, ' – ')
        : fill(words.decade, patterns.year(lo));
    case 'season': {
      const last = patterns.show(hi - 1, YEAR);
      const first = patterns.year(lo);
      const name = words.seasons[(season ?? 21) - 21] ?? '{}';
      return fill(name, season === 24 ? `${first}–${last}` : last);
    }
    case 'year':
      return patterns.show(lo, YEAR);
    case 'month':
      return patterns.show(lo, long ? MONTH : short(MONTH, withYear));
    case 'day':
      return patterns.show(lo, !long ? short(DAY, withYear) : within ? DAY : FULL);
    case 'minute':
    case 'second':
      return clockText(p, manner);
  }
};

const partText = (p: DatePart, manner: Manner, within: boolean): string => {
  const { words, long } = manner;
  let text = plainText(p, manner, within);
  if (p.approximate) text = fill(long ? words.about : words.shortAbout, text);
  return p.uncertain ? fill(long ? words.uncertain : words.shortUncertain, text) : text;
};

/** Both ends as one range that names once what they share, or null where they do not go together. */
const rangeText = (start: DatePart, end: DatePart, manner: Manner): string | null => {
  const { patterns, words, long, withYear } = manner;
  const { precision } = start;
  const marked = [start, end].some(p => p.approximate || p.uncertain);
  if (marked || precision !== end.precision || !(precision in LONG)) return null;
  const pattern: Pattern = LONG[precision as keyof typeof LONG];
  if (!long) {
    const wanted = precision === 'year' ? YEAR : short(pattern, withYear);
    return patterns.range(start.lo, end.lo, wanted, words.shortTo);
  }
  if (precision !== 'minute' && precision !== 'second') {
    return patterns.range(start.lo, end.lo, pattern, words.to);
  }
  const day = patterns.show(start.lo, FULL);
  if (day !== patterns.show(end.lo, FULL)) return null;
  const time = { ...(precision === 'second' ? SECOND : MINUTE), timeZoneName: 'short' } as const;
  return `${day}, ${patterns.range(start.lo, end.lo, time, words.to)}`;
};

/** A date in words, no more exact than it was written. */
export const dateText = (d: EventDate, asked: Manner): string => {
  const { start, end } = d;
  const { patterns, words, long } = asked;
  // Without years "Nov – Feb" would hide that they are two.
  const years = new Set([start, end].flatMap(part => (part ? [patterns.year(part.lo)] : [])));
  const manner = years.size > 1 ? { ...asked, withYear: true } : asked;
  if (start && end) {
    const range = rangeText(start, end, manner);
    if (range !== null) return range;
  }
  const text = (part: DatePart | null): string =>
    part ? partText(part, manner, d.interval) : long ? words.unknown : words.shortUnknown;
  if (d.openStart) return fill(words.until, text(end));
  if (d.openEnd) return fill(words.from, text(start));
  return d.interval ? text(start) + (long ? words.to : words.shortTo) + text(end) : text(start);
};
