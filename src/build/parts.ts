import { createHash } from 'node:crypto';

/** Some events that follow one another: positions from `from` up to `to`. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** A story of at most this many events stands in its page as a whole. */
export const WHOLE = 500;

/** Of a longer one the page has this many events. */
export const RUN = 100;

/** And each of the pages that hold all of them this many. */
export const PAGE = 250;

/** The run of `count` events that stands in the page: around the one at position `lead`. */
export const runAround = (lead: number, count: number): Part => {
  const from = Math.max(0, Math.min(lead - RUN / 2, count - RUN));
  return { from, to: Math.min(count, from + RUN) };
};

/** How many pages `count` events fill. */
export const pagesFor = (count: number): number => Math.ceil(count / PAGE);

/** The number, from 1, of the page on which the event at a position stands. */
export const pageAt = (at: number): number => Math.floor(at / PAGE) + 1;

/** The events of page `n`, from 1, out of `count`. */
export const partOf = (n: number, count: number): Part => ({
  from: (n - 1) * PAGE,
  to: Math.min(count, n * PAGE)
});

/** What every host, address and file system takes as it stands. */
const SAFE = /^[a-z0-9][a-z0-9_-]{0,63}$/i;

/**
 * The name of a story's folders. An id that could be no folder, or one somewhere else, gives way to a
 * name made from it.
 */
export const nameOf = (story: string): string => {
  if (SAFE.test(story)) return story;
  const like = story.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '');
  const mark = createHash('sha256').update(story).digest('hex').slice(0, 8);
  return [like.slice(0, 40), mark].filter(part => part !== '').join('-');
};

/** Where the pages of a story lie, seen from its page: `events/jedi/`. */
export const folderOf = (story: string): string => `events/${nameOf(story)}/`;

/** The file of page `n` in its folder. */
export const fileOf = (n: number): string => `${n}.html`;
