import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detailAt, placeAxis, rungFor } from '../../../src/core/layout/axis.ts';
import { createScale } from '../../../src/core/layout/scale.ts';
import type { AxisLabel } from '../../../src/core/layout/scene.ts';
import { textWidth } from '../../../src/core/layout/text.ts';
import { createFormat } from '../../../src/core/time/format.ts';
import { span } from '../../../src/core/time/span.ts';
import { axisTicks } from '../../../src/core/time/ticks.ts';
import { anyWidth } from './any-story.ts';

const zone = fc.constantFrom('UTC', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia');
const locale = fc.constantFrom('en-GB', 'de', 'fr', 'ja');

/** Windows from seconds to a hundred thousand years, anywhere near our time. */
const anyAxis = fc
  .record({
    zone,
    locale,
    width: anyWidth,
    textScale: fc.constantFrom(1, 1.3),
    lo: fc.integer({ min: Date.UTC(1800, 0), max: Date.UTC(2030, 0) }),
    length: fc.double({ min: Math.log(2_000), max: Math.log(3e15), noNaN: true }).map(Math.exp)
  })
  .map(({ zone, locale, width, textScale, lo, length }) => {
    const start = length > 1e14 ? -length / 2 : lo;
    const scale = createScale(span(start, start + length), width);
    const axis = placeAxis(scale, rungFor(scale), createFormat({ locale, zone }), textScale);
    return { ...axis, scale, size: 12 * textScale };
  });

const clear = (labels: readonly AxisLabel[], size: number, bold: boolean): boolean =>
  labels.every(({ x, text }, at) => {
    const next = labels[at + 1];
    return !next || x + textWidth(text, { size, bold }) < next.x;
  });

const distinct = (list: readonly { id: string }[]): boolean =>
  new Set(list.map(({ id }) => id)).size === list.length;

describe('the axis', () => {
  it('never lets two labels of a row touch, nor one leave the stage', () => {
    fc.assert(
      fc.property(anyAxis, ({ lower, upper, scale, size }) => {
        expect(clear(lower, size, false)).toBe(true);
        expect(clear(upper, size, true)).toBe(true);
        for (const [row, bold] of [
          [lower, false],
          [upper, true]
        ] as const) {
          for (const { x, text } of row) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x + textWidth(text, { size, bold })).toBeLessThanOrEqual(scale.width);
            expect(text).not.toBe('');
          }
        }
      }),
      { numRuns: 150 }
    );
  });

  it('gives every label and line an id of its own', () => {
    fc.assert(
      fc.property(anyAxis, ({ lower, upper, grid }) => {
        expect(distinct(lower)).toBe(true);
        expect(distinct(upper)).toBe(true);
        expect(distinct(grid)).toBe(true);
      })
    );
  });

  it('hangs every label of the lower row on a grid line', () => {
    fc.assert(
      fc.property(anyAxis, ({ lower, grid, scale }) => {
        const lines = new Map(grid.map(({ id, x }) => [id, x]));
        for (const { id, x } of lower) expect(x - (lines.get(id) ?? Number.NaN)).toBeCloseTo(5, 6);
        for (const { x } of grid) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(scale.width);
        }
      })
    );
  });

  it('has a few lines at least, and never a thicket', () => {
    fc.assert(
      fc.property(anyAxis, ({ grid, scale }) => {
        grid.forEach(({ x }, at) => {
          const next = grid[at + 1];
          // A day without an hour, a month of 28 days: a little closer than the nominal gap.
          if (next) expect(next.x - x).toBeGreaterThan(24);
        });
        expect(grid.length).toBeLessThan(scale.width / 24 + 2);
      }),
      { numRuns: 150 }
    );
  });

  it('holds the upper label at the left edge while its month or year lasts', () => {
    const format = createFormat({ locale: 'en-GB', zone: 'UTC' });
    const scale = createScale(span(Date.UTC(2019, 4, 10), Date.UTC(2020, 3, 1)), 1000);
    const { upper, lower } = placeAxis(scale, rungFor(scale), format, 1);
    expect(upper.map(({ text }) => text)).toEqual(['2019', '2020']);
    expect(upper[0]?.x).toBe(5);
    expect(upper[1]?.x).toBeCloseTo(scale.x(Date.UTC(2020, 0, 1)) + 5, 6);
    expect(lower.map(({ text }) => text).slice(0, 3)).toEqual(['Jun', 'Jul', 'Aug']);
  });

  it('keeps its rows and ids when the window moves', () => {
    const format = createFormat({ locale: 'en-GB', zone: 'America/New_York' });
    fc.assert(
      fc.property(
        anyWidth,
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: -300, max: 300 }),
        (width, days, by) => {
          const length = days * 86_400_000;
          const at = (lo: number) => {
            const scale = createScale(span(lo, lo + length), width);
            return { scale, axis: placeAxis(scale, rungFor(scale), format, 1) };
          };
          const lo = Date.UTC(2019, 0, 1);
          const before = at(lo);
          const after = at(lo + by * 3_600_000);
          const inside = before.axis.grid.filter(({ x }) => {
            const moved = after.scale.x(before.scale.t(x));
            return moved > 1 && moved < width - 1;
          });
          const ids = new Set(after.axis.grid.map(({ id }) => id));
          for (const { id } of inside) expect(ids).toContain(id);
        }
      )
    );
  });
});

describe('what labels tell of their dates', () => {
  const DAY = 86_400_000;
  const detailOf = (lo: number, length: number, width: number) => {
    const scale = createScale(span(lo, lo + length), width);
    return detailAt(scale, rungFor(scale));
  };

  it('is the year in a window of years, the time of day where the axis tells hours, else the day', () => {
    const lo = Date.UTC(2019, 5, 1);
    expect([365 * DAY, 730 * DAY].map(length => detailOf(lo, length, 320))).toEqual([
      'day',
      'year'
    ]);
    expect([365 * DAY, 730 * DAY].map(length => detailOf(lo, length, 1080))).toEqual([
      'day',
      'year'
    ]);
    // The axis under a month counts its days, that under a day its hours.
    expect([30 * DAY, DAY, DAY / 24, DAY / 1440].map(l => detailOf(lo, l, 1080))).toEqual([
      'day',
      'clock',
      'clock',
      'clock'
    ]);
  });

  it('never repeats what the axis says, and leaves out nothing that it does not say', () => {
    const format = createFormat({ locale: 'en-GB', zone: 'UTC' });
    fc.assert(
      fc.property(
        anyWidth,
        fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2030, 0) }),
        fc.double({ min: Math.log(2_000), max: Math.log(4e10), noNaN: true }).map(Math.exp),
        (width, lo, length) => {
          const scale = createScale(span(lo, lo + length), width);
          const rung = rungFor(scale);
          const detail = detailAt(scale, rung);
          const { lower } = axisTicks(scale.span, rung, format);
          // Times of day stand on the axis exactly where the labels tell them, below their day.
          expect(lower.some(({ label }) => label.includes(':'))).toBe(
            detail === 'clock' && lower.length > 0
          );
          // The same months of two years are told apart by their year.
          if (length > 2 * 366 * DAY) expect(detail).toBe('year');
        }
      )
    );
  });

  it('depends on the scale and the width, never on the place', () => {
    fc.assert(
      fc.property(
        anyWidth,
        fc.integer({ min: 2_000, max: 4e10 }),
        fc.integer({ min: -1e12, max: 2e12 }),
        fc.integer({ min: -1e12, max: 2e12 }),
        (width, length, a, b) => {
          expect(detailOf(a, length, width)).toBe(detailOf(b, length, width));
        }
      )
    );
  });
});
