import { describe, expect, it } from 'vitest';
import {
  finishers,
  idleWork,
  indexed,
  median,
  percentile,
  spread,
  summarise,
  workOf
} from './results.mjs';
import { cell, everywhere, pass, run, SIZES } from './runs.ts';
import { readability } from './titles.mjs';

describe('numbers', () => {
  it('has a middle, of an even count the mean of two, of none nothing', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNull();
  });

  it('gives the value that a share of them does not exceed', () => {
    const values = Array.from({ length: 40 }, (_, index) => 40 - index);
    expect(percentile(values, 0.5)).toBe(20);
    expect(percentile(values, 0.95)).toBe(38);
    expect(percentile([7], 0.95)).toBe(7);
    expect(percentile([], 0.5)).toBeNull();
  });

  it('says how far apart runs are, where there are several', () => {
    expect(spread([9, 10, 12])).toBeCloseTo(0.3);
    expect(spread([10])).toBeNull();
  });
});

describe('what can be read', () => {
  const at = (left: number, top: number, cut = false) => ({
    left,
    top,
    right: left + 100,
    bottom: top + 14,
    cut
  });

  it('is whole and under no other; a touch of a pixel is no overlap', () => {
    expect(readability([at(0, 0), at(99, 0), at(0, 13), at(300, 0, true)])).toEqual({
      titles: 4,
      cut: 1,
      pairs: 0,
      readable: 3
    });
    expect(readability([at(0, 0), at(90, 0), at(180, 5), at(400, 0)])).toEqual({
      titles: 4,
      cut: 0,
      pairs: 2,
      readable: 1
    });
  });
});

describe('a cell', () => {
  it('is the medians of its runs, what is missing left out', () => {
    const runs = [run({ visible: 90 }), run({ visible: null }), run({ visible: 110, heap: 5 })];
    const summary = summarise(cell('vis', 'desktop', 1000, runs));
    expect(summary.visible).toBe(100);
    expect(summary.heap).toBe(2);
    expect(summary.share).toBe(0.013);
    expect(summary.runs).toBe(3);
  });

  it('has the work of the passes that came to their end, where there are any', () => {
    const late = pass(800, { steps: 12, late: true });
    const mixed = [run({ zoom: late }), run({ zoom: pass(5) }), run({ zoom: pass(7) })];
    expect(workOf(summarise(cell('vis', 'desktop', 33, mixed)), 'zoom')).toBe(6);
    const never = summarise(cell('vis', 'desktop', 33, [run({ zoom: late, pan: null })]));
    expect(workOf(never, 'zoom')).toBeNull();
    expect(never.zoom).toMatchObject({ p50: 800, steps: 12, late: true });
    expect(never.pan).toBeNull();
  });

  it('has no work of a pass that moved nothing, unless nothing could move', () => {
    const still = (moved: boolean | null) =>
      workOf(summarise(cell('vis', 'desktop', 33, [run({ zoom: pass(5, { moved }) })])), 'zoom');
    expect(still(false)).toBeNull();
    expect(still(null)).toBe(5);
  });
});

describe('who finishes', () => {
  it('is who has a value at every size', () => {
    const cells = everywhere((peer, size) =>
      peer === 'vis' && size > 1000 ? { pan: pass(900, { late: true }) } : {}
    );
    const { get } = indexed(cells);
    expect(finishers(get, ['vis', 'drops'], 'desktop', SIZES, 'zoom')).toEqual(['vis', 'drops']);
    expect(finishers(get, ['vis', 'drops'], 'desktop', SIZES, 'pan')).toEqual(['drops']);
  });
});

describe('the work of an empty page', () => {
  it('is the middle over all sizes, without those at which its pass did not come to its end', () => {
    const work: Record<number, number> = { 33: 3, 1000: 1, 100000: 800 };
    const cells = everywhere((peer, size) => {
      if (peer !== 'control') return {};
      const p50 = work[size] ?? 0;
      return { zoom: pass(p50, { late: p50 > 100 }), pan: pass(p50) };
    });
    const { get } = indexed(cells);
    expect(idleWork(get, 'control', 'desktop', SIZES, 'zoom')).toBe(2);
    expect(idleWork(get, 'control', 'desktop', SIZES, 'pan')).toBe(3);
    expect(idleWork(get, 'nobody', 'desktop', SIZES, 'pan')).toBeNull();
  });
});
