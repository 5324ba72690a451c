// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeFrames } from '../interaction/frames.ts';
import { type FakeWorker, workerOf } from './loading.ts';
import { COUNT, coming, drag, press, setUpLong, states, turns } from './long-page.ts';
import { add, answers, heard, part, SRC, setUpPage } from './page.ts';

setUpPage();

let workers: FakeWorker[];

beforeEach(() => {
  workers = setUpLong();
});

describe('a long story that does not come to its end', () => {
  const INSIDE = '<p class="mine">The text of the page.</p>';

  it('leaves nothing behind when its element is taken away', async () => {
    const { element, worker } = await coming(workers, { src: SRC }, INSIDE);
    const told = [heard(element, 'load'), heard(element, 'error')];
    const stage = part(element, '.stage');
    const frames = fakeFrames();
    drag(element, -100);
    element.remove();
    await turns();
    expect([worker.terminated, states(element), element.view]).toEqual([true, [], null]);
    expect(frames.waiting()).toBe(0);
    press(stage);
    stage.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true, composed: true }));
    expect([frames.waiting(), told]).toEqual([0, [[], []]]);
  });

  it('waits for no hand on a stage that is taken away when all has come', async () => {
    const { element, worker } = await coming(workers);
    const frames = fakeFrames();
    drag(element, -100);
    worker.through('end');
    await turns();
    expect(frames.waiting()).toBeGreaterThan(0);
    element.remove();
    for (let n = 0; n < 3; n += 1) {
      frames.next();
      await turns();
    }
    expect([frames.waiting(), element.view, element.story]).toEqual([0, null, null]);
  });

  it('begins again when its element comes back', async () => {
    const { element } = await coming(workers);
    const box = element.parentElement;
    element.remove();
    box?.append(element);
    const again = await workerOf(workers, 1);
    again.through('outline');
    await turns();
    expect(states(element)).toEqual(['data-ready', 'data-usable', 'data-busy']);
    again.through('end');
    await element.whenReady;
    expect(element.story?.events.length).toBe(COUNT);
    expect(element.shadowRoot?.querySelectorAll('svg.picture')).toHaveLength(1);
  });

  it('begins again for another language, once', async () => {
    const { element, worker } = await coming(workers);
    const loads = heard(element, 'load');
    element.setAttribute('lang', 'fr');
    const again = await workerOf(workers, 1);
    expect([worker.terminated, again.stage?.locale]).toEqual([true, 'fr']);
    worker.through('end');
    again.through('end');
    await element.whenReady;
    await turns();
    expect([loads.length, states(element)]).toEqual([1, ['data-ready', 'data-usable']]);
  });

  it('leaves the stage alone that has begun again, when the hand on its own is gone', async () => {
    const { element, worker } = await coming(workers);
    const frames = fakeFrames();
    drag(element, -100);
    worker.through('end');
    await turns();
    element.setAttribute('lang', 'fr');
    const again = await workerOf(workers, 1);
    again.through('outline');
    await turns();
    const stage = part(element, '.stage');
    frames.all();
    await turns();
    expect(states(element)).toEqual(['data-ready', 'data-usable', 'data-busy']);
    again.through('end');
    await element.whenReady;
    expect(part(element, '.stage')).toBe(stage);
    expect(part(element, '.progress').hidden).toBe(true);
  });

  it.each<[string, (worker: FakeWorker) => unknown]>([
    ['out of memory', worker => worker.fail('out of memory')],
    [
      'no such zone',
      worker => worker.answer({ kind: 'failed', message: 'no such zone', json: false })
    ]
  ])('says so in place of its stage: %s', async (why, fail) => {
    const { element, worker } = await coming(workers, { src: SRC }, INSIDE);
    const errors = heard(element, 'error');
    fail(worker);
    await expect(element.whenReady).rejects.toThrow(why);
    const message = part(element, '[role="alert"]');
    expect(message.textContent).toBe(`The timeline could not be loaded: ${why}`);
    expect(errors).toMatchObject([{ message: message.textContent }]);
    // All that the page brought is read as without the element.
    expect(states(element)).toEqual(['data-failed']);
    expect(element.innerHTML).toContain(INSIDE);
    expect(element.shadowRoot?.querySelectorAll('slot:not([name])')).toHaveLength(1);
    expect(element.shadowRoot?.querySelectorAll('.stage, button, progress')).toHaveLength(0);
    expect([worker.terminated, element.view, element.story]).toEqual([true, null, null]);
  });

  it('says so where the file is not JSON', async () => {
    answers[SRC] = () => new Response(`[${'1,'.repeat(6e5)}]`);
    const element = add({ src: SRC }, INSIDE);
    (await workerOf(workers)).through('end');
    await expect(element.whenReady).rejects.toThrow(`${SRC} is not JSON: `);
    expect(states(element)).toEqual(['data-failed']);
    expect(element.innerHTML).toBe(INSIDE);
  });
});
