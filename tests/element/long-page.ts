import { vi } from 'vitest';
import type { StoryFile } from '../../src/core/story/schema.ts';
import type { TimelineElement } from '../../src/element/timeline-element.ts';
import { setWorkerScript } from '../../src/element/worker.ts';
import { longFile } from '../build/long-file.ts';
import { type FakeWorker, fakeWorkers, PATIENCE, workerOf } from './loading.ts';
import { add, answers, part, SRC } from './page.ts';

/** More events than are read at once. */
export const COUNT = 5100;

/** A long story that begins with two of its ten years. */
export const LONG: StoryFile = { ...longFile(COUNT), view: { from: '2014', to: '2015' } };
const TEXT = JSON.stringify(LONG);

/** Has the page answer with the long story, and its workers wait for the test. */
export const setUpLong = (): FakeWorker[] => {
  answers[SRC] = () => new Response(TEXT);
  setWorkerScript('https://example.org/quoteline.js');
  return fakeWorkers();
};

/** An element whose story is coming in: its outline is there, and a stage to move about on. */
export const coming = async (
  workers: readonly FakeWorker[],
  attributes?: Record<string, string>,
  inside?: string
): Promise<{ element: TimelineElement; worker: FakeWorker }> => {
  const element = add(attributes, inside);
  const worker = await workerOf(workers);
  worker.through('outline');
  await vi.waitFor(() => {
    if (part(element, '.progress').hidden) throw new RangeError('no stage');
  }, PATIENCE);
  const stage = part(element, '.stage');
  stage.setPointerCapture = () => {};
  return { element, worker };
};

const pointer = (stage: HTMLElement, type: string, x: number) =>
  stage.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      composed: true,
      pointerId: 1,
      pointerType: 'mouse',
      buttons: type === 'pointerup' ? 0 : 1,
      clientX: x,
      clientY: 60
    })
  );

/** Takes hold of a stage and drags it by so many px. */
export const drag = (element: Element, px: number): void => {
  const stage = part(element, '.stage');
  pointer(stage, 'pointerdown', 500);
  pointer(stage, 'pointermove', 500 + px);
};

export const letGo = (element: Element): void => {
  pointer(part(element, '.stage'), 'pointerup', 500);
};

/** Presses what stands on the stage. */
export const press = (target: Element): boolean =>
  target.dispatchEvent(
    new MouseEvent('click', {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: 1,
      clientX: 500,
      clientY: 60
    })
  );

const STATES = ['data-ready', 'data-usable', 'data-busy', 'data-failed'];

/** What an element says of itself. */
export const states = (element: Element): string[] =>
  STATES.filter(name => element.hasAttribute(name));

/** Lets all happen that is going to happen without the worker. */
export const turns = async (): Promise<void> => {
  for (let n = 0; n < 5; n += 1) await new Promise(resolve => setTimeout(resolve, 5));
};
