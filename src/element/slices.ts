import type { Steps } from '../core/story/steps.ts';

/** How long the page is kept from answering at a time, ms. */
const SLICE = 8;

/** Lets everything else have its turn: input, frames, whatever waits. */
export const pause = (): Promise<void> =>
  new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Lets what stands in the page be seen first; a page that is not shown has nobody to wait for. */
export const painted = async (): Promise<void> => {
  if (document.visibilityState === 'hidden') return;
  await new Promise(resolve => requestAnimationFrame(resolve));
  await pause();
};

/** Does work that can be left at any of its values in slices, until it ends or the signal says so. */
export const inSlices = async <Value>(
  work: Iterator<Value, void, void>,
  take: (value: Value) => void,
  signal: AbortSignal
): Promise<void> => {
  while (!signal.aborted) {
    const until = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done) return;
      take(step.value);
    } while (!signal.aborted && performance.now() < until);
    await pause();
  }
};

/** Does long work in slices; null where the signal ended it. */
export const worked = async <Result>(
  steps: Steps<Result>,
  signal: AbortSignal
): Promise<Result | null> => {
  let result: Result | null = null;
  const kept = (function* () {
    result = yield* steps;
  })();
  await inSlices(kept, () => {}, signal);
  return signal.aborted ? null : result;
};
