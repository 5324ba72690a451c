import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inSlices, pause } from '../../src/element/slices.ts';

/** Work that gives the numbers from 0 on, and notes what it has done. */
function* counting(count: number, done: number[] = []): Generator<number, void, void> {
  for (let at = 0; at < count; at += 1) {
    done.push(at);
    yield at;
  }
}

const numbers = (count: number) => [...counting(count)];
const living = () => new AbortController().signal;

/** Lets the turns of others pass that are waiting now. */
const turn = () => new Promise(resolve => setTimeout(resolve));

let now = 0;

beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Takes values, each of which costs `ms`. */
const costing = (ms: number) => {
  const taken: number[] = [];
  const take = (value: number) => {
    taken.push(value);
    now += ms;
  };
  return { taken, take };
};

/** Channels that carry their message when the test says so: each lets a pause end. */
const heldPauses = (): (() => void)[] => {
  const waiting: (() => void)[] = [];
  vi.stubGlobal(
    'MessageChannel',
    class {
      readonly port1: { onmessage?: () => void; close(): void } = { close: () => {} };
      readonly port2 = { postMessage: () => waiting.push(() => this.port1.onmessage?.()) };
    }
  );
  return waiting;
};

describe('work in slices', () => {
  it('is done in order, every step of it once', async () => {
    const done: number[] = [];
    const { taken, take } = costing(3);
    await inSlices(counting(100, done), take, living());
    expect(taken).toEqual(numbers(100));
    expect(done).toEqual(numbers(100));
  });

  it('is left for others after 8 ms, and goes on when they have had their turn', async () => {
    const pauses = heldPauses();
    const { taken, take } = costing(3);
    let ended = false;
    const all = inSlices(counting(8), take, living()).then(() => {
      ended = true;
    });
    const sizes: number[] = [];
    for (let n = 0; n < 5 && !ended; n += 1) {
      await turn();
      await turn();
      sizes.push(taken.length);
      pauses.shift()?.();
    }
    await all;
    expect(sizes).toEqual([3, 6, 8]);
  });

  it('does a step at least in every slice, however long it takes', async () => {
    const pauses = heldPauses();
    const { taken, take } = costing(50);
    const all = inSlices(counting(3), take, living());
    for (let n = 1; n <= 3; n += 1) {
      await turn();
      expect(taken).toHaveLength(n);
      pauses.shift()?.();
    }
    await all;
    expect(taken).toEqual([0, 1, 2]);
  });

  it('does not begin where it is not wanted any more', async () => {
    const done: number[] = [];
    const { taken, take } = costing(3);
    await inSlices(counting(9, done), take, AbortSignal.abort());
    expect([done, taken]).toEqual([[], []]);
  });

  it('ends where it is when it is not wanted any more, within a slice or between two', async () => {
    for (const ms of [1, 50]) {
      const life = new AbortController();
      const done: number[] = [];
      const { taken, take } = costing(ms);
      await inSlices(
        counting(9, done),
        value => {
          take(value);
          if (value === 2) life.abort();
        },
        life.signal
      );
      expect([done, taken]).toEqual([
        [0, 1, 2],
        [0, 1, 2]
      ]);
    }
  });

  it('fails with the reason for which the work fails, or who takes it', async () => {
    function* failing(): Generator<number, void, void> {
      yield 1;
      throw new SyntaxError('no text');
    }
    const { taken, take } = costing(50);
    await expect(inSlices(failing(), take, living())).rejects.toThrow(new SyntaxError('no text'));
    expect(taken).toEqual([1]);
    const refuse = () => {
      throw new RangeError('full');
    };
    await expect(inSlices(counting(3), refuse, living())).rejects.toThrow(new RangeError('full'));
  });
});

describe('a pause', () => {
  it('is not over before others had their turn, and then it is', async () => {
    let over = false;
    const all = pause().then(() => {
      over = true;
    });
    for (let n = 0; n < 20; n += 1) await Promise.resolve();
    expect(over).toBe(false);
    await all;
    expect(over).toBe(true);
  });
});
