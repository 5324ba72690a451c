import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricsFor } from '../../src/core/layout/metrics.ts';
import type { Label, Scene } from '../../src/core/layout/scene.ts';
import { type Arc, arcsShape } from '../../src/render/arc.ts';
import { livePlace } from '../../src/render/place.ts';

const WIDTH = 1000;
const metrics = metricsFor(WIDTH);
const { base } = metrics;
const FOOT = base - 5;
/** As far as the head of an arrow reaches. */
const HEAD = 6.5;

const sceneOf = (labels: readonly Partial<Label>[] = [], width = WIDTH): Scene =>
  ({ width, metrics, labels }) as unknown as Scene;

const outline = (arc: Arc, scene = sceneOf(), place = livePlace(0, 1)): string =>
  `${arcsShape([arc], scene, place)?.attrs.d ?? ''}`;

const numbers = (d: string): number[] => (d.match(/-?[\d.]+/g) ?? []).map(Number);

/** All points of an outline, as pairs; a level line has no height of its own. */
const heights = (d: string): number[] =>
  [...d.matchAll(/[\d.-]+ ([\d.-]+)/g)].map(([, y]) => base - Number(y));

describe('an arc', () => {
  it('goes from the shoulder of one mark to that of the other, which an arrow points into', () => {
    const y = base - 10;
    const low = { x: 100, width: 300, y: metrics.top + 3 * metrics.laneHeight, height: 43 };
    const d = outline({ from: 400, to: 100 }, sceneOf([low]));
    const line = `M109 ${FOOT}Q113 ${y} 121 ${y}H379Q387 ${y} 391 ${FOOT}`;
    expect(d.slice(0, line.length)).toBe(line);
    // Down and to the left, with its tip where the line ends.
    const [x1, y1, tip, tipY, x2, y2] = numbers(d.slice(line.length));
    expect([tip, tipY]).toEqual([109, FOOT]);
    expect(Math.min(x1 ?? 0, x2 ?? 0)).toBeGreaterThan(109);
    expect(Math.min(y1 ?? 0, y2 ?? 0)).toBeLessThan(FOOT);
  });

  it('is not read aloud', () => {
    const shape = arcsShape([{ from: 100, to: 400 }], sceneOf(), livePlace(0, 1));
    expect(shape?.attrs['aria-hidden']).toBe('true');
    expect(shape?.key).toBe('arcs');
  });

  it('runs higher the farther it goes, up to 22 px, and under the label that is over it', () => {
    const top = (to: number, labels: Partial<Label>[] = []) =>
      base - Number(/([\d.]+)H/.exec(outline({ from: 0, to }, sceneOf(labels)))?.[1]);
    expect(top(60)).toBeLessThan(top(300));
    expect(top(300)).toBeLessThan(top(900));
    expect(top(1_000)).toBeLessThanOrEqual(22);
    const label = { x: 100, width: 80, y: base - 60, height: 45 };
    expect(top(900, [label])).toBe(14);
    expect(top(90, [label])).toBe(top(90));
    // Where a label comes lower than that, an arc still runs clear of the marks.
    expect(top(900, [{ ...label, height: 55 }])).toBe(10);
  });

  it('leaves at the edge where an end is out of view', () => {
    expect(outline({ from: 100, to: 5000 })).toMatch(/H1000M[\d.]+ [\d.]+L999 [\d.]+L/);
    expect(outline({ from: 5000, to: 100 })).toMatch(/H1000M[\d.]+ [\d.]+L109 \d+L/);
    expect(outline({ from: 100, to: -1e9 })).toMatch(/^M0 [\d.]+H/);
  });

  it('is not there where both ends are out of view, or are one place to the eye', () => {
    const none = { from: 500, to: 510 };
    expect(arcsShape([none, { from: -50, to: 2000 }], sceneOf(), livePlace(0, 1))).toBeNull();
  });

  it('stays on the stage and over the baseline, wherever its ends are', () => {
    const x = fc.integer({ min: -3000, max: 3000 });
    fc.assert(
      fc.property(x, x, fc.integer({ min: 320, max: 1600 }), (from, to, width) => {
        const d = outline({ from, to }, sceneOf([], width));
        expect(d).not.toMatch(/NaN|Infinity/);
        for (const height of heights(d)) {
          expect(height).toBeGreaterThan(0);
          expect(height).toBeLessThanOrEqual(22 + HEAD);
        }
        for (const [, at] of d.matchAll(/[MHL]([\d.-]+)/g)) {
          expect(Number(at)).toBeGreaterThanOrEqual(-HEAD);
          expect(Number(at)).toBeLessThanOrEqual(width + HEAD);
        }
      })
    );
  });

  it('stands in its own mirror image where time runs to the left', () => {
    const mirrored = outline({ from: 400, to: 100 }, sceneOf(), livePlace(WIDTH, -1));
    expect(mirrored).toMatch(/^M891 .*H621Q/);
    // The head is at the event that is named, which is now on the right, and points there.
    const [end, , tip] = numbers(mirrored.slice(mirrored.lastIndexOf('M')));
    expect(tip).toBe(891);
    expect(end).toBeLessThan(891);
    const plain = outline({ from: 600, to: 900 });
    expect(new Set(heights(mirrored))).toEqual(new Set(heights(plain)));
  });
});
