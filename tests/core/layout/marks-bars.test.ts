import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScale } from '../../../src/core/layout/scale.ts';
import type { Mark } from '../../../src/core/layout/scene.ts';
import type { Span } from '../../../src/core/time/span.ts';
import { anyCase, layoutOf, tale, viewOf } from './any-story.ts';

const WIDTH = 1000;
const YEAR: Span = { lo: Date.UTC(2019, 0, 1), hi: Date.UTC(2020, 0, 1) };
const FORTNIGHT: Span = { lo: Date.UTC(2019, 6, 10), hi: Date.UTC(2019, 6, 24) };

/** The mark of an event with that date, among others far from it, in a window 1,000 px wide. */
const markOf = (date: string, span: Span = YEAR): Mark | undefined => {
  const layout = layoutOf(
    tale([
      { id: 'before', title: 'Before', date: '2000-01-01', importance: 3 },
      { id: 'it', title: 'It', date },
      { id: 'after', title: 'After', date: '2030-01-01' }
    ])
  );
  return layout.scene(viewOf(layout, WIDTH, { span })).marks.find(({ event }) => event === 'it');
};

const x = (text: string, span: Span = YEAR) => createScale(span, WIDTH).x(Date.parse(text));

describe('a date coarser than a day', () => {
  it.each([
    ['2019-03', '2019-03-01', '2019-04-01'],
    ['2019-22', '2019-06-01', '2019-09-01'],
    ['2019', '2019-01-01', '2020-01-01'],
    ['2019-03-05/2019-03-07', '2019-03-05', '2019-03-08']
  ])('has no glyph and a bar over all of its time: %s', (date, from, to) => {
    const mark = markOf(date);
    expect(mark?.radius).toBe(0);
    expect(mark?.hollow).toBe(false);
    expect(mark?.bar?.x1).toBeCloseTo(x(from), 6);
    expect(mark?.bar?.x2).toBeCloseTo(x(to), 6);
  });

  it('has a bar to the edges and beyond where its time goes on outside the window', () => {
    for (const date of ['20XX', '2018/2021', '2017~/2020-06']) {
      const bar = markOf(date)?.bar;
      expect(bar?.x1).toBeLessThan(0);
      expect(bar?.x2).toBeGreaterThan(WIDTH);
      expect([bar?.arrowStart, bar?.arrowEnd]).toEqual([false, false]);
    }
  });

  it('can still be seen from far away', () => {
    const century = { lo: Date.UTC(1930, 0, 1), hi: Date.UTC(2030, 0, 1) };
    const bar = markOf('2019-03', century)?.bar;
    expect((bar?.x2 ?? 0) - (bar?.x1 ?? 0)).toBe(6);
  });
});

describe('a date of a day or finer', () => {
  it('is a glyph alone until its day is wide enough to be a time of its own', () => {
    expect(markOf('2019-07-18')?.bar).toBeNull();
    expect(markOf('2019-07-18')?.radius).toBeGreaterThan(0);
    const near = markOf('2019-07-18', FORTNIGHT);
    expect(near?.radius).toBeGreaterThan(0);
    expect(near?.bar?.x1).toBeCloseTo(x('2019-07-18', FORTNIGHT), 6);
    expect(near?.bar?.x2).toBeCloseTo(x('2019-07-19', FORTNIGHT), 6);
    expect(markOf('2019-07-18T14:30', FORTNIGHT)?.bar).toBeNull();
  });

  it('is hollow where it is not certain', () => {
    expect(markOf('2019-07-18')?.hollow).toBe(false);
    for (const sign of ['~', '?', '%']) expect(markOf(`2019-07-18${sign}`)?.hollow).toBe(true);
  });

  it('is larger the more it matters', () => {
    const layout = layoutOf(
      tale(
        ([1, 2, 3] as const).map(importance => ({
          id: `${importance}`,
          title: 'Event',
          date: `2019-0${importance}-01`,
          importance
        }))
      )
    );
    const { marks } = layout.scene(viewOf(layout, WIDTH));
    const radii = marks.map(({ radius }) => radius);
    expect(radii).toEqual([...radii].sort((a, b) => a - b));
    expect(new Set(radii).size).toBe(3);
  });
});

describe('what is not certain', () => {
  it('fades at the end that is about', () => {
    const ends = (date: string) => {
      const bar = markOf(date)?.bar;
      return [bar?.fadeStart, bar?.fadeEnd];
    };
    expect(ends('2019-03')).toEqual([false, false]);
    expect(ends('2019-03~')).toEqual([true, true]);
    expect(ends('2019-03%')).toEqual([true, true]);
    expect(ends('2019-03~/2019-06')).toEqual([true, false]);
    expect(ends('2019-03/2019-06~')).toEqual([false, true]);
    // An end that nobody knows is no edge either.
    expect(ends('/2019-06')).toEqual([true, false]);
    expect(ends('2019-03/')).toEqual([false, true]);
  });

  it('does not fade where the bar is cut by the edge of the stage', () => {
    const bar = markOf('2018~/2021~')?.bar;
    expect([bar?.fadeStart, bar?.fadeEnd]).toEqual([false, false]);
  });

  it('is dashed where it is questioned', () => {
    expect(markOf('2019-03')?.bar?.dashed).toBe(false);
    expect(markOf('2019-03~')?.bar?.dashed).toBe(false);
    expect(markOf('2019-03?')?.bar?.dashed).toBe(true);
    expect(markOf('2019-03/2019-06?')?.bar?.dashed).toBe(true);
  });

  it('has an arrow at an open end, and the bar goes on to the edge', () => {
    const from = markOf('2019-03/..')?.bar;
    expect([from?.arrowStart, from?.arrowEnd]).toEqual([false, true]);
    expect(from?.x1).toBeCloseTo(x('2019-03-01'), 6);
    expect(from?.x2).toBeGreaterThan(WIDTH);
    const until = markOf('../2019-03')?.bar;
    expect([until?.arrowStart, until?.arrowEnd]).toEqual([true, false]);
    expect(until?.x1).toBeLessThan(0);
    expect(until?.x2).toBeCloseTo(x('2019-04-01'), 6);
  });

  it('has no arrow while none of its time is in view, though a selected mark is kept', () => {
    const arrows = (date: string) => {
      const layout = layoutOf(tale([{ id: 'it', title: 'It', date }]));
      const [mark] = layout.scene(viewOf(layout, WIDTH, { span: YEAR })).marks;
      return [mark?.event, mark?.bar?.arrowStart, mark?.bar?.arrowEnd];
    };
    expect(arrows('2021/..')).toEqual(['it', false, false]);
    expect(arrows('../2017')).toEqual(['it', false, false]);
    expect(arrows('2019-03/..')).toEqual(['it', false, true]);
  });

  it('has neither fade nor arrow at an end that is known', () => {
    fc.assert(
      fc.property(anyCase, ({ story, layout, view }) => {
        for (const { event, bar } of layout.scene(view).marks) {
          const date = story.eventById.get(event)?.date;
          if (!bar || !date) continue;
          if (!date.approximate && !date.unknownStart) expect(bar.fadeStart).toBe(false);
          if (!date.approximate && !date.unknownEnd) expect(bar.fadeEnd).toBe(false);
          if (!date.openStart) expect(bar.arrowStart).toBe(false);
          if (!date.openEnd) expect(bar.arrowEnd).toBe(false);
          expect(bar.dashed).toBe(date.uncertain);
        }
      })
    );
  });
});
