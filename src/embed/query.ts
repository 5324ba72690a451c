/** What the build has put into an embed page: see `build/embed-page.ts`. */
export interface Settings {
  /** Every story that has an embed page: its file, from the folder of all, by the name of the page. */
  readonly stories: Readonly<Record<string, string>>;
  /** Origins whose stories may be shown as well. */
  readonly allow: readonly string[];
  /** Sentences with `{origin}` and `{address}`. */
  readonly refused: string;
  readonly unknown: string;
}

/** What comes of the story that an address asks for. */
export type Asked =
  | { readonly kind: 'built' }
  /** Another embed page of the same build. */
  | { readonly kind: 'page'; readonly url: string }
  /** A story of an origin that the publisher allows. */
  | { readonly kind: 'story'; readonly url: string }
  /** Neither; a sentence says so, and the story of the page is shown. */
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Which story `?src=` asks an embed page for. A page shows what it was built with: whoever could make it
 * show any story of any address would speak with the publisher's name.
 */
export const askedIn = (search: string, href: string, settings: Settings): Asked => {
  const params = new URLSearchParams(search);
  const src = params.get('src');
  if (!src) return { kind: 'built' };
  const page = new URL('./', href);
  const all = new URL('../../', page);
  const unknown = {
    kind: 'refused',
    why: settings.unknown.replace('{address}', () => src)
  } as const;
  if (!URL.canParse(src, all.href)) return unknown;
  const { origin, protocol, href: url } = new URL(src, all);
  if (origin !== all.origin) {
    const web = /^https?:$/.test(protocol);
    if (web && settings.allow.includes(origin)) return { kind: 'story', url };
    const who = web ? origin : src;
    return { kind: 'refused', why: settings.refused.replace('{origin}', () => who) };
  }
  const found = Object.entries(settings.stories).find(
    ([name, file]) =>
      name === src || [file, `embed/${name}/`].some(at => new URL(at, all).href === url)
  );
  if (!found) return unknown;
  params.delete('src');
  const rest = params.size > 0 ? `?${params}` : '';
  const other = new URL(`../${found[0]}/`, page).href;
  return other === page.href ? { kind: 'built' } : { kind: 'page', url: other + rest };
};

/** What may stand in an attribute that an address sets. */
const READABLE: Readonly<Record<string, RegExp>> = {
  theme: /^(?:light|dark)$/,
  lang: /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i,
  event: /^\S{1,200}$/,
  quote: /^\S{1,200}$/,
  from: /^[-\dT:Z]{4,20}$/,
  to: /^[-\dT:Z]{4,20}$/
};

/** The attributes of the element that the address of its page sets. */
export const attributesIn = (search: string): [string, string][] => {
  const params = new URLSearchParams(search);
  return Object.entries(READABLE).flatMap(([name, readable]): [string, string][] => {
    const value = params.get(name);
    return value !== null && readable.test(value) ? [[name, value]] : [];
  });
};
