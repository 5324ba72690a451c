import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANE_HEIGHT, metricsFor, NARROW } from '../../../src/core/layout/metrics.ts';
import { anyWidth } from './any-story.ts';

/** What the style sheet keeps free for a stage before it is drawn. */
const CSS = readFileSync(join(import.meta.dirname, '../../../src/render/controls.css'), 'utf8');
const RESERVED = [
  ...CSS.matchAll(
    /min-block-size: calc\((\d) \* var\(--quote-timeline-lane-height, (\d+)px\) \+ (\d+)px\)/g
  )
].map(([, lanes, lane, rest]) => ({
  lanes: Number(lanes),
  lane: Number(lane),
  rest: Number(rest)
}));

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

  it('are what the style sheet reserves, for both numbers of lanes', () => {
    expect([...new Set(RESERVED.map(({ lanes }) => lanes))].sort()).toEqual([3, 4]);
    for (const { lanes, lane, rest } of RESERVED) {
      const metrics = metricsFor(lanes === 3 ? NARROW - 1 : NARROW);
      expect(lane).toBe(LANE_HEIGHT);
      expect(metrics.lanes).toBe(lanes);
      expect(metrics.height).toBe(lanes * lane + rest);
      expect(metricsFor(lanes === 3 ? 320 : 1080, 60).height).toBe(lanes * 60 + rest);
    }
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
