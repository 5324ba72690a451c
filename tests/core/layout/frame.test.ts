import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/core/layout/columns.ts';
import { shortestFor } from '../../../src/core/layout/frame.ts';
import type { Layout } from '../../../src/core/layout/layout.ts';
import { createScale } from '../../../src/core/layout/scale.ts';
import { finish } from '../../../src/core/story/steps.ts';
import type { StoryEvent } from '../../../src/core/story/story.ts';
import { type Span, span } from '../../../src/core/time/span.ts';
import { reduce } from '../../../src/core/view/actions.ts';
import { anyCase, anyStory, anyWidth, layoutOf, tale, viewOf } from './any-story.ts';

const HAIR = 1e-6;
const DAY = 86_400_000;
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** No label can ask for more than this part of the stage to be kept free. */
const MOST = 0.55;

const leavesRoom = (layout: Layout, span: Span, events: readonly StoryEvent[], width: number) => {
  const { x } = createScale(span, width);
  for (const event of events) {
    const needed = Math.min(layout.labelWidth(event, width), MOST * width);
    expect(x(layout.anchor(event)) + needed).toBeLessThanOrEqual(width + HAIR);
  }
};

describe('the opening window', () => {
  it('holds what the story asks for, and is longer only to the left of a mark or right of a label', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, (story, width) => {
        fc.pre(story.opening !== null);
        const opening = layoutOf(story).frame('opening', width);
        const { lo, hi } = story.opening ?? opening;
        expect(opening.lo).toBeLessThanOrEqual(lo);
        expect(opening.hi).toBeGreaterThanOrEqual(hi);
        expect(opening.lo).toBeGreaterThan(lo - 0.2 * (hi - lo) - 1);
      })
    );
  });

  it('has room for the whole label of every key event in it', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, (story, width) => {
        const { opening } = story;
        fc.pre(opening !== null);
        const layout = layoutOf(story);
        const key = story.events.filter(event => {
          const t = layout.anchor(event);
          return event.importance === 3 && opening && t >= opening.lo && t < opening.hi;
        });
        leavesRoom(layout, layout.frame('opening', width), key, width);
      })
    );
  });

  it('is the whole story where the story asks for none', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, (story, width) => {
        fc.pre(story.opening === null);
        const layout = layoutOf(story);
        expect(layout.frame('opening', width)).toEqual(layout.frame('whole', width));
      })
    );
  });

  it('reaches back where a key mark would stand on its edge', () => {
    const story = tale(
      [
        { id: 'a', title: 'On the edge', date: '2019-07-01', importance: 3 },
        { id: 'b', title: 'Later', date: '2019-11-01', importance: 3 }
      ],
      { view: { from: '2019-07', to: '2019-12' } }
    );
    const layout = layoutOf(story);
    const span = layout.frame('opening', 1000);
    expect(span.lo).toBeLessThan(Date.UTC(2019, 6, 1));
    expect(createScale(span, 1000).x(Date.UTC(2019, 6, 1))).toBeGreaterThan(10);
  });
});

describe('the window of the whole story', () => {
  it('has every mark in it and room for the label of each, the last one too', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, (story, width) => {
        const layout = layoutOf(story);
        const whole = layout.frame('whole', width);
        expect(whole.lo).toBeLessThan(story.extent.lo + 1);
        expect(whole.hi).toBeGreaterThanOrEqual(story.extent.hi);
        const { x } = createScale(whole, width);
        for (const event of story.events) expect(x(layout.anchor(event))).toBeGreaterThan(0);
        leavesRoom(layout, whole, story.events, width);
      })
    );
  });

  it('ends where dates end, however much room the last label needs', () => {
    for (const [first, last] of [
      ['2019', 'Y250000'],
      ['Y-270000', 'Y270000']
    ] as const) {
      const layout = layoutOf(
        tale([
          { id: 'a', title: 'As far back as the story goes', date: first, importance: 3 },
          { id: 'b', title: 'Waste is as harmless as the ore', date: last, importance: 3 }
        ])
      );
      for (const width of [320, 360, 768, 1280]) {
        const { lo, hi } = layout.frame('whole', width);
        expect(new Date(lo).getUTCFullYear()).toBeGreaterThanOrEqual(-271_000);
        expect(new Date(hi).getUTCFullYear()).toBeLessThanOrEqual(271_000);
        const view = { ...viewOf(layout, width), span: span(lo, hi) };
        expect(layout.scene(view).marks).toHaveLength(2);
      }
    }
  });

  it('is the same whenever it is asked for', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, (story, width) => {
        const layout = layoutOf(story);
        expect(layout.frame('whole', width)).toBe(layout.frame('whole', width));
        expect(layoutOf(story).frame('whole', width)).toEqual(layout.frame('whole', width));
      })
    );
  });
});

