/**
 * The messages between a frame and the page around it: ours, and those of every tool that makes frames
 * as high as their content. Nothing here touches a page; whatever comes in is hostile until it is read.
 */

/** The size of the content, whole px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is known of the page around: it has told who it is, by its address or a message. */
export interface Parent {
  /** `childId` of pym.js. */
  readonly pym: string | null;
  /** The secret that WordPress puts behind the address. */
  readonly wordpress: string | null;
  /** The id that iframe-resizer gives the frame. */
  readonly resizer: string | null;
  /** Whether open-iframe-resizer has called. */
  readonly open: boolean;
}

/** Nothing is known. */
export const NOBODY: Parent = { pym: null, wordpress: null, resizer: null, open: false };

/** A place in the story, as it may be asked for. */
export interface Way {
  readonly event?: string;
  readonly quote?: string;
  readonly from?: string;
  readonly to?: string;
}

/** What a message from the page around says. */
export type Heard =
  | { readonly kind: 'size' }
  | { readonly kind: 'parent'; readonly parent: Partial<Parent> }
  | { readonly kind: 'init'; readonly url: string | null; readonly prefix: string }
  | { readonly kind: 'goto'; readonly way: Way };

const OWN = 'quote-timeline:';
const PYM = 'xPYMx';
const RESIZER = '[iFrameSizer]';

/** Longer than any id, date or address that is meant. */
const LONG = 2000;

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= LONG ? value : undefined;

/** An id that is put into a text of others: nothing in it ends a field there. */
const idIn = (value: unknown): string | null => {
  const id = textIn(value);
  return id && !/[:\s]/.test(id) && !id.includes(PYM) ? id : null;
};

/** What the address of the frame tells of the page around it. */
export const parentIn = (search: string, hash: string): Parent => ({
  ...NOBODY,
  pym: idIn(new URLSearchParams(search).get('childId')),
  wordpress: /#\?secret=([a-z0-9]{10,64})(?:&|$)/i.exec(hash)?.[1] ?? null
});

/**
 * A fragment in which the secret stands before the view. WordPress appends its own to whatever is there:
 * of `#event=award#?secret=…` the event would be called `award#?secret=…`.
 */
export const hashInOrder = (hash: string): string =>
  hash.replace(/^#(.+)#(\?secret=[a-z0-9]+)$/i, '#$2&$1');

const addressIn = (value: unknown): string | null => {
  const text = textIn(value);
  if (!text || !URL.canParse(text)) return null;
  const url = new URL(text);
  url.hash = '';
  // It is given to readers to copy, never gone to: an address with a name and a password in it is bait.
  return /^https?:$/.test(url.protocol) && !url.username ? url.href : null;
};

const wayIn = ({ eventId, quoteId, from, to }: Record<string, unknown>): Way => {
  const named = { event: eventId, quote: quoteId, from, to };
  return Object.fromEntries(
    Object.entries(named)
      .map(([name, value]) => [name, textIn(value)] as const)
      .filter(([, value]) => value !== undefined)
  );
};

/** The view that a fragment leads to, `#event=award&from=…`, whichever timeline's name is before its fields. */
export const startIn = (hash: string): Way => {
  const fields = [...new URLSearchParams(hash.slice(1))].map(
    ([name, value]) => [name.replace(/^.*\./, ''), value] as const
  );
  const { event, quote, from, to } = Object.fromEntries(fields) as Record<string, string>;
  return wayIn({ eventId: event, quoteId: quote, from, to });
};

const heardText = (text: string, known: Parent): Heard | null => {
  if (known.pym !== null && text.startsWith(`pym${PYM}${known.pym}${PYM}width${PYM}`)) {
    return { kind: 'size' };
  }
  if (!text.startsWith(RESIZER)) return null;
  const [id, , flag] = text.slice(RESIZER.length).split(':', 3);
  // The first message has settings, the first of which is a yes or a no; the others call by a word.
  const resizer = flag === 'true' || flag === 'false' ? idIn(id) : null;
  if (resizer !== null) return { kind: 'parent', parent: { resizer } };
  return id === 'resize' ? { kind: 'size' } : null;
};

/** What a message from the page around says; null where it is none of these, or makes no sense. */
export const heard = (data: unknown, known: Parent = NOBODY): Heard | null => {
  if (typeof data === 'string') return heardText(data.slice(0, LONG), known);
  if (typeof data !== 'object' || data === null) return null;
  const message = data as Record<string, unknown>;
  if (message.sentinel === 'amp') return message.type === 'frames-init' ? { kind: 'size' } : null;
  if (message.message === 'ready' && known.wordpress !== null) {
    return message.secret === known.wordpress ? { kind: 'size' } : null;
  }
  if (message.type === 'iframe-child-init') return { kind: 'parent', parent: { open: true } };
  if (message.type === `${OWN}init`) {
    return { kind: 'init', url: addressIn(message.url), prefix: textIn(message.prefix) ?? '' };
  }
  if (message.type !== `${OWN}goto`) return null;
  // A page of ours sends the part of its address that leads here, with the prefix it has there.
  const fragment = textIn(message.fragment);
  return { kind: 'goto', way: fragment ? startIn(fragment) : wayIn(message) };
};

/** A message of ours, from the frame `id`. */
export const own = (type: string, id: string, more: object = {}): object => ({
  type: OWN + type,
  v: 1,
  id,
  ...more
});

/**
 * All that is sent when the frame is there: each calls a parent that waits for it. WordPress hides a frame
 * until it says the secret, and browsers lay out and draw no hidden frame: it cannot wait for its size.
 */
export const greetings = (id: string, { wordpress }: Parent): unknown[] => [
  { sentinel: 'amp', type: 'embed-ready' },
  '[iFrameResizerChild]Ready',
  own('ready', id),
  ...(wordpress === null ? [] : [{ message: 'ready', secret: wordpress }])
];

/** A size in every tongue that the page around may understand; `first` where iframe-resizer has just called. */
export const sizeMessages = (
  { width, height }: Size,
  id: string,
  address: string,
  { pym, wordpress, resizer, open }: Parent,
  first = false
): unknown[] => [
  own('resize', id, { height }),
  { sentinel: 'amp', type: 'embed-size', height },
  { 'datawrapper-height': { [id]: height } },
  JSON.stringify({ src: address, context: 'iframe.resize', height }),
  ...(pym === null ? [] : [`pym${PYM}${pym}${PYM}height${PYM}${height}`]),
  ...(wordpress === null ? [] : [{ message: 'height', value: height, secret: wordpress }]),
  ...(resizer === null
    ? []
    : [`${RESIZER}${resizer}:${height}:${width}:${first ? 'init' : 'resizeObserver'}`]),
  ...(open ? [{ type: 'iframe-resized', width, height }] : [])
];

/** Asks WordPress to open a page of the frame's own host, which its sandbox forbids the frame. */
export const linkMessage = (url: string, secret: string): object => ({
  message: 'link',
  value: url,
  secret
});

/** A view of the article's timeline `prefix` as a fragment of the article: `#event=award`, `#jedi.event=award`. */
export const fragmentIn = (fragment: string, prefix: string): string =>
  fragment === ''
    ? ''
    : `#${fragment
        .slice(1)
        .split('&')
        .map(part => prefix + part)
        .join('&')}`;
