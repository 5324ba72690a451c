import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScale } from '../../../src/core/layout/scale.ts';
import { textWidth } from '../../../src/core/layout/text.ts';
import { anyCase, layoutOf, tale, viewOf } from './any-story.ts';

const HAIR = 1e-6;

describe('the overview', () => {
  it('has a tick for every event at its place in the whole, tall for a key event', () => {
    fc.assert(
      fc.property(anyCase, ({ story, layout, width, view }) => {
        const { ticks } = layout.scene(view).overview.ground;
        const { x } = createScale(layout.bounds(width), width);
        expect(ticks).toEqual(
          story.events.map(event => ({
            x: x(layout.anchor(event)),
            key: event.importance === 3,
            weight: 1
          }))
        );
      })
    );
  });

  it('has a tick of its own for the event that the panel shows, at its place', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ layout, width, view }, nth) => {
        const event = layout.events[nth % layout.events.length]?.id ?? null;
        const { x } = createScale(layout.bounds(width), width);
        for (const state of [view, { ...view, event }]) {
          const shown = layout.shown(state);
          expect(layout.scene(state).overview.selected).toEqual(
            shown && { x: x(layout.anchor(shown)), key: shown.importance === 3, weight: 1 }
          );
        }
      })
    );
    const empty = layoutOf(tale([]));
    expect(empty.scene(viewOf(empty, 600)).overview.selected).toBeNull();
  });

  it('shows the window where it is, inside the strip', () => {
    fc.assert(
      fc.property(anyCase, ({ layout, width, view }) => {
        const { x1, x2 } = layout.scene(view).overview;
        const { t } = createScale(layout.bounds(width), width);
        const grain = (view.span.hi - view.span.lo) * 1e-6 + 1;
        expect(Math.abs(t(x1) - view.span.lo)).toBeLessThan(grain);
        expect(Math.abs(t(x2) - view.span.hi)).toBeLessThan(grain);
        expect(x1).toBeGreaterThan(-HAIR);
        expect(x2).toBeLessThan(width + HAIR);
        expect(x1).toBeLessThan(x2);
      })
    );
  });

  it('names years that never touch', () => {
    fc.assert(
      fc.property(anyCase, ({ layout, width, view }) => {
        const { years } = layout.scene(view).overview.ground;
        years.forEach(({ x, text }, at) => {
          const end = x + textWidth(text, { size: 10.5 });
          expect(x).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(width);
          expect(end).toBeLessThan(years[at + 1]?.x ?? Infinity);
        });
        expect(new Set(years.map(({ id }) => id)).size).toBe(years.length);
      })
    );
  });

  it('tells of which month a day is, of which year a month: no other row says it', () => {
    const textsOf = (...dates: string[]) => {
      const layout = layoutOf(
        tale(dates.map((date, at) => ({ id: `e${at}`, title: 'Event', date })))
      );
      return layout.scene(viewOf(layout, 900)).overview.ground.years.map(({ text }) => text);
    };
    expect(textsOf('2019-09-28', '2019-10-04').slice(2, 5)).toEqual(['30 Sept', '1 Oct', '2 Oct']);
    expect(textsOf('2019-09-28', '2020-06-04').slice(2, 5)).toEqual([
      'Dec 2019',
      'Jan 2020',
      'Feb 2020'
    ]);
    const hours = textsOf('2019-07-18T09:00', '2019-07-19T12:00');
    expect(hours.filter(text => /[a-z]/i.test(text))).toEqual(['Fri 19 Jul 2019']);
    expect(textsOf('2013-09-28', '2020-06-04').slice(0, 3)).toEqual(['2014', '2015', '2016']);
  });

  it('stands still while the window moves and another event is selected', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ layout, width, view }, nth) => {
        const event = layout.events[nth % layout.events.length]?.id ?? null;
        const still = layout.scene(view).overview;
        const moved = layout.scene({ ...view, event, span: layout.bounds(width) }).overview;
        // The very same object, so that nobody need look into it.
        expect(moved.ground).toBe(still.ground);
        expect(moved.x1).toBeCloseTo(0, 6);
        expect(moved.x2).toBeCloseTo(width, 6);
      })
    );
  });

  it('becomes columns where the events crowd, with every event in one of them', () => {
    const anyYears = fc.array(fc.nat(96), { minLength: 250, maxLength: 400 });
    fc.assert(
      fc.property(anyYears, fc.integer({ min: 300, max: 740 }), (years, width) => {
        const layout = layoutOf(
          tale(
            years.map((year, at) => ({
              id: `e${at}`,
              title: 'Event',
              date: `${1900 + year}-06-1${at % 10}`,
              importance: (at % 50 === 0 ? 3 : 1) as 1 | 3
            }))
          )
        );
        const { ticks } = layout.scene(viewOf(layout, width)).overview.ground;
        const { x } = createScale(layout.bounds(width), width);
        const under = (tick: { x: number }) =>
          layout.events.filter(
            event => Math.floor(x(layout.anchor(event)) / 3) === Math.floor(tick.x / 3)
          );
        const most = Math.max(...ticks.map(tick => under(tick).length));
        for (const tick of ticks) {
          expect(tick.x).toBeGreaterThan(0);
          expect(tick.x).toBeLessThan(width);
          expect(tick.weight).toBe(under(tick).length / most);
          expect(tick.key).toBe(under(tick).some(({ importance }) => importance === 3));
        }
        expect(ticks.flatMap(under)).toHaveLength(layout.events.length);
        expect(ticks.length).toBeLessThanOrEqual(width / 3);
      }),
      { numRuns: 20 }
    );
  });
});
