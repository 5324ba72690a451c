import type { Outline, StageOptions } from '../core/layout/outline.ts';
import { MANY } from '../core/story/long.ts';
import { type Issue, issueAdvice, issueText, parse } from '../core/story/parse.ts';
import type { Story } from '../core/story/story.ts';
import { CODEC } from './codec.ts';
import { type Download, downloaded, downloadOf } from './download.ts';
import { LoadError } from './failure.ts';
import type { Preparation } from './preparation.ts';
import { wakeWorker } from './worker.ts';

export interface Loaded {
  readonly story: Story;
  readonly issues: readonly Issue[];
  readonly left: { readonly events: number; readonly quotes: number };
  /** What was made ready in the background; null for a story that is short enough without. */
  readonly prepared: Preparation | null;
}

/** What is told of a long story while it comes in. */
export interface LoadPort {
  /** Has what it is told in ready; `lang` is the language of the story, where its beginning says so. */
  language(lang: string | null): Promise<void>;
  /** The stage it is prepared for. */
  stage(): StageOptions;
  /** When its events happened, long before the rest is known. */
  outline(outline: Outline): void;
  /** The part of the work that is done, 0 to 1. */
  progress(done: number): void;
}

/** So many faults are told in the console; a file that was generated may have one in every line. */
const TOLD = 20;

/** Two elements with the same story share one request. */
const requests = new Map<string, Promise<Download>>();

/** A story that stands in the page, which needs no request and works where none is allowed. */
const standing = (id: string): Download => {
  const block = document.getElementById(id);
  if (!block) throw new LoadError(`There is no story at #${id} here.`, 'unknownStory', `#${id}`);
  return downloaded(CODEC.encode(block.textContent));
};

const request = (url: string): Promise<Download> => {
  const known = requests.get(url);
  if (known) return known;
  const unreachable = () => new LoadError(`${url} could not be reached.`, 'failedNetwork', url);
  const made = (async () => {
    const response = await fetch(url, { credentials: 'same-origin' });
    const { ok, status } = response;
    if (!ok) throw new LoadError(`${url} answered ${status}.`, 'failedAnswer', url, `${status}`);
    return downloadOf(response, unreachable);
  })().catch(cause => {
    throw cause instanceof LoadError ? cause : unreachable();
  });
  requests.set(url, made);
  // A failed request may be tried again, and a story that has arrived need not be kept here.
  const forget = () => requests.delete(url);
  made.then(download => download.ended()).then(forget, forget);
  return made;
};

/** The story, where it is short: read at once. */
const readShort = async (download: Download): Promise<ReturnType<typeof parse> | null> => {
  if (await download.long()) return null;
  const file: unknown = JSON.parse(CODEC.decode(await download.whole()));
  const { events } = (file ?? {}) as { readonly events?: unknown };
  return Array.isArray(events) && events.length > MANY ? null : parse(file);
};

/** Few stories are long: what it takes to read one comes with the first, and what it is shown with too. */
const codeForLong = () => {
  import('./sketch.ts').catch(() => {});
  return import('./preparation.ts');
};

/** Gets ready for a long story before its file answers, where the page says that one is to come. */
export const expectLong = (): void => {
  wakeWorker();
  codeForLong().catch(() => {});
};

const readLong = async (
  download: Download,
  port: LoadPort,
  signal: AbortSignal
): Promise<Preparation> => {
  const { langOf, prepareStory } = await codeForLong();
  await port.language(await langOf(download));
  signal.throwIfAborted();
  return prepareStory(download, port, signal);
};

/**
 * Loads and reads a story; a long one in a worker, or in slices where there is none. Rejects with a
 * LoadError where readers can be told why in their words; faults that leave the story usable are
 * returned with it.
 */
export const loadStory = async (
  url: string,
  port: LoadPort,
  signal: AbortSignal
): Promise<Loaded> => {
  const download = url.startsWith('#') ? standing(url.slice(1)) : await request(url);
  signal.throwIfAborted();
  try {
    const short = await readShort(download);
    signal.throwIfAborted();
    const long = short ? null : await readLong(download, port, signal);
    const { story, issues, left } = short ?? (long as Preparation);
    if (story) {
      const faults = issues.slice(0, TOLD).map(issueAdvice);
      // biome-ignore lint/suspicious/noConsole: readers are told how much is missing, whoever mends the file is told what
      if (faults.length > 0) console.warn([url, ...faults].join('\n'));
      return { story, issues, left, prepared: long };
    }
    const why = issues.slice(0, 1).map(issueText).join();
    throw new LoadError(`${url} is not a story: ${why}.`, 'failedStory', url, why);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new LoadError(`${url} is not JSON: ${cause.message}.`, 'failedJson', url, cause.message);
  }
};

/** Resolves when the element comes near the viewport, or never once `signal` is aborted. */
export const whenNear = (element: Element, signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    const observer = new IntersectionObserver(
      entries => {
        if (!entries.some(entry => entry.isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: '400px' }
    );
    observer.observe(element);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  });
