import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/core/time/edtf.ts';
import { span } from '../../../src/core/time/span.ts';
import { readTypedDate } from '../../../src/core/time/typed-date.ts';

const extent = span(Date.parse('2018-07-26'), Date.parse('2020-03-10'));

const iso = (t: number): string => new Date(t).toISOString().replace('T00:00:00.000Z', '');

/** What is read, in the precision and the span that it has; `-` for what is no date. */
const tell = (text: string, locale = 'en-GB'): string => {
  const date = readTypedDate(text, { locale, zone: 'UTC', extent });
  return date ? `${date.precision} ${iso(date.span.lo)} ${iso(date.span.hi)}` : '-';
};
const check = (expected: Readonly<Record<string, string>>, locale?: string) =>
  expect(Object.fromEntries(Object.keys(expected).map(text => [text, tell(text, locale)]))).toEqual(
    expected
  );
const none = (texts: readonly string[], locale?: string) =>
  check(Object.fromEntries(texts.map(text => [text, '-'])), locale);

const THE_DAY = 'day 2019-10-25 2019-10-26';
const THE_MONTH = 'month 2019-10-01 2019-11-01';

describe('a date that is typed', () => {
  it('may be what an author would write', () => {
    check({
      '2019': 'year 2019-01-01 2020-01-01',
      '2019-10': THE_MONTH,
      ' 2019-10-25 ': THE_DAY,
      '201X': 'decade 2010-01-01 2020-01-01',
      '201x': 'decade 2010-01-01 2020-01-01',
      '2019-23': 'season 2019-09-01 2019-12-01',
      '2019-10-25T14:30': 'minute 2019-10-25T14:30:00.000Z 2019-10-25T14:31:00.000Z',
      '2019-10/2020-02': 'month 2019-10-01 2020-03-01',
      '-0043': 'year -000043-01-01 -000042-01-01'
    });
  });

  it('ends where the story does, where it is open', () => {
    check({ '2019/..': 'year 2019-01-01 2020-03-10', '../2019': 'year 2018-07-26 2020-01-01' });
    none(['2021/..', '../2017', '../..']);
    expect(readTypedDate('2019/..', { locale: 'en', zone: 'UTC', extent })?.edtf).toBeNull();
    expect(readTypedDate('2019/..', { locale: 'en', zone: 'UTC' })).toBeNull();
  });

  it('has its month by name, long or short, and its parts in any order', () => {
    check({
      '25 Oct 2019': THE_DAY,
      'Oct 25, 2019': THE_DAY,
      '25. october 2019': THE_DAY,
      '25th of October, 2019': THE_DAY,
      '2019 OCTOBER 25': THE_DAY,
      '25-Oct-2019': THE_DAY,
      'October 2019': THE_MONTH,
      'oct. 2019': THE_MONTH,
      '2019, Octo': THE_MONTH,
      'Sept 2019': 'month 2019-09-01 2019-10-01',
      'may 2019': 'month 2019-05-01 2019-06-01'
    });
  });

  it('has its month by number in the order of the language', () => {
    check({ '10/11/2019': 'day 2019-11-10 2019-11-11' }, 'en-GB');
    check({ '10/11/2019': 'day 2019-10-11 2019-10-12' }, 'en-US');
    check({ '10.11.2019': 'day 2019-11-10 2019-11-11' }, 'de');
    check({ '10/11/2019': 'day 2019-10-11 2019-10-12' }, 'ja');
  });

  it('has its month where it can be, where only one order is possible', () => {
    for (const locale of ['en-GB', 'en-US', 'de', 'ja']) {
      check(
        {
          '25/10/2019': THE_DAY,
          '10/25/2019': THE_DAY,
          '25.10.2019': THE_DAY,
          '2019/10/25': THE_DAY,
          '2019. 10. 25.': THE_DAY,
          '10/2019': THE_MONTH,
          '2019/10': THE_MONTH
        },
        locale
      );
    }
  });

  it('may have a year of two digits, in the time of the story', () => {
    check({ '25/10/19': THE_DAY, '25/10/21': '-' });
    check({ '10/25/19': THE_DAY, '1/2/20': 'day 2020-01-02 2020-01-03' }, 'en-US');
    expect(readTypedDate('25/10/19', { locale: 'en', zone: 'UTC' })).toBeNull();
  });

  it('has a year of two digits where the language has it, though another order could be meant', () => {
    const extent = { lo: Date.UTC(2010, 0), hi: Date.UTC(2011, 0) };
    const startOf = (text: string, locale: string) =>
      readTypedDate(text, { locale, zone: 'UTC', extent })?.span.lo;
    expect(startOf('10/1/10', 'en-US')).toBe(Date.UTC(2010, 9, 1));
    expect(startOf('1/10/10', 'en-GB')).toBe(Date.UTC(2010, 9, 1));
    expect(startOf('10/1/10', 'ja')).toBe(Date.UTC(2010, 0, 10));
  });

  it('is in the last year of the story that has it, where it names none', () => {
    check({
      '25 October': THE_DAY,
      'Oct 25th': THE_DAY,
      '1 March': 'day 2020-03-01 2020-03-02',
      '29 February': 'day 2020-02-29 2020-03-01',
      'Thursday, 25 October': 'day 2018-10-25 2018-10-26'
    });
    none(['30 February', 'Monday 25 October']);
    expect(readTypedDate('25 October', { locale: 'en', zone: 'UTC' })).toBeNull();
    const spring = span(Date.parse('2020-03-01'), Date.parse('2020-06-01'));
    expect(readTypedDate('25 October', { locale: 'en', zone: 'UTC', extent: spring })).toBeNull();
  });

  it('may name the day of the week, which has to be the right one', () => {
    check({ 'Friday, 25 October 2019': THE_DAY, 'Fri 25 Oct 2019': THE_DAY });
    none(['Monday, 25 October 2019', 'Friday, October 2019', 'Friday']);
  });

  it('may name its era', () => {
    check({
      '44 BC': 'year -000043-01-01 -000042-01-01',
      '15 March 44 BC': 'day -000043-03-15 -000043-03-16',
      'AD 79': 'year 0079-01-01 0080-01-01'
    });
    check({ '44 v. Chr.': 'year -000043-01-01 -000042-01-01' }, 'de');
  });

  it('is meant in the zone it is read in', () => {
    const zone = 'America/New_York';
    const date = readTypedDate('3 Nov 2019', { locale: 'en', zone });
    expect(date && [iso(date.span.lo), iso(date.span.hi), date.edtf]).toEqual([
      '2019-11-03T04:00:00.000Z',
      '2019-11-04T05:00:00.000Z',
      '2019-11-03'
    ]);
  });
});

