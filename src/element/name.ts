/** All timelines of a page: elements, and frames that `embed.js` looks after. */
const TIMELINES = 'quote-timeline, iframe[data-quote-timeline]';

/**
 * What a timeline is called in the page's links and in its address: by its own id, else by that of its
 * story, with a number where an earlier timeline shows the same file.
 */
export const nameOf = (host: HTMLElement, story: string): string => {
  if (host.id) return host.id;
  const src = CSS.escape(host.getAttribute('src') ?? '');
  const alike = [...document.querySelectorAll(`quote-timeline[src="${src}"]:not([id])`)];
  const before = alike.indexOf(host);
  return before > 0 ? `${story}-${before + 1}` : story;
};

/**
 * What stands before the fields of a timeline in the address: nothing for the first of the page, whose
 * links are the plain ones, and `name.` for each other, so that none answers for another.
 */
export const prefixOf = (host: HTMLElement, story: string): string => {
  const first = document.querySelector(TIMELINES);
  return first === null || first === host ? '' : `${nameOf(host, story)}.`;
};
