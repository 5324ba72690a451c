import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Story } from '../core/story/story.ts';
import { markup } from '../render/markup.ts';
import { el } from '../render/tree.ts';
import { prerender } from './prerender.ts';
import { readStoryFile } from './story-file.ts';

/** `<quote-timeline … src="data/jedi.json" …></quote-timeline>`, empty, as a page's source has it. */
const TAG = /<quote-timeline\b([^>]*)\bsrc="([^"]+)"([^>]*)>\s*<\/quote-timeline>/g;

const headOf = (story: Story, src: string, jsonld: string): string =>
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

/** Where the story's data is, under which licence, and what its authors say of it. */
const creditOf = ({ license, credit, updated }: Story, src: string): string =>
  markup(
    el('p', { class: 'page-credit' }, [
      el('span', {}, 'Every date, quotation and source is data in '),
      el('a', { href: `./${src}` }, 'one JSON file'),
      el('span', {}, license === null ? '. ' : `, licensed ${license}. `),
      credit === null ? null : el('span', {}, `${credit.replace(/\.?$/, '.')} `),
      updated === null ? null : el('span', {}, `Updated ${updated}.`)
    ])
  );

/**
 * Prerenders every `<quote-timeline>` of a page and publishes the story files of `data/`. The page's
 * language, head (at `<!-- story -->`) and credit (at `<!-- credit -->`) are those of its stories.
 * A story with a fault fails the build with the list of its faults, before anything is written.
 */
export const quoteline = (): Plugin => {
  let root = '.';
  const names = () => readdirSync(join(root, 'data')).filter(file => file.endsWith('.json'));
  return {
    name: 'quoteline',
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      for (const name of names()) prerender(readStoryFile(root, `data/${name}`), `data/${name}`);
    },
    transformIndexHtml: {
      order: 'pre',
      handler: html => {
        const heads: string[] = [];
        const credits: string[] = [];
        let lang: string | null = null;
        const page = html.replace(TAG, (_, before: string, src: string, after: string) => {
          const { story, content, jsonld } = prerender(readStoryFile(root, src), src);
          heads.push(headOf(story, src, jsonld));
          credits.push(creditOf(story, src));
          lang ??= story.lang;
          return `<quote-timeline${before}src="${src}"${after}>\n${content}\n</quote-timeline>`;
        });
        return page
          .replace(/<html lang="[^"]*"/, found => (lang === null ? found : `<html lang="${lang}"`))
          .replace('<!-- story -->', () => heads.join('\n    '))
          .replace('<!-- credit -->', () => credits.join('\n        '));
      }
    },
    generateBundle() {
      for (const name of names()) {
        const story = readStoryFile(root, `data/${name}`) as Record<string, unknown>;
        // Beside the built page the schema stands elsewhere than in the repository.
        const schema = '$schema' in story ? { $schema: '../schema/v1.json' } : {};
        const source = JSON.stringify({ ...story, ...schema });
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source });
      }
    }
  };
};
