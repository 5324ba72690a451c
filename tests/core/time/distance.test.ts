import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../src/core/time/clock.ts';
import { type Distance, distanceBetween, type Length } from '../../../src/core/time/distance.ts';
import { type EventDate, readDate } from '../../../src/core/time/edtf.ts';

const readAny = (text: string, zone: string): EventDate | null => {
  const reading = readDate(text, zone);
  return reading.ok ? reading.date : null;
};
const read = (text: string, zone: string): EventDate => {
  const date = readAny(text, zone);
  if (!date) throw new Error(`no date: ${text}`);
  return date;
};
const between = (a: string, b: string, zone = 'America/New_York'): Distance =>
  distanceBetween(read(a, zone), read(b, zone), zone);

/** A distance on one line, to be compared at a glance. */
const said = (d: Distance): string => {
  switch (d.kind) {
    case 'exact':
      return `${d.days}d, ${d.weekdays} weekdays: ${Object.values(d.calendar).join(' ')}`;
    case 'between':
      return `${d.least.n} to ${d.most.n} ${d.most.unit}${d.rough ? ', rough' : ''}`;
    case 'overlap':
      return `at most ${d.most.n} ${d.most.unit}${d.rough ? ', rough' : ''}`;
    case 'same':
      return `same ${d.by}`;
    case 'unknown':
      return d.kind;
  }
};
const check = (expected: Readonly<Record<string, string>>, zone?: string) => {
  const found = Object.keys(expected).map(pair => {
    const [a = '', b = ''] = pair.split(' ');
    return [pair, said(between(a, b, zone))];
  });
  expect(Object.fromEntries(found)).toEqual(expected);
};

/** Zones whose clocks never showed an earlier date again once a later one had begun. */
const ZONES = ['UTC', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu', 'America/Sao_Paulo'];
const zones = fc.constantFrom(...ZONES);
const two = (n: number) => `${n}`.padStart(2, '0');
const years = fc
  .oneof(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: -300, max: 2500 }))
  .map(year => `${year < 0 ? '-' : ''}${`${Math.abs(year)}`.padStart(4, '0')}`);
const months = fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const days = fc.tuple(months, fc.integer({ min: 1, max: 31 })).map(([m, d]) => `${m}-${two(d)}`);
const hours = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
const minutes = fc.tuple(days, hours).map(([d, [h, m]]) => `${d}T${two(h)}:${two(m)}`);
const single = fc.oneof(
  days,
  months,
  years,
  minutes,
  fc.tuple(years, fc.integer({ min: 21, max: 24 })).map(([y, s]) => `${y}-${s}`),
  fc
    .integer({ min: -20, max: 210 })
    .map(n => `${n < 0 ? '-' : ''}${two(Math.abs(n)).padStart(3, '0')}X`)
);
const texts = fc.oneof(
  single,
  fc.tuple(single, fc.constantFrom('~', '?')).map(parts => parts.join('')),
  fc.tuple(single, single).map(ends => ends.join('/'))
);
/** Pairs of dates that can be read in a zone. */
const pairs = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(text, text, zones)
    .map(([one, other, zone]) => ({ a: readAny(one, zone), b: readAny(other, zone), zone }))
    .filter((p): p is { a: EventDate; b: EventDate; zone: string } => p.a !== null && p.b !== null);

/** The date that a clock shows at an instant, for Luxon. */
const dateOf = (t: number, zone: string): DateTime =>
  DateTime.fromMillis(clockOf(zone).local(t), { zone: 'utc' }).startOf('day');