describe('a part of time that is typed in English', () => {
  it('is a week from Monday, of which the first and the last have the first and the last day', () => {
    check({
      'last week of October 2019': 'week 2019-10-28 2019-11-04',
      'the first week of Oct 2019': 'week 2019-09-30 2019-10-07',
      'second week in October 2019': 'week 2019-10-07 2019-10-14',
      '5th week of October 2019': 'week 2019-10-28 2019-11-04',
      'sixth week of October 2019': '-',
      'last week of October': 'week 2019-10-28 2019-11-04',
      'last week of 2019': 'week 2019-12-30 2020-01-06',
      'week of 25 Oct 2019': 'week 2019-10-21 2019-10-28'
    });
  });

  it('is a third of a month, a year or a decade', () => {
    check({
      'early October 2019': 'third 2019-10-01 2019-10-11',
      'mid-October 2019': 'third 2019-10-11 2019-10-21',
      'Late Oct 2019': 'third 2019-10-21 2019-11-01',
      'the beginning of October 2019': 'third 2019-10-01 2019-10-11',
      'end of February 2020': 'third 2020-02-21 2020-03-01',
      'early 2019': 'third 2019-01-01 2019-05-01',
      'end of 2019': 'third 2019-09-01 2020-01-01',
      'late 1990s': 'third 1997-01-01 2000-01-01',
      'the end of the 1990s': 'third 1997-01-01 2000-01-01',
      'early 20th century': 'third 1900-01-01 1934-01-01'
    });
    none(['early 25 October 2019', 'late autumn 2019', 'early court 2019', 'end of']);
  });

  it('is a quarter, a half, a season, a decade or a century', () => {
    check({
      'Q4 2019': 'quarter 2019-10-01 2020-01-01',
      '2019-Q4': 'quarter 2019-10-01 2020-01-01',
      '4Q 2019': 'quarter 2019-10-01 2020-01-01',
      'third quarter of 2019': 'quarter 2019-07-01 2019-10-01',
      'last quarter of 2019': 'quarter 2019-10-01 2020-01-01',
      'H1 2019': 'half 2019-01-01 2019-07-01',
      'second half of 2019': 'half 2019-07-01 2020-01-01',
      'autumn 2019': 'season 2019-09-01 2019-12-01',
      'the 1990s': 'decade 1990-01-01 2000-01-01',
      "1990's": 'decade 1990-01-01 2000-01-01',
      '18th century': 'century 1700-01-01 1800-01-01'
    });
    none(['Q5 2019', 'fifth quarter of 2019', 'third half of 2019', '0th century']);
  });
});

describe('a text that is no date', () => {
  it('is a word, though it begins as a month or a day does', () => {
    none(['May', 'march', 'sun', 'second', 'mars', 'de', 'october', 'early', 'week']);
  });

  it('has other words in it', () => {
    none([
      'march to the capitol 2019',
      'october court 2019',
      '25 October 2019 ruling',
      'novel 2019',
      'marching 2019',
      'in 2019'
    ]);
  });

  it('is a number that counts something else', () => {
    none(['0', '25', '10,500', '1.000.000', '99999', '24/7', '9/11', '2019 2020', '1 2 3 4 5']);
  });

  it('is a day that there is not', () => {
    none([
      '31 Feb 2019',
      '29 February 2019',
      '32 Oct 2019',
      '13/13/2019',
      '2019-02-30',
      '0 May 2019'
    ]);
  });

  it('is one in a zone that there is not', () => {
    expect(readTypedDate('2019', { locale: 'en', zone: 'Europe/Nowhere' })).toBeNull();
  });

  it('never is a fault, whatever the text and the language', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0129XY-/.~?: \u200f年月may٢०'), maxLength: 20 })
    );
    const locale = fc.constantFrom('en', 'ar', 'ja', 'x', '', 'en_US', 'de-u-nu-thai', '💥');
    fc.assert(
      fc.property(text, locale, (typed, language) => {
        const date = readTypedDate(typed, { locale: language, zone: 'Europe/Berlin', extent });
        if (date === null) return;
        expect(date.span.lo).toBeLessThan(date.span.hi);
        if (date.edtf === null) return;
        const reading = readDate(date.edtf, 'Europe/Berlin');
        expect(reading.ok && [reading.date.lo, reading.date.hi]).toEqual([
          date.span.lo,
          date.span.hi
        ]);
      }),
      { numRuns: 500 }
    );
  });
});
