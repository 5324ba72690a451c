import type { Story } from '../core/story/story.ts';
import { readPermalink } from '../core/view/permalink.ts';
import type { ShowOptions } from './show.ts';

/** Where a link leads in a story: `#award`, `#event-award` or `#event=award&from=…`; null where it leads nowhere. */
export const wayOf = (hash: string, story: Story): ShowOptions | null => {
  const said = readPermalink(hash);
  // An address that is no text is nobody's id.
  const id = said.event ?? (hash.includes('%') || said.quote ? '' : hash.slice(1));
  const event = story.eventById.has(id) ? id : null;
  const quote = said.quote !== null && story.quoteById.has(said.quote) ? said.quote : null;
  const { from, to } = said;
  const way = Object.entries({ event, quote, from, to }).filter(([, value]) => value !== null);
  return way.length > 0 ? Object.fromEntries(way) : null;
};

/**
 * Lets `<a href="#award" data-quote-timeline="jedi">`, wherever it stands in the page, move the timeline
 * of that name. A link with a key held, or to nothing in the story, stays the browser's.
 */
export const bindLinks = (
  name: string,
  story: Story,
  go: (way: ShowOptions) => void,
  signal: AbortSignal
): void =>
  document.addEventListener(
    'click',
    event => {
      const { target } = event;
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a') : null;
      const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (!plain || event.defaultPrevented || link?.dataset.quoteTimeline !== name) return;
      const way = wayOf(link.hash, story);
      if (!way) return;
      event.preventDefault();
      go(way);
    },
    { signal }
  );
