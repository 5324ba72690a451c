import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interval } from '../../../src/core/time/calendar.ts';
import { createFormat } from '../../../src/core/time/format.ts';
import { span } from '../../../src/core/time/span.ts';
import { axisTicks, rungAt } from '../../../src/core/time/ticks.ts';
import { moments } from './zones.ts';

const DAY = 864e5;
const zone = 'America/New_York';
const format = createFormat({ locale: 'en-GB', zone });
/** From under a second to half a million years across 1,000 px, evenly by magnitude. */
const scales = fc.double({ min: -1, max: 10.2, noNaN: true }).map(power => 10 ** power);

const rowsAt = (msPerPx: number): string => {
  const { lower, upper } = rungAt(msPerPx);
  return `${lower.step} ${lower.unit} over ${upper ? upper.unit : 'nothing'}`;
};
const axis = (from: string, days: number, msPerPx: number) => {
  const lo = Date.parse(from);
  const { lower, upper } = axisTicks(span(lo, lo + days * DAY), rungAt(msPerPx), format);
  return [lower, upper].map(row => row.map(tick => tick.label).join(' '));
};

describe('the rung of the axis', () => {
  it('climbs from seconds to millennia as the scale grows', () => {
    const year = 365.25 * DAY;
    const widths = [6e4, 36e5, DAY, 10 * DAY, 60 * DAY, year, 6 * year, 25 * year];
    const long = [200, 1000, 5000, 20_000, 200_000].map(n => n * year);
    expect([...widths, ...long].map(width => rowsAt(width / 1000))).toEqual([
      '15 second over day',
      '5 minute over day',
      '3 hour over day',
      '1 day over month',
      '1 week over month',
      '1 month over year',
      '1 year over nothing',
      '2 year over nothing',
      '2 decade over nothing',
      '1 century over nothing',
      '5 century over nothing',
      '2 millennium over nothing',
      '20 millennium over nothing'
    ]);
  });

  it('shows months at 4.5 px a day and quarters at 0.75', () => {
    expect(rowsAt(DAY / 4.5)).toBe('1 month over year');
    expect(rowsAt(DAY / 0.75)).toBe('1 quarter over year');
  });

  it('never grows finer while zooming out', () => {
    fc.assert(
      fc.property(scales, fc.double({ min: 1, max: 4, noNaN: true }), (scale, out) => {
        const length = (msPerPx: number) => {
          const { unit, step } = rungAt(msPerPx).lower;
          const every = interval(unit, step, 'UTC');
          return every.offset(DAY, 2) - every.offset(DAY, 1);
        };
        expect(length(scale * out)).toBeGreaterThanOrEqual(length(scale));
      })
    );
  });

  it('is the last one however far out', () => {
    expect(rungAt(1e300)).toEqual({ lower: { unit: 'millennium', step: 100 }, upper: null });
  });

  it('refuses a scale that is none', () => {
    for (const scale of [0, -1, Number.NaN]) {
      expect(() => rungAt(scale)).toThrow(`invalid scale: ${scale} ms per px, 56 px`);
    }
  });
});

describe('the ticks of the axis', () => {
  it('name months under their years', () => {
    expect(axis('2019-07-06T04:00Z', 276, DAY / 4.5)).toEqual([
      'Aug Sept Oct Nov Dec Jan Feb Mar Apr',
      '2019 2020'
    ]);
  });

  it('name quarters by their first month', () => {
    expect(axis('2019-05-06T04:00Z', 400, DAY / 0.75)).toEqual(['Jul Oct Jan Apr', '2019 2020']);
  });

  it('number the days of a fortnight under their months', () => {
    expect(axis('2019-10-25T12:00Z', 10, DAY / 90)).toEqual([
      '26 27 28 29 30 31 1 2 3 4',
      'October 2019 November 2019'
    ]);
  });

  it('give times under their days', () => {
    expect(axis('2019-07-18T16:00Z', 1, 864e5 / 900)).toEqual([
      '12:00 15:00 18:00 21:00 00:00 03:00 06:00 09:00',
      'Thu 18 Jul 2019 Fri 19 Jul 2019'
    ]);
    expect(axis('2019-07-18T16:00Z', 1 / 5760, 50)).toEqual([
      '12:00:00 12:00:05 12:00:10',
      'Thu 18 Jul 2019'
    ]);
  });

  it('count years through the beginning of the era', () => {
    const years = span(Date.parse('-000250-01-01'), Date.parse('0250-01-01'));
    const { lower, upper } = axisTicks(years, rungAt((500 * 365 * DAY) / 400), format);
    expect(lower.map(tick => tick.label)).toEqual(['200 BC', '100 BC', '1 AD', '100', '200']);
    expect(upper).toEqual([]);
  });

  it('stay within the span, but for the upper one that is held at its edge', () => {
    fc.assert(
      fc.property(moments, scales, (moment, scale) => {
        const view = span(moment.t, moment.t + Math.min(scale * 800, 1e14));
        const zoned = createFormat({ locale: 'en', zone: moment.zone });
        const { lower, upper } = axisTicks(view, rungAt(scale), zoned);
        const outside = lower.filter(({ t }) => t < view.lo || t >= view.hi);
        expect(outside).toEqual([]);
        expect(upper.slice(1).filter(({ t }) => t <= view.lo || t >= view.hi)).toEqual([]);
        const [first] = upper;
        if (rungAt(scale).upper) expect(first?.t).toBeLessThanOrEqual(view.lo);
        expect(lower.length).toBeLessThanOrEqual(800 / 50);
      })
    );
  });

  it('are the same where two views overlap, with the same ids, all different', () => {
    fc.assert(
      fc.property(moments, scales, fc.integer({ min: 1, max: 799 }), ({ t }, scale, px) => {
        const rung = rungAt(Math.min(scale, 1e10));
        const ms = Math.min(scale, 1e10);
        const view = span(t, t + 800 * ms);
        const moved = span(t + px * ms, t + (800 + px) * ms);
        const here = axisTicks(view, rung, format).lower.filter(tick => tick.t >= moved.lo);
        const there = axisTicks(moved, rung, format).lower.filter(tick => tick.t < view.hi);
        expect(there).toEqual(here);
        const { lower, upper } = axisTicks(view, rung, format);
        const ids = [...lower, ...upper].map(tick => tick.id);
        expect(new Set(ids).size).toBe(ids.length);
      })
    );
  });

  it('are those of a format that has set none before', () => {
    const used = createFormat({ locale: 'de', zone });
    fc.assert(
      fc.property(moments, scales, ({ t }, scale) => {
        const rung = rungAt(scale);
        const view = span(t, t + Math.min(scale * 800, 1e14));
        const fresh = createFormat({ locale: 'de', zone });
        expect(axisTicks(view, rung, used)).toEqual(axisTicks(view, rung, fresh));
      })
    );
    // More ticks than anybody has on one axis.
    const far = span(Date.UTC(1990, 0, 1), Date.UTC(2000, 0, 1));
    const days = rungAt(DAY / 40);
    const fresh = createFormat({ locale: 'de', zone });
    expect(axisTicks(far, days, used)).toEqual(axisTicks(far, days, fresh));
    expect(axisTicks(far, days, used)).toEqual(axisTicks(far, days, fresh));
  });
});
