import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { interval, type Unit } from '../../../src/core/time/calendar.ts';
import { dateMs } from '../../../src/core/time/clock.ts';
import { moments } from './zones.ts';

const HOUR = 36e5;
const DAY = 864e5;
const LENGTHS: Readonly<Record<Unit, number>> = {
  second: 1e3,
  minute: 6e4,
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
  month: 31 * DAY,
  quarter: 92 * DAY,
  year: 366 * DAY,
  decade: 3653 * DAY,
  century: 36_525 * DAY,
  millennium: 365_243 * DAY
};
const rows = fc.constantFrom<[Unit, number]>(
  ['second', 1],
  ['second', 30],
  ['minute', 1],
  ['minute', 15],
  ['hour', 1],
  ['hour', 6],
  ['hour', 12],
  ['day', 1],
  ['week', 1],
  ['month', 1],
  ['quarter', 1],
  ['year', 1],
  ['year', 5],
  ['decade', 1],
  ['century', 2],
  ['millennium', 1]
);
const isoIn = (zone: string) => (t: number) =>
  DateTime.fromMillis(t, { zone }).toISO({ suppressMilliseconds: true });
const range = (unit: Unit, step: number, zone: string, from: string, to: string) =>
  interval(unit, step, zone).range(Date.parse(from), Date.parse(to)).map(isoIn(zone));

describe('an interval', () => {
  it('has every instant between a boundary and the next one', () => {
    fc.assert(
      fc.property(moments, rows, ({ zone, t }, [unit, step]) => {
        const every = interval(unit, step, zone);
        const floor = every.floor(t);
        expect(floor).toBeLessThanOrEqual(t);
        expect(every.offset(floor, 1)).toBeGreaterThan(t);
        expect(every.floor(floor)).toBe(floor);
        expect(every.ceil(t)).toBe(floor === t ? t : every.offset(floor, 1));
      }),
      { numRuns: 400 }
    );
  });

  it('goes on and back over the same boundaries', () => {
    fc.assert(
      fc.property(
        moments,
        rows,
        fc.integer({ min: 1, max: 40 }),
        ({ zone, t }, [unit, step], n) => {
          const every = interval(unit, step, zone);
          const floor = every.floor(t);
          expect(every.offset(every.offset(t, n), -n)).toBe(floor);
          expect(every.offset(t, 0)).toBe(floor);
        }
      )
    );
  });

  it('ranges over the boundaries from lo up to hi, each once and in order', () => {
    fc.assert(
      fc.property(
        moments,
        rows,
        fc.integer({ min: 0, max: 30 }),
        ({ zone, t }, [unit, step], n) => {
          const every = interval(unit, step, zone);
          const hi = t + n * step * LENGTHS[unit];
          const expected: number[] = [];
          for (let at = every.ceil(t); at < hi; at = every.offset(at, 1)) expected.push(at);
          const found = every.range(t, hi);
          expect(found).toEqual(expected);
          expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
        }
      )
    );
  });

  it('agrees with Luxon on where a day, month, quarter and year begin', () => {
    const zones = fc.constantFrom('America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe');
    const units = fc.constantFrom('day', 'week', 'month', 'quarter', 'year');
    const recent = fc.integer({ min: Date.parse('1990-01-01'), max: Date.parse('2035-01-01') });
    fc.assert(
      fc.property(zones, units, recent, (zone, unit, t) => {
        const start = DateTime.fromMillis(t, { zone }).startOf(unit).toMillis();
        expect(interval(unit, 1, zone).floor(t)).toBe(start);
      }),
      { numRuns: 300 }
    );
  });

  it('drops fractions of a ms to the right side', () => {
    const second = interval('second', 1, 'UTC');
    expect([second.floor(-0.5), second.ceil(0.5), second.ceil(1000.5)]).toEqual([
      -1000, 1000, 2000
    ]);
    expect(second.range(0.5, 2000.5)).toEqual([1000, 2000]);
  });

  it('is the same object for the same arguments', () => {
    expect(interval('day', 1, 'UTC')).toBe(interval('day', 1, 'UTC'));
    expect(interval('day', 1, 'UTC')).not.toBe(interval('day', 2, 'UTC'));
  });
});

