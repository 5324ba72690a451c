import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKept } from '../../src/render/kept.ts';

describe('what is kept', () => {
  it('is one object for one key, whatever was asked for between, until there are too many', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(8), { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        (keys, most) => {
          const kept = createKept<{ key: number }>(most);
          let known = new Map<number, object>();
          for (const key of keys) {
            if (!known.has(key) && known.size >= most) known = new Map();
            const value = kept(`${key}`, () => ({ key }));
            expect(value.key).toBe(key);
            expect(known.get(key) ?? value).toBe(value);
            known.set(key, value);
          }
        }
      )
    );
  });
});
