import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { clockOf, dateMs, isZone } from '../../../src/core/time/clock.ts';
import { moments } from './zones.ts';

describe('a clock', () => {
  it('shows the time that Luxon shows', () => {
    fc.assert(
      fc.property(moments, ({ zone, t }) => {
        const { year, month, day, hour, minute, second, millisecond } = DateTime.fromMillis(t, {
          zone
        });
        const fields = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
        expect(clockOf(zone).local(t)).toBe(fields);
      })
    );
  });

  it('finds the first instant at which it shows a time', () => {
    fc.assert(
      fc.property(moments, ({ zone, t }) => {
        const clock = clockOf(zone);
        const found = clock.instant(clock.local(t));
        expect(clock.local(found)).toBe(clock.local(t));
        expect(found).toBeLessThanOrEqual(t);
      })
    );
  });

  it('takes the end of a gap for a time that it never showed', () => {
    const { instant } = clockOf('America/New_York');
    expect(instant(Date.parse('2019-03-10T02:30Z'))).toBe(Date.parse('2019-03-10T07:00Z'));
    const apia = clockOf('Pacific/Apia');
    expect(apia.instant(Date.parse('2011-12-30T15:00Z'))).toBe(Date.parse('2011-12-30T10:00Z'));
  });

  it('finds the instant at which the clocks change', () => {
    const { transition } = clockOf('America/New_York');
    const change = transition(Date.parse('2019-11-01'), Date.parse('2019-11-05'));
    expect(new Date(change).toISOString()).toBe('2019-11-03T06:00:00.000Z');
  });

  it('keeps whole ms where the offset has seconds', () => {
    expect(clockOf('America/New_York').offset(Date.parse('1800-01-01'))).toBe(
      -(4 * 3600 + 56 * 60 + 2) * 1000
    );
  });
});

describe('zones', () => {
  it('are known by their IANA name', () => {
    expect(['UTC', 'Pacific/Apia', 'Etc/GMT+5'].filter(name => !isZone(name))).toEqual([]);
    expect(['', '+01:00', 'Mars/Olympus', 'local', '-5'].filter(isZone)).toEqual([]);
  });

  it('are refused by name when unknown', () => {
    expect(() => clockOf('Mars/Olympus')).toThrow(new RangeError('unknown zone: Mars/Olympus'));
  });
});

describe('calendar dates', () => {
  it('take a year of two digits as it stands', () => {
    expect(new Date(dateMs(44, 2, 15)).toISOString()).toBe('0044-03-15T00:00:00.000Z');
    expect(new Date(dateMs(-43)).toISOString()).toBe('-000043-01-01T00:00:00.000Z');
  });
});
