import { type Issue, issueText, parse } from '../core/story/parse.ts';
import type { Story } from '../core/story/story.ts';

export interface Loaded {
  readonly story: Story;
  readonly issues: readonly Issue[];
  readonly left: { readonly events: number; readonly quotes: number };
}

/** Two elements with the same story share one request. */
const requests = new Map<string, Promise<unknown>>();

const request = (url: string): Promise<unknown> => {
  const known = requests.get(url);
  if (known) return known;
  const made = (async () => {
    const response = await fetch(url, { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
    const text = await response.text();
    try {
      return JSON.parse(text) as unknown;
    } catch (cause) {
      throw new Error(`${url} is not JSON: ${(cause as Error).message}.`);
    }
  })();
  requests.set(url, made);
  // A failed request may be tried again, and a story that has arrived need not be kept here.
  const forget = () => requests.delete(url);
  made.then(forget, forget);
  return made;
};

/**
 * Loads and reads a story. Rejects with an Error whose message is a sentence for readers; faults
 * that leave the story usable are returned with it.
 */
export const loadStory = async (url: string): Promise<Loaded> => {
  const { story, issues, left } = parse(await request(url));
  if (story) return { story, issues, left };
  const first = issues[0];
  throw new Error(first ? `${url}: ${issueText(first)}.` : `${url} is not a story.`);
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
