import { describe, expect, it } from 'vitest';
import { type Action, reduce } from '../../../src/core/view/actions.ts';
import { filterOf, NO_FILTER } from '../../../src/core/view/filter.ts';
import { initialState } from '../../../src/core/view/state.ts';
import { layoutOf, tale } from '../layout/any-story.ts';

const layout = layoutOf(
  tale(
    [
      { id: 'a', title: 'First', date: '2018-01-01' },
      { id: 'b', title: 'Second', date: '2019-08-01' }
    ],
    { quotes: [{ id: 'q', events: ['b'], text: 'It was fair.' }] }
  )
);
const start = initialState(layout, 1000);
const viewAfter = (...actions: Action[]) =>
  actions.reduce((state, action) => reduce(state, action, layout), start);

describe('a filter', () => {
  const wanted = filterOf({ party: ['a', 'b'], kind: ['quoted'] });
  const filtered = viewAfter({ type: 'filter', filter: wanted });

  it('is taken over whole, and given back as it was where it wants nothing new', () => {
    expect(filtered).toEqual({ ...start, filter: wanted });
    const same = filterOf({ kind: ['quoted'], party: ['b', 'a'] });
    expect(reduce(filtered, { type: 'filter', filter: same }, layout)).toBe(filtered);
    expect(reduce(filtered, { type: 'filter', filter: NO_FILTER }, layout)).toEqual(start);
    expect(viewAfter({ type: 'filter', filter: NO_FILTER })).toBe(start);
  });

  it('keeps the window and what is selected, and lets go of what is hovered', () => {
    const before = viewAfter(
      { type: 'select', event: 'b', quote: 'q' },
      { type: 'hover', event: 'a' }
    );
    const after = reduce(before, { type: 'filter', filter: wanted }, layout);
    expect(after).toEqual({ ...before, filter: wanted, hover: null });
  });

  it('outlives the selection, and every move', () => {
    const others: Action[] = [
      { type: 'select', event: 'a' },
      { type: 'hover', event: 'b' },
      { type: 'pan', ms: 864e5 },
      { type: 'zoom', factor: 0.5, about: 0 },
      { type: 'frame', name: 'whole' },
      { type: 'resize', width: 400 },
      { type: 'clear' }
    ];
    let state = filtered;
    for (const action of others) {
      state = reduce(state, action, layout);
      expect(state.filter).toBe(wanted);
    }
  });
});
