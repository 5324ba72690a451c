import { setTimeout as delay } from 'node:timers/promises';
import { within } from './browser.mjs';
import { arrive, LIMIT } from './load.mjs';
import { percentile } from './results.mjs';
import { fingers } from './steps.mjs';
import { createRandom } from './story.mjs';
import { beginTrace, endTrace, frameStarts, frameWork, mainThreadTasks } from './trace.mjs';

/** A trace holds about this much before it grows unwieldy, s. */
const SLICE = 10;

/** The pace of a screen that reports fingers, and the steps of one gesture. */
const PACE = 16;
const STEPS = 20;

/** Distances of two fingers, px, and how far one finger swipes. */
const NEAR = 40;
const FAR = 320;
const SWEEP = 240;

const SEED = 11;

const pinching =
  ({ x, y }, from, to) =>
  step => {
    const half = (from * (to / from) ** (step / STEPS)) / 2;
    return [
      { x: x - half, y },
      { x: x + half, y }
    ];
  };

const swiping =
  ({ x, y }, way) =>
  step => [{ x: x + way * (step / STEPS - 0.5) * SWEEP, y }];

const OUT = place => pinching(place, NEAR, FAR);
const IN = place => pinching(place, FAR, NEAR);
const LEFT = place => swiping(place, -1);
const RIGHT = place => swiping(place, 1);

/** Nearer and nearer, then all the way back, with a look around at every height. */
const ROUND = [OUT, LEFT, OUT, RIGHT, LEFT, IN, RIGHT, IN];

async function make(open, at) {
  const gesture = fingers(open, STEPS, at);
  await gesture.begin();
  for (let step = 1; step <= gesture.steps; step++) {
    await delay(PACE);
    await gesture.move(step);
  }
  await gesture.end();
  await delay(PACE);
}

/**
 * Pinches and swipes over Quoteline without a rest. Resolves to the heap before and after, MB, and to
 * the main-thread work of the frames in between, ms. The trace is taken in slices.
 */
export async function soak(open, peer, address, seconds = 60) {
  await within(arrive(open, peer, address), LIMIT);
  await open.bench('toStage');
  const { left, top, width, height } = await open.bench('box', peer.stage);
  const random = createRandom(SEED);
  const somewhere = () => ({
    x: left + FAR / 2 + random() * (width - FAR),
    y: top + height / 2
  });
  const before = await open.heap();
  const work = [];
  let gestures = 0;
  for (let done = 0; done < seconds; done += SLICE) {
    await beginTrace(open.browser);
    await open.bench('mark');
    const end = performance.now() + Math.min(SLICE, seconds - done) * 1000;
    while (performance.now() < end) {
      await make(open, ROUND[gestures % ROUND.length](somewhere()));
      gestures++;
    }
    const events = await endTrace(open.browser);
    work.push(...frameWork(mainThreadTasks(events), frameStarts(events)));
  }
  // As far out as at the start, so that as much is drawn.
  for (let i = 0; i < 4; i++) await make(open, IN(somewhere()));
  await delay(2000);
  return {
    seconds,
    gestures,
    before,
    after: await open.heap(),
    frames: work.length,
    p50: percentile(work, 0.5),
    p95: percentile(work, 0.95),
    worst: Math.max(...work),
    over: work.filter(ms => ms > 50).length
  };
}
