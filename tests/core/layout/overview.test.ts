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
        const { ticks } = layout.scene(view).overview;
        const { x } = createScale(layout.bounds(width), width);
        expect(ticks).toHaveLength(story.events.length);
        story.events.forEach((event, at) => {
          expect(ticks[at]).toMatchObject({
            x: x(layout.anchor(event)),
            key: event.importance === 3,
            weight: 1,
            selected: event === layout.shown(view)
          });
        });
        expect(new Set(ticks.map(({ id }) => id)).size).toBe(ticks.length);
      })
    );
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
        const { years } = layout.scene(view).overview;
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

  it('stands still while the window moves', () => {
    fc.assert(
      fc.property(anyCase, ({ layout, width, view }) => {
        const still = layout.scene(view).overview;
        const moved = layout.scene({ ...view, span: layout.bounds(width) }).overview;
        expect(moved.ticks).toEqual(still.ticks);
        expect(moved.years).toEqual(still.years);
        expect(moved.x1).toBeCloseTo(0, 6);
        expect(moved.x2).toBeCloseTo(width, 6);
      })
    );
  });

  it('becomes columns where the events crowd, with every event in one of them', () => {
    const layout = layoutOf(
      tale(
        Array.from({ length: 600 }, (_, at) => ({
          id: `e${at}`,
          title: `Event ${at}`,
          date: `${1900 + (at % 97)}-06-1${at % 10}`,
          importance: (at === 50 ? 3 : 1) as 1 | 3
        }))
      )
    );
    const { ticks } = layout.scene(viewOf(layout, 600)).overview;
    expect(ticks.length).toBeLessThanOrEqual(200);
    expect(Math.max(...ticks.map(({ weight }) => weight))).toBe(1);
    for (const { weight, x } of ticks) {
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThanOrEqual(1);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(600);
    }
    expect(ticks.filter(({ key }) => key)).toHaveLength(1);
    expect(new Set(ticks.map(({ id }) => id)).size).toBe(ticks.length);
  });
});
