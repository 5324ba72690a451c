import { FACETS } from './filter.ts';

/**
 * The address of a view, in the fragment, beside whatever else stands there.
 *
 * A field table rather than a parser: a field that is not in it is left alone, a value that cannot
 * be read is ignored, and nothing here throws.
 */
export interface Permalink {
  /** Event id. */
  readonly event: string | null;
  /** Quote id. */
  readonly quote: string | null;
  /** First and last time in view as EDTF text; both or neither. */
  readonly from: string | null;
  readonly to: string | null;
  /** What is wanted of each facet, as `listText` has it. */
  readonly party: string | null;
  readonly person: string | null;
  readonly kind: string | null;
  readonly source: string | null;
  /** `list` where that takes the place of the stage. */
  readonly view: string | null;
  /** What is looked for. */
  readonly q: string | null;
}

export type PermalinkField = keyof Permalink;

export const PERMALINK_FIELDS: readonly PermalinkField[] = [
  'event',
  'quote',
  'from',
  'to',
  ...FACETS,
  'view',
  'q'
];

/** Those that are attributes of the element as well. */
export const ATTRIBUTE_FIELDS = ['event', 'quote', 'from', 'to', 'party', 'q'] as const;

/** The address of the default view: nothing said. */
export const EMPTY_PERMALINK: Permalink = Object.freeze({
  event: null,
  quote: null,
  from: null,
  to: null,
  party: null,
  person: null,
  kind: null,
  source: null,
  view: null,
  q: null
});

const DATE = /^Y?-?\d{4,6}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?Z?)?)?)?$/;

const present = (text: string): boolean => text !== '';

/** What a value must look like to be taken. */
const READABLE: Record<PermalinkField, (text: string) => boolean> = {
  event: present,
  quote: present,
  from: text => DATE.test(text),
  to: text => DATE.test(text),
  party: present,
  person: present,
  kind: present,
  source: present,
  view: text => text === 'list',
  q: present
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
};

const pairs = (fragment: string): [string, string, string][] =>
  fragment
    .replace(/^#/, '')
    .split('&')
    .filter(part => part !== '')
    .map(part => {
      const at = part.indexOf('=');
      return at < 0
        ? [decode(part), '', part]
        : [decode(part.slice(0, at)), decode(part.slice(at + 1)), part];
    });

/**
 * Reads a fragment such as `#event=award&from=2019-10&to=2019-12`. The id of an article or a card
 * (`#event-award`, `#quote-shaw-1`), which works without JavaScript too, is read as well.
 */
export const readPermalink = (fragment: string): Permalink => {
  const found: Record<PermalinkField, string | null> = { ...EMPTY_PERMALINK };
  for (const [name, value] of pairs(fragment)) {
    const anchor = value === '' ? /^(event|quote)-(.+)$/.exec(name) : null;
    if (anchor?.[1] && anchor[2]) {
      found[anchor[1] as 'event' | 'quote'] = anchor[2];
    } else if (Object.hasOwn(READABLE, name)) {
      const field = name as PermalinkField;
      if (READABLE[field](value)) found[field] = value;
    }
  }
  if (found.from === null || found.to === null) {
    found.from = null;
    found.to = null;
  }
  return Object.freeze(found);
};

/**
 * The fragment for a view, with every foreign part of `present` kept where it stood. The default
 * view gives '' or the foreign parts alone.
 */
export const writePermalink = (permalink: Permalink, present = ''): string => {
  const foreign = pairs(present)
    .filter(
      ([name, value]) =>
        !Object.hasOwn(READABLE, name) && !(value === '' && /^(event|quote)-./.test(name))
    )
    .map(([, , part]) => part);
  const own = PERMALINK_FIELDS.flatMap(field => {
    const value = permalink[field];
    // A comma between the values of a list is read with more ease than its code.
    return value === null ? [] : [`${field}=${encodeURIComponent(value).replaceAll('%2C', ',')}`];
  });
  const all = [...foreign, ...own];
  return all.length === 0 ? '' : `#${all.join('&')}`;
};
