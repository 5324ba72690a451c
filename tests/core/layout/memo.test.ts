import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memo } from '../../../src/core/layout/memo.ts';

describe('a memo', () => {
  it('gives what was made for a key, and keeps the last few keys that were made', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12)), fc.integer({ min: 1, max: 9 }), (keys, most) => {
        const made: number[] = [];
        const of = memo((key: number) => {
          made.push(key);
          return { key };
        }, most);
        for (const key of keys) {
          const kept = made.slice(-most).includes(key);
          const before = made.length;
          const value = of(key);
          expect(value.key).toBe(key);
          expect(made.length).toBe(kept ? before : before + 1);
          expect(of(key)).toBe(value);
        }
      })
    );
  });
});
