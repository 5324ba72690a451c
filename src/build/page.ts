import type { Story } from '../core/story/story.ts';
import { readDate } from '../core/time/edtf.ts';
import { createFormat } from '../core/time/format.ts';
import { isRtlLanguage } from '../render/direction.ts';
import { markup } from '../render/markup.ts';
import { el } from '../render/tree.ts';
import { languageOf } from './languages.ts';

/** `<quote-timeline … src="data/jedi.json" …></quote-timeline>`, empty, as a page's source has it. */
const TAG = /<quote-timeline\b([^>]*)\bsrc="([^"]+)"([^>]*)>\s*<\/quote-timeline>/g;

/** The story files that a page's source names, from the project's root. */
export const storiesIn = (html: string): string[] =>
  [...html.matchAll(TAG)].map(([, , src]) => src ?? '');

/** What an attribute of the tag says; null where there is none. */
const attributeOf = (name: string, attributes: string): string | null =>
  new RegExp(`(?<![\\w-])${name}="([^"]*)"`, 'i').exec(attributes)?.[1] ?? null;

/**
 * The page with what `contentOf` says inside each of its timelines: the story of a file in the language
 * that the timeline is given, or in its own. One with a language is told which way that is written, and each
 * where its embed page is, unless it says so itself.
 */
export const fill = (
  html: string,
  contentOf: (
    src: string,
    lang: string | null
  ) => { readonly content: string; readonly embed: string }
): string =>
  html.replace(TAG, (_, before: string, src: string, after: string) => {
    const lang = attributeOf('lang', before + after);
    const told = lang === null || attributeOf('dir', before + after) !== null;
    const dir = told ? '' : ` dir="${isRtlLanguage(lang) ? 'rtl' : 'ltr'}"`;
    const { content, embed } = contentOf(src, lang);
    const own = attributeOf('embed', before + after) === null ? ` embed="${embed}"` : '';
    const tag = `<quote-timeline${before}src="${src}"${after}${dir}${own}>`;
    return `${tag}\n${content}\n</quote-timeline>`;
  });

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

/** A day without the name that days of the week have, anything else as it is told in an article. */
const updatedText = ({ lang, timeZone }: Story, updated: string): string => {
  const reading = readDate(updated, timeZone);
  if (!reading.ok) return updated;
  const format = createFormat({ locale: lang, zone: timeZone, words: languageOf(lang).dates });
  const { date } = reading;
  return /^-?\d{4}-\d\d-\d\d$/.test(updated) ? format.span(date) : format.date(date);
};

/** Where the story's data is, under which licence, and what its authors say of it. */
export const creditOf = (story: Story, href: string): string => {
  const { lang, license, credit, updated } = story;
  const { pages } = languageOf(lang);
  const [before, after] = pages.credit(license);
  return markup(
    el('p', { class: 'page-credit' }, [
      el('span', {}, before),
      el('a', { href }, pages.creditFile),
      el('span', {}, `${after} `),
      credit === null ? null : el('span', {}, `${ended(credit)} `),
      updated === null
        ? null
        : // A date may end with a full stop of its own.
          el('span', {}, pages.updated(updatedText(story, updated)).replace(/\.\.$/, '.'))
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
