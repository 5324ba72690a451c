import type { StageOptions } from '../core/layout/outline.ts';
import { createComing, type Part } from '../core/layout/prepare.ts';
import { finish } from '../core/story/steps.ts';
import { isZone } from '../core/time/clock.ts';
import { CODEC } from './codec.ts';
import type { Download } from './download.ts';
import { startWorker, type WorkerScope } from './worker.ts';

/** What a page asks of a worker: to prepare a story for a stage, piece by piece of its file. */
export type Order =
  /** Nothing yet: the code for what is to come is to be there. */
  | { readonly kind: 'wake' }
  | { readonly kind: 'begin'; readonly stage: StageOptions }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' };

export type Answer =
  | Part
  | { readonly kind: 'failed'; readonly message: string; readonly json: boolean };

/** Progress is told no more often than this, ms. */
const TOLD = 40;

/** Without a piece for so long, ms, a worker may read on; and for how long before it looks for one. */
const SLACK = 3;

/** The file of a story that comes in, and the stage that it is prepared for. */
const createOrdered = (stage: StageOptions) => {
  const decoder = new TextDecoder();
  const coming = createComing();
  /** Looks through a piece; without one, through what the last has left. */
  const add = (bytes?: Uint8Array): void =>
    finish(coming.add(decoder.decode(bytes, { stream: bytes !== undefined })));
  return {
    add,
    readOn: coming.readOn,
    parts(): Iterable<Part> {
      add();
      return coming.parts(stage, CODEC);
    }
  };
};

/** In a worker: prepares one story after the other, each read as it comes, and gives its parts. */
export const createPreparing = (
  scope: Pick<WorkerScope, 'postMessage'>
): ((order: Order) => void) => {
  let coming: ReturnType<typeof createOrdered> | null = null;
  const give = (parts: Iterable<Part>) => {
    let told = 0;
    for (const part of parts) {
      const now = performance.now();
      if (part.kind === 'progress' && now - told < TOLD) continue;
      if (part.kind === 'progress') told = now;
      scope.postMessage(part);
    }
  };
  let slack: ReturnType<typeof setTimeout> | undefined;
  /** The outline comes before all else, and lists are read while the network is waited for. */
  const readOn = () => {
    slack = setTimeout(() => {
      const until = performance.now() + SLACK;
      while (coming?.readOn()) {
        if (performance.now() < until) continue;
        readOn();
        return;
      }
    }, SLACK);
  };
  return order => {
    clearTimeout(slack);
    try {
      // The first zone of all takes as long as thousands of dates, and nothing else is to be done yet.
      if (order.kind === 'wake') isZone('UTC');
      else if (order.kind === 'begin') coming = createOrdered(order.stage);
      else if (order.kind === 'piece') {
        coming?.add(order.bytes);
        readOn();
      } else if (order.kind === 'end' && coming) give(coming.parts());
    } catch (cause) {
      const json = cause instanceof SyntaxError;
      scope.postMessage({ kind: 'failed', message: (cause as Error).message, json });
    }
  };
};

/**
 * Has a worker prepare a story while it comes in. Resolves to false where there is none to be had;
 * rejects with a SyntaxError where the bytes are not JSON, and as the download does where it breaks off.
 */
export const askWorker = (
  download: Download,
  stage: StageOptions,
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
    let ended = false;
    const end = (done: () => void) => {
      ended = true;
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
    const send = async () => {
      const tell = (order: Order) => worker.postMessage(order);
      tell({ kind: 'begin', stage });
      for await (const bytes of download.pieces()) {
        if (ended) return;
        tell({ kind: 'piece', bytes });
      }
      tell({ kind: 'end' });
    };
    send().catch(cause => end(() => reject(cause)));
  });
