import { parse } from '../core/story/parse.ts';
import { finish } from '../core/story/steps.ts';
import type { Story } from '../core/story/story.ts';
import { type Span, same } from '../core/time/span.ts';

/** What a page asks of a worker: to make the index of a story and to search it. */
export interface FindOrder {
  readonly kind: 'find';
  /** Address of the story, absolute: it is on its way to the page or in the cache already. */
  readonly url: string;
  readonly told: Told;
  /** Takes questions; gives first `true` when it is ready or null when it cannot be, then answers. */
  readonly port: MessagePort;
}

/** What tells the story of the page from another state of its file. */
export interface Told {
  readonly id: string;
  readonly title: string;
  readonly updated: string | null;
  readonly events: number;
  readonly quotes: number;
  readonly extent: Span;
}

export interface Question {
  readonly query: string;
  readonly limit: number;
}

const isSame = (story: Story, told: Told): boolean =>
  story.id === told.id &&
  story.title === told.title &&
  story.updated === told.updated &&
  story.events.length === told.events &&
  story.quotes.length === told.quotes &&
  same(story.extent, told.extent);

/** In a worker: makes the index of a story and answers from it. Rejects where it is not there. */
export const serveFinding = async ({ url, told, port }: FindOrder): Promise<void> => {
  const [{ buildFinder }, response] = await Promise.all([
    import('../core/find/finder.ts'),
    fetch(url, { credentials: 'same-origin' })
  ]);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  const { story } = parse(await response.json());
  // Positions of events are those of the page in the same story alone.
  if (!story || !isSame(story, told)) throw new Error(`${url} is not the story of the page.`);
  const finder = finish(buildFinder(story));
  port.onmessage = ({ data: { query, limit } }: MessageEvent<Question>) =>
    port.postMessage(finder.search(query, limit));
  port.postMessage(true);
};
