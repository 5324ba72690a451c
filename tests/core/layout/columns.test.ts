import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, columnsOf } from '../../../src/core/layout/columns.ts';
import { finish } from '../../../src/core/story/steps.ts';
import type { StoryEvent } from '../../../src/core/story/story.ts';
import type { Precision } from '../../../src/core/time/edtf.ts';
import { partsOf } from '../story/parts.ts';
import { anyStory, many, tale } from './any-story.ts';

const COARSE_FIRST: readonly Precision[] = [
  'century',
  'decade',
  'year',
  'season',
  'month',
  'day',
  'minute',
  'second'
];

const dated = (...dates: string[]) =>
  tale(dates.map((date, at) => ({ id: `e${at}`, title: 'Event', date })));

describe('the columns of a story', () => {
  it('tell of each event what the event itself tells', () => {
    fc.assert(
      fc.property(anyStory, story => {
        const columns = finish(columnsOf(story));
        const each = <Value>(of: (event: StoryEvent) => Value) => story.events.map(of);
        expect([...columns.lo]).toEqual(each(({ date }) => date.lo));
        expect([...columns.hi]).toEqual(each(({ date }) => date.hi));
        expect([...columns.anchor]).toEqual(each(event => anchorOf(event, story)));
        expect([...columns.importance]).toEqual(each(({ importance }) => importance));
        expect([...columns.quotes]).toEqual(each(({ quotes }) => quotes.length));
      })
    );
  });

  it('have every mark at a finite place, at the beginning where that is known', () => {
    fc.assert(
      fc.property(anyStory, story => {
        const { anchor } = finish(columnsOf(story));
        for (const { index, date } of story.events) {
          expect(Number.isFinite(anchor[index])).toBe(true);
          expect(anchor[index]).toBe(date.openStart ? date.hi : date.lo);
        }
      })
    );
  });

  it('have the events in the order of their marks, those at one place as in the story', () => {
    fc.assert(
      fc.property(anyStory, story => {
        const { anchor, order } = finish(columnsOf(story));
        const expected = story.events
          .map(({ index }) => index)
          .sort((a, b) => (anchor[a] ?? 0) - (anchor[b] ?? 0) || a - b);
        expect([...order]).toEqual(expected);
      })
    );
  });

  it('have the neighbours on the stage among the events of each quote', () => {
    fc.assert(
      fc.property(anyStory, story => {
        const { order, shared } = finish(columnsOf(story));
        const pairs = story.quotes.flatMap(({ events }) => {
          const of = [...order].filter(index => events.includes(story.events[index]?.id ?? ''));
          return of.slice(1).map((index, at) => `${of[at]} ${index}`);
        });
        const found = Array.from(
          { length: shared.length / 2 },
          (_, at) => `${shared[2 * at]} ${shared[2 * at + 1]}`
        );
        expect(found.sort()).toEqual(pairs.sort());
      })
    );
  });

  it('have as neighbours those that stand next to one another, not those next in the story', () => {
    const quote = { id: 'q', events: ['e2', 'e0', 'e1'], text: 'Yes.' };
    const alone = { id: 'r', events: ['e1'], text: 'No.' };
    const dates = ['2018', '../2019', '2020'];
    const story = tale(
      dates.map((date, at) => ({ id: `e${at}`, title: 'Event', date })),
      { quotes: [quote, alone] }
    );
    expect(story.events.map(({ id }) => id)).toEqual(['e1', 'e0', 'e2']);
    expect([...finish(columnsOf(story)).shared]).toEqual([1, 0, 0, 2]);
    expect([...finish(columnsOf({ ...story, quotes: [] })).shared]).toEqual([]);
  });

  it('put an event with an open beginning where its end is', () => {
    const story = dated('2018', '../2019', '2020');
    expect(story.events.map(({ date }) => date.source)).toEqual(['../2019', '2018', '2020']);
    expect([...finish(columnsOf(story)).order]).toEqual([1, 0, 2]);
  });

  it('know the finest precision of a date, at either end', () => {
    fc.assert(
      fc.property(anyStory, story => {
        const finest = Math.max(
          ...story.events.flatMap(({ date }) => [
            COARSE_FIRST.indexOf(date.precision),
            COARSE_FIRST.indexOf(date.endPrecision)
          ])
        );
        expect(finish(columnsOf(story)).finest).toBe(COARSE_FIRST[finest]);
      })
    );
    expect(finish(columnsOf(dated('2018/2019-07-18T14:30', '19XX'))).finest).toBe('minute');
  });

  it('are empty, with days for the finest, where there is no event', () => {
    const columns = finish(columnsOf(dated()));
    expect(columns.finest).toBe('day');
    for (const name of ['lo', 'hi', 'anchor', 'importance', 'quotes', 'shared', 'order'] as const) {
      expect(columns[name]).toHaveLength(0);
    }
  });

  it('tell how far they are, always further, and can be handed from a worker to the page', () => {
    const story = tale(many(9000));
    const { parts, result } = partsOf(columnsOf(story));
    expect(parts.length).toBeGreaterThan(2);
    expect(parts).toEqual([...new Set(parts)].sort((a, b) => a - b));
    expect(parts.every(part => part >= 0 && part < 1)).toBe(true);
    expect(structuredClone(result)).toEqual(finish(columnsOf(story)));
  });
});
