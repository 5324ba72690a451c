import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish, type Steps, within } from '../../../src/core/story/steps.ts';
import { partsOf } from './parts.ts';

/** Work that tells `parts` on its way to their sum, and notes what it has done. */
function* sumOf(parts: readonly number[], done: number[] = []): Steps<number> {
  let sum = 0;
  for (const part of parts) {
    sum += part;
    done.push(part);
    yield part;
  }
  return sum;
}

const anyParts = fc.array(fc.nat(100));
const total = (parts: readonly number[]) => parts.reduce((a, b) => a + b, 0);

describe('long work', () => {
  it('is done at once when it is finished at once, every step of it one time', () => {
    fc.assert(
      fc.property(anyParts, parts => {
        const done: number[] = [];
        expect(finish(sumOf(parts, done))).toBe(total(parts));
        expect(done).toEqual(parts);
      })
    );
  });

  it('can be left after any step, and is finished from there', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(100), (parts, steps) => {
        const done: number[] = [];
        const work = sumOf(parts, done);
        for (let at = 0; at < Math.min(steps, parts.length); at += 1) work.next();
        expect(done).toEqual(parts.slice(0, steps));
        expect(finish(work)).toBe(total(parts));
        expect(done).toEqual(parts);
      })
    );
  });

  it('has a result without a single step', () => {
    expect(finish(sumOf([]))).toBe(0);
  });

  it('that fails says why', () => {
    function* failing(): Steps<number> {
      yield 0.5;
      throw new RangeError('out of order');
    }
    expect(() => finish(failing())).toThrow(new RangeError('out of order'));
  });
});

describe('a part of longer work', () => {
  /** Work of equal steps that tells the part done before each. */
  function* steady(count: number): Steps<string> {
    for (let at = 0; at < count; at += 1) yield at / count;
    return 'done';
  }
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it('tells its progress in its own share of the whole, and gives the same result', () => {
    fc.assert(
      fc.property(fc.nat(50), share, share, (count, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const { parts, result } = partsOf(within(from, to, steady(count)));
        expect(result).toBe('done');
        expect(parts).toHaveLength(count);
        expect(parts).toEqual([...parts].sort((x, y) => x - y));
        expect(parts.every(part => part >= from && part <= to)).toBe(true);
        if (count > 0) expect(parts[0]).toBe(from);
      })
    );
  });

  it('follows on from the part before it', () => {
    function* both(): Steps<string> {
      const first = yield* within(0, 0.25, steady(2));
      return first + (yield* within(0.25, 1, steady(3)));
    }
    expect(partsOf(both())).toEqual({ parts: [0, 0.125, 0.25, 0.5, 0.75], result: 'donedone' });
  });
});
