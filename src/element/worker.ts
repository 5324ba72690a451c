import type { StageOptions } from '../core/layout/outline.ts';
import { type Part, prepare } from '../core/layout/prepare.ts';
import { CODEC } from './codec.ts';

/** What a page asks of a worker: to prepare the story in these bytes. */
export interface Order {
  readonly bytes: ArrayBuffer;
  readonly stage: StageOptions;
}

type Answer = Part | { readonly kind: 'failed'; readonly message: string; readonly json: boolean };

/** A worker's own side, as far as it is used here. */
export interface WorkerScope {
  addEventListener(type: 'message', listen: (event: MessageEvent<Order>) => void): void;
  postMessage(answer: Answer): void;
}

/** Progress is told no more often than this, ms. */
const TOLD = 40;

/** In a worker: prepares every story that the page sends. */
export const serveStories = (scope: WorkerScope): void => {
  scope.addEventListener('message', ({ data: { bytes, stage } }) => {
    let told = 0;
    try {
      for (const part of prepare(CODEC.decode(new Uint8Array(bytes)), stage, CODEC)) {
        const now = performance.now();
        if (part.kind === 'progress' && now - told < TOLD) continue;
        if (part.kind === 'progress') told = now;
        scope.postMessage(part);
      }
    } catch (cause) {
      const json = cause instanceof SyntaxError;
      scope.postMessage({ kind: 'failed', message: (cause as Error).message, json });
    }
  });
};

/** Trusted Types, as far as they are used here. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string }
  ): { createScriptURL(url: string): string };
}

/** Address of the module that serves stories when it is run in a worker; null for none. */
let script: string | null = null;
/** The one address a worker may be started from, as the page's policy wants it. */
let trusted: string | null = null;

/** Names the module that is run in workers: the one that registers the element. */
export const setWorkerScript = (url: string): void => {
  script = url;
  trusted = null;
};

const startWorker = (): Worker | null => {
  if (script === null || typeof Worker === 'undefined') return null;
  try {
    const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
    const own = script;
    trusted ??=
      trustedTypes
        ?.createPolicy('quoteline', {
          createScriptURL: url => {
            if (url !== own) throw new RangeError(`unknown script: ${url}`);
            return url;
          }
        })
        .createScriptURL(own) ?? own;
    return new Worker(trusted, { type: 'module' });
  } catch {
    // A policy without workers, an opaque origin, an element from another host.
    return null;
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
