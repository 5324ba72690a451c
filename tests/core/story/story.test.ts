import { describe, expect, it } from 'vitest';
import { compareDates, extentOf } from '../../../src/core/story/story.ts';
import { type EventDate, readDate } from '../../../src/core/time/edtf.ts';

const DAY = 86_400_000;

const date = (text: string): EventDate => {
  const reading = readDate(text, 'UTC');
  if (!reading.ok) throw new RangeError(`invalid date: ${text}`);
  return reading.date;
};

const sorted = (...texts: string[]): string[] =>
  texts
    .map(date)
    .sort(compareDates)
    .map(({ source }) => source);

describe('compareDates', () => {
  it('sorts by beginning, open ones first', () => {
    expect(sorted('2020', '../2021', '-0100', '2019-12-31')).toEqual([
      '../2021',
      '-0100',
      '2019-12-31',
      '2020'
    ]);
  });

  it('puts the coarser precision first where the beginning is one', () => {
    const order = ['19XX', '190X', '1900', '1900-01', '1900-01-01', '1900-01-01T00:00'];
    expect(sorted(...order.toReversed())).toEqual(order);
  });

  it('leaves equal dates in the order in which they came', () => {
    expect(sorted('2020?', '2020', '2020~')).toEqual(['2020?', '2020', '2020~']);
    expect(sorted('../2020', '../1990')).toEqual(['../2020', '../1990']);
  });
});

describe('extentOf', () => {
  const opening = { lo: 5, hi: 9 };

  it('is the hull of all dates', () => {
    expect(extentOf([date('2019-08'), date('2018'), date('2019-01-01')], opening)).toEqual({
      lo: Date.UTC(2018, 0),
      hi: Date.UTC(2019, 8)
    });
  });

  it('leaves open ends out but counts the end that is known', () => {
    expect(extentOf([date('../2018'), date('2020/..')], null)).toEqual({
      lo: Date.UTC(2019, 0),
      hi: Date.UTC(2020, 0)
    });
  });

  it('is never empty: a single instant gets a day', () => {
    const lo = Date.UTC(2020, 0);
    expect(extentOf([date('2020/..')], null)).toEqual({ lo, hi: lo + DAY });
  });

  it('is the opening window, or one day, when there is no date', () => {
    expect(extentOf([], opening)).toEqual(opening);
    expect(extentOf([], null)).toEqual({ lo: 0, hi: DAY });
  });
});