describe('the distance of two days', () => {
  it('is told in days, in weekdays and by the calendar', () => {
    // Thursday to Friday: 14 weeks of 5 weekdays and the Friday.
    expect(between('2019-07-18', '2019-10-25')).toEqual({
      kind: 'exact',
      days: 99,
      weekdays: 71,
      calendar: { years: 0, months: 3, days: 7 }
    });
  });

  it('counts the weekdays after the earlier day, up to the later and with it', () => {
    check({
      '2019-07-18 2019-07-19': '1d, 1 weekdays: 0 0 1',
      '2019-07-19 2019-07-20': '1d, 0 weekdays: 0 0 1',
      '2019-07-19 2019-07-22': '3d, 1 weekdays: 0 0 3',
      '2019-07-20 2019-07-21': '1d, 0 weekdays: 0 0 1',
      '2019-07-18 2019-07-25': '7d, 5 weekdays: 0 0 7'
    });
  });

  it('goes over leap days and the ends of months', () => {
    check({
      '2016-02-28 2016-03-01': '2d, 2 weekdays: 0 0 2',
      '2015-02-28 2015-03-01': '1d, 0 weekdays: 0 0 1',
      '2016-02-29 2017-02-28': '365d, 261 weekdays: 1 0 0',
      '2016-02-29 2020-02-29': '1461d, 1044 weekdays: 4 0 0',
      '2019-01-31 2019-03-01': '29d, 21 weekdays: 0 1 1',
      '1900-02-28 1900-03-01': '1d, 1 weekdays: 0 0 1'
    });
  });

  it('is that of the dates on the calendar, however long the days were', () => {
    check({
      '2019-03-09 2019-03-11': '2d, 1 weekdays: 0 0 2',
      '2019-11-02 2019-11-04': '2d, 1 weekdays: 0 0 2'
    });
    // 30 December 2011 was left out in Samoa.
    check({ '2011-12-29 2011-12-31': '2d, 1 weekdays: 0 0 2' }, 'Pacific/Apia');
    check({ '2018-11-03 2018-11-04': '1d, 0 weekdays: 0 0 1' }, 'America/Sao_Paulo');
  });

  it('passes the beginning of the era, where no year is missing', () => {
    check({ '0000-12-31 0001-01-01': '1d, 1 weekdays: 0 0 1' });
    expect(between('-0043-03-15', '0014-08-19')).toMatchObject({
      calendar: { years: 57, months: 5, days: 4 }
    });
    expect(between('0001-01-01', '9999-12-31')).toMatchObject({ days: 3_652_058 });
  });

  it('is the same from either side', () => {
    fc.assert(
      fc.property(pairs(texts), ({ a, b, zone }) => {
        expect(distanceBetween(a, b, zone)).toEqual(distanceBetween(b, a, zone));
      })
    );
  });

  it('gives the later day when it is added to the earlier', () => {
    fc.assert(
      fc.property(pairs(days), ({ a, b, zone }) => {
        const [first, last] = a.lo < b.lo ? [a, b] : [b, a];
        const distance = distanceBetween(a, b, zone);
        if (distance.kind !== 'exact') {
          expect([distance, a.source]).toEqual([{ kind: 'same', by: 'day' }, b.source]);
          return;
        }
        const [from, to] = [dateOf(first.lo, zone), dateOf(last.lo, zone)];
        const { calendar } = distance;
        expect(from.plus({ ...calendar }).toISODate()).toBe(to.toISODate());
        expect(from.plus({ days: distance.days }).toISODate()).toBe(to.toISODate());
        expect(calendar.months).toBeLessThan(12);
        expect(calendar.days).toBeLessThan(31);
        expect(Object.values(calendar).every(part => Number.isInteger(part) && part >= 0)).toBe(
          true
        );
      })
    );
  });

  it('has the weekdays that one finds by going through the days', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (text, length) => {
        const a = readAny(text, 'UTC');
        fc.pre(a !== null);
        if (!a) return;
        const from = dateOf(a.lo, 'UTC');
        const { year, month, day } = from.plus({ days: length });
        const sign = year < 0 ? '-' : '';
        const end = `${sign}${`${Math.abs(year)}`.padStart(4, '0')}-${two(month)}-${two(day)}`;
        const all = Array.from({ length }, (_, at) => from.plus({ days: at + 1 }).weekday);
        expect(distanceBetween(a, read(end, 'UTC'), 'UTC')).toMatchObject({
          days: length,
          weekdays: all.filter(weekday => weekday < 6).length
        });
      })
    );
  });
});

