import { ATTRIBUTE_FIELDS, EMPTY_PERMALINK, type Permalink } from '../core/view/permalink.ts';
import { headingLevelOf } from './attributes.ts';

/** What the attributes of an element ask for. */
export interface Asked {
  /** Where the view begins; what the address says comes before it. */
  readonly asked: Permalink;
  readonly headingLevel: number;
}

export const askedOf = (host: HTMLElement): Asked => {
  const named = ATTRIBUTE_FIELDS.map(name => [name, host.getAttribute(name)] as const);
  return {
    asked: { ...EMPTY_PERMALINK, ...Object.fromEntries(named) },
    headingLevel: headingLevelOf(host.getAttribute('heading-level'))
  };
};

/** Where the story is: an address, or `#id` of a data block of the page; null where none is named. */
export const urlOf = (host: HTMLElement): string | null => {
  const src = host.getAttribute('src');
  if (!src || src.startsWith('#')) return src || null;
  return new URL(src, host.ownerDocument.baseURI).href;
};

/** The address of the story's file, which others can ask for; null where the story stands in the page. */
export const fileOf = (host: HTMLElement): string | null => {
  const url = urlOf(host);
  return url?.startsWith('#') ? null : url;
};
