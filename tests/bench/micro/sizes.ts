import { bench, describe } from 'vitest';

/** How many events there are, as a rule: what takes ten times as long from one to the next is linear. */
const SIZES = [1000, 10_000, 100_000, 1_000_000] as const;

export interface Sized {
  readonly sizes?: readonly number[];
  /** From this many events on the work is done once, because it takes seconds. */
  readonly once?: number;
}

/** How long one benchmark is repeated, ms, and how often at least. */
const TIME = 500;
const LEAST = 2;
const WARM_UP = { warmupTime: 100, warmupIterations: 1 };

/** Results go here, lest work whose result nobody reads be optimised away. */
const sink: { last: unknown } = { last: null };

/**
 * Measures one piece of work at several sizes. `prepare` makes the data of a size and returns the
 * work; data are made just before they are needed and dropped afterwards, so that a million events
 * do not weigh on the others.
 */
export const overSizes = (
  title: string,
  prepare: (size: number) => () => unknown,
  { sizes = SIZES, once = Infinity }: Sized = {}
): void => {
  describe(title, () => {
    for (const size of sizes) {
      let work: (() => unknown) | null = null;
      const measured = () => {
        sink.last = work?.();
      };
      const hooks = {
        setup: () => {
          work ??= prepare(size);
        },
        teardown: (_task: unknown, mode?: string) => {
          if (mode !== 'run') return;
          work = null;
          sink.last = null;
        }
      };
      if (size < once) {
        bench(`${size}`, measured, { ...hooks, ...WARM_UP, time: TIME, iterations: LEAST });
        continue;
      }
      // Only what is declared `async` is not called twice more to see whether it is.
      const alone = { time: 0, iterations: 1, warmupTime: 0, warmupIterations: 0 };
      bench(`${size}`, async () => measured(), { ...hooks, ...alone });
    }
  });
};
