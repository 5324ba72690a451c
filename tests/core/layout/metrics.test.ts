import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANE_HEIGHT, metricsFor, NARROW } from '../../../src/core/layout/metrics.ts';
import { anyWidth } from './any-story.ts';

/** What the style sheet keeps free for a stage before it is drawn: lanes, and the rest in px for a lane's px. */
const CSS = readFileSync(join(import.meta.dirname, '../../../src/render/controls.css'), 'utf8');
const LANES = [
  ...CSS.matchAll(/min-block-size: calc\((\d) \* var\(--_lane\) \+ var\(--_rest\)\)/g)
];
const LANE = /--_lane: clamp\((\d+)px, var\([\w-]+, (\d+)px\), (\d+)px\)/.exec(CSS);
const REST =
  /--_rest: calc\((\d+)px - clamp\(0px, (\d+) \* \((\d+)px - var\(--_lane\)\), (\d+)px\)\)/.exec(
    CSS
  );

describe('the measures of the stage', () => {
  it('depend on whether the container is narrow, and on nothing else', () => {
    fc.assert(
      fc.property(anyWidth, anyWidth, (a, b) => {
        const alike = JSON.stringify(metricsFor(a)) === JSON.stringify(metricsFor(b));
        expect(alike).toBe(a < NARROW === b < NARROW);
      }),
      {
        examples: [
          [NARROW - 1, NARROW],
          [300, NARROW - 1],
          [NARROW, 1400]
        ]
      }
    );
  });

  it('are what the style sheet reserves, for both numbers of lanes and lanes of any height', () => {
    expect([...new Set(LANES.map(([, lanes]) => Number(lanes)))].sort()).toEqual([3, 4]);
    const [, least, lane, most] = (LANE ?? []).map(Number);
    expect([least, lane, most]).toEqual([30, LANE_HEIGHT, 120]);
    const [, rest, rate, from, closest] = (REST ?? []).map(Number) as [0, 0, 0, 0, 0];
    fc.assert(
      fc.property(
        fc.constantFrom(320, 1080),
        fc.integer({ min: 300, max: 1200 }),
        (width, tenths) => {
          const metrics = metricsFor(width, tenths / 10);
          const closer = Math.min(Math.max(rate * (from - tenths / 10), 0), closest);
          const reserved = (width < NARROW ? 3 : 4) * (tenths / 10) + rest - closer;
          expect(metrics.height).toBeCloseTo(reserved, 6);
        }
      )
    );
  });

  it('leave 300 px to a stage whose lanes still have room for two lines', () => {
    expect(metricsFor(1000, 43)).toMatchObject({ height: 300, labelMax: 224 });
  });

  it('stack the rows from top to bottom without overlap', () => {
    fc.assert(
      fc.property(anyWidth, fc.integer({ min: 30, max: 120 }), (width, laneHeight) => {
        const m = metricsFor(width, laneHeight);
        const rows = [
          0,
          m.top,
          m.top + m.lanes * m.laneHeight,
          m.base,
          m.chipTop,
          m.chipTop + m.chipHeight,
          m.lowerRow,
          m.upperRow,
          m.overviewTop,
          m.overviewTop + m.overviewHeight,
          m.height
        ];
        expect(rows).toEqual([...rows].sort((a, b) => a - b));
        expect(m.labelSingle).toBeLessThanOrEqual(m.labelMax);
        // A second line of a title needs the room of one, over the date of the label below.
        expect(m.labelSingle < m.labelMax).toBe(laneHeight >= 43);
        expect(Object.isFrozen(m)).toBe(true);
      })
    );
  });
});
