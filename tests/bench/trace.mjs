const CATEGORIES = ['toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline.frame'];

/** A main thread that rests for this long, ms, has let a frame of a screen of 60 Hz pass. */
const FRAME = 1000 / 60;

/** Has the browser note the tasks of all its threads until `endTrace`. */
export const beginTrace = browser => browser.startTracing(undefined, { categories: CATEGORIES });

/** The events of the trace that `beginTrace` began. */
export const endTrace = async browser =>
  JSON.parse((await browser.stopTracing()).toString()).traceEvents;

/** The last mark that the page set, which names its process, its thread and a moment on it. */
const markOf = events => {
  const mark = events.findLast(({ name, cat }) => name === 'bench' && cat === 'blink.user_timing');
  if (!mark) throw new Error('the trace has no mark of the page');
  return mark;
};

const TASK = 'ThreadControllerImpl::RunTask';

/**
 * Promises that a task has settled go on after what the trace calls the task, before the thread is
 * free for another: what follows an `await fetch()` can all lie in here.
 */
const MICROTASKS = 'BlinkScheduler_PerformMicrotaskCheckpoint';

/**
 * The tasks of the page's main thread in a trace, each with its microtasks: `{ start, ms }`, in order,
 * the start in ms of the trace's own clock. The thread is the one on which the page set the mark
 * "bench"; tasks before the mark are left out.
 */
export function mainThreadTasks(events) {
  const mark = markOf(events);
  const spans = events
    .filter(
      ({ name, ph, pid, tid, ts, dur = 0 }) =>
        (name === TASK || name === MICROTASKS) &&
        ph === 'X' &&
        pid === mark.pid &&
        tid === mark.tid &&
        ts + dur >= mark.ts
    )
    .map(({ name, ts, dur = 0 }) => ({ name, from: ts, to: ts + dur }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const tasks = [];
  for (const { name, from, to } of spans) {
    const last = tasks.at(-1);
    // Inside the last one, or what comes after it and belongs to it.
    if (last && (to <= last.to || name === MICROTASKS)) last.to = Math.max(last.to, to);
    else tasks.push({ from, to });
  }
  return tasks.map(({ from, to }) => ({ start: from / 1000, ms: (to - from) / 1000 }));
}

/**
 * How long after the page set the mark of this name the task was over in which it did, ms; null
 * without such a mark. Of a mark set as a frame begins that is when the frame is drawn.
 */
export function endsAfter(events, name) {
  const { pid, tid } = markOf(events);
  const mine = event => event.pid === pid && event.tid === tid;
  const mark = events.findLast(
    event => mine(event) && event.name === name && event.cat === 'blink.user_timing'
  );
  if (!mark) return null;
  const ends = events
    .filter(event => mine(event) && event.name === TASK && event.ph === 'X' && event.ts <= mark.ts)
    .map(({ ts, dur = 0 }) => ts + dur);
  return Math.max(0, ...ends.map(end => (end - mark.ts) / 1000));
}

/** When the page's main thread began a frame, ms of the trace's own clock, in order. */
export function frameStarts(events) {
  const mark = markOf(events);
  return events
    .filter(
      ({ name, pid, tid }) =>
        name === 'BeginMainThreadFrame' && pid === mark.pid && tid === mark.tid
    )
    .map(({ ts }) => ts / 1000)
    .sort((a, b) => a - b);
}

/** The longest of the tasks and the sum of those over 50 ms, ms. */
export const taskSummary = tasks => ({
  longest: Math.max(0, ...tasks.map(({ ms }) => ms)),
  long: tasks.reduce((sum, { ms }) => sum + (ms > 50 ? ms : 0), 0)
});

/**
 * The main-thread work of each frame, ms: of all tasks from where one frame begins to where the next
 * does. What comes after a rest of a whole frame delayed none and is counted as one of its own.
 */
export function frameWork(tasks, starts) {
  const work = [];
  let next = 0;
  let idle = Number.NEGATIVE_INFINITY;
  for (const { start, ms } of tasks) {
    // The mark of a frame lies inside the task that makes it, so the task counts to that frame.
    let begins = false;
    while (next < starts.length && starts[next] < start + ms) {
      begins = true;
      next++;
    }
    if (work.length === 0 || begins || start - idle >= FRAME) work.push(0);
    work[work.length - 1] += ms;
    idle = start + ms;
  }
  return work;
}
