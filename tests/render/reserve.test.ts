import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightAt, reserved, type Step } from '../../src/render/reserve.ts';

/** What a browser makes of the length in a column of `width` px. */
const computed = (length: string, width: number): number => {
  const script = length
    .replace(/^calc/, '')
    .replaceAll('100cqi', String(width))
    .replaceAll('px', '')
    .replaceAll('clamp', 'clamp_');
  const clamp_ = (least: number, value: number, most: number) =>
    Math.max(least, Math.min(value, most));
  return new Function('clamp_', `return ${script}`)(clamp_) as number;
};

const steps = fc
  .uniqueArray(
    fc.record({
      width: fc.integer({ min: 280, max: 1200 }),
      height: fc.integer({ min: 300, max: 2000 })
    }),
    { minLength: 1, maxLength: 8, selector: step => step.width }
  )
  .map(list => list as readonly Step[]);

describe('the room that is reserved', () => {
  it('is the height of the widest step that the column has reached, at every width', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 200, max: 1400 }), (list, width) => {
        expect(computed(reserved(list), width)).toBe(heightAt(list, width));
      })
    );
  });

  it('is a plain length where the height is the same everywhere', () => {
    const same = [300, 500, 700].map(width => ({ width, height: 980 }));
    expect(reserved(same)).toBe('980px');
  });

  it('reads like this', () => {
    expect(
      reserved([
        { width: 300, height: 1200 },
        { width: 480, height: 1000 },
        { width: 700, height: 1010 }
      ])
    ).toBe(
      'calc(1200px + clamp(-200px, (479px - 100cqi) * 9999, 0px) + clamp(0px, (100cqi - 699px) * 9999, 10px))'
    );
  });

  it('cannot be made of nothing', () => {
    expect(() => reserved([])).toThrow(RangeError);
  });
});
