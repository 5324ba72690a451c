import { describe, expect, it } from 'vitest';
import { glyph, glyphPath } from '../../src/render/glyph.ts';

/** The corners of a path of straight lines, or null where it is made of other commands. */
const cornersOf = (path: string): [number, number][] | null => {
  if (!/^M[-\d. l]+Z$/.test(path)) return null;
  let [left, top] = [0, 0];
  return path
    .slice(1, -1)
    .split('l')
    .map(point => {
      const [x = 0, y = 0] = point.split(' ').map(Number);
      left += x;
      top += y;
      return [left, top];
    });
};

const areaOf = (corners: readonly [number, number][]): number =>
  Math.abs(
    corners.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = corners[(at + 1) % corners.length] ?? [0, 0];
      return sum + x * nextY - nextX * y;
    }, 0)
  ) / 2;

describe('glyph', () => {
  it('draws six parties in six ways', () => {
    const drawn = [0, 1, 2, 3, 4, 5].map(party => {
      const { attrs } = glyph(party, 6);
      return `${attrs.class} ${attrs.d}`;
    });
    expect(new Set(drawn).size).toBe(6);
  });

  it('tells the six apart without colour: five outlines and a ring', () => {
    expect(new Set([0, 1, 2, 3, 4].map(party => glyphPath(party, 6))).size).toBe(5);
    expect(glyph(5, 6).attrs.class).toBe('glyph ring');
    expect(glyph(0, 6).attrs.class).toBe('glyph');
  });

  it.each([2, 3, 4])('gives the shape of party %i about the area of the circle', party => {
    const corners = cornersOf(glyphPath(party, 10));
    const part = areaOf(corners ?? []) / (Math.PI * 100);
    expect(part).toBeGreaterThan(0.75);
    expect(part).toBeLessThan(1.1);
  });

  it('gives the square about the area of the circle', () => {
    const side = Number(/h([\d.]+)v/.exec(glyphPath(1, 10))?.[1]);
    expect((side * side) / (Math.PI * 100)).toBeCloseTo(1, 1);
  });

  it.each([0, 1, 2, 3, 4])('is the same outline of party %i wherever it stands', party => {
    const [here, there] = [glyphPath(party, 6), glyphPath(party, 6, 30, 7)];
    const begin = (path: string) => /^M(\S+) ([-.\d]+)/.exec(path)?.slice(1).map(Number) ?? [];
    expect(there.replace(/^M\S+ [-.\d]+/, '')).toBe(here.replace(/^M\S+ [-.\d]+/, ''));
    const [x = 0, y = 0] = begin(here);
    expect(begin(there)).toEqual([expect.closeTo(x + 30, 5), expect.closeTo(y + 7, 5)]);
  });

  it('is a ring for a date that is not sure, whatever the party', () => {
    expect(glyph(2, 6, true).attrs.class).toBe('glyph ring');
  });

  it('draws events without a party as a circle', () => {
    expect(glyph(-1, 6)).toEqual(glyph(0, 6));
  });
});
