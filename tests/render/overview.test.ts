import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricsFor } from '../../src/core/layout/metrics.ts';
import type { OverviewYear, Scene } from '../../src/core/layout/scene.ts';
import { overviewShape } from '../../src/render/overview.ts';
import { livePlace } from '../../src/render/place.ts';
import type { Shape } from '../../src/render/tree.ts';

const WIDTH = 1000;
const YEARS: readonly OverviewYear[] = [4, 260, 520, 700].map((x, at) => ({
  id: `y${at}`,
  x,
  text: `${2019 + at}`,
  width: 24
}));
const GROUND = { ticks: [], years: YEARS };

const shapes = (shape: Shape): Shape[] => [
  shape,
  ...(shape.children ?? []).flatMap(child =>
    typeof child === 'object' && child !== null ? shapes(child) : []
  )
];

/** The overview with its window from one place to another, px. */
const drawn = (x1: number, x2: number, way: 1 | -1 = 1) => {
  const overview = { ground: GROUND, x1, x2, selected: null };
  const scene = { width: WIDTH, metrics: metricsFor(WIDTH), overview } as unknown as Scene;
  const all = shapes(overviewShape(scene, livePlace(WIDTH, way)));
  const group = all.find(({ key }) => key === 'years');
  return { group, texts: all.filter(({ attrs }) => attrs.class === 'year') };
};

describe('the years of the overview', () => {
  it('are there but for those that a handle lies on, which is 8 px wide', () => {
    const place = fc.double({ min: 0, max: WIDTH, noNaN: true });
    fc.assert(
      fc.property(place, place, fc.constantFrom<1 | -1>(1, -1), (a, b, way) => {
        const [x1, x2] = [Math.min(a, b), Math.max(a, b)];
        const free = YEARS.filter(({ x, width }) =>
          [x1, x2].every(handle => handle + 4 <= x || handle - 4 >= x + width)
        );
        expect(drawn(x1, x2, way).texts).toHaveLength(free.length);
      })
    );
  });

  it('are all there where the window begins and ends with the strip', () => {
    expect(drawn(0, WIDTH).texts).toHaveLength(YEARS.length);
  });

  it('are the same shape, and not compared, as long as the same ones are shown', () => {
    const { group } = drawn(100, 400);
    expect(drawn(110, 410).group).toBe(group);
    expect(drawn(110, 530).group).not.toBe(group);
    expect(drawn(110, 410, -1).group).not.toBe(group);
  });
});
