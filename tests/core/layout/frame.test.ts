import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortestFor } from '../../../src/core/layout/frame.ts';
import type { Layout } from '../../../src/core/layout/layout.ts';
import { createScale } from '../../../src/core/layout/scale.ts';
import type { StoryEvent } from '../../../src/core/story/story.ts';
import type { Span } from '../../../src/core/time/span.ts';
import { anyStory, anyWidth, layoutOf, tale } from './any-story.ts';

const HAIR = 1e-6;
const DAY = 86_400_000;

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
  const shortest = (...dates: string[]) =>
    shortestFor(tale(dates.map((date, at) => ({ id: `e${at}`, title: 'Event', date }))));

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
    const lengths = ladder.map(date => shortest('19XX', date));
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(new Set(lengths).size).toBe(ladder.length);
  });

  it('minds the finer end of an interval', () => {
    expect(shortest('2018/2019-07-18')).toBe(shortest('2019-07-18'));
    expect(shortest('2018-07-18/2019')).toBe(shortest('2019-07-18'));
  });

  it('is one of days where there is no event', () => {
    expect(shortest()).toBe(2 * DAY);
  });
});
