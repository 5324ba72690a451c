import type { StageOptions } from '../core/layout/outline.ts';
import { type Part, prepare } from '../core/layout/prepare.ts';
import { readJson } from '../core/story/json.ts';
import { CODEC } from './codec.ts';
import { startWorker, type WorkerScope } from './worker.ts';

/** What a page asks of a worker: to prepare the story in these bytes. */
export interface Order {
  readonly bytes: ArrayBuffer;
  readonly stage: StageOptions;
}

export type Answer =
  | Part
  | { readonly kind: 'failed'; readonly message: string; readonly json: boolean };

/** Progress is told no more often than this, ms. */
const TOLD = 40;

/** In a worker: prepares a story and gives its parts as they are made. */
export const servePreparation = (
  { bytes, stage }: Order,
  scope: Pick<WorkerScope, 'postMessage'>
): void => {
  let told = 0;
  try {
    // Nobody waits for the steps of the text in here.
    const json = readJson(CODEC.decode(new Uint8Array(bytes)), Number.POSITIVE_INFINITY);
    for (const part of prepare(json, stage, CODEC)) {
      const now = performance.now();
      if (part.kind === 'progress' && now - told < TOLD) continue;
      if (part.kind === 'progress') told = now;
      scope.postMessage(part);
    }
  } catch (cause) {
    const json = cause instanceof SyntaxError;
    scope.postMessage({ kind: 'failed', message: (cause as Error).message, json });
  }
};

/**
 * Has a worker prepare a story. Resolves to false where there is none to be had; rejects with a
 * SyntaxError where the bytes are not JSON.
 */
export const askWorker = (
  order: Order,
  take: (part: Part) => void,
  signal: AbortSignal
): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const worker = startWorker();
    if (!worker) {
      resolve(false);
      return;
    }
    let begun = false;
    const end = (done: () => void) => {
      worker.terminate();
      done();
    };
    worker.onerror = event => {
      event.preventDefault();
      // Refused before it said anything, it may yet be done without it.
      end(() => (begun ? reject(new Error(event.message)) : resolve(false)));
    };
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      begun = true;
      if (data.kind === 'failed') {
        end(() => reject(data.json ? new SyntaxError(data.message) : new Error(data.message)));
        return;
      }
      take(data);
      if (data.kind === 'end') end(() => resolve(true));
    };
    signal.addEventListener('abort', () => end(() => resolve(true)), { once: true });
    worker.postMessage(order);
  });
