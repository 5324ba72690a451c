import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/core/time/edtf.ts';

/**
 * The edtf package as a second opinion, in UTC, on what both read. Left out, with the reason:
 * seasons (it takes quarters of the year: 21 is January to March), -000X and -00XX (it drops the
 * sign), X for a month or day of a negative year (its bounds are reversed), 29 February of years
 * that have none and of year 0 (it goes on to 1 March), marks beside X or Y (it knows none),
 * intervals between equal ends (it refuses them), times without a zone (it takes that of the system),
 * ends of times (its times are instants, so they are compared by their beginning).
 */
describe('beside the edtf package', () => {
  const digits = (n: number, length: number) => `${n}`.padStart(length, '0');
  const years = fc.integer({ min: 1, max: 9999 }).map(year => digits(year, 4));
  const signed = fc.tuple(fc.constantFrom('', '-'), years).map(([sign, year]) => sign + year);
  const months = fc.integer({ min: 1, max: 12 }).map(month => digits(month, 2));
  const days = fc
    .tuple(signed, months, fc.integer({ min: 1, max: 31 }))
    .map(([year, month, day]) => `${year}-${month}-${digits(day, 2)}`)
    .filter(text => !text.endsWith('-02-29'));
  const plain = fc.oneof(
    signed,
    fc.tuple(signed, months).map(parts => parts.join('-')),
    days
  );
  const marked = fc
    .tuple(plain, fc.constantFrom('', '~', '?', '%'))
    .map(([text, mark]) => text + mark);
  const long = fc
    .tuple(fc.constantFrom('Y', 'Y-'), fc.integer({ min: 10_000, max: 270_000 }))
    .map(parts => parts.join(''));
  const blurred = fc.oneof(
    fc.integer({ min: 1, max: 999 }).map(n => `${digits(n, 3)}X`),
    fc.integer({ min: 1, max: 999 }).map(n => `-${digits(n, 3)}X`),
    fc.integer({ min: 0, max: 99 }).map(n => `${digits(n, 2)}XX`),
    fc.integer({ min: 1, max: 99 }).map(n => `-${digits(n, 2)}XX`),
    years.map(year => `${year}-XX`),
    years.map(year => `${year}-XX-XX`),
    fc.tuple(years, months).map(parts => `${parts.join('-')}-XX`)
  );
  const bounded = (text: string): string | null => {
    try {
      const { min, max } = edtf(text);
      return `${min} ${max + 1}`;
    } catch {
      return null;
    }
  };
  const mine = (text: string): string | null => {
    const reading = readDate(text, 'UTC');
    return reading.ok ? `${reading.date.lo} ${reading.date.hi}` : null;
  };

  it('dates are the same, and so is what is no date', () => {
    fc.assert(
      fc.property(fc.oneof(marked, long, blurred), text => {
        expect(mine(text)).toBe(bounded(text));
      }),
      { numRuns: 1000 }
    );
  });

  it('intervals are the same', () => {
    const open = fc
      .tuple(plain, fc.boolean())
      .map(([text, end]) => (end ? `${text}/..` : `../${text}`));
    const level = fc.oneof(
      fc.tuple(signed, signed),
      fc.tuple(days, days),
      fc.tuple(years, fc.constant('9999'))
    );
    const closed = fc
      .tuple(level, fc.constantFrom('', '~', '?', '%'))
      .filter(([[start, end]]) => start !== end)
      .map(([ends, mark]) => ends.join(`${mark}/`));
    fc.assert(
      fc.property(fc.oneof(open, closed), text => {
        expect(mine(text)).toBe(bounded(text));
      }),
      { numRuns: 1000 }
    );
  });

  it('times begin at the same instant', () => {
    const clock = fc
      .tuple(
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        fc.constantFrom('', ':07', ':59'),
        fc.constantFrom('Z', '+05:30', '-04:00', '+14:00', '-03')
      )
      .map(
        ([hour, minute, second, zone]) => `T${digits(hour, 2)}:${digits(minute, 2)}${second}${zone}`
      );
    fc.assert(
      fc.property(days, clock, (day, time) => {
        const text = day + time;
        expect(mine(text)?.split(' ')[0]).toBe(bounded(text)?.split(' ')[0]);
      }),
      { numRuns: 500 }
    );
  });
});
