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
    const all = [...drawn.querySelectorAll('.era, .era-name')];
    expect(all.map(shape => shape.classList[0])).toEqual([
      'era',
      'era',
      'era',
      'era-name',
      'era-name'
    ]);
    expect(all.flatMap(({ textContent }) => textContent || [])).toEqual([
      'The first age',
      'The second age'
    ]);
  });
});
