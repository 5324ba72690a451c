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
 * Whether it is the first of the page, whose links are the plain ones; each other has its name before its
 * fields in the address, so that none answers for another.
 */
export const isFirst = (host: HTMLElement): boolean => {
  const first = document.querySelector(TIMELINES);
  return first === null || first === host;
};
