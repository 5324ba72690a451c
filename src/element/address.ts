import type { Story } from '../core/story/story.ts';
import { readDate } from '../core/time/edtf.ts';
import type { Format } from '../core/time/format.ts';
import { type Span, same, span } from '../core/time/span.ts';
import { FACETS, type Filter, filterOf, listOf, listText } from '../core/view/filter.ts';
import {
  EMPTY_PERMALINK,
  PERMALINK_FIELDS,
  type Permalink,
  readPermalink,
  writePermalink
} from '../core/view/permalink.ts';
import type { ViewState } from '../core/view/state.ts';

/** Windows at least this long are written in days, ms. */
const IN_DAYS = 100 * 86_400_000;

/** The window two EDTF texts name, the second included, or null where they cannot be read. */
export const spanOf = (from: string | null, to: string | null, zone: string): Span | null => {
  if (from === null || to === null) return null;
  const [start, end] = [readDate(from, zone), readDate(to, zone)];
  if (!start.ok || !end.ok) return null;
  const { lo } = start.date;
  const { hi } = end.date;
  return Number.isFinite(lo) && Number.isFinite(hi) && lo < hi ? span(lo, hi) : null;
};

/** ISO writes a year before our era with six digits, EDTF with four; of the far ones it has the year alone. */
const short = (iso: string) => iso.replace(/^-00/, '-').replace(/^\+?(-?)0*(\d{5,}).*/, 'Y$1$2');

const minute = (t: number) => short(`${new Date(t).toISOString().slice(0, -8)}Z`);

/** The permalink of a view; the opening window and the story's own first event say nothing. */
export const permalinkOf = (state: ViewState, format: Format): Permalink => {
  const { lo, hi } = state.span;
  const wanted = FACETS.map(facet => [facet, listText(state.filter[facet])] as const);
  const own: Permalink = {
    ...EMPTY_PERMALINK,
    ...Object.fromEntries(wanted),
    event: state.event,
    quote: state.quote,
    view: state.list ? 'list' : null,
    q: state.query || null
  };
  if (state.frame === 'opening') return own;
  const [from, to] = [short(format.iso(lo)), short(format.iso(hi - 1))];
  const whole = spanOf(from, to, format.zone);
  // Days are read with more ease; they will do for a long window and for one of whole days.
  if (hi - lo >= IN_DAYS || (whole && same(whole, state.span))) return { ...own, from, to };
  return { ...own, from: minute(lo), to: minute(hi - 1) };
};

/** The filter that a permalink asks for; what the story has nothing of is left in. */
export const filterIn = (permalink: Permalink): Filter =>
  filterOf(Object.fromEntries(FACETS.map(facet => [facet, listOf(permalink[facet])])));

export interface AddressPort {
  /** The reader went back or on, or changed the fragment. */
  arrive(permalink: Permalink): void;
}

/** The page's address as far as it is this element's. */
export interface Address {
  read(): Permalink;
  /** Writes a view; with `enter` as a new entry that Back leaves again. */
  write(permalink: Permalink, enter: boolean): void;
  /** The whole address of a view, to be shared. */
  link(permalink: Permalink): string;
}

/** A part of a fragment that tells of a timeline, be it this one or another. */
const TELLING = new RegExp(`^(?:.+\\.)?(?:${PERMALINK_FIELDS.join('|')})=`);

const parts = (fragment: string): string[] =>
  fragment
    .replace(/^#/, '')
    .split('&')
    .filter(part => part !== '');

/**
 * Reads and writes the fragment of the page, where the fields of this timeline have its name before them;
 * the first of a page has plain ones, and answers to its name as well. Says nothing of events that are not
 * in the story.
 */
export const createAddress = (
  story: Story,
  { name, first }: { readonly name: string; readonly first: boolean },
  port: AddressPort,
  signal: AbortSignal
): Address => {
  const prefix = `${name}.`;
  const isNamed = (part: string) => part.startsWith(prefix);
  const read = (): Permalink => {
    const own = parts(location.hash).filter(part => first || isNamed(part));
    const found = readPermalink(
      own.map(part => (isNamed(part) ? part.slice(prefix.length) : part)).join('&')
    );
    const quote = found.quote === null ? undefined : story.quoteById.get(found.quote);
    const event = found.event ?? quote?.events[0] ?? null;
    return {
      ...found,
      event: event !== null && story.eventById.has(event) ? event : null,
      quote: quote?.id ?? null
    };
  };
  const fragmentOf = (permalink: Permalink): string => {
    const others = parts(location.hash).filter(part => !isNamed(part));
    if (first) return writePermalink(permalink, others.join('&'));
    const own = parts(writePermalink(permalink)).map(part => prefix + part);
    const all = [...others, ...own];
    return all.length > 0 ? `#${all.join('&')}` : '';
  };
  const link = (permalink: Permalink) => location.href.replace(/#.*$/s, '') + fragmentOf(permalink);

  addEventListener(
    'popstate',
    () => {
      const found = read();
      // A link to another place of the page is none of the timeline's business; an address without
      // anything of it, or with other timelines alone, is.
      const own = Object.values(found).some(value => value !== null);
      if (own || parts(location.hash).every(part => TELLING.test(part))) port.arrive(found);
    },
    { signal }
  );
  return {
    read,
    link,
    write: (permalink, enter) => {
      const url = link(permalink);
      if (url === location.href) return;
      try {
        // In a frame an entry would stand in the article's history: Back leads out of the article.
        if (enter && parent === self) history.pushState(history.state, '', url);
        else history.replaceState(history.state, '', url);
      } catch {
        // A sandboxed page has no history of its own, and browsers cap how often it is written:
        // the view goes on without its address.
      }
    }
  };
};
