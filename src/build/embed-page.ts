import { baseOf } from '../core/view/language.ts';
import { isRtlLanguage } from '../render/direction.ts';
import { markup } from '../render/markup.ts';
import { el } from '../render/tree.ts';
import { LANGUAGES } from './languages.ts';
import { nameOf } from './parts.ts';
import type { Prerendered } from './prerender.ts';

/** How an embed page leads to the folder that everything is published in: it lies at `embed/jedi/`. */
export const UP = '../../';

/** The folder of a story's embed page, seen from there. */
export const embedFolder = (story: string): string => `embed/${nameOf(story)}/`;

/** What an embed page is made with, beside its story. */
export interface EmbedOptions {
  /** The address of the page that has the story in full, seen from the embed page. */
  readonly home: string;
  /** Name of the story file, and its text as it is published. */
  readonly src: string;
  readonly file: string;
  /** Every story that has an embed page: its file by the name of the page's folder. */
  readonly stories: Readonly<Record<string, string>>;
  /** Origins whose stories may be shown as well. */
  readonly allow: readonly string[];
  /** Scripts and style sheets, as they stand in the head. */
  readonly head: readonly string[];
}

/** What is loaded by an embed page that is published. All scripts are classic: see `build/classic.ts`. */
export const EMBED_HEAD: readonly string[] = [
  `<link rel="icon" type="image/svg+xml" href="${UP}icon.svg">`,
  `<link rel="stylesheet" href="${UP}quote-timeline.css">`,
  `<link rel="stylesheet" href="${UP}frame.css">`,
  `<script defer src="${UP}frame.js"></script>`,
  `<script defer src="${UP}quote-timeline.classic.js"></script>`
];

/** Data in a page: no text of it ends the block. */
const dataBlock = (
  id: string,
  json: string,
  attrs: Readonly<Record<string, string>> = {}
): string =>
  markup(el('script', { type: 'application/json', id, ...attrs })).replace(
    '</script>',
    () => `${json.replaceAll('<', '\\u003c')}</script>`
  );

/** The pages of a long story lie beside the page that has it in full. */
const moved = (content: string, folder: string): string =>
  content.replaceAll(/(<a\b[^>]*? href=")(events\/)/g, `$1${folder}$2`);

/**
 * The page that stands in a frame in somebody's article: one story, prerendered and with its data in the
 * page, as a sandboxed frame can ask for none. `src/embed/frame-script.ts` is its script.
 */
export const embedPage = (
  { story, content }: Pick<Prerendered, 'story' | 'content'>,
  { home, src, file, stories, allow, head }: EmbedOptions
): string => {
  const { lang, title } = story;
  const says = (LANGUAGES.get(baseOf(lang)) ?? LANGUAGES.get('en'))?.tools;
  const settings = {
    stories,
    allow,
    refused: says?.refusedStory,
    unknown: says?.unknownStory
  };
  const dir = isRtlLanguage(lang) ? 'rtl' : undefined;
  return [
    '<!doctype html>',
    markup(el('html', { lang, dir })).replace('</html>', ''),
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    markup(el('title', {}, title)),
    '<meta name="robots" content="noindex">',
    // The frame grows without a script of the article's, where the browser can.
    '<meta name="responsive-embedded-sizing" content="allow-origins=*">',
    '<meta name="color-scheme" content="light dark">',
    markup(el('link', { rel: 'canonical', href: home })),
    ...head,
    dataBlock('story', file, { 'data-story-file': UP + src }),
    dataBlock('frame', JSON.stringify(settings)),
    '</head>',
    '<body>',
    // A page that it is embedded in has a main part of its own.
    markup(el('main', { 'aria-label': title })).replace('</main>', ''),
    '<quote-timeline src="#story" embed="./" heading-level="2">',
    moved(content, home.replace(/[^/]*$/, '')),
    '</quote-timeline>',
    markup(
      el('p', { class: 'frame-foot' }, [
        el('a', { href: home, target: '_blank', rel: 'noopener' }, says?.openFull ?? title)
      ])
    ),
    '</main>',
    '</body>',
    '</html>',
    ''
  ].join('\n');
};
