import type { DatePart, EventDate, Precision } from './edtf.ts';
import type { Pattern, Patterns } from './pattern.ts';
import { around, fill, pick, type Words } from './words.ts';

export const YEAR: Pattern = { year: 'numeric' };
export const MONTH: Pattern = { month: 'long', ...YEAR };
const DAY: Pattern = { day: 'numeric', ...MONTH };
export const FULL: Pattern = { weekday: 'long', ...DAY };
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

/** The same for labels, with the year and without; a time of day is told without its day. */
export const SHORT = {
  year: {
    month: { month: 'short', ...YEAR },
    day: { day: 'numeric', month: 'short', ...YEAR }
  },
  day: { month: { month: 'short' }, day: { day: 'numeric', month: 'short' } }
} as const satisfies Record<string, Record<string, Pattern>>;

/** A time of day is told with the name of its zone, which is short where there is little room. */
export const ZONED = {
  minute: { ...MINUTE, timeZoneName: 'short' },
  second: { ...SECOND, timeZoneName: 'short' }
} as const satisfies Partial<Record<Precision, Pattern>>;

type ClockPrecision = 'minute' | 'second';

/** Whether a time of day is known, not only the day. */
export const isClock = (precision: Precision): precision is ClockPrecision =>
  precision === 'minute' || precision === 'second';

/** Whether a date tells a time of day, where it begins or where it ends. */
export const tellsTime = (date: EventDate | null): date is EventDate =>
  date !== null && (isClock(date.precision) || isClock(date.endPrecision));

/**
 * What a label tells, beside what the axis under it tells anyway: the day with its year, the day, or
 * the time of day where there is one.
 */
export type Detail = 'year' | 'day' | 'clock';

/** How a date is to be told: in running text (long) or on a label. */
export interface Manner {
  /** In the story's zone, in which days are days. */
  readonly patterns: Patterns;
  /** In the zone in which times of day are told. */
  readonly times: Patterns;
  readonly words: Words;
  readonly long: boolean;
  /** How much of the name of that zone there is room for in running text; labels have the short one. */
  readonly named: 'long' | 'short';
  /** For labels; running text tells all. */
  readonly detail: Detail;
}

/** The pattern of a label for a month or a day. */
const short = (unit: 'month' | 'day', detail: Detail): Pattern =>
  SHORT[detail === 'year' ? 'year' : 'day'][unit];

/** A day that is told without its time is one of the story's zone, as the axis under it has it. */
const clockText = (
  lo: number,
  precision: ClockPrecision,
  { patterns, times, words, long, named, detail }: Manner
): string => {
  if (!long && detail !== 'clock') return patterns.show(lo, short('day', detail));
  if (!long) return times.show(lo, ZONED[precision]);
  const told =
    named === 'short'
      ? [times.show(lo, ZONED[precision])]
      : [times.show(lo, precision === 'minute' ? MINUTE : SECOND), times.zone(lo, 'long')];
  return [times.show(lo, FULL), ...told].join(words.comma);
};

const plainText = (p: DatePart, manner: Manner, within: boolean): string => {
  const { patterns, words, long, detail } = manner;
  const { precision, year, season, lo, hi } = p;
  switch (precision) {
    case 'century':
      return words.century(Math.floor(Math.abs(year) / 100) + 1, year < 0);
    case 'decade':
      // "40s BC" would be 49 to 40 BC, but -004X is 50 to 41 BC.
      return year < 10
        ? patterns.range(lo, hi - 1, YEAR, ' – ')
        : fill(words.decade, patterns.year(lo)).replace('{last}', patterns.year(hi - 1));
    case 'season': {
      const last = patterns.show(hi - 1, YEAR);
      const first = patterns.year(lo);
      const name = words.seasons[(season ?? 21) - 21] ?? '{}';
      return fill(name, season === 24 ? `${first}–${last}` : last);
    }
    case 'year':
      return patterns.show(lo, YEAR);
    case 'month':
      return patterns.show(lo, long ? MONTH : short('month', detail));
    case 'day':
      return patterns.show(lo, !long ? short('day', detail) : within ? DAY : FULL);
    case 'minute':
    case 'second':
      return clockText(lo, precision, manner);
  }
};

/** The precision by which words go with a date: a decade before the era is told as a range of years. */
const kindOf = ({ precision, year }: DatePart): Precision =>
  precision === 'decade' && year < 10 ? 'year' : precision;

/** The same where the date stands by itself; a qualified one begins with a word of its own. */
const plainKindOf = (p: DatePart | null): Precision | null =>
  p && !p.approximate && !p.uncertain ? kindOf(p) : null;

const partText = (p: DatePart, manner: Manner, within: boolean): string => {
  const { words, long } = manner;
  let text = plainText(p, manner, within);
  if (p.approximate) text = fill(long ? pick(words.about, kindOf(p)) : words.shortAbout, text);
  return p.uncertain ? fill(long ? words.uncertain : words.shortUncertain, text) : text;
};

/** Both ends as one range that names once what they share, or null where they do not go together. */
const rangeText = (start: DatePart, end: DatePart, manner: Manner): string | null => {
  const { patterns, times, words, long, detail } = manner;
  const { precision } = start;
  const marked = [start, end].some(p => p.approximate || p.uncertain);
  if (marked || precision !== end.precision || !(precision in LONG)) return null;
  const clock = isClock(precision) ? precision : null;
  const day = times.show(start.lo, FULL);
  const sameDay = day === times.show(end.lo, FULL);
  // Over a change of the clocks each end has a name of its own.
  const sameName = () => times.zone(start.lo, 'short') === times.zone(end.lo, 'short');
  if (!long) {
    if (clock && sameDay && detail === 'clock')
      return sameName() ? times.range(start.lo, end.lo, ZONED[clock], words.shortTo) : null;
    const wanted =
      precision === 'year' ? YEAR : short(precision === 'month' ? 'month' : 'day', detail);
    return patterns.range(start.lo, end.lo, wanted, words.shortTo);
  }
  if (!clock) {
    const pattern = LONG[precision as keyof typeof LONG];
    return patterns.range(start.lo, end.lo, pattern, pick(words.to, precision));
  }
  if (!sameDay || !sameName()) return null;
  const told = times.range(start.lo, end.lo, ZONED[clock], pick(words.to, 'minute'));
  return day + words.comma + told;
};

/** A date in words, no more exact than it was written. */
export const dateText = (d: EventDate, asked: Manner): string => {
  const { start, end } = d;
  const { patterns, words, long } = asked;
  // Without years "Nov – Feb" would hide that they are two.
  const years = new Set([start, end].flatMap(part => (part ? [patterns.year(part.lo)] : [])));
  const manner: Manner = {
    ...asked,
    ...(years.size > 1 && { detail: 'year' }),
    // With more words around it a name in full would drown the time.
    ...(d.interval && { named: 'short' })
  };
  if (start && end) {
    const range = rangeText(start, end, manner);
    if (range !== null) return range;
  }
  const text = (part: DatePart | null): string =>
    part ? partText(part, manner, d.interval) : long ? words.unknown : words.shortUnknown;
  if (d.openStart) return fill(pick(words.until, plainKindOf(end)), text(end));
  if (d.openEnd) return fill(pick(words.from, plainKindOf(start)), text(start));
  if (!d.interval) return text(start);
  const [before, between, after] = around(long ? pick(words.to, null) : words.shortTo);
  return before + text(start) + between + text(end) + after;
};
