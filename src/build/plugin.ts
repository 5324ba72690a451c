import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { markup } from '../render/markup.ts';
import { el } from '../render/tree.ts';
import { prerender } from './prerender.ts';

/** `<quote-timeline … src="data/jedi.json" …></quote-timeline>`, empty, as a page's source has it. */
const TAG = /<quote-timeline\b([^>]*)\bsrc="([^"]+)"([^>]*)>\s*<\/quote-timeline>/g;

const readStory = (path: string): unknown => {
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} is not JSON: ${(cause as Error).message}`);
  }
};

/**
 * Prerenders every `<quote-timeline>` of a page and publishes the story files of `data/`. A story
 * with a fault fails the build with the list of its faults.
 */
export const quoteline = (): Plugin => {
  let root = '.';
  return {
    name: 'quoteline',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'pre',
      handler: html => {
        const heads: string[] = [];
        const page = html.replace(TAG, (_, before: string, src: string, after: string) => {
          const { story, content, jsonld } = prerender(readStory(resolve(root, src)), src);
          heads.push(
            markup(el('title', {}, story.title)),
            markup(el('meta', { name: 'description', content: story.summary })),
            `<script type="application/ld+json">${jsonld}</script>`
          );
          return `<quote-timeline${before}src="${src}"${after}>\n${content}\n</quote-timeline>`;
        });
        return page.replace('<!-- story -->', () => heads.join('\n    '));
      }
    },
    generateBundle() {
      const data = join(root, 'data');
      for (const name of readdirSync(data).filter(file => file.endsWith('.json'))) {
        const story = readStory(join(data, name));
        prerender(story, `data/${name}`);
        this.emitFile({
          type: 'asset',
          fileName: `data/${basename(name)}`,
          source: JSON.stringify(story)
        });
      }
    }
  };
};
