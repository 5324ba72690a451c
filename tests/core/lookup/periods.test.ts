import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finestPeriods, periodsOf } from '../../../src/core/lookup/periods.ts';
import { contains } from '../../../src/core/time/span.ts';
import { anyStory, storyOf } from '../../render/stories.ts';

const dated = (...dates: string[]) =>
  storyOf({
    version: 1,
    id: 's',
    title: 'S',
    timeZone: 'America/New_York',
    events: dates.map((date, at) => ({ id: `e${at}`, title: 'E', date }))
  });

const ends = (story: ReturnType<typeof dated>, unit: 'month' | 'year', most = 99) =>
  periodsOf(story, unit, most)?.map(({ from, to }) => [from, to]);

describe('the periods of a story', () => {
  it('are those in which an event begins, in the zone of the story', () => {
    // Two in the morning in Greenwich is still the year before in New York.
    const story = dated('2018-05', '2019-01-01T02:00Z', '2019-03', '2024-02-29');
    expect(ends(story, 'year')).toEqual([
      [0, 2],
      [2, 3],
      [3, 4]
    ]);
    expect(ends(story, 'month')).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4]
    ]);
  });

  it('are not told where there are more than asked for', () => {
    const story = dated('2018', '2019', '2020');
    expect(ends(story, 'year', 3)).toHaveLength(3);
    expect(ends(story, 'year', 2)).toBeUndefined();
  });

  it('have every event of any story once, in order', () => {
    fc.assert(
      fc.property(
        anyStory,
        fc.constantFrom('hour', 'day', 'month', 'year', 'century'),
        (story, unit) => {
          let next = 0;
          for (const { from, to, span } of periodsOf(story, unit, Infinity) ?? []) {
            expect(from).toBe(next);
            expect(to).toBeGreaterThan(from);
            for (const { date } of story.events.slice(from, to)) {
              expect(contains(span, Math.max(date.lo, story.extent.lo))).toBe(true);
            }
            next = to;
          }
          expect(next).toBe(story.events.length);
        }
      ),
      { numRuns: 50 }
    );
  });

  it('are of the finest unit of which there are few enough', () => {
    const story = dated('2018-01-03', '2018-01-04', '2018-05-01', '2019-07-01');
    expect(finestPeriods(story, 4).unit).toBe('minute');
    expect(finestPeriods(story, 3).unit).toBe('month');
    expect(finestPeriods(story, 2).unit).toBe('year');
    expect(finestPeriods(story, 1).unit).toBe('decade');
  });

  it('are none where there is no event', () => {
    expect(finestPeriods(dated(), 9).periods).toEqual([]);
  });

  it('reach as far as the calendar does', () => {
    const story = dated('Y-250000', '2019', 'Y250000');
    expect(periodsOf(story, 'year', 9)).toHaveLength(3);
    expect(finestPeriods(story, 1).periods).toHaveLength(3);
  });
});
