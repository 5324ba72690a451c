import { setTimeout as delay } from 'node:timers/promises';
import { TimedOut, within } from './browser.mjs';
import { readability } from './titles.mjs';
import { beginTrace, endsAfter, endTrace, mainThreadTasks, taskSummary } from './trace.mjs';

/** No load and no pass may take longer, ms. */
export const LIMIT = 60_000;

/** Some lay out once more after they have said that they are done, ms. */
const REST = 500;

/** Goes to a page and waits until all its events are in and it can be zoomed. */
export async function arrive({ page, bench }, { settle = REST }, address) {
  await page.goto(address, { waitUntil: 'commit', timeout: 0 });
  await bench('loaded');
  await delay(settle);
  await bench('frames');
}

/** Adds up what is asked for from now on: the bytes of the page, its code and its data. */
function countRequests(page) {
  const sizes = [];
  page.on('requestfinished', request => sizes.push(request.sizes()));
  return async () => {
    const all = await Promise.allSettled(sizes);
    return all.reduce((sum, { value }) => sum + (value?.responseBodySize ?? 0), 0);
  };
}

/**
 * Loads a page with a cold cache: when its first event can be seen (null where none is on the first
 * screen), when it first answers to input, when all is in; its longest task and what it asked for.
 */
export async function measureLoad(open, peer, address) {
  const requested = countRequests(open.page);
  await beginTrace(open.browser);
  await within(arrive(open, peer, address), LIMIT);
  const events = await endTrace(open.browser);
  const { visible, usable, zoomable } = await open.bench('times');
  return {
    // Seen with the frame that was being made when it was found, not with what waits after that.
    visible: visible === null ? null : visible + (endsAfter(events, 'visible') ?? 0),
    usable: usable ?? zoomable,
    zoomable,
    ...taskSummary(mainThreadTasks(events)),
    requested: await requested()
  };
}

/** What stands on the first screen, and what the page holds on to. */
export async function measureScreen(open, { stage }) {
  const titles = await open.bench('titles');
  const box = await open.bench('box', stage);
  const nodes = await open.bench('nodes');
  return {
    ...readability(titles),
    width: box?.width ?? null,
    height: box?.height ?? null,
    nodes: nodes.all,
    stageNodes: nodes.stage,
    heap: await open.heap(),
    workers: open.page.workers().length
  };
}

/** The stage ought to be usable from then on, ms after the page was asked for. */
const EARLY = 1000;

/** What moves when the window does and not when more events come in. */
const AXIS = '[part~="axis"] text';

/**
 * Turns the wheel over Quoteline a second after its page was asked for, whatever is still to come.
 * Resolves to when the stage had answered, ms after the page was asked for; null when it has not
 * within 5 s.
 */
export async function answersEarly({ page, bench }, peer, address) {
  await page.goto(address, { waitUntil: 'commit', timeout: 0 });
  const answer = async () => {
    let box = null;
    while (!box) {
      box = await bench('box', peer.stage);
      if (!box) await delay(20);
    }
    await page.mouse.move(box.left + box.width / 2, box.top + box.height / 2);
    await page.keyboard.down('Control');
    await delay(Math.max(0, EARLY - (await page.evaluate(() => performance.now()))));
    const answered = bench('moved', await bench('places', AXIS), AXIS);
    await page.mouse.wheel(0, -peer.zoom.notch);
    return answered;
  };
  return within(answer(), EARLY + 5000).catch(error => {
    if (error instanceof TimedOut) return null;
    throw error;
  });
}
