import { describe, expect, it } from 'vitest';
import { tellsTime } from '../../../src/core/time/date-text.ts';
import { type EventDate, readDate } from '../../../src/core/time/edtf.ts';
import { createFormat } from '../../../src/core/time/format.ts';
import { ENGLISH } from '../../../src/core/time/words.ts';

const zone = 'America/New_York';
const british = createFormat({ locale: 'en-GB', zone });

const read = (text: string, where = zone): EventDate => {
  const reading = readDate(text, where);
  if (!reading.ok) throw new Error(reading.message);
  return reading.date;
};
const each = (texts: readonly string[], tell: (text: string) => string | null) =>
  Object.fromEntries(texts.map(text => [text, tell(text)]));
const check = (expected: Readonly<Record<string, string | null>>, tell: typeof told) =>
  expect(each(Object.keys(expected), tell)).toEqual(expected);
const told = (text: string): string | null => british.date(read(text));

describe('a date for reading', () => {
  it('is as exact as it is known and no more', () => {
    check(
      {
        '2019-07-18': 'Thursday 18 July 2019',
        '2018-12': 'December 2018',
        '2018-12-XX': 'December 2018',
        '2019': '2019',
        '2019-22': 'summer 2019',
        '2019-24': 'winter 2019–2020',
        '199X': '1990s',
        '18XX': '19th century',
        '2019-07-18T14:30': 'Thursday 18 July 2019, 14:30, Eastern Daylight Time',
        '2019-07-18T14:30:05Z': 'Thursday 18 July 2019, 10:30:05, Eastern Daylight Time'
      },
      told
    );
  });

  it('says what is not certain', () => {
    check(
      {
        '2016-03~': 'about March 2016',
        '2019?': '2019 (uncertain)',
        '2019%': 'about 2019 (uncertain)',
        '2019-07~/2020-03?': 'about July 2019 to March 2020 (uncertain)'
      },
      told
    );
  });

  it('gives decades and centuries their article within a phrase, in English', () => {
    check(
      {
        '196X~': 'about the 1960s',
        '18XX%': 'about the 19th century (uncertain)',
        '196X/..': 'from the 1960s',
        '196X~/..': 'from about the 1960s',
        '../18XX?': 'until the 19th century (uncertain)',
        '../-01XX': 'until the 2nd century BC',
        '-004X~': 'about 50–41 BC',
        '1960~': 'about 1960',
        '1960-05-01/..': 'from 1 May 1960'
      },
      told
    );
  });

  it('names once what both ends of an interval share', () => {
    check(
      {
        '2020-05-01/2020-05-03': '1–3 May 2020',
        '2019-10-20/2019-11-03': '20 October to 3 November 2019',
        '2019-12-30/2020-01-04': '30 December 2019 to 4 January 2020',
        '2019-07/2020-03': 'July 2019 to March 2020',
        '2019-07/2019-09': 'July to September 2019',
        '2019-07/2019-07': 'July 2019',
        '2019/2021': '2019 to 2021',
        '2019-05/2019-06-03': 'May 2019 to 3 June 2019',
        '198X/199X': '1980s to 1990s',
        '2019-07-18T14:30/2019-07-18T16:00': 'Thursday 18 July 2019, 14:30 to 16:00 GMT-4'
      },
      told
    );
  });

  it('says where an interval is open and where nobody knows', () => {
    check(
      {
        '2019/..': 'from 2019',
        '../2020-05': 'until May 2020',
        '2019/': '2019 to an unknown date',
        '/2020~': 'an unknown date to about 2020'
      },
      told
    );
  });

  it('counts years before the era as historians do, and long ones without grouping', () => {
    check(
      {
        '-0043': '44 BC',
        '0000': '1 BC',
        '-0043-03-15': 'Friday 15 March 44 BC',
        '0079-08-24': 'Thursday 24 August 79 AD',
        '-0043/0014': '44 BC to 14 AD',
        '-004X': '50–41 BC',
        '-01XX': '2nd century BC',
        '00XX': '1st century',
        Y17000: '17000',
        'Y-17000': '17001 BC'
      },
      told
    );
  });
});

