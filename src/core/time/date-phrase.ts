import { dateMs } from './clock.ts';
import type { DatePart } from './date-part.ts';

/** A part of a month or of a longer time, counted from 1; the last is -1. */
export interface Portion {
  readonly unit: 'week' | 'third' | 'quarter' | 'half';
  readonly n: number;
}

/** A part, and the text of that of which it is one. */
export interface Phrase {
  readonly portion: Portion;
  readonly of: string;
}

const DAY = 864e5;

const COUNT: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  fifth: 5,
  '5th': 5,
  last: -1,
  final: -1
};
const THIRD: Readonly<Record<string, number>> = {
  early: 1,
  beginning: 1,
  start: 1,
  mid: 2,
  middle: 2,
  late: 3,
  end: 3
};
const SEASONS: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24
};

const NTH = Object.keys(COUNT).join('|');

/** Each with groups `of` and `n`, and what it is the nth of. */
const FORMS: readonly (readonly [RegExp, Portion['unit']])[] = [
  [new RegExp(`^(?:(?<n>${NTH}) )?week (?:of|in) (?<of>.+)$`), 'week'],
  [/^(?<n>early|mid|late)[ -](?:in )?(?<of>.+)$/, 'third'],
  [/^(?<n>beginning|start|middle|end) of (?<of>.+)$/, 'third'],
  [/^q(?<n>[1-4])[ ,./-]*(?:of )?(?<of>\d{4})$/, 'quarter'],
  [/^(?<of>\d{4})[ ,./-]*q(?<n>[1-4])$/, 'quarter'],
  [/^(?<n>[1-4])q[ ,./-]*(?<of>\d{4})$/, 'quarter'],
  [new RegExp(`^(?<n>${NTH}) quarter (?:of )?(?<of>\\d{4})$`), 'quarter'],
  [/^h(?<n>[12])[ ,./-]*(?:of )?(?<of>\d{4})$/, 'half'],
  [new RegExp(`^(?<n>${NTH}) half of (?<of>\\d{4})$`), 'half']
];

const without = (text: string): string => text.replace(/^the /, '');

/** A folded text as a part of something, in English; null where it is none. */
export const phraseOf = (text: string): Phrase | null => {
  for (const [form, unit] of FORMS) {
    const found = form.exec(without(text))?.groups;
    if (!found) continue;
    const { n = 'first', of = '' } = found;
    return { portion: { unit, n: COUNT[n] ?? THIRD[n] ?? Number(n) }, of: without(of) };
  }
  return null;
};

/** The EDTF text of a decade, a century or a season in English words; null where it is none. */
export const periodOf = (text: string): string | null => {
  const tidy = without(text);
  const [, decade] = /^(\d{3})0s$/.exec(tidy) ?? [];
  if (decade) return `${decade}X`;
  const [, century] = /^(\d\d?)(?:st|nd|rd|th)[ -]century$/.exec(tidy) ?? [];
  if (century && Number(century) > 0) return `${`${Number(century) - 1}`.padStart(2, '0')}XX`;
  const [, season = '', year] = /^([a-z]+) (?:of )?(\d{4})$/.exec(tidy) ?? [];
  return Object.hasOwn(SEASONS, season) ? `${year}-${SEASONS[season]}` : null;
};

/** A year as EDTF writes it: four digits, or a Y and more. */
export const yearText = (year: number): string => {
  const digits = `${Math.abs(year)}`;
  if (digits.length > 4) return `Y${year}`;
  return (year < 0 ? '-' : '') + digits.padStart(4, '0');
};

const two = (n: number): string => `${n}`.padStart(2, '0');

const dayText = (local: number): string => {
  const date = new Date(local);
  return `${yearText(date.getUTCFullYear())}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
};

const monday = (local: number): number => local - ((new Date(local).getUTCDay() + 6) % 7) * DAY;

/** Weeks begin on Monday; the first and the last are those that have the first and the last day. */
const week = ({ year, month, day }: DatePart, n: number): string | null => {
  const first = day ? dateMs(year, (month ?? 1) - 1, day) : dateMs(year, (month ?? 1) - 1);
  const last = day ? first : month ? dateMs(year, month, 0) : dateMs(year + 1, 0, 0);
  const start = n < 0 ? monday(last) : monday(first) + (n - 1) * 7 * DAY;
  return start > last ? null : `${dayText(start)}/${dayText(start + 6 * DAY)}`;
};

/** Where the thirds end, in the unit below. */
const THIRDS = { month: [10, 20], year: [4, 8], decade: [4, 7], century: [34, 67] } as const;

const third = ({ year, month, precision }: DatePart, n: number): string | null => {
  if (!(precision in THIRDS)) return null;
  const unit = precision as keyof typeof THIRDS;
  const whole = { month: new Date(dateMs(year, month, 0)).getUTCDate(), year: 12 };
  const ends = [
    0,
    ...THIRDS[unit],
    unit === 'decade' ? 10 : unit === 'century' ? 100 : whole[unit]
  ];
  const [from = 0, to = 0] = ends.slice(n - 1);
  if (unit === 'year') return `${yearText(year)}-${two(from + 1)}/${yearText(year)}-${two(to)}`;
  if (unit !== 'month') return `${yearText(year + from)}/${yearText(year + to - 1)}`;
  const name = `${yearText(year)}-${two(month ?? 1)}`;
  return `${name}-${two(from + 1)}/${name}-${two(to)}`;
};

/** The EDTF interval of a part of a date; null where it has no such part. */
export const portionOf = (date: DatePart, { unit, n }: Portion): string | null => {
  const { year, precision } = date;
  if (unit === 'week') {
    const has = precision === 'year' || precision === 'month' || precision === 'day';
    return has ? week(date, n) : null;
  }
  if (unit === 'third') return third(date, n);
  const count = unit === 'quarter' ? 4 : 2;
  const at = n < 0 ? count : n;
  const months = 12 / count;
  if (precision !== 'year' || at > count) return null;
  const [from, to] = [(at - 1) * months + 1, at * months];
  return `${yearText(year)}-${two(from)}/${yearText(year)}-${two(to)}`;
};