describe('through changes of the clocks', () => {
  it('has days of 23 and of 25 hours in New York', () => {
    const day = interval('day', 1, 'America/New_York');
    const length = (t: string) => day.offset(Date.parse(t), 1) - day.floor(Date.parse(t));
    expect(['2019-03-10T12:00Z', '2019-11-03T12:00Z', '2019-07-18T12:00Z'].map(length)).toEqual([
      23 * HOUR,
      25 * HOUR,
      24 * HOUR
    ]);
  });

  it('has real hours, so that one is missing in spring and one comes twice in autumn', () => {
    const zone = 'America/New_York';
    expect(range('hour', 1, zone, '2019-03-10T05:00Z', '2019-03-10T09:00Z')).toEqual([
      '2019-03-10T00:00:00-05:00',
      '2019-03-10T01:00:00-05:00',
      '2019-03-10T03:00:00-04:00',
      '2019-03-10T04:00:00-04:00'
    ]);
    expect(range('hour', 1, zone, '2019-11-03T04:00Z', '2019-11-03T08:00Z')).toEqual([
      '2019-11-03T00:00:00-04:00',
      '2019-11-03T01:00:00-04:00',
      '2019-11-03T01:00:00-05:00',
      '2019-11-03T02:00:00-05:00'
    ]);
  });

  it('keeps steps of several hours at the same times of the day', () => {
    expect(
      range('hour', 6, 'America/New_York', '2019-11-03T00:00Z', '2019-11-04T12:00Z').map(iso =>
        iso?.slice(11, 16)
      )
    ).toEqual(['00:00', '06:00', '12:00', '18:00', '00:00', '06:00']);
  });

  it('keeps hours on the hour where the clocks change by half of one', () => {
    expect(
      range('hour', 1, 'Australia/Lord_Howe', '2019-04-06T13:00Z', '2019-04-06T17:00Z').map(iso =>
        iso?.slice(11)
      )
    ).toEqual(['00:00:00+11:00', '01:00:00+11:00', '02:00:00+10:30', '03:00:00+10:30']);
  });

  it('begins each day once where midnight comes twice, a minute before the clocks go back', () => {
    expect(range('day', 1, 'America/St_Johns', '2010-11-06T12:00Z', '2010-11-09T00:00Z')).toEqual([
      '2010-11-07T00:00:00-02:30',
      '2010-11-08T00:00:00-03:30'
    ]);
  });

  it('steps over the day that Apia left out', () => {
    expect(range('day', 1, 'Pacific/Apia', '2011-12-28T12:00Z', '2012-01-01T00:00Z')).toEqual([
      '2011-12-29T00:00:00-10:00',
      '2011-12-31T00:00:00+14:00',
      '2012-01-01T00:00:00+14:00'
    ]);
  });

  it('begins a day at 01:00 where the clocks skip midnight', () => {
    expect(range('day', 1, 'America/Sao_Paulo', '2018-11-04T00:00Z', '2018-11-05T12:00Z')).toEqual([
      '2018-11-04T01:00:00-02:00',
      '2018-11-05T00:00:00-02:00'
    ]);
  });
});

describe('long units', () => {
  it('count centuries from the beginning of the era to both sides', () => {
    const found = interval('century', 1, 'UTC').range(dateMs(-250), dateMs(250));
    expect(found.map(t => new Date(t).getUTCFullYear())).toEqual([-199, -99, 1, 100, 200]);
  });

  it('begin weeks on Monday', () => {
    expect(range('week', 1, 'UTC', '2019-10-15', '2019-10-30')).toEqual([
      '2019-10-21T00:00:00Z',
      '2019-10-28T00:00:00Z'
    ]);
  });

  it('begin quarters in January, April, July and October', () => {
    expect(
      range('quarter', 1, 'UTC', '2019-01-01', '2020-01-01').map(iso => iso?.slice(5, 10))
    ).toEqual(['01-01', '04-01', '07-01', '10-01']);
  });

  it('reach as far as dates do', () => {
    const found = interval('millennium', 100, 'America/New_York').range(
      dateMs(-270_000),
      dateMs(270_000)
    );
    expect(found.length).toBe(5);
  });
});

describe('an interval refuses', () => {
  it('zones, steps, ranges and offsets that make no sense', () => {
    expect(() => interval('day', 1, 'Mars/Olympus')).toThrow('unknown zone: Mars/Olympus');
    expect(() => interval('day', 0, 'UTC')).toThrow('invalid step: 0');
    expect(() => interval('day', 1.5, 'UTC')).toThrow('invalid step: 1.5');
    const second = interval('second', 1, 'UTC');
    expect(() => second.range(0, 1e12)).toThrow('invalid range: [0, 1000000000000)');
    expect(() => second.range(-Infinity, 0)).toThrow('invalid range: [-Infinity, 0)');
    expect(() => second.offset(0, 1e9)).toThrow('invalid offset: 1000000000');
  });

  it('no range that is merely empty', () => {
    expect(interval('day', 1, 'UTC').range(5, 5)).toEqual([]);
    expect(interval('day', 1, 'UTC').range(5, -DAY)).toEqual([]);
  });
});
