import { describe, expect, it } from 'vitest';
import { distanceBetween } from '../../../src/core/time/distance.ts';
import { type EventDate, readDate } from '../../../src/core/time/edtf.ts';
import { createFormat } from '../../../src/core/time/format.ts';
import {
  type DistanceWords,
  distanceSentence,
  distanceText,
  shortDistance
} from '../../../src/core/view/distance-text.ts';

const zone = 'America/New_York';
const read = (text: string): EventDate => {
  const reading = readDate(text, zone);
  if (!reading.ok) throw new Error(reading.message);
  return reading.date;
};

type Nouns = Readonly<Record<Parameters<DistanceWords['length']>[0], string>>;

/** Words of a language from its nouns, one and many. */
const wordsOf = (nouns: Nouns, rest: Omit<DistanceWords, 'length'>): DistanceWords => ({
  length: (unit, n, written = `${n}`) => `${written} ${nouns[unit].split(' ')[n === 1 ? 0 : 1]}`,
  ...rest
});

const english = wordsOf(
  {
    years: 'year years',
    months: 'month months',
    weeks: 'week weeks',
    days: 'day days',
    hours: 'hour hours',
    minutes: 'minute minutes',
    weekdays: 'weekday weekdays'
  },
  {
    between: (least, most) => `between ${least} and ${most}`,
    sameTime: 'at the same time',
    inCalendar: (days, calendar) => `${days}: ${calendar}`,
    measured: (from, to, interval) => `From ${from} to ${to}: ${interval}.`
  }
);
const full: DistanceWords = {
  ...english,
  sameDay: 'on the same day',
  atMost: length => `at most ${length}`,
  roughly: interval => `roughly ${interval}`,
  unknownTime: 'an unknown time'
};
const german = wordsOf(
  {
    years: 'Jahr Jahre',
    months: 'Monat Monate',
    weeks: 'Woche Wochen',
    days: 'Tag Tage',
    hours: 'Stunde Stunden',
    minutes: 'Minute Minuten',
    weekdays: 'Werktag Werktage'
  },
  {
    between: (least, most) => `${least} bis ${most}`,
    sameTime: 'zur selben Zeit',
    inCalendar: (days, calendar) => `${days}: ${calendar}`,
    measured: (from, to, interval) => `Von ${from} bis ${to}: ${interval}.`
  }
);
const french = wordsOf(
  {
    years: 'an ans',
    months: 'mois mois',
    weeks: 'semaine semaines',
    days: 'jour jours',
    hours: 'heure heures',
    minutes: 'minute minutes',
    weekdays: 'jour·ouvré jours·ouvrés'
  },
  {
    between: (least, most) => `entre ${least} et ${most}`,
    sameTime: 'au même moment',
    inCalendar: (days, calendar) => `${days} : ${calendar}`,
    measured: (from, to, interval) => `Du ${from} au ${to} : ${interval}.`
  }
);

const formats = {
  en: createFormat({ locale: 'en-GB', zone }),
  de: createFormat({ locale: 'de', zone }),
  fr: createFormat({ locale: 'fr', zone })
};
type Tell = typeof distanceText;
const told =
  (tell: Tell, words: DistanceWords, locale: keyof typeof formats = 'en') =>
  (pair: string): string => {
    const [a = '', b = ''] = pair.split(' ');
    const { number, locale: name } = formats[locale];
    return tell(distanceBetween(read(a), read(b), zone), words, number, name);
  };

const EXACT = '2019-07-18 2019-10-25';
const LONG = '2016-03-09 2019-07-18';
const TIMES = '2019-07-18T09:00 2019-07-19T11:15';
const WEEKS = '2016-02-01/2016-02-15 2016-02-29';
const SHARED = '2016-03 2016-03-10';
const ROUGH = '2019-07-18~ 2019-10-25';