describe('the bounds', () => {
  it('hold both windows and nothing more', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, (story, width) => {
        const layout = layoutOf(story);
        const [opening, whole] = [layout.frame('opening', width), layout.frame('whole', width)];
        expect(layout.bounds(width)).toEqual({
          lo: Math.min(opening.lo, whole.lo),
          hi: Math.max(opening.hi, whole.hi)
        });
      })
    );
  });

  it('reach beyond the events where the opening window does', () => {
    const story = tale([{ id: 'a', title: 'A', date: '2019-07-18' }], {
      view: { from: '2010', to: '2029' }
    });
    const bounds = layoutOf(story).bounds(1000);
    expect(bounds.lo).toBe(Date.UTC(2010, 0, 1));
    expect(bounds.hi).toBe(Date.UTC(2030, 0, 1));
  });
});

describe('the shortest window', () => {
  const columns = (...dates: string[]) =>
    finish(columnsOf(tale(dates.map((date, at) => ({ id: `e${at}`, title: 'Event', date })))));
  /** What suits the dates, where no label asks for a shorter one. */
  const suiting = (...dates: string[]) => shortestFor(columns(...dates), 0, 1000);

  it('follows the finest date of the story', () => {
    const ladder = [
      '2019-07-18T14:30:15',
      '2019-07-18T14:30',
      '2019-07-18',
      '2019-07',
      '2019-22',
      '2019',
      '201X',
      '19XX'
    ];
    const lengths = ladder.map(date => suiting('19XX', date));
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(new Set(lengths).size).toBe(ladder.length);
  });

  it('minds the finer end of an interval', () => {
    expect(suiting('2018/2019-07-18')).toBe(suiting('2019-07-18'));
    expect(suiting('2018-07-18/2019')).toBe(suiting('2019-07-18'));
  });

  it('is one of days where there is no event', () => {
    expect(suiting()).toBe(2 * DAY);
  });

  it('is shorter where a label would else never be shown, the more so on a narrow stage', () => {
    const revealed = fc.double({ min: 1e-12, max: 1, noNaN: true });
    fc.assert(
      fc.property(revealed, anyWidth, anyWidth, (rate, a, b) => {
        const of = columns('2019-07-18');
        const [narrow, wide] = [Math.min(a, b), Math.max(a, b)];
        expect(shortestFor(of, rate, narrow)).toBeLessThanOrEqual(shortestFor(of, rate, wide));
        expect(shortestFor(of, rate, wide)).toBeLessThanOrEqual(suiting('2019-07-18'));
        expect(wide / shortestFor(of, rate, wide)).toBeGreaterThan(rate);
        // No shorter than it must be.
        const needed = Math.min(suiting('2019-07-18'), wide / rate);
        expect(shortestFor(of, rate, wide)).toBeGreaterThan(needed * 0.999);
      })
    );
  });

  it('shows every label that is ever shown, whichever way the reader comes to it', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), share, ({ layout, width }, nth, from) => {
        const event = layout.events[nth % layout.events.length];
        if (!event) return;
        const t = layout.anchor(event);
        const same = layout.events.filter(other => layout.anchor(other) === t).length;
        // Neither those of an instant that are more than its lanes nor a label as wide as the stage.
        fc.pre(same <= layout.metrics(width).lanes);
        fc.pre(layout.labelWidth(event, width) < MOST * width);
        // The bounds leave room at the end for windows of the story, not for one longer than it is.
        const whole = layout.frame('whole', width);
        fc.pre(whole.hi - whole.lo >= layout.shortest(width));
        const { lo, hi } = layout.bounds(width);
        // From a window that a reader can have, and nearer than there is: a millionth of seconds would be lost
        // to rounding, and with it where in the window the reader points.
        const shortest = layout.shortest(width);
        const length = Math.max(shortest, (hi - lo) * (0.1 + 0.9 * from));
        const factor = shortest / length / 10;
        const state = viewOf(layout, width, { span: span(t - length * 0.2, t + length * 0.8) });
        const { span: window } = reduce(state, { type: 'zoom', factor, about: t }, layout);
        const { labels } = layout.scene({ ...state, span: window });
        expect(labels.map(label => [label.event, label.raised])).toContainEqual([event.id, false]);
      }),
      { numRuns: 300 }
    );
  });

  it('shows the labels of seconds that are long past, where instants are rounded', () => {
    const dates = Array.from({ length: 30 }, (_, at) => `-9000-07-18T14:30:${10 + at}`);
    const layout = layoutOf(
      tale(
        [...dates, ...dates, '-9000-07-19'].map((date, at) => ({
          id: `e${at}`,
          title: 'What happened in a second',
          date
        }))
      )
    );
    for (const width of [320, 500, 777, 1080]) {
      const hidden = layout.events.filter(event => {
        const about = layout.anchor(event);
        const start = viewOf(layout, width, { span: layout.frame('whole', width) });
        const view = reduce(start, { type: 'zoom', factor: 1e-9, about }, layout);
        const { labels } = layout.scene(view);
        return !labels.some(label => label.event === event.id && !label.raised);
      });
      expect(hidden.map(({ id }) => id)).toEqual([]);
    }
  });
});
