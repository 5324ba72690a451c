import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memo, once } from '../../../src/core/layout/memo.ts';

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

describe('once', () => {
  it('gives what was made of an object, which is made when first asked for', () => {
    const made: number[] = [];
    const of = once(({ key }: { key: number }) => {
      made.push(key);
      return { key };
    });
    const [a, b] = [{ key: 1 }, { key: 1 }];
    expect([of(a), of(b), of(a)]).toEqual([{ key: 1 }, { key: 1 }, { key: 1 }]);
    expect(of(a)).toBe(of(a));
    expect(of(a)).not.toBe(of(b));
    expect(made).toEqual([1, 1]);
  });
});
