import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from '../../../src/core/lookup/placement.ts';
import { stacks } from '../../../src/core/lookup/stacks.ts';
import { anyLabels } from './label-stories.ts';

describe('stacks', () => {
  it('are the instants with more events than lanes', () => {
    const times = Float64Array.of(1, 2, 2, 3, 3, 3, 4, 5, 5, 5, 5);
    expect(stacks(times, 2)).toEqual([
      { first: 3, count: 3 },
      { first: 7, count: 4 }
    ]);
    expect(stacks(times, 1)).toContainEqual({ first: 1, count: 2 });
    expect(stacks(times, 4)).toEqual([]);
    expect(stacks(new Float64Array(0), 2)).toEqual([]);
  });

  it('hold exactly those events whose label is never shown, beside as many as there are lanes', () => {
    fc.assert(
      fc.property(anyLabels, input => {
        const { reveal } = placeLabels(input);
        const found = stacks(input.times, input.lanes);
        const never = [...reveal.keys()].filter(i => reveal[i] === Infinity);
        const inside = (i: number): boolean =>
          found.some(({ first, count }) => i >= first && i < first + count);
        expect(never.every(inside)).toBe(true);
        const surplus = found.reduce((sum, { count }) => sum + count - input.lanes, 0);
        expect(never.length).toBe(surplus);
      })
    );
  });

  it('are not made of events without a finite time', () => {
    expect(stacks(Float64Array.of(-Infinity, -Infinity, 0, Infinity, Infinity), 1)).toEqual([]);
  });
});
