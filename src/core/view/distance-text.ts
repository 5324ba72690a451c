import { compareDates } from '../story/story.ts';
import type { CalendarParts, Distance, Length, LengthUnit } from '../time/distance.ts';
import type { EventDate } from '../time/edtf.ts';
import type { Format } from '../time/format.ts';

/** The words for a length of time; the words of the interface have them. */
export interface DistanceWords {
  /** `3 weeks`; `written` is the number as the language writes it. */
  readonly length: (unit: LengthUnit | 'weekdays', n: number, written?: string) => string;
  /** `between 2 and 4 weeks`: the unit is in `most` alone. */
  readonly between: (least: string, most: string) => string;
  readonly sameTime: string;
  /** `99 days: 3 months and 7 days`. */
  readonly inCalendar: (days: string, calendar: string) => string;
  /** A sentence that can be copied. */
  readonly measured: (from: string, to: string, interval: string) => string;
  /** `on the same day`; the words for the same time stand in. */
  readonly sameDay?: string;
  /** `at most 3 weeks`; between 0 and that stands in. */
  readonly atMost?: (length: string) => string;
  /** For dates that are approximate or uncertain: `roughly 3 weeks`. A sign stands in. */
  readonly roughly?: (interval: string) => string;
  /** `an unknown time`; nothing stands in. */
  readonly unknownTime?: string;
}

/** Weekdays are for deadlines; beyond two years nobody counts them. */
const WEEKDAYS_UP_TO = 731;

type Exact = Extract<Distance, { kind: 'exact' }>;
type Told = (unit: LengthUnit | 'weekdays', n: number) => string;

const hasTime = ({ hours = 0, minutes = 0 }: CalendarParts): boolean => hours + minutes > 0;

/** `3 months and 7 days`, without the parts that are 0. */
const partsText = (parts: CalendarParts, told: Told, locale: string): string => {
  const units = ['years', 'months', 'days', 'hours', 'minutes'] as const;
  const texts = units.flatMap(unit => (parts[unit] ? [told(unit, parts[unit])] : []));
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(texts);
};

const exactText = (
  { days, weekdays, calendar }: Exact,
  words: DistanceWords,
  told: Told,
  locale: string
): string => {
  const parts = partsText(calendar, told, locale);
  if (hasTime(calendar)) return parts;
  const count = told('days', days);
  const text = calendar.years || calendar.months ? words.inCalendar(count, parts) : count;
  return days > WEEKDAYS_UP_TO ? text : `${text} (${told('weekdays', weekdays)})`;
};

const rangeText = (
  least: number,
  { unit, n }: Length,
  words: DistanceWords,
  number: (n: number) => string
): string => {
  const most = words.length(unit, n, number(n));
  if (least === n) return n === 0 ? (words.sameDay ?? words.sameTime) : most;
  if (least === 0 && words.atMost) return words.atMost(most);
  return words.between(number(least), most);
};

/**
 * A distance in words, for a panel: `99 days: 3 months and 7 days (71 weekdays)`,
 * `between 2 and 4 weeks`. `number` writes a count as the language does. Throws a RangeError for a
 * malformed locale.
 */
export const distanceText = (
  distance: Distance,
  words: DistanceWords,
  number: (n: number) => string,
  locale: string
): string => {
  switch (distance.kind) {
    case 'same':
      return distance.by === 'day' ? (words.sameDay ?? words.sameTime) : words.sameTime;
    case 'unknown':
      return words.unknownTime ?? '';
    case 'exact':
      return exactText(distance, words, (unit, n) => words.length(unit, n, number(n)), locale);
    default: {
      const least = distance.kind === 'between' ? distance.least.n : 0;
      const text = rangeText(least, distance.most, words, number);
      if (!distance.rough) return text;
      return words.roughly ? words.roughly(text) : `≈ ${text}`;
    }
  }
};

/** The same for where there is little room: `99 days`. */
export const shortDistance = (
  distance: Distance,
  words: DistanceWords,
  number: (n: number) => string,
  locale: string
): string =>
  distance.kind === 'exact' && !hasTime(distance.calendar)
    ? words.length('days', distance.days, number(distance.days))
    : distanceText(distance, words, number, locale);

/** A sentence about two dates and what is between them, the earlier first; empty when that is unknown and has no words. */
export const distanceSentence = (
  a: EventDate,
  b: EventDate,
  distance: Distance,
  words: DistanceWords,
  format: Pick<Format, 'date' | 'number' | 'locale'>
): string => {
  const text = distanceText(distance, words, format.number, format.locale);
  const [from, to] = compareDates(a, b) > 0 ? [b, a] : [a, b];
  // Two zones in full would drown what is between the times.
  return text && words.measured(format.date(from, 'short'), format.date(to, 'short'), text);
};
