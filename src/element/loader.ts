import type { Outline, StageOptions } from '../core/layout/outline.ts';
import { type Issue, issueText, parse } from '../core/story/parse.ts';
import type { Story } from '../core/story/story.ts';
import { CODEC } from './codec.ts';
import { LoadError } from './failure.ts';
import type { Preparation } from './preparation.ts';

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

/** A file longer than this (bytes), or with more events, is read in the background. */
const LONG = 1_000_000;
const MANY = 5000;
/** A story that is sent compressed may be so many times as long as its response says. */
const PACKED = 8;

/** Two elements with the same story share one request. */
const requests = new Map<string, Promise<ArrayBuffer>>();

/** A story that stands in the page, which needs no request and works where none is allowed. */
const standing = (id: string): ArrayBuffer => {
  const block = document.getElementById(id);
  if (!block) throw new LoadError(`There is no story at #${id} here.`, 'unknownStory', `#${id}`);
  return CODEC.encode(block.textContent).slice().buffer as ArrayBuffer;
};

const request = (url: string): Promise<ArrayBuffer> => {
  const known = requests.get(url);
  if (known) return known;
  const made = (async () => {
    const response = await fetch(url, { credentials: 'same-origin' });
    const { ok, status } = response;
    if (!ok) throw new LoadError(`${url} answered ${status}.`, 'failedAnswer', url, `${status}`);
    // What a long story is read with comes while its bytes do, and is in the cache for the worker.
    const { headers } = response;
    const packed = headers?.get('content-encoding') ? PACKED : 1;
    if (Number(headers?.get('content-length')) * packed > LONG) {
      for (const code of [import('./preparation.ts'), import('./sketch.ts')]) code.catch(() => {});
    }
    return response.arrayBuffer();
  })().catch(cause => {
    if (cause instanceof LoadError) throw cause;
    throw new LoadError(`${url} could not be reached.`, 'failedNetwork', url);
  });
  requests.set(url, made);
  // A failed request may be tried again, and a story that has arrived need not be kept here.
  const forget = () => requests.delete(url);
  made.then(forget, forget);
  return made;
};

/** The story, where it is short: read at once. */
const readShort = (bytes: ArrayBuffer): ReturnType<typeof parse> | null => {
  if (bytes.byteLength > LONG) return null;
  const file: unknown = JSON.parse(CODEC.decode(new Uint8Array(bytes)));
  const { events } = (file ?? {}) as { readonly events?: unknown };
  return Array.isArray(events) && events.length > MANY ? null : parse(file);
};

/** Few stories are long: what it takes to read one comes with the first. */
const readLong = async (
  bytes: ArrayBuffer,
  port: LoadPort,
  signal: AbortSignal
): Promise<Preparation> => {
  const { langIn, prepareStory } = await import('./preparation.ts');
  await port.language(langIn(bytes));
  signal.throwIfAborted();
  return prepareStory(bytes, port, signal);
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
  const bytes = url.startsWith('#') ? standing(url.slice(1)) : await request(url);
  signal.throwIfAborted();
  try {
    const short = readShort(bytes);
    const long = short ? null : await readLong(bytes, port, signal);
    const { story, issues, left } = short ?? (long as Preparation);
    if (story) return { story, issues, left, prepared: long };
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
