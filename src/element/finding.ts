import type { Found } from '../core/find/finder.ts';
import type { Steps } from '../core/story/steps.ts';
import type { Story } from '../core/story/story.ts';
import type { FindOrder, Question, Told } from './finding-worker.ts';
import { inSlices } from './slices.ts';
import { startWorker } from './worker.ts';

/** Finds the events of one story by words. */
export interface Finding {
  /** Kept when the index is made; broken when it cannot be, with the signal's reason at its end. */
  readonly ready: Promise<void>;
  /**
   * The best `limit` events, and how many there are: when the index is ready, and null where another
   * search was asked for since, or the signal has ended it. Rejects where there is no index.
   */
  search(query: string, limit: number): Promise<Found | null>;
}

export interface FindingOptions {
  readonly story: Story;
  /** Where the story came from, or null where a worker could not fetch it. */
  readonly url: string | null;
  readonly signal: AbortSignal;
}

type Search = (query: string, limit: number) => Promise<Found | null>;

/** So few events are indexed before a worker would have started, and without a second request. */
const FEW = 1000;

const told = ({ id, title, updated, events, quotes, extent }: Story): Told => ({
  id,
  title,
  updated,
  events: events.length,
  quotes: quotes.length,
  extent
});

/** Has a worker make the index; null where none is to be had, or it has read another story. */
const inWorker = (url: string, story: Story, signal: AbortSignal): Promise<Search | null> =>
  new Promise(resolve => {
    const worker = startWorker();
    if (!worker) {
      resolve(null);
      return;
    }
    const { port1: port, port2 } = new MessageChannel();
    let fail = (_: Error) => {};
    let failed: Error | null = null;
    const end = (reason: Error) => {
      failed ??= reason;
      worker.terminate();
      port.close();
      // Which of the two has an effect says whether it was ready.
      resolve(null);
      fail(reason);
    };
    const search: Search = (query, limit) =>
      new Promise((found, refuse) => {
        if (failed) throw failed;
        fail = refuse;
        port.onmessage = ({ data }: MessageEvent<Found>) => found(data);
        const question: Question = { query, limit };
        port.postMessage(question);
      });
    worker.onerror = event => {
      event.preventDefault();
      end(new Error(event.message));
    };
    port.onmessage = ({ data }: MessageEvent<true | null>) => {
      if (data) resolve(search);
      else end(new Error('The worker has no such story.'));
    };
    signal.addEventListener('abort', () => end(signal.reason as Error), { once: true });
    const order: FindOrder = { kind: 'find', url, told: told(story), port: port2 };
    worker.postMessage(order, [port2]);
  });

/** Makes the index in slices of the main thread. */
const inPage = async (story: Story, signal: AbortSignal): Promise<Search> => {
  const { buildFinder } = await import('../core/find/finder.ts');
  let search: Search | null = null;
  function* build(): Steps<void> {
    const finder = yield* buildFinder(story);
    search = async (query, limit) => finder.search(query, limit);
  }
  await inSlices(build(), () => {}, signal);
  signal.throwIfAborted();
  if (!search) throw new Error('The index could not be made.');
  return search;
};

/**
 * Begins to make the index of a story, off the main thread where the story is long and a worker is
 * to be had, and searches it. Ends with the signal.
 */
export const createFinding = ({ story, url, signal }: FindingOptions): Finding => {
  const begin = async (): Promise<Search> => {
    signal.throwIfAborted();
    const far = url !== null && story.events.length > FEW;
    const search = far ? await inWorker(url, story, signal) : null;
    signal.throwIfAborted();
    return search ?? inPage(story, signal);
  };
  const made = begin();
  const ready = made.then(() => {});
  // Who only searches hears of a failure there.
  ready.catch(() => {});

  let asked = 0;
  let turn: Promise<unknown> = ready;
  return {
    ready,
    search: async (query, limit) => {
      asked += 1;
      const own = asked;
      const stale = () => own !== asked || signal.aborted;
      try {
        // One search at a time: those that were overtaken while it ran are not begun.
        await turn.catch(() => {});
        if (stale()) return null;
        const found = made.then(search => search(query, limit));
        turn = found;
        const answer = await found;
        return stale() ? null : answer;
      } catch (cause) {
        if (stale()) return null;
        throw cause;
      }
    }
  };
};
