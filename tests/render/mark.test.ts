import { describe, expect, it } from 'vitest';
import { initialState } from '../../src/core/view/state.ts';
import { tale } from '../core/layout/any-story.ts';
import { extentsOf } from './extents.ts';
import { drawing, layoutOf } from './stories.ts';

const WIDTH = 1000;
const DAY = 86_400_000;

describe('the number beside a mark', () => {
  const at = (date: string, count: number) =>
    Array.from({ length: count }, (_, n) => ({ id: `${date}-${n}`, title: `Event ${n}`, date }));
  const layout = layoutOf(tale([...at('2015-12', 6), ...at('2015-12-20', 7), ...at('2015-11', 8)]));

  it.each([60, 200, 2000])('stands where its time begins, in a window of %i days', days => {
    const lo = Date.UTC(2015, 10, 20) - (days / 2) * DAY;
    const view = { ...initialState(layout, WIDTH), span: { lo, hi: lo + days * DAY } };
    for (const rtl of [false, true]) {
      const numbered = layout.scene(view).marks.filter(({ count }) => count > 0);
      const drawn = extentsOf(drawing(layout, view, false, rtl), WIDTH)
        .filter(({ what }) => what.startsWith('text stack'))
        .map(({ what, from }) => `${what} ${from.toFixed(1)}`);
      const wanted = numbered.map(({ x, count }) => {
        const left = x - 5;
        return `text stack ${count} ${(rtl ? WIDTH - left : left).toFixed(1)}`;
      });
      expect(numbered.length).toBeGreaterThan(0);
      expect(drawn.toSorted()).toEqual(wanted.toSorted());
    }
  });
});
