import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventDate, readDate } from '../../../src/core/time/edtf.ts';
import { createFormat } from '../../../src/core/time/format.ts';
import { span } from '../../../src/core/time/span.ts';
import { moments } from './zones.ts';

const zone = 'America/New_York';
const british = createFormat({ locale: 'en-GB', zone });

const read = (text: string, where = zone): EventDate => {
  const reading = readDate(text, where);
  if (!reading.ok) throw new Error(reading.message);
  return reading.date;
};
const each = (texts: readonly string[], tell: (text: string) => string | null) =>
  Object.fromEntries(texts.map(text => [text, tell(text)]));
const check = (
  expected: Readonly<Record<string, string | null>>,
  tell: (text: string) => string | null
) => expect(each(Object.keys(expected), tell)).toEqual(expected);

describe('a window of time', () => {
  const window = (text: string) => {
    const [from = '', to = ''] = text.split(' ');
    return british.span(span(read(from).lo, read(to).lo));
  };

  it('ends with the last day or month that is in it', () => {
    check(
      {
        '2019-07-01 2020-04-01': 'July 2019 to March 2020',
        '2019-07-09 2020-03-20': 'July 2019 to March 2020',
        '2019-10-20 2019-11-04': '20 October to 3 November 2019',
        '2020-03-20 2020-04-01': '20–31 March 2020',
        '2019-07-18 2019-07-19': '18 July 2019',
        '2019-07 2019-08': 'July 2019',
        '2019 2020': '2019',
        '1990 2020': '1990 to 2019',
        '1990-06 2020-06': '1990 to 2020',
        '-0499 0101': '500 BC to 100 AD'
      },
      window
    );
  });

  it('has times when it is under two days, and seconds under ten minutes', () => {
    check(
      {
        '2019-07-18T10:00 2019-07-19T09:30':
          '18 July 2019 at 10:00 GMT-4 to 19 July 2019 at 09:30 GMT-4',
        '2019-07-18T10:00 2019-07-18T19:30': '18 July 2019, 10:00 to 19:30 GMT-4',
        '2019-07-18T10:00:10 2019-07-18T10:00:40': '18 July 2019, 10:00:10 GMT-4 to 10:00:40 GMT-4'
      },
      window
    );
  });

  it('may be an instant, or without an end', () => {
    const { lo } = read('2019-07-18T10:00');
    expect(british.span(span(lo, lo))).toBe('18 July 2019 at 10:00:00 GMT-4');
    expect(british.span(span(lo, Infinity))).toBe('from 18 July 2019');
    expect(british.span(span(-Infinity, read('2019-07-18').lo))).toBe('until 17 July 2019');
  });
});

describe('dates for machines', () => {
  it('are what HTML can say in a time element, or nothing', () => {
    check(
      {
        '2019': '2019',
        '0044': '0044',
        '2019-07': '2019-07',
        '2019-07-XX': '2019-07',
        '2019-07-18': '2019-07-18',
        '2019-07-18T14:30': '2019-07-18T14:30-04:00',
        '2019-12-18T14:30:05Z': '2019-12-18T09:30:05-05:00',
        '1800-07-18T12:00:00': '1800-07-18T16:56:02Z',
        '0000': null,
        '-0043': null,
        Y17000: null,
        '199X': null,
        '18XX': null,
        '2019-21': null,
        '2019~': null,
        '2019-07?': null,
        '2019/2020': null,
        '2019/..': null,
        '../2019': null
      },
      text => british.machine(read(text))
    );
  });

  it('have the offset of the zone, by halves of an hour too', () => {
    const machine = (text: string, where: string) =>
      createFormat({ locale: 'en', zone: where }).machine(read(text, where));
    expect(machine('2019-07-18T14:30', 'America/St_Johns')).toBe('2019-07-18T14:30-02:30');
    expect(machine('2019-07-18T14:30', 'Asia/Kathmandu')).toBe('2019-07-18T14:30+05:45');
    expect(machine('2019-07-18T14:30', 'UTC')).toBe('2019-07-18T14:30+00:00');
  });

  it('stand for the very instant that was written', () => {
    fc.assert(
      fc.property(moments, ({ zone: where, t }) => {
        const whole = Math.floor(t / 1000) * 1000;
        const date = read(`${new Date(whole).toISOString().slice(0, 19)}Z`, where);
        const machine = createFormat({ locale: 'en', zone: where }).machine(date);
        expect(Date.parse(machine ?? '')).toBe(whole);
      })
    );
  });

  it('are plain days in the zone', () => {
    expect(british.iso(Date.parse('2019-07-18T03:59Z'))).toBe('2019-07-17');
    expect(british.iso(Date.parse('2019-07-18T04:00Z'))).toBe('2019-07-18');
    expect(british.iso(read('-0043-03-15').lo)).toBe('-000043-03-15');
  });
});

describe('a format', () => {
  it('tells every date that can be read, in every zone', () => {
    const texts = [
      '2019',
      '2019-07-18',
      '2019-07-18T14:30',
      '2019-24',
      '000X',
      '-00XX',
      'Y-270000'
    ];
    const ends = fc.constantFrom('..', '', ...texts);
    fc.assert(
      fc.property(ends, ends, moments, (start, end, { zone: where }) => {
        const format = createFormat({ locale: 'en-GB', zone: where });
        for (const text of [start, `${start}/${end}`]) {
          const reading = readDate(text, where);
          if (!reading.ok) continue;
          const { date } = reading;
          const tellings = [
            format.date(date),
            ...(['year', 'day', 'clock'] as const).map(detail => format.label(date, detail))
          ];
          expect(
            tellings.filter(telling => !telling || /undefined|null|NaN|\{|\$/.test(telling))
          ).toEqual([]);
        }
      })
    );
  });

  it('writes a count as the language does', () => {
    const written = (locale: string) => createFormat({ locale, zone: 'UTC' }).number(12_031);
    expect(['en-GB', 'de', 'ar-EG'].map(written)).toEqual(['12,031', '12.031', '١٢٬٠٣١']);
  });

  it('refuses an unknown zone', () => {
    expect(() => createFormat({ locale: 'en', zone: 'Mars/Olympus' })).toThrow(
      'unknown zone: Mars/Olympus'
    );
  });
});