describe('the distance of two times of day', () => {
  it('has hours and minutes when they are under two days apart', () => {
    check({
      '2019-07-18T09:00 2019-07-18T11:15': '0d, 0 weekdays: 0 0 0 2 15',
      '2019-07-18T23:00 2019-07-19T01:00': '1d, 1 weekdays: 0 0 0 2 0',
      '2019-07-18T09:00:30 2019-07-19T10:05': '1d, 1 weekdays: 0 0 1 1 5',
      '2019-07-18T09:00 2019-07-20T08:59': '2d, 1 weekdays: 0 0 1 23 59',
      '2019-07-18T09:00 2019-07-20T09:00': '2d, 1 weekdays: 0 0 2'
    });
  });

  it('is that of the days alone where one of the two is known to the day', () => {
    check({
      '2019-07-18T09:00 2019-07-19': '1d, 1 weekdays: 0 0 1',
      '2019-07-18T09:00 2019-07-18': 'same day'
    });
  });

  it('counts the hours that passed when the clocks were changed, and a day as a day', () => {
    check({
      '2019-03-10T01:30 2019-03-10T03:30': '0d, 0 weekdays: 0 0 0 1 0',
      '2019-11-03T00:30 2019-11-03T03:30': '0d, 0 weekdays: 0 0 0 4 0',
      '2019-03-09T14:00 2019-03-10T14:00': '1d, 0 weekdays: 0 0 1 0 0',
      '2019-11-02T14:00 2019-11-03T15:00': '1d, 0 weekdays: 0 0 1 1 0'
    });
    check({ '2011-12-29T12:00 2011-12-31T13:00': '2d, 1 weekdays: 0 0 2 1 0' }, 'Pacific/Apia');
  });

  it('takes the dates of the zone for times that name another offset', () => {
    check({ '2019-07-18T23:30Z 2019-07-19T03:30Z': '0d, 0 weekdays: 0 0 0 4 0' });
    check({ '2019-07-18T23:30Z 2019-07-19T03:30Z': '1d, 1 weekdays: 0 0 0 4 0' }, 'UTC');
  });

  it('gives the later minute when it is added to the earlier', () => {
    const near = fc
      .tuple(days, hours, hours, fc.constantFrom(0, 1), zones)
      .map(([day, from, to, later, zone]) => {
        const text = (d: string, [h, m]: [number, number]) => `${d}T${two(h)}:${two(m)}`;
        const next = day.replace(/..$/, d => two(Number(d) + later));
        return { a: readAny(text(day, from), zone), b: readAny(text(next, to), zone), zone };
      });
    fc.assert(
      fc.property(near, ({ a, b, zone }) => {
        fc.pre(a !== null && b !== null && a.lo > Date.parse('1920-01-03'));
        if (!a || !b) return;
        const distance = distanceBetween(a, b, zone);
        if (distance.kind !== 'exact') return;
        const [first, last] = a.lo < b.lo ? [a, b] : [b, a];
        const from = DateTime.fromMillis(first.lo, { zone });
        expect(from.plus({ ...distance.calendar }).toMillis()).toBe(last.lo);
      })
    );
  });
});

describe('dates that are the same, or may be', () => {
  it('are at one instant or on one day', () => {
    check({
      '2019-07-18 2019-07-18': 'same day',
      '2019-07-18T09:00 2019-07-18T09:00': 'same instant',
      '2019-07-18T09:00-04:00 2019-07-18T13:00Z': 'same instant'
    });
  });

  it('are less than a minute apart where they differ in seconds', () => {
    check({
      '2019-07-18T09:00:05 2019-07-18T09:00:40': '0 to 1 minutes',
      '2019-07-18T09:00 2019-07-18T09:00:40': 'at most 1 minutes'
    });
  });

  it('are no further apart than their ends', () => {
    check({
      '2016-03 2016-03-10': 'at most 3 weeks',
      '2016-03-22 2016-03': 'at most 3 weeks',
      '2016 2016-03': 'at most 10 months',
      '2016 2016': 'at most 1 years',
      '2019-07-18~ 2019-07-18': 'at most 0 days, rough',
      '2019-07-18T09:00/2019-07-18T12:00 2019-07-18T10:00': 'at most 2 hours'
    });
  });
});

