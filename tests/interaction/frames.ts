import { vi } from 'vitest';

/** Animation frames that come when the test says so. */
export interface Frames {
  /** Runs what is waiting for the next frame, `ms` later than the one before. */
  next(ms?: number): void;
  /** Runs frames until none is waiting; returns how many there were. */
  all(ms?: number): number;
  waiting(): number;
}

/** Puts frames into the test's hand until `vi.unstubAllGlobals` is called. */
export const fakeFrames = (): Frames => {
  let queue = new Map<number, FrameRequestCallback>();
  let now = 1000;
  let count = 0;
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    count += 1;
    queue.set(count, callback);
    return count;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => queue.delete(id));
  const next = (ms = 16) => {
    now += ms;
    const due = queue;
    queue = new Map();
    for (const callback of due.values()) callback(now);
  };
  return {
    next,
    waiting: () => queue.size,
    all: ms => {
      let run = 0;
      for (; queue.size > 0 && run < 1000; run += 1) next(ms);
      return run;
    }
  };
};
