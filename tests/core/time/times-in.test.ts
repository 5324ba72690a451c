import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, languageOf } from '../../../src/build/languages.ts';
import { type EventDate, readDate } from '../../../src/core/time/edtf.ts';
import { createFormat, type Format } from '../../../src/core/time/format.ts';
import { sameClock } from '../../../src/core/time/same-clock.ts';
import { span } from '../../../src/core/time/span.ts';
import { axisTicks, rungAt, tellsTimes } from '../../../src/core/time/ticks.ts';
import { moments } from './zones.ts';

const NEW_YORK = 'America/New_York';
const HOUR = 36e5;
const DETAILS = ['year', 'day', 'clock'] as const;

const read = (text: string, zone = NEW_YORK): EventDate => {
  const reading = readDate(text, zone);
  if (!reading.ok) throw new Error(reading.message);
  return reading.date;
};
const told = (format: Format, text: string) => format.date(read(text, format.zone));

const zones = moments.map(({ zone }) => zone);
const locales = fc.constantFrom(...LANGUAGES.keys());

/** A day and everything coarser, with every mark, alone and as an end of an interval. */
const days = fc
  .tuple(
    fc.date({ min: new Date('1000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    fc.constantFrom(4, 7, 10),
    fc.constantFrom('', '~', '?', '%')
  )
  .map(([date, length, mark]) => date.toISOString().slice(0, length) + mark);
const coarse = fc.oneof(
  days,
  fc.constantFrom('201X', '18XX', '2019-21', '2019-24', '-0043'),
  fc.tuple(days, fc.constantFrom('/..', '/')).map(([day, end]) => day + end),
  fc.tuple(days, days).map(ends => ends.sort().join('/'))
);

describe('dates without a time of day', () => {
  it('are told alike wherever times are told', () => {
    fc.assert(
      fc.property(coarse, zones, zones, locales, (text, zone, other, locale) => {
        const reading = readDate(text, zone);
        if (!reading.ok) return;
        const { date } = reading;
        const { dates: words } = languageOf(locale);
        const here = createFormat({ locale, zone, words });
        const there = here.withTimesIn(other);
        const tell = (format: Format) => [
          format.date(date),
          format.machine(date),
          ...DETAILS.map(detail => format.label(date, detail))
        ];
        expect(tell(there)).toEqual(tell(here));
      })
    );
  });

  it('stand in a window of days and at ticks of days that do not move', () => {
    const scales = fc.double({ min: -1, max: 9, noNaN: true }).map(power => 10 ** power);
    fc.assert(
      fc.property(moments, zones, scales, ({ zone, t }, other, msPerPx) => {
        const here = createFormat({ locale: 'en-GB', zone });
        const there = here.withTimesIn(other);
        const rung = rungAt(msPerPx);
        const window = span(t, t + 1000 * msPerPx);
        expect(there.iso(t)).toBe(here.iso(t));
        if (tellsTimes(rung)) return;
        expect(axisTicks(window, rung, there)).toEqual(axisTicks(window, rung, here));
        expect(there.span(window)).toBe(here.span(window));
      })
    );
  });
});

describe('a time of day', () => {
  const british = createFormat({ locale: 'en-GB', zone: NEW_YORK });
  const tokyo = british.withTimesIn('Asia/Tokyo');

  it('is told with its day and the name of its zone', () => {
    const time = '2019-07-18T23:30';
    expect(told(british, time)).toBe('Thursday 18 July 2019, 23:30, Eastern Daylight Time');
    expect(told(tokyo, time)).toBe('Friday 19 July 2019, 12:30, Japan Standard Time');
    expect(british.date(read(time), 'short')).toBe('Thursday 18 July 2019, 23:30 GMT-4');
    expect(tokyo.dayOf(read(time).lo)).toBe('Friday 19 July 2019');
  });

  it('has the name of the season', () => {
    const name = (text: string) => told(british, text).replace(/^.*, /, '');
    expect(name('2019-11-03T00:30')).toBe('Eastern Daylight Time');
    expect(name('2019-11-03T12:00')).toBe('Eastern Standard Time');
    // The hour between one and two comes twice that night.
    const twice = ['-04:00', '-05:00'].map(offset => told(british, `2019-11-03T01:30:00${offset}`));
    expect(new Set(twice).size).toBe(2);
  });

  it('is named at both ends of a stretch over which the clocks change, else once', () => {
    expect(told(british, '2019-11-03T09:00/2019-11-03T11:00')).toBe(
      'Sunday 3 November 2019, 09:00 to 11:00 GMT-5'
    );
    expect(told(british, '2019-11-03T00:30/2019-11-03T11:00')).toBe(
      'Sunday 3 November 2019, 00:30 GMT-4 to Sunday 3 November 2019, 11:00 GMT-5'
    );
    expect(british.label(read('2019-11-03T00:30/2019-11-03T11:00'), 'clock')).toBe(
      '00:30 GMT-4 – 11:00 GMT-5'
    );
  });

  it('is told without its zone where its day is told alone, which is one of the story’s', () => {
    const late = read('2019-07-18T23:30');
    for (const format of [british, tokyo]) {
      expect(format.label(late, 'day')).toBe('18 Jul');
      expect(format.label(late, 'year')).toBe('18 Jul 2019');
    }
    expect(tokyo.label(late, 'clock')).toBe('12:30 GMT+9');
  });

  it('stays the same instant for machines', () => {
    fc.assert(
      fc.property(moments, zones, ({ zone, t }, other) => {
        const text = `${new Date(Math.floor(t / 1000) * 1000).toISOString().slice(0, 19)}Z`;
        const here = createFormat({ locale: 'en', zone });
        const date = read(text, zone);
        expect(here.withTimesIn(other).machine(date)).toBe(here.machine(date));
      })
    );
  });

  it('says which zone it is of, in every language and zone', () => {
    fc.assert(
      fc.property(moments, locales, ({ zone, t }, locale) => {
        const whole = Math.floor(t / 1000) * 1000;
        const date = read(`${new Date(whole).toISOString().slice(0, 19)}Z`, 'UTC');
        const { dates: words } = languageOf(locale);
        const format = createFormat({ locale, zone: 'UTC', words, timesIn: zone });
        const name = (timeZoneName: 'long' | 'short') =>
          new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName })
            .formatToParts(whole)
            .find(({ type }) => type === 'timeZoneName')?.value ?? '?';
        expect(format.date(date)).toContain(name('long'));
        expect(format.date(date, 'short')).toContain(name('short'));
        expect(format.label(date, 'clock')).toContain(name('short'));
      })
    );
  });
});

describe('a window and an axis of hours', () => {
  const format = createFormat({ locale: 'en-GB', zone: NEW_YORK });
  const { lo } = read('2019-07-18T12:00');

  it('are told where times are', () => {
    const tokyo = format.withTimesIn('Asia/Tokyo');
    const window = span(lo, lo + 6 * HOUR);
    expect(format.span(window)).toBe('18 July 2019, 12:00 to 18:00 GMT-4');
    expect(tokyo.span(window)).toBe('19 July 2019, 01:00 to 07:00 GMT+9');
    const { lower, upper } = axisTicks(window, rungAt(HOUR / 60), tokyo);
    expect(lower.map(({ label }) => label).slice(0, 3)).toEqual(['01:00', '02:00', '03:00']);
    expect(upper.map(({ label }) => label)).toEqual(['Fri 19 Jul 2019']);
  });

  it('name a zone for all its seasons, or by its offset where it has no such name', () => {
    const name = (zone: string) => format.withTimesIn(zone).zoneName(lo);
    expect(name(NEW_YORK)).toBe('Eastern Time');
    expect(name('Europe/Berlin')).toBe('Central European Time');
    expect(name('UTC')).toBe('Coordinated Universal Time');
    expect(name('Etc/GMT+5')).toBe('GMT-05:00');
    expect(format.zoneName(lo, true)).toBe('GMT-4');
  });
});

describe('a format that tells times elsewhere from now on', () => {
  it('is as one that was made so, and back again as it was', () => {
    fc.assert(
      fc.property(moments, zones, ({ zone, t }, other) => {
        const window = span(t, t + 5 * HOUR);
        const rung = rungAt(HOUR / 60);
        const date = read(`${new Date(t).toISOString().slice(0, 16)}Z`, zone);
        const tell = (one: Format) => [
          one.timesIn,
          one.date(date),
          one.label(date, 'clock'),
          one.span(window),
          one.zoneName(t),
          axisTicks(window, rung, one).lower.map(({ label }) => label)
        ];
        const format = createFormat({ locale: 'de', zone });
        const first = tell(format);
        format.tellTimesIn(other);
        expect(tell(format)).toEqual(tell(createFormat({ locale: 'de', zone, timesIn: other })));
        format.tellTimesIn(zone);
        expect(tell(format)).toEqual(first);
      })
    );
  });
});

describe('the clocks of two zones', () => {
  const within = (from: string, to: string) => span(Date.parse(from), Date.parse(to));

  it('are told apart where they ever part', () => {
    const years = within('2018-01-01', '2021-01-01');
    expect(sameClock(NEW_YORK, NEW_YORK, years)).toBe(true);
    expect(sameClock(NEW_YORK, 'America/Toronto', years)).toBe(true);
    expect(sameClock(NEW_YORK, 'Asia/Tokyo', years)).toBe(false);
    // Alike in winter, an hour apart in summer.
    expect(sameClock('America/Denver', 'America/Phoenix', years)).toBe(false);
    expect(sameClock('America/Denver', 'America/Phoenix', within('2019-12-01', '2020-02-01'))).toBe(
      true
    );
  });

  it('may be those of one instant', () => {
    expect(sameClock('UTC', 'Europe/London', within('2019-01-01', '2019-01-01'))).toBe(true);
  });

  it('are refused in an unknown zone', () => {
    expect(() => sameClock('UTC', 'Mars/Olympus', within('2019-01-01', '2019-02-01'))).toThrow(
      RangeError
    );
  });
});
