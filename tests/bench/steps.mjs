import { setTimeout as delay } from 'node:timers/promises';
import { TimedOut, within } from './browser.mjs';
import { LIMIT } from './load.mjs';
import { percentile } from './results.mjs';

const STEPS = 40;

/** After an input, before the two frames that end its step, ms. */
const REST = 60;

/** How far a drag moves in one step, px. */
const STRIDE = 7;

/** Two fingers begin this far apart, px, and every step changes that by this factor. */
const GAP = 30;
const SPREAD = 1.12;

/** Steps by which a timeline is zoomed in before it is dragged: seen whole, it may have no room. */
const NEARER = 8;

/** The way of a pass to its middle and back: 0, 1, … turn, … 1, 0. */
const there = (step, steps) => Math.min(step, steps - step);

const centreOf = ({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 });

/*
 * Ways to move a timeline. `begin` and `end` put on and lift fingers and keys, `move(step)` makes
 * the input of a step from 1 to `steps`, of which the first half goes in and the second back out.
 */

export const fingers = ({ devtools }, steps, at) => {
  const send = (type, places) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: places.map((place, id) => ({ ...place, id }))
    });
  return {
    steps,
    begin: () => send('touchStart', at(0)),
    move: step => send('touchMove', at(step)),
    end: () => send('touchEnd', [])
  };
};

const wheel = ({ page }, { x, y }, { notch, ctrl }) => ({
  steps: STEPS,
  begin: async () => {
    await page.mouse.move(x, y);
    if (ctrl) await page.keyboard.down('Control');
  },
  move: step => page.mouse.wheel(0, step <= STEPS / 2 ? -notch : notch),
  end: async () => {
    if (ctrl) await page.keyboard.up('Control');
  }
});

const pinch = (open, { x, y }) =>
  fingers(open, STEPS, step => {
    const half = (GAP * SPREAD ** there(step, STEPS)) / 2;
    return [
      { x: x - half, y },
      { x: x + half, y }
    ];
  });

const press = async ({ page, bench }, viewport, { buttons, rest, steps }) => {
  const [zoomIn, zoomOut] = await Promise.all(buttons.map(button => bench('box', button)));
  const hit = ({ x, y }) => (viewport.touch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
  return {
    steps,
    rest,
    begin: async () => {},
    move: step => hit(centreOf(step <= steps / 2 ? zoomIn : zoomOut)),
    end: async () => {}
  };
};

const drag = ({ page }, { x, y }) => ({
  steps: STEPS,
  begin: async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
  },
  move: step => page.mouse.move(x - STRIDE * there(step, STEPS), y),
  end: () => page.mouse.up()
});

const swipe = (open, { x, y }) =>
  fingers(open, STEPS, step => [{ x: x - STRIDE * there(step, STEPS), y }]);

async function zoomInput(open, viewport, peer) {
  await open.bench('toStage');
  const centre = centreOf(await open.bench('box', peer.stage));
  if (peer.zoom.by === 'buttons') return press(open, viewport, peer.zoom);
  return viewport.touch ? pinch(open, centre) : wheel(open, centre, peer.zoom);
}

/** The main thread's work for one step of an input, ms. */
async function step({ metrics, bench }, input, index) {
  const before = await metrics();
  await input.move(index);
  await delay(input.rest ?? REST);
  await bench('frames');
  return ((await metrics()).TaskDuration - before.TaskDuration) * 1000;
}

/**
 * Makes all the steps of an input. `moved` is whether the marks were elsewhere at the turn, `late`
 * whether the time ran out before the last step.
 */
async function pass(open, peer, input, prepare = async () => {}) {
  const end = performance.now() + LIMIT;
  const work = [];
  const middle = Math.ceil(input.steps / 2);
  let moved = null;
  let nodes = null;
  const all = async () => {
    await prepare();
    const places = await open.bench('places');
    await input.begin();
    for (let index = 1; index <= input.steps; index++) {
      work.push(await step(open, input, index));
      if (index === middle) {
        moved = peer.still ? null : (await open.bench('places')) !== places;
        nodes = (await open.bench('nodes')).stage;
      }
      if (performance.now() > end) throw new TimedOut();
    }
    await input.end();
  };
  const late = await within(all(), LIMIT).then(
    () => false,
    error => {
      if (error instanceof TimedOut) return true;
      throw error;
    }
  );
  return {
    steps: work.length,
    of: input.steps,
    p50: percentile(work, 0.5),
    p95: percentile(work, 0.95),
    moved,
    nodes,
    late
  };
}

/** Zooms in and back out at the centre of the stage; null where that cannot be done. */
export const measureZoom = async (open, viewport, peer) =>
  peer.zoom ? pass(open, peer, await zoomInput(open, viewport, peer)) : null;

/** Drags the stage and back, from nearer by where a wheel or a pinch brings one there. */
export async function measurePan(open, viewport, peer) {
  if (!peer.pan) return null;
  await open.bench('toStage');
  const centre = centreOf(await open.bench('box', peer.stage));
  const nearer = async () => {
    if (peer.zoom?.by !== 'wheel') return;
    const zoom = await zoomInput(open, viewport, peer);
    await zoom.begin();
    for (let index = 1; index <= NEARER; index++) {
      await zoom.move(index);
      await open.bench('frames');
    }
    await zoom.end();
  };
  return pass(open, peer, viewport.touch ? swipe(open, centre) : drag(open, centre), nearer);
}
