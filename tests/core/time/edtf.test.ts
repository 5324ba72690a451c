import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventDate, readDate } from '../../../src/core/time/edtf.ts';

const read = (text: string, zone = 'UTC'): EventDate => {
  const reading = readDate(text, zone);
  if (!reading.ok) throw new Error(`${reading.message} (${reading.hint})`);
  return reading.date;
};
const hintOf = (text: string, zone = 'UTC'): string => {
  const reading = readDate(text, zone);
  return reading.ok ? `read as ${reading.date.precision}` : reading.hint;
};
const iso = (t: number): string =>
  Number.isFinite(t) ? new Date(t).toISOString().replace('T00:00:00.000Z', '') : `${t}`;
const bounds = (text: string, zone?: string): string => {
  const { lo, hi } = read(text, zone);
  return `${iso(lo)} ${iso(hi)}`;
};

describe('a date', () => {
  it('spans all the time that it may mean', () => {
    expect(
      [
        '2019',
        '2019-07',
        '2019-07-18',
        '201X',
        '20XX',
        '2004-XX',
        '2004-07-XX',
        '2004-XX-XX',
        '2019-21',
        '2019-24',
        '2019-07-18T14:30',
        '2019-07-18T14:30:05'
      ].map(text => `${text} ${read(text).precision} ${bounds(text)}`)
    ).toEqual([
      '2019 year 2019-01-01 2020-01-01',
      '2019-07 month 2019-07-01 2019-08-01',
      '2019-07-18 day 2019-07-18 2019-07-19',
      '201X decade 2010-01-01 2020-01-01',
      '20XX century 2000-01-01 2100-01-01',
      '2004-XX year 2004-01-01 2005-01-01',
      '2004-07-XX month 2004-07-01 2004-08-01',
      '2004-XX-XX year 2004-01-01 2005-01-01',
      '2019-21 season 2019-03-01 2019-06-01',
      '2019-24 season 2019-12-01 2020-03-01',
      '2019-07-18T14:30 minute 2019-07-18T14:30:00.000Z 2019-07-18T14:31:00.000Z',
      '2019-07-18T14:30:05 second 2019-07-18T14:30:05.000Z 2019-07-18T14:30:06.000Z'
    ]);
  });

  it('may lie before year 0, have two digits, or five and more', () => {
    expect(
      ['-0044', '0044-03-15', '-0043-03-15', '-004X', '-000X', '-01XX', 'Y17000', 'Y-17000'].map(
        text => bounds(text)
      )
    ).toEqual([
      '-000044-01-01 -000043-01-01',
      '0044-03-15 0044-03-16',
      '-000043-03-15 -000043-03-16',
      '-000049-01-01 -000039-01-01',
      '-000009-01-01 0000-01-01',
      '-000199-01-01 -000099-01-01',
      '+017000-01-01 +017001-01-01',
      '-017000-01-01 -016999-01-01'
    ]);
  });

  it('carries its marks', () => {
    const marks = (text: string) => {
      const { approximate, uncertain } = read(text);
      return [approximate, uncertain];
    };
    expect(['2019', '2019-07~', '201X?', '2019-07-18%', '2019-22~'].map(marks)).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [true, true],
      [true, false]
    ]);
  });

  it('keeps the fields that were written and is frozen', () => {
    const date = read('2019-07-18T14:30:05-04:00');
    expect(date.start).toMatchObject({
      year: 2019,
      month: 7,
      day: 18,
      hour: 14,
      minute: 30,
      second: 5,
      offset: -240
    });
    expect(read('2019-XX').start).not.toHaveProperty('month');
    expect(read('2019-23').start).toMatchObject({ season: 23 });
    expect([date.end, date.interval]).toEqual([null, false]);
    expect([Object.isFrozen(date), Object.isFrozen(date.start)]).toEqual([true, true]);
  });

  it('is read in the zone of the story unless it names an offset', () => {
    expect(bounds('2019-07-18', 'America/New_York')).toBe(
      '2019-07-18T04:00:00.000Z 2019-07-19T04:00:00.000Z'
    );
    expect(bounds('2019-11-03', 'America/New_York')).toBe(
      '2019-11-03T04:00:00.000Z 2019-11-04T05:00:00.000Z'
    );
    const times = ['', 'Z', '+05:30', '-04:00', '+02'].map(zone =>
      iso(read(`2019-07-18T14:30${zone}`, 'Asia/Kathmandu').lo).slice(11, 16)
    );
    expect(times).toEqual(['08:45', '14:30', '09:00', '18:30', '12:30']);
  });
});

