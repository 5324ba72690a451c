import { describe, expect, it } from 'vitest';
import {
  endsAfter,
  frameStarts,
  frameWork,
  mainThreadTasks,
  type TraceEvent,
  taskSummary
} from './trace.mjs';

const TASK = 'ThreadControllerImpl::RunTask';
const MICROTASKS = 'BlinkScheduler_PerformMicrotaskCheckpoint';

/** An event of the page's main thread, in ms. */
const at = (name: string, from: number, ms: number, over: Partial<TraceEvent> = {}) => ({
  name,
  ph: 'X',
  pid: 7,
  tid: 7,
  ts: from * 1000,
  dur: ms * 1000,
  ...over
});

const mark = at('bench', 10, 0, { ph: 'I', cat: 'blink.user_timing' });

describe('the end of the task in which a mark was set', () => {
  const seen = at('visible', 31, 0, { ph: 'I', cat: 'blink.user_timing' });

  it("is that of the page's own main thread, after the mark", () => {
    const events = [
      mark,
      at(TASK, 20, 5),
      at(TASK, 30, 9),
      seen,
      at(TASK, 40, 5),
      at(TASK, 25, 90, { tid: 8 })
    ];
    expect(endsAfter(events, 'visible')).toBe(8);
  });

  it('is not known without the mark', () => {
    expect(endsAfter([mark, at(TASK, 30, 9)], 'visible')).toBeNull();
  });
});

describe('the tasks of a trace', () => {
  it('are those of the thread that set the mark, from the mark on', () => {
    const events = [
      at(TASK, 40, 5),
      mark,
      at(TASK, 0, 4),
      at(TASK, 8, 6),
      at(TASK, 20, 90, { tid: 8 }),
      at(TASK, 20, 90, { pid: 6 }),
      at('Receive mojo message', 20, 3)
    ];
    expect(mainThreadTasks(events)).toEqual([
      { start: 8, ms: 6 },
      { start: 40, ms: 5 }
    ]);
  });

  it('have in them the promises that go on after them, and nothing twice', () => {
    const events = [
      mark,
      at(TASK, 20, 2),
      at(MICROTASKS, 20.5, 1),
      at(MICROTASKS, 22, 68),
      at(TASK, 91, 3),
      at(TASK, 91.5, 1)
    ];
    const tasks = mainThreadTasks(events);
    expect(tasks).toEqual([
      { start: 20, ms: 70 },
      { start: 91, ms: 3 }
    ]);
    expect(taskSummary(tasks)).toEqual({ longest: 70, long: 70 });
  });

  it('cannot be told in a trace without a mark', () => {
    expect(() => mainThreadTasks([at(TASK, 0, 1)])).toThrow('the trace has no mark of the page');
  });
});

describe('the work of a frame', () => {
  it('is that of all tasks until the next frame begins', () => {
    const frame = (ts: number) => at('BeginMainThreadFrame', ts, 0, { ph: 'I' });
    const starts = frameStarts([mark, frame(36.5), frame(20), { ...frame(25), tid: 9 }]);
    expect(starts).toEqual([20, 36.5]);
    const tasks = [
      { start: 19.5, ms: 8 },
      { start: 28, ms: 3 },
      { start: 36, ms: 5 }
    ];
    expect(frameWork(tasks, starts)).toEqual([11, 5]);
  });

  it('ends where the thread has rested for a frame', () => {
    const tasks = [
      { start: 0, ms: 30 },
      { start: 31, ms: 15 },
      { start: 400, ms: 20 }
    ];
    expect(frameWork(tasks, [0])).toEqual([45, 20]);
    expect(frameWork([], [])).toEqual([]);
  });
});
