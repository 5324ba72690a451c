import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../src/core/view/filter.ts';
import { initialState } from '../../../src/core/view/state.ts';
import { anyStory, anyWidth, layoutOf } from '../layout/any-story.ts';

describe('the view at the start', () => {
  it('is the opening window with nothing selected, frozen', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, (story, width) => {
        const layout = layoutOf(story);
        const state = initialState(layout, width);
        expect(state).toEqual({
          span: layout.frame('opening', width),
          frame: 'opening',
          width,
          event: null,
          quote: null,
          hover: null,
          filter: NO_FILTER,
          list: false,
          query: ''
        });
        expect(Object.isFrozen(state)).toBe(true);
        expect(Object.isFrozen(state.span)).toBe(true);
      })
    );
  });
});