describe('dates that are less exact', () => {
  it('are told by the shortest and the longest that it can be', () => {
    check({
      '2016-03 2016-04-10': '10 to 40 days',
      '2016-02-01/2016-02-15 2016-02-29': '2 to 4 weeks',
      '2019-07-01/2019-07-08 2019-07-10': '2 to 9 days',
      '2016-03 2019-07-18': '39 to 41 months',
      '2016-04-10 2017': '8 to 21 months',
      '2016 2018': '1 to 3 years',
      '201X 2020-04-10': '0 to 11 years',
      '15XX 2019-07-18': '419 to 520 years',
      '2016-21 2016-06-10': '1 to 15 weeks'
    });
  });

  it('are rough where they are approximate or uncertain', () => {
    check({
      '2019-07-18~ 2019-10-25': '99 to 99 days, rough',
      '2019-07-18 2019-10-25?': '99 to 99 days, rough',
      '2019-07-18T09:00~ 2019-07-18T10:30': '90 to 90 minutes, rough'
    });
  });

  it('may be times of day', () => {
    check({
      '2019-07-18T09:00/2019-07-18T10:00 2019-07-18T10:30': '30 to 90 minutes',
      '2019-07-18T09:00/2019-07-18T12:00 2019-07-18T13:30': '1 to 5 hours'
    });
  });

  it('reach as far as dates do', () => {
    check({
      'Y-270000 Y270000': '539999 to 540001 years',
      '-0043 2019-07-18': '2061 to 2063 years'
    });
  });

  it('say nothing where an end is open or not known', () => {
    check({
      '2019-07/.. 2016': 'unknown',
      '../2019-07 2016': 'unknown',
      '2016 /2019-07': 'unknown',
      '2016 2019-07/': 'unknown'
    });
  });

  it('hold the truth, whatever instants they were', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const inside = ({ lo, hi }: EventDate, at: number) => Math.floor(lo + (hi - 1 - lo) * at);
    const truth = (unit: Length['unit'], from: number, to: number, zone: string): number => {
      if (unit !== 'minutes' && unit !== 'hours')
        return dateOf(to, zone).diff(dateOf(from, zone), unit).as(unit);
      const shown = (t: number) => Math.floor(t / 6e4);
      return (shown(to) - shown(from)) / (unit === 'hours' ? 60 : 1);
    };
    fc.assert(
      fc.property(pairs(texts), share, share, ({ a, b, zone }, one, other) => {
        const distance = distanceBetween(a, b, zone);
        if (distance.kind !== 'between' && distance.kind !== 'overlap') return;
        const [s, t] = [inside(a, one), inside(b, other)];
        const { unit, n } = distance.most;
        const real = truth(unit, Math.min(s, t), Math.max(s, t), zone);
        expect(real).toBeLessThanOrEqual(n);
        expect(real).toBeGreaterThanOrEqual(distance.kind === 'between' ? distance.least.n : 0);
      }),
      { numRuns: 500 }
    );
  });

  it('have both ends in one unit', () => {
    fc.assert(
      fc.property(pairs(texts), ({ a, b, zone }) => {
        const distance = distanceBetween(a, b, zone);
        if (distance.kind !== 'between') return;
        expect(distance.least.unit).toBe(distance.most.unit);
        expect(distance.least.n).toBeLessThanOrEqual(distance.most.n);
      })
    );
  });
});

describe('a zone that nobody knows', () => {
  it('is refused', () => {
    const date = read('2019', 'UTC');
    expect(() => distanceBetween(date, date, 'Mars/Olympus')).toThrow('unknown zone: Mars/Olympus');
  });
});