describe('a distance in words', () => {
  it('is told in days, by the calendar and in weekdays', () => {
    expect(
      [EXACT, LONG, '2019-07-18 2019-07-25', '2019-07-20 2019-07-21', TIMES].map(
        told(distanceText, full)
      )
    ).toEqual([
      '99 days: 3 months and 7 days (71 weekdays)',
      '1,226 days: 3 years, 4 months and 9 days',
      '7 days (5 weekdays)',
      '1 day (0 weekdays)',
      '1 day, 2 hours and 15 minutes'
    ]);
  });

  it('names the unit of a range once', () => {
    expect([WEEKS, '2016-03 2016-04-10', '2016 2018'].map(told(distanceText, full))).toEqual([
      'between 2 and 4 weeks',
      'between 10 and 40 days',
      'between 1 and 3 years'
    ]);
  });

  it('says at most where both may be at the same time, or nearly', () => {
    expect([SHARED, '201X 2020-04-10', '2016 2016'].map(told(distanceText, full))).toEqual([
      'at most 3 weeks',
      'at most 11 years',
      'at most 1 year'
    ]);
  });

  it('says that they are on one day, or at one time', () => {
    expect(
      ['2019-07-18 2019-07-18', '2019-07-18T09:00 2019-07-18T09:00'].map(told(distanceText, full))
    ).toEqual(['on the same day', 'at the same time']);
  });

  it('says roughly where a date is approximate or uncertain', () => {
    expect(
      [ROUGH, '2016-02-01/2016-02-15~ 2016-02-29', '2019-07-18~ 2019-07-18'].map(
        told(distanceText, full)
      )
    ).toEqual(['roughly 99 days', 'roughly between 2 and 4 weeks', 'roughly on the same day']);
  });

  it('says that it is not known', () => {
    expect(told(distanceText, full)('2016 2019/..')).toBe('an unknown time');
  });

  it('does without the words that a language has not got', () => {
    expect(
      [SHARED, '2019-07-18 2019-07-18', ROUGH, '2016 2019/..'].map(told(distanceText, english))
    ).toEqual(['between 0 and 3 weeks', 'at the same time', '≈ 99 days', '']);
  });

  it('is told in German and in French as their readers join and count', () => {
    const pairs = [EXACT, LONG, TIMES, WEEKS, SHARED, '2019-07-18 2019-07-18'];
    expect(pairs.map(told(distanceText, german, 'de'))).toEqual([
      '99 Tage: 3 Monate und 7 Tage (71 Werktage)',
      '1.226 Tage: 3 Jahre, 4 Monate und 9 Tage',
      '1 Tag, 2 Stunden und 15 Minuten',
      '2 bis 4 Wochen',
      '0 bis 3 Wochen',
      'zur selben Zeit'
    ]);
    expect(pairs.map(told(distanceText, french, 'fr'))).toEqual([
      '99 jours : 3 mois et 7 jours (71 jours·ouvrés)',
      '1\u202f226 jours : 3 ans, 4 mois et 9 jours',
      '1 jour, 2 heures et 15 minutes',
      'entre 2 et 4 semaines',
      'entre 0 et 3 semaines',
      'au même moment'
    ]);
  });
});

describe('a distance where there is little room', () => {
  it('is told in days alone, in hours, or as a range', () => {
    expect([EXACT, LONG, TIMES, WEEKS, SHARED].map(told(shortDistance, full))).toEqual([
      '99 days',
      '1,226 days',
      '1 day, 2 hours and 15 minutes',
      'between 2 and 4 weeks',
      'at most 3 weeks'
    ]);
  });
});

describe('a sentence to copy', () => {
  const sentence = (a: string, b: string, words = full) => {
    const [from, to] = [read(a), read(b)];
    return distanceSentence(from, to, distanceBetween(from, to, zone), words, formats.en);
  };

  it('has both dates as they are told elsewhere, the earlier first', () => {
    const text =
      'From Thursday 18 July 2019 to Friday 25 October 2019: 99 days: 3 months and 7 days (71 weekdays).';
    expect(sentence('2019-07-18', '2019-10-25')).toBe(text);
    expect(sentence('2019-10-25', '2019-07-18')).toBe(text);
  });

  it('is no more exact than the dates', () => {
    expect(sentence('2016-03~', '2016-04-10')).toBe(
      'From about March 2016 to Sunday 10 April 2016: roughly between 10 and 40 days.'
    );
  });

  it('is none where there is nothing to say', () => {
    expect(sentence('2016', '2019/..', english)).toBe('');
  });
});
