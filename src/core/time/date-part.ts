import { clockOf, dateMs } from './clock.ts';

export type Precision =
  | 'century'
  | 'decade'
  | 'year'
  | 'season'
  | 'month'
  | 'day'
  | 'minute'
  | 'second';

/** One end of an interval, or a whole date: what was written, and the time it spans. Frozen. */
export interface DatePart {
  /** Astronomical year (0 is 1 BC); of a decade or century, the first in time. */
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly season?: Season;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** Minutes east of UTC, where the text names an offset or Z. */
  readonly offset?: number;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** Half-open `[lo, hi)` in UTC ms. */
  readonly lo: number;
  readonly hi: number;
}

type Season = 21 | 22 | 23 | 24;
type Part = { -readonly [K in keyof DatePart]: DatePart[K] };
type Fields = Omit<Part, 'approximate' | 'uncertain' | 'lo' | 'hi'>;

// A time and a mark may stand together, which EDTF does not provide for: "about 14:30" is news.
const PART =
  /^(?:(-?\d{4}|Y-?[1-9]\d{4,})|(-?\d{3})X|(-?\d\d)XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d(?::\d\d)?)?)?([~?%])?$/;

/** The groups of `PART` by name. The engine's own names take three times as long, and dates are many. */
const groupsOf = (found: readonly (string | undefined)[]) => ({
  single: found[1],
  decade: found[2],
  century: found[3],
  month: found[4],
  day: found[5],
  hour: found[6],
  minute: found[7],
  second: found[8],
  zone: found[9],
  mark: found[10]
});

type Groups = Readonly<ReturnType<typeof groupsOf>>;

/** JS dates end near year ±271,800; a round limit leaves room for the boundaries beside a date. */
const LAST_YEAR = 270_000;

const isSeason = (month: number | undefined): month is Season =>
  month !== undefined && month > 20 && month < 25;

/** First and last year of a decade or century; those before year 0 count away from it. */
const years = (digits: string, size: number): readonly [number, number] => {
  const first = Number(digits) * size;
  return digits.startsWith('-')
    ? [first - size + 1, Math.min(first, -1)]
    : [first, first + size - 1];
};

/** The first and the last of a decade or century. */
const yearsOf = ({ decade, century }: Groups): readonly [number, number] =>
  decade ? years(decade, 10) : years(century ?? '', 100);

const minutesOf = (zone: string): number => {
  if (zone === 'Z') return 0;
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number);
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
};

/** Whether a month or a day is written, and not left open. */
const has = (digits: string | undefined): digits is string => !!digits && digits !== 'XX';

/** Field by field: to go through them by their names takes twice as long, and long stories have many dates. */
const fieldsOf = (groups: Groups): Fields => {
  const { single, month, day, hour, minute, second, zone } = groups;
  const fields: Fields = single
    ? { year: Number(single.replace('Y', '')), precision: 'year' }
    : { year: yearsOf(groups)[0], precision: groups.decade ? 'decade' : 'century' };
  if (has(month)) {
    const written = Number(month);
    if (isSeason(written)) fields.season = written;
    else fields.month = written;
    fields.precision = isSeason(written) ? 'season' : 'month';
  }
  if (has(day)) {
    fields.day = Number(day);
    fields.precision = 'day';
  }
  if (hour && minute) {
    fields.hour = Number(hour);
    fields.minute = Number(minute);
    fields.precision = 'minute';
  }
  if (second) {
    fields.second = Number(second);
    fields.precision = 'second';
  }
  if (zone) fields.offset = minutesOf(zone);
  return fields;
};

/** What is wrong with the fields, in words, or an empty string. */
const faultOf = (groups: Groups, fields: Fields): string => {
  const { single, month: mm, day: dd, zone } = groups;
  const { year, month, day, hour = 0, minute = 0, second = 0, offset = 0 } = fields;
  if (Math.abs(year) > LAST_YEAR) return `years run from -${LAST_YEAR} to ${LAST_YEAR}`;
  if (single === '-0000') return 'the year before 0001 is 0000';
  if (mm && (!single || single.startsWith('Y'))) return 'only a year of four digits takes a month';
  if (month !== undefined && (month < 1 || month > 12)) {
    return 'months run from 01 to 12, seasons from 21 (spring) to 24 (winter)';
  }
  if (dd && fields.season) return 'a season takes no day';
  if (day !== undefined) {
    if (!month) return 'a day needs a month';
    // No month is shorter than February: most days need no look at the calendar.
    if (day < 1 || day > 28) {
      const last = new Date(dateMs(year, month, 0)).getUTCDate();
      if (day < 1 || day > last) return `days of ${single}-${mm} run from 01 to ${last}`;
    }
  } else if (groups.hour) return 'a time needs a day';
  if (hour > 23 || minute > 59 || second > 59) return 'times run from 00:00:00 to 23:59:59';
  // Kiribati keeps the clock that is furthest ahead, at +14:00.
  return zone && zone !== 'Z' && (Math.abs(offset) > 840 || /[6-9].$/.test(zone.slice(3)))
    ? 'offsets are Z or from -14:00 to +14:00'
    : '';
};

/** The time that the fields span, or null when the clocks of the zone skipped it. */
const boundsOf = (
  { year, month = 1, day = 1, season, hour = 0, minute = 0, second = 0, offset, precision }: Fields,
  lastYear: number,
  zone: string
): { lo: number; hi: number } | null => {
  // Spring is March to May and so on; winter ends in February of the next year.
  const first = season ? (season - 20) * 3 - 1 : month - 1;
  const local = dateMs(year, first, day) + ((hour * 60 + minute) * 60 + second) * 1e3;
  const clock = clockOf(zone);
  const lo = offset === undefined ? clock.instant(local) : local - offset * 6e4;
  if (precision === 'minute' || precision === 'second') {
    const shown = offset !== undefined || clock.local(lo) === local;
    return shown ? { lo, hi: lo + (precision === 'minute' ? 6e4 : 1e3) } : null;
  }
  const hi = clock.instant(
    precision === 'day'
      ? dateMs(year, first, day + 1)
      : precision === 'month'
        ? dateMs(year, first + 1)
        : season
          ? dateMs(year, first + 3)
          : dateMs(lastYear + 1)
  );
  return hi > lo ? { lo, hi } : null;
};

/**
 * Reads one date, with or without a time, in `zone`. Gives a string when it is none: a sentence
 * on what is wrong, or an empty one when the text has not the form of a date.
 */
export const readPart = (text: string, zone: string): DatePart | string => {
  const found = PART.exec(text);
  if (!found) return '';
  const groups = groupsOf(found);
  const fields = fieldsOf(groups);
  const fault = faultOf(groups, fields);
  if (fault) return fault;
  const lastYear = groups.single ? fields.year : yearsOf(groups)[1];
  const bounds = boundsOf(fields, lastYear, zone);
  if (!bounds) return `the clocks of ${zone} skipped it`;
  const { mark } = groups;
  // Added one by one: to assign or to spread them takes ten times as long.
  const part = fields as Part;
  part.approximate = mark === '~' || mark === '%';
  part.uncertain = mark === '?' || mark === '%';
  part.lo = bounds.lo;
  part.hi = bounds.hi;
  return Object.freeze(part);
};
