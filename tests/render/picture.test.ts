// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { initialState } from '../../src/core/view/state.ts';
import { markup } from '../../src/render/markup.ts';
import { read } from './dom-text.ts';
import { drawing, layoutOf, storyOf } from './stories.ts';

describe('the picture', () => {
  it.each([false, true])('has the names of eras over all of their bands (fluid: %s)', fluid => {
    const story = storyOf({
      version: 1,
      id: 'ages',
      title: 'Ages',
      timeZone: 'UTC',
      eras: [
        { id: 'first', title: 'The first age', from: '1900', to: '1950' },
        { id: 'second', title: 'The second age', from: '1940', to: '1980' },
        { id: 'third', title: 'Brief', from: '1945', to: '1947' }
      ],
      events: [
        { id: 'a', title: 'A', date: '1900' },
        { id: 'b', title: 'B', date: '1985' }
      ]
    });
    const layout = layoutOf(story);
    const drawn = read(markup(drawing(layout, initialState(layout, 960), fluid)));
    const all = [...drawn.querySelectorAll('.era, .era-edge, .era-name')];
    expect(all.map(shape => shape.classList[0])).toEqual([
      'era',
      'era',
      'era-edge',
      'era-name',
      'era-name'
    ]);
    expect(all.flatMap(({ textContent }) => textContent || [])).toEqual([
      'The first age',
      'The second age'
    ]);
  });

  it.each([false, true])(
    'tells where an era begins and ends that has no tint (fluid: %s)',
    fluid => {
      const [none, one] = [
        ['1900', '1950'],
        ['1950', '1980']
      ].map(([from, to], at) => ({
        id: `era-${at}`,
        title: `Age ${at}`,
        from: from ?? '',
        to: to ?? ''
      }));
      const brief = { id: 'brief', title: 'An age of a year', from: '1981', to: '1981' };
      const story = storyOf({
        version: 1,
        id: 'ages',
        title: 'Ages',
        timeZone: 'UTC',
        eras: [none, one, { ...brief, id: 'tinted' }, brief],
        events: [
          { id: 'a', title: 'A', date: '1900' },
          { id: 'b', title: 'B', date: '1985' }
        ]
      });
      const layout = layoutOf(story);
      const view = initialState(layout, 960);
      const edges = read(markup(drawing(layout, view, fluid))).querySelector('.era-edge');
      // Of the second: the first has its tint, the last no room for its name.
      const [all, left, right] =
        /^M(\S+) 17V0.5H(\S+)V17$/.exec(edges?.getAttribute('d') ?? '') ?? [];
      expect(all).toBeDefined();
      const { x = 0, width = 0 } = layout.scene(view).eras.find(({ id }) => id === 'era-1') ?? {};
      expect(Number(right) - Number(left)).toBeCloseTo(width, 1);
      if (fluid) expect(Number(left)).toBeCloseTo(x, 1);
    }
  );
});
