import { ATTRIBUTE_FIELDS } from '../core/view/permalink.ts';
import { markup } from './markup.ts';
import { heightAt, reserved, type Step } from './reserve.ts';
import { el, type Shape } from './tree.ts';

/** What an article embeds, and how. Addresses are absolute. */
export interface Embedding {
  /** Id of the story, by which the article's links name the timeline. */
  readonly name: string;
  /** The title of the story. */
  readonly title: string;
  /** What a frame with it is called: `Timeline: …`. */
  readonly frameTitle: string;
  /** The story's file. */
  readonly story: string;
  /** Its embed page, and its page for readers. */
  readonly embed: string;
  readonly page: string;
  /** The script that looks after embeds. */
  readonly script: string;
  /** The view it opens with, as a fragment: `#event=award`; '' for the story's own. */
  readonly view: string;
  readonly theme: 'light' | 'dark' | null;
  /** How tall it is, by the width of its column. */
  readonly heights: readonly Step[];
  /** At most so wide, px; null for the whole column. */
  readonly width: number | null;
}

/** The column most articles have, px: the height of a frame whose style is taken away. */
const COLUMN = 680;

/** A frame may have no more of the reader than it takes. */
export const FRAME = {
  loading: 'lazy',
  allow: 'clipboard-write; web-share; fullscreen',
  referrerpolicy: 'strict-origin-when-cross-origin'
} as const;

/** The room for an embed is by the width of this box. */
const inBox = ({ width }: Embedding, children: readonly Shape[]): string => {
  const most = width === null ? '' : `;max-width:${width}px`;
  return markup(el('div', { style: `container-type:inline-size${most}` }, children));
};

const script = (src: string): string => markup(el('script', { async: true, src }));

/** The address of a frame: theme in its query, view in its fragment. */
export const frameAddress = ({ embed, theme, view }: Embedding): string =>
  embed + (theme === null ? '' : `?theme=${theme}`) + view;

const frame = (of: Embedding, attrs: Readonly<Record<string, string>>, style: string): Shape =>
  el('iframe', {
    src: frameAddress(of),
    title: of.frameTitle,
    ...attrs,
    width: '100%',
    height: heightAt(of.heights, Math.min(of.width ?? COLUMN, COLUMN)),
    style: `border:0;width:100%;${style}`,
    ...FRAME
  });

/** The element itself: part of the article, with a link for readers whose browser runs no script. */
export const elementSnippet = (of: Embedding): string => {
  // The element takes the parts of a view as attributes.
  const fields = new URLSearchParams(of.view.slice(1));
  const view = ATTRIBUTE_FIELDS.map(name => [name, fields.get(name) ?? undefined] as const);
  const element = el(
    'quote-timeline',
    {
      src: of.story,
      ...Object.fromEntries(view),
      theme: of.theme ?? undefined,
      embed: of.embed,
      style: `display:block;min-height:${reserved(of.heights)}`
    },
    [el('a', { href: of.page + of.view }, of.title)]
  );
  return `${inBox(of, [element])}\n${script(of.script)}`;
};

/** A frame that `embed.js` gives its height and its view. */
export const frameSnippet = (of: Embedding): string => {
  const attrs = { 'data-quote-timeline': of.name };
  return `${inBox(of, [frame(of, attrs, `height:${reserved(of.heights)}`)])}\n${script(of.script)}`;
};

/** A frame alone. Where browsers size frames by their content, it grows; elsewhere it has its room. */
export const bareSnippet = (of: Embedding): string =>
  inBox(of, [
    frame(of, {}, `height:auto;min-height:${reserved(of.heights)};frame-sizing:content-height`)
  ]);
