import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedDate } from '../../../src/core/time/typed-date.ts';

const DAY = 864e5;
const LOCALES = 'en es fr de pt it nl pl uk tr ar he fa hi zh ja ko'.split(' ');

type Fields = Intl.DateTimeFormatOptions;

const DAYS: readonly Fields[] = [
  { day: 'numeric', month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'short', year: 'numeric' },
  { day: '2-digit', month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'long', year: 'numeric', weekday: 'long' },
  { day: 'numeric', month: 'short', year: 'numeric', weekday: 'short' },
  { day: 'numeric', month: 'numeric', year: 'numeric' },
  { day: '2-digit', month: '2-digit', year: 'numeric' },
  { dateStyle: 'full' },
  { dateStyle: 'long' },
  { dateStyle: 'medium' }
];
const YEARLESS: readonly Fields[] = [
  { day: 'numeric', month: 'long' },
  { day: 'numeric', month: 'short' },
  { day: 'numeric', month: 'long', weekday: 'long' }
];
const SHORT: readonly Fields[] = [{ dateStyle: 'short' }];
const MONTHS: readonly Fields[] = [
  { month: 'long', year: 'numeric' },
  { month: 'short', year: 'numeric' },
  { month: 'numeric', year: 'numeric' }
];

const written = (t: number, locale: string, fields: Fields, digits?: string): string =>
  new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    timeZone: 'UTC',
    ...(digits && { numberingSystem: digits }),
    ...fields
  }).format(t);

const stripped = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

/** Ways in which readers write what Intl does. */
const habits: readonly ((text: string) => string)[] = [
  text => text,
  text => text.toUpperCase(),
  text => text.toLowerCase(),
  // Not those between numbers, which would become one.
  text => text.replace(/\.(?!\s*\p{Nd})/gu, ''),
  text => text.replace(/,/g, ''),
  stripped,
  text => text.replace(/\s+/g, '  ')
];

const anyDay = fc
  .integer({ min: Date.UTC(1850, 0) / DAY, max: Date.UTC(2099, 11, 31) / DAY })
  .map(day => day * DAY);
const anyHabit = fc.constantFrom(...habits);
const anyDigits = fc.constantFrom(undefined, 'latn');
const yearOf = (t: number) => new Date(t).getUTCFullYear();

/** Every date, written with any of some fields, is read as it was meant. */
const holds = (
  locale: string,
  all: readonly Fields[],
  spanOf: (t: number) => readonly [number, number],
  whole: boolean
) =>
  fc.assert(
    fc.property(
      anyDay,
      fc.constantFrom(...all),
      anyHabit,
      anyDigits,
      (t, fields, habit, digits) => {
        const text = habit(written(t, locale, fields, digits));
        const extent = { lo: Date.UTC(yearOf(t), 0), hi: Date.UTC(yearOf(t) + 1, 0) };
        const options = { locale, zone: 'UTC', ...(!whole && { extent }) };
        const date = readTypedDate(text, options);
        expect([text, date?.span.lo, date?.span.hi]).toEqual([text, ...spanOf(t)]);
      }
    ),
    { numRuns: 150 }
  );

const dayOf = (t: number) => [t, t + DAY] as const;
const monthOf = (t: number) => {
  const date = new Date(t);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return [Date.UTC(year, month), Date.UTC(year, month + 1)] as const;
};

describe.each(LOCALES)('dates as they are written in %s', locale => {
  it('are read back with their year', () => holds(locale, DAYS, dayOf, true));

  it('are read back as months', () => holds(locale, MONTHS, monthOf, true));

  it('are read back without their year, where it is known', () =>
    holds(locale, [...YEARLESS, ...SHORT], dayOf, false));

  it('may be English', () => holds('en-US', DAYS.slice(0, 5), dayOf, true));
});

describe('dates in the words of a language', () => {
  const read = (text: string, locale: string): string | null =>
    readTypedDate(text, { locale, zone: 'UTC' })?.edtf ?? null;

  it('are in the case they take beside a day, and without', () => {
    expect(['25 października 2019', '25 październik 2019'].map(text => read(text, 'pl'))).toEqual([
      '2019-10-25',
      '2019-10-25'
    ]);
    expect(['жовтень 2019', '25 жовтня 2019 року'].map(text => read(text, 'uk'))).toEqual([
      '2019-10',
      null
    ]);
  });

  it('may name a day that is written as a month is', () => {
    expect(read('mar. 29 oct. 2019', 'fr')).toBe('2019-10-29');
    expect(read('29 mars 2019', 'fr')).toBe('2019-03-29');
    expect(read('mar 12 mar 2019', 'it')).toBe('2019-03-12');
  });

  it('may have an ending behind the day', () => {
    expect(read('1er octobre 2019', 'fr')).toBe('2019-10-01');
    expect(read('1.º de outubro de 2019', 'pt')).toBe('2019-10-01');
    expect(read('1º de octubre de 2019', 'es')).toBe('2019-10-01');
  });

  it('may have units instead of spaces, and wide digits', () => {
    expect(read('2019年10月25日金曜日', 'ja')).toBe('2019-10-25');
    expect(read('２０１９年１０月', 'ja')).toBe('2019-10');
    expect(read('2019年十月', 'zh')).toBe('2019-10');
    expect(read('2019年', 'zh')).toBe('2019');
    expect(read('2019년 10월', 'ko')).toBe('2019-10');
    expect(read('10月', 'ja')).toBeNull();
  });

  it('have the digits of any script', () => {
    expect(read('٢٥ أكتوبر ٢٠١٩', 'ar')).toBe('2019-10-25');
    expect(read('۲۰۱۹', 'en')).toBe('2019');
    expect(read('२५/१०/२०१९', 'hi')).toBe('2019-10-25');
  });

  it('are those of English where the language is none', () => {
    expect(read('25 October 2019', 'no such language')).toBe('2019-10-25');
  });
});