describe('a date on a label', () => {
  it('is short, with its year or without', () => {
    const labels = (text: string) =>
      `${british.label(read(text), 'day')} | ${british.label(read(text), 'year')}`;
    check(
      {
        '2019-07-18': '18 Jul | 18 Jul 2019',
        '2018-12': 'Dec | Dec 2018',
        '2016-03~': 'c. Mar | c. Mar 2016',
        '2019?': '2019? | 2019?',
        '199X': '1990s | 1990s',
        '2019-22~': 'c. summer 2019 | c. summer 2019',
        '2019-07-18T14:30': '18 Jul | 18 Jul 2019',
        '2019-07-18T14:30/2019-07-18T15:10': '18 Jul | 18 Jul 2019',
        '2020-05-01/2020-05-03': '1–3 May | 1–3 May 2020',
        '2019-10-20/2019-11-03': '20 Oct – 3 Nov | 20 Oct – 3 Nov 2019',
        '2019-07/2020-03': 'Jul 2019 – Mar 2020 | Jul 2019 – Mar 2020',
        '2019/2021': '2019–2021 | 2019–2021',
        '2019-07/..': 'from Jul | from Jul 2019',
        '2019/': '2019 – ? | 2019 – ?'
      },
      labels
    );
  });

  it('is the time of day where the axis tells the day', () => {
    check(
      {
        '2019-07-18': '18 Jul',
        '2019-07': 'Jul',
        '2019-07-18T14:30': '14:30 GMT-4',
        '2019-07-18T14:30:05~': 'c. 14:30:05 GMT-4',
        '2019-07-18T14:30/2019-07-18T15:10': '14:30 – 15:10 GMT-4',
        '2019-07-18T22:30/2019-07-19T02:10': '18–19 Jul',
        '2019-12-31T22:30/2020-01-01T02:10': '31 Dec 2019 – 1 Jan 2020'
      },
      text => british.label(read(text), 'clock')
    );
  });
});

describe('languages', () => {
  it('bring their own order, names, digits and clock', () => {
    const tell = (locale: string) => {
      const format = createFormat({ locale, zone });
      const label = `${format.label(read('2019-07-18'), 'day')}, ${format.label(read('2019-07-18T14:30'), 'clock')}`;
      // the space before PM is a narrow one in some versions of the locale data
      return [format.date(read('2019-07-18')), label.replace(/\s/g, ' ')];
    };
    expect(tell('en-US')).toEqual(['Thursday, July 18, 2019', 'Jul 18, 2:30 PM EDT']);
    expect(tell('de')).toEqual(['Donnerstag, 18. Juli 2019', '18. Juli, 14:30 GMT-4']);
    expect(tell('ja')).toEqual(['2019年7月18日木曜日', '7月18日, 14:30 GMT-4']);
  });

  it('count years by the Gregorian calendar, whatever the custom of the place', () => {
    const year = (locale: string) => createFormat({ locale, zone }).date(read('2019'));
    expect(year('th-TH')).toBe('2019');
    expect(year('fa-IR')).toBe('۲۰۱۹');
    expect(year('ja-JP-u-ca-japanese')).toBe('2019年');
  });

  it('take their words from whoever has them', () => {
    const words = {
      ...ENGLISH,
      about: 'um {}',
      to: ' bis ',
      from: 'ab {}',
      decade: '{}er Jahre',
      century: (n: number) => `${n}. Jahrhundert`
    };
    const german = createFormat({ locale: 'de', zone, words });
    expect(
      ['2016-03~', '2019-07/2020-03', '2019-07-01/2019-07-03', '2019/..', '199X', '18XX'].map(
        text => german.date(read(text))
      )
    ).toEqual([
      'um März 2016',
      'Juli 2019 bis März 2020',
      '1.–3. Juli 2019',
      'ab 2019',
      '1990er Jahre',
      '19. Jahrhundert'
    ]);
  });

  it('fall back to English where the name of the language is malformed', () => {
    expect(createFormat({ locale: 'en_', zone }).locale).toBe('en');
    expect(createFormat({ locale: 'EN-gb', zone }).locale).toBe('en-GB');
  });
});

describe('a time of day', () => {
  it('is told by a date that has one where it begins or where it ends', () => {
    const telling = ['2019-07-18T16:00', '2019-07-18/2019-07-19T16:00', '2019-07-18T16:00/..'];
    expect(telling.map(text => tellsTime(read(text)))).toEqual([true, true, true]);
    expect(tellsTime(read('2019-07-18/2019-07-19'))).toBe(false);
    expect(tellsTime(null)).toBe(false);
  });
});
