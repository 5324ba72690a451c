import type { Story } from '../core/story/story.ts';
import { markup } from '../render/markup.ts';
import { el } from '../render/tree.ts';
import { languageOf } from './languages.ts';

/** `<quote-timeline … src="data/jedi.json" …></quote-timeline>`, empty, as a page's source has it. */
const TAG = /<quote-timeline\b([^>]*)\bsrc="([^"]+)"([^>]*)>\s*<\/quote-timeline>/g;

/** The story files that a page's source names, from the project's root. */
export const storiesIn = (html: string): string[] =>
  [...html.matchAll(TAG)].map(([, , src]) => src ?? '');

/** The page with what `contentOf` says inside each of its timelines. */
export const fill = (html: string, contentOf: (src: string) => string): string =>
  html.replace(
    TAG,
    (_, before: string, src: string, after: string) =>
      `<quote-timeline${before}src="${src}"${after}>\n${contentOf(src)}\n</quote-timeline>`
  );

/** What a story says in the head of its page: title, description, structured data; and its file, asked for early. */
export const headOf = (story: Story, src: string, jsonld: string): string =>
  [
    markup(el('title', {}, story.title)),
    markup(el('meta', { name: 'description', content: story.summary })),
    // Vite leaves the link as it is, for it is no asset with a hash.
    markup(
      el('link', {
        rel: 'preload',
        as: 'fetch',
        crossorigin: 'anonymous',
        href: `./${src}`,
        'vite-ignore': true
      })
    ),
    `<script type="application/ld+json">${jsonld}</script>`
  ].join('\n    ');

/** A sentence of a story, which may have been left without its full stop. */
const ended = (text: string): string => (/[.!?…。！？؟।]$/.test(text) ? text : `${text}.`);

/** Where the story's data is, under which licence, and what its authors say of it. */
export const creditOf = ({ lang, license, credit, updated }: Story, href: string): string => {
  const { pages } = languageOf(lang);
  const [before, after] = pages.credit(license);
  return markup(
    el('p', { class: 'page-credit' }, [
      el('span', {}, before),
      el('a', { href }, pages.creditFile),
      el('span', {}, `${after} `),
      credit === null ? null : el('span', {}, `${ended(credit)} `),
      updated === null ? null : el('span', {}, pages.updated(updated))
    ])
  );
};

/** An address that does not depend on where the page is. */
const FIXED = /^(?:[a-z][a-z0-9+.-]*:|\/|#)/i;

/** A page's links to style sheets and icons, as they read in a page that `up` leads up from: `../../`. */
export const linksOf = (html: string, up: string): string[] =>
  (html.replace(/<!--[\s\S]*?-->/g, '').match(/<link\b[^>]*>/gi) ?? [])
    .filter(link => /\srel=["']?(?:stylesheet|icon)["'\s>]/i.test(link))
    .map(link =>
      link.replace(/(\shref=)(["'])(.*?)\2/i, (_, name: string, quote: string, href: string) => {
        const moved = FIXED.test(href) ? href : up + href.replace(/^\.\//, '');
        return `${name}${quote}${moved}${quote}`;
      })
    );
