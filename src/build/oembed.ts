import type { Story } from '../core/story/story.ts';
import { markup } from '../render/markup.ts';
import { FRAME } from '../render/snippet.ts';
import { el } from '../render/tree.ts';
import { embedFolder } from './embed-page.ts';

/** Size of the embed that is told to those who ask, px: the column most articles have. */
export const OEMBED_SIZE = { width: 680, height: 1000 } as const;

/** Where a story is published; addresses are absolute. */
export interface Published {
  /** The page of the story, and its embed page. */
  readonly page: string;
  readonly embed: string;
  /** The folder everything lies in. */
  readonly site: string;
}

/** How long an answer may be kept, s. */
const DAY = 86_400;

/**
 * The answer of an oEmbed endpoint that is a file (oembed.com, 2.3.4). Its frame is fluid, so it does for
 * whatever `maxwidth` was asked for. WordPress shows the quotation until the frame has told its height.
 */
export const oembedOf = ({ title, updated }: Story, { page, embed, site }: Published): string => {
  const { width, height } = OEMBED_SIZE;
  const html = [
    el('blockquote', { class: 'wp-embedded-content' }, [el('a', { href: page }, title)]),
    el('iframe', { src: embed, title, width: '100%', height, frameborder: 0, ...FRAME })
  ];
  return JSON.stringify({
    type: 'rich',
    version: '1.0',
    title,
    provider_name: new URL(site).host,
    provider_url: site,
    cache_age: DAY,
    width,
    height,
    html: html.map(markup).join(''),
    ...(updated === null ? {} : { updated })
  });
};

/** The file an answer is published in, beside its page: `index.html`, `other.html`. */
export const oembedFile = (page: string): string =>
  page.replace(/(^|\/)index\.html$/, '$1oembed.json').replace(/\.html$/, '.oembed.json');

/** The link by which others find the answer; it stands early in the head, as some read no farther. */
export const oembedLink = ({ title }: Story, file: string): string =>
  markup(el('link', { rel: 'alternate', type: 'application/json+oembed', href: file, title }));

/** A file of the build as others ask for it. */
const addressOf = (site: string, file: string): string =>
  new URL(file.replace(/(^|\/)index\.html$/, '$1'), site).href;

/** Where a story is that stands in the page `name`. */
export const publishedAt = (site: string, name: string, story: Story): Published => ({
  page: addressOf(site, name),
  embed: addressOf(site, `${embedFolder(story.id)}index.html`),
  site
});

/** What the head of the page `name` says of where it is published; nothing where nobody has said. */
export const publishedHead = (
  site: string | null,
  name: string,
  story: Story,
  canonical = true
): string[] => {
  if (site === null) return [];
  const own = markup(el('link', { rel: 'canonical', href: addressOf(site, name) }));
  return [oembedLink(story, addressOf(site, oembedFile(name))), ...(canonical ? [own] : [])];
};
