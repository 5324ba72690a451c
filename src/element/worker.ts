import type { FindOrder } from './finding-worker.ts';
import { createTrust, type Trust } from './own-code.ts';
import type { Answer, Order } from './preparing.ts';

/** A worker's own side, as far as it is used here. */
export interface WorkerScope {
  addEventListener(type: 'message', listen: (event: MessageEvent<Order | FindOrder>) => void): void;
  postMessage(answer: Answer): void;
}

/** In a worker: prepares every story that the page sends, or searches one; the code of each comes then. */
export const serveStories = (scope: WorkerScope): void => {
  let preparing: Promise<(order: Order) => void> | null = null;
  scope.addEventListener('message', ({ data }) => {
    // The page would wait for ever: a rejection in a worker is not told to it.
    if ('port' in data) {
      import('./finding-worker.ts')
        .then(({ serveFinding }) => serveFinding(data))
        .catch(() => data.port.postMessage(null));
    } else {
      preparing ??= import('./preparing.ts').then(({ createPreparing }) => createPreparing(scope));
      preparing
        .then(prepare => prepare(data))
        .catch(({ message }: Error) => scope.postMessage({ kind: 'failed', message, json: false }));
    }
  });
};

/** Address of the module that serves stories when it is run in a worker; null for none. */
let script: string | null = null;
/** Makes that address one that the page's policy lets through. */
let trust: Trust = url => url;
/** A worker that nobody has asked anything of yet. */
let spare: Worker | null = null;

/** Names the module that is run in workers: the one that registers the element. */
export const setWorkerScript = (url: string): void => {
  script = url;
  spare = null;
  trust = createTrust(own => own === url);
};

const makeWorker = (): Worker | null => {
  if (script === null || typeof Worker === 'undefined') return null;
  try {
    return new Worker(trust(script), { type: 'module' });
  } catch {
    // A policy without workers, an opaque origin, an element from another host.
    return null;
  }
};

/** Starts a worker ahead of its first order: it has its code when that comes. */
export const wakeWorker = (): void => {
  if (spare) return;
  const made = makeWorker();
  if (!made) return;
  spare = made;
  // Whoever asks for one later finds out for itself.
  made.onerror = event => {
    event.preventDefault();
    if (spare === made) spare = null;
  };
  made.postMessage({ kind: 'wake' } satisfies Order);
};

/** A worker of the caller's own; null where there is none to be had. */
export const startWorker = (): Worker | null => {
  const worker = spare ?? makeWorker();
  spare = null;
  return worker;
};