describe('an interval', () => {
  it('lasts to the end of its end', () => {
    expect(bounds('2019/2020')).toBe('2019-01-01 2021-01-01');
    expect(bounds('2019-05-03/2020-02')).toBe('2019-05-03 2020-03-01');
    expect(bounds('2019-06/2019')).toBe('2019-06-01 2020-01-01');
    expect(bounds('2019-07-18T14:30/2019-07-18T16:00')).toBe(
      '2019-07-18T14:30:00.000Z 2019-07-18T16:01:00.000Z'
    );
  });

  it('may be open or have an unknown end', () => {
    const ends = (text: string) => {
      const { openStart, openEnd, unknownStart, unknownEnd, start, end } = read(text);
      const flags = { openStart, openEnd, unknownStart, unknownEnd, start: !!start, end: !!end };
      return Object.entries(flags).flatMap(([name, on]) => (on ? [name] : []));
    };
    expect(['2019/..', '../2020', '2019/', '/2020'].map(text => bounds(text))).toEqual([
      '2019-01-01 Infinity',
      '-Infinity 2021-01-01',
      '2019-01-01 2020-01-01',
      '2020-01-01 2021-01-01'
    ]);
    expect(['2019/..', '../2020', '2019/', '/2020', '2019/2020'].map(ends)).toEqual([
      ['openEnd', 'start'],
      ['openStart', 'end'],
      ['unknownEnd', 'start'],
      ['unknownStart', 'end'],
      ['start', 'end']
    ]);
  });

  it('keeps the precision and the marks of each end', () => {
    const date = read('2019-07~/2020?');
    expect([date.precision, date.endPrecision]).toEqual(['month', 'year']);
    expect([date.approximate, date.uncertain]).toEqual([true, true]);
    expect([date.start?.approximate, date.start?.uncertain]).toEqual([true, false]);
    expect([date.end?.approximate, date.end?.uncertain]).toEqual([false, true]);
    expect([read('../2020-05').precision, read('2019-05-01/..').endPrecision]).toEqual([
      'month',
      'day'
    ]);
  });
});

describe('a refusal', () => {
  it('says what was expected and what came', () => {
    expect(readDate('May 2024', 'UTC')).toEqual({
      ok: false,
      message: 'expected an EDTF date such as 2024-05 or 2024-05-01, got "May 2024"',
      hint: 'write 2024-05'
    });
  });

  it('names what is wrong with a date that has the right form', () => {
    const refused = {
      '2019-02-29': 'days of 2019-02 run from 01 to 28',
      '1900-02-29': 'days of 1900-02 run from 01 to 28',
      '2019-04-31': 'days of 2019-04 run from 01 to 30',
      '2019-05-00': 'days of 2019-05 run from 01 to 31',
      '2019-13': 'months run from 01 to 12, seasons from 21 (spring) to 24 (winter)',
      '2019-00': 'months run from 01 to 12, seasons from 21 (spring) to 24 (winter)',
      '2019-21-05': 'a season takes no day',
      '2019-XX-05': 'a day needs a month',
      '201X-05': 'only a year of four digits takes a month',
      'Y17000-05': 'only a year of four digits takes a month',
      '2019-07T14:30': 'a time needs a day',
      '2019-07-18T24:00': 'times run from 00:00:00 to 23:59:59',
      '2019-07-18T14:60': 'times run from 00:00:00 to 23:59:59',
      '2019-07-18T14:30+15:00': 'offsets are Z or from -14:00 to +14:00',
      '2019-07-18T14:30+05:75': 'offsets are Z or from -14:00 to +14:00',
      '-0000': 'the year before 0001 is 0000',
      Y270001: 'years run from -270000 to 270000',
      'Y-999999999': 'years run from -270000 to 270000',
      '2020/2019': 'the interval ends before it begins',
      '2020-01-02/2020-01-01': 'the interval ends before it begins',
      '../..': 'an interval needs a date at one end',
      '/': 'an interval needs a date at one end'
    };
    const hints = Object.keys(refused).map(text => [text, hintOf(text)]);
    expect(Object.fromEntries(hints)).toEqual(refused);
  });

  it('meets times and days that the clocks of the zone skipped', () => {
    expect(hintOf('2019-03-10T02:30', 'America/New_York')).toBe(
      'the clocks of America/New_York skipped it'
    );
    expect(hintOf('2011-12-30', 'Pacific/Apia')).toBe('the clocks of Pacific/Apia skipped it');
    expect(hintOf('2011-12-30', 'UTC')).toBe('read as day');
  });

  it('is never an exception, whatever the text', () => {
    const parts = fc.constantFrom(
      '2019',
      '-',
      '/',
      'X',
      '..',
      '~',
      'T',
      '12',
      ' ',
      'May',
      'Y',
      '9'
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts, { maxLength: 9 }).map(found => found.join(''))
    );
    fc.assert(
      fc.property(texts, text => {
        const reading = readDate(text, 'America/St_Johns');
        if (reading.ok) expect(reading.date.lo).toBeLessThan(reading.date.hi);
        else expect(reading.message).toContain(`got "${text}"`);
      }),
      { numRuns: 500 }
    );
  });

  it('is an exception for an unknown zone, which is no fault of the author of the date', () => {
    expect(() => readDate('2019', 'Mars/Olympus')).toThrow('unknown zone: Mars/Olympus');
  });
});
