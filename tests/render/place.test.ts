import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../src/core/layout/layout.ts';
import { initialState, type ViewState } from '../../src/core/view/state.ts';
import { fluidPlace } from '../../src/render/fluid-place.ts';
import { livePlace } from '../../src/render/place.ts';
import type { Shape } from '../../src/render/tree.ts';
import { story as arabic } from '../stories/right-to-left.ts';
import { type Extent, extentsOf } from './extents.ts';
import { anyStory, anyView, drawing, jedi, layoutOf, storyOf } from './stories.ts';

/** Places are rounded to hundredths of a px or thousandths of a percent, and sums of two are drawn. */
const NEAR = 0.05;

const mirrored = ({ what, from, to, way }: Extent, width: number): Extent => ({
  what: what.replace('\u201c', '\u201d'),
  from: width - to,
  to: width - from,
  way: -way + 0
});

/** What is drawn from the right otherwise than as the mirror image of what is drawn from the left. */
const differences = (layout: Layout, view: ViewState, fluid: boolean): string[] => {
  const { width } = view;
  const left = extentsOf(drawing(layout, view, fluid), width).map(one => mirrored(one, width));
  const right = extentsOf(drawing(layout, view, fluid, true), width);
  expect(right.map(({ what }) => what)).toEqual(left.map(({ what }) => what));
  return right.flatMap((one, at) => {
    const other = left[at] ?? one;
    const same =
      one.way === other.way &&
      Math.abs(one.from - other.from) < NEAR &&
      Math.abs(one.to - other.to) < NEAR;
    return same ? [] : [`${JSON.stringify(one)} is not ${JSON.stringify(other)}`];
  });
};

/** Every shape of a drawing that has a key, by the keys that lead to it. */
const keyed = (shape: Shape, path = ''): [string, Shape][] => {
  const own = `${path}/${shape.key ?? ''}`;
  const below = shape.children.flatMap(child => keyed(child, own));
  return shape.key === undefined ? below : [[own, shape], ...below];
};

describe('a picture that runs from right to left', () => {
  it('is the mirror image of the one that runs from left to right, for any story and view', () => {
    const anyScene = anyStory.chain(story => {
      const layout = layoutOf(story);
      return fc.record({ layout: fc.constant(layout), view: anyView(layout) });
    });
    fc.assert(
      fc.property(anyScene, fc.boolean(), ({ layout, view }, fluid) => {
        expect(differences(layout, view, fluid)).toEqual([]);
      }),
      { numRuns: 60 }
    );
  });

  it('has what it draws where the readers of its language begin', () => {
    const layout = layoutOf(storyOf(arabic));
    const view = initialState(layout, 1000);
    const [first] = layout.scene(view).labels;
    const right = extentsOf(drawing(layout, view, false, true), 1000);
    const date = right.find(({ what }) => what === `text label-date ${first?.date}`);
    expect(date).toMatchObject({ from: expect.closeTo(1000 - (first?.x ?? 0) - 7, 1), way: -1 });
  });

  it('sets a title in letters that read from the left as such, in the same place', () => {
    const layout = layoutOf(storyOf(arabic));
    const shape = drawing(
      layout,
      { ...initialState(layout, 1000), event: 'statement' },
      true,
      true
    );
    const titles = (part: Shape): Shape[] =>
      part.attrs.class === 'label-title' ? [part] : part.children.flatMap(titles);
    const own = titles(shape).filter(({ attrs }) => attrs.direction === 'ltr');
    expect(own.map(({ text }) => text).join(' ')).toContain('BSM:');
    expect(own.map(({ text }) => text).join(' ')).not.toMatch(/\p{Script=Arabic}/u);
    expect(own.every(({ attrs }) => attrs['text-anchor'] === 'end' && attrs.x === -7)).toBe(true);
    const others = titles(shape).filter(({ attrs }) => attrs.direction === undefined);
    expect(others.map(({ text }) => text).join(' ')).toContain('Ever Given في');
  });

  it.each([false, true])('moves as a whole when it is panned (right to left: %s)', rtl => {
    const layout = layoutOf(jedi);
    const before = { ...initialState(layout, 1000), frame: null };
    const ms = ((before.span.hi - before.span.lo) / 1000) * 7;
    const after = { ...before, span: { lo: before.span.lo + ms, hi: before.span.hi + ms } };
    const of = (view: ViewState) => new Map(keyed(drawing(layout, view, false, rtl)));
    const [then, now] = [of(before), of(after)];
    // Names that are held in view, and chips, have places of their own.
    const kept = [...now].filter(([key]) => then.has(key) && /(labels|marks|lower)/.test(key));
    expect(kept.length).toBeGreaterThan(30);
    const placeOf = (shape: Shape | undefined) => shape?.move;
    expect(kept.filter(([key, shape]) => placeOf(shape) !== placeOf(then.get(key)))).toEqual([]);
    const at = (all: Map<string, Shape>) =>
      Number(/\((\S+) /.exec(String(placeOf(all.get('//moving'))))?.[1]);
    expect(at(now) - at(then)).toBeCloseTo(rtl ? 7 : -7, 1);
  });

  it('says so on the drawing, and the other one says nothing', () => {
    const layout = layoutOf(jedi);
    const view = initialState(layout, 720);
    expect(drawing(layout, view, true, true).attrs.direction).toBe('rtl');
    expect(drawing(layout, view).attrs.direction).toBe(undefined);
  });
});

describe('a place', () => {
  it('counts from its origin, to the right or to the left', () => {
    expect([livePlace(40, 1).at(3), livePlace(40, -1).at(3)]).toEqual([43, 37]);
    expect([fluidPlace(200, 9, 1).across(50), fluidPlace(200, 9, -1).across(50)]).toEqual([
      '25%',
      '75%'
    ]);
  });

  it('counts within a group from the group', () => {
    expect([livePlace(40, 1).inside.at(3), livePlace(40, -1).inside.at(3)]).toEqual([3, -3]);
    expect(fluidPlace(200, 9, 1).inside.across(50)).toBe('25%');
    expect(fluidPlace(200, 9, -1).inside.across(50)).toBe('-25%');
  });
});
