import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Plugin } from 'vite';
import { isRtlLanguage } from '../render/direction.ts';
import { type Around, type EventPages, HOME } from './event-pages.ts';
import { createLibrary } from './library.ts';
import { creditOf, fill, headOf, linksOf, storiesIn } from './page.ts';
import { fileOf } from './parts.ts';
import type { Prerendered } from './prerender.ts';

/** What the pages of a story take from the page `name` with the text `html`. */
const aroundOf = ({ story }: Prerendered, src: string, name: string, html: string): Around => ({
  home: posix.basename(name),
  links: linksOf(html, HOME),
  credit: creditOf(story, HOME + src)
});

/** The page's root as the language of its story has it. */
const rootOf = (lang: string): string =>
  `<html lang="${lang}"${isRtlLanguage(lang) ? ' dir="rtl"' : ''}`;

/** The address of a page of events as a server is asked for it. */
const EVENT_PAGE = /\/(events\/[^/]+\/)(\d+)\.html(?:[?#]|$)/;

/**
 * Prerenders every `<quote-timeline>` of a page and publishes the story files of `data/`. The page's
 * language, head (at `<!-- story -->`) and credit (at `<!-- credit -->`) are those of its stories.
 * Of a long story the page has a part; all of it is published on pages beside it, which take the
 * style sheets of the page. A story with a fault fails the build with the list of its faults, before
 * anything is written.
 */
export const quoteline = (): Plugin => {
  let root = '.';
  let library = createLibrary(root);
  /** The pages that have timelines, with the stories they name. */
  const pages = new Map<string, readonly string[]>();
  return {
    name: 'quoteline',
    configResolved(config) {
      root = config.root;
      library = createLibrary(root);
    },
    buildStart() {
      pages.clear();
      for (const name of library.names()) library.story(name);
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { path }) => {
        const heads: string[] = [];
        const credits: string[] = [];
        let lang: string | null = null;
        pages.set(path.replace(/^\//, ''), storiesIn(html));
        const page = fill(html, src => {
          const { story, content, jsonld } = library.story(src);
          heads.push(headOf(story, src, jsonld));
          credits.push(creditOf(story, `./${src}`));
          lang ??= story.lang;
          return content;
        });
        return page
          .replace(/<html lang="[^"]*"/, found => (lang === null ? found : rootOf(lang)))
          .replace('<!-- story -->', () => heads.join('\n    '))
          .replace('<!-- credit -->', () => credits.join('\n        '));
      }
    },
    generateBundle: {
      // By then the page itself is there, with the names of its style sheets.
      order: 'post',
      handler(_, bundle) {
        for (const name of library.names()) {
          this.emitFile({ type: 'asset', fileName: name, source: library.published(name) });
        }
        const taken = new Map<string, string>();
        for (const [name, stories] of pages) {
          const file = bundle[name];
          const html = file?.type === 'asset' ? String(file.source) : '';
          for (const src of stories) {
            const made = library.story(src);
            if (!made.pages) continue;
            const folder = posix.join(posix.dirname(name), made.pages.folder);
            const other = taken.get(folder.toLowerCase());
            if (other === src) continue;
            if (other) throw new Error(`${other} and ${src} have the same id: ${made.story.id}`);
            taken.set(folder.toLowerCase(), src);
            const around = aroundOf(made, src, name, html);
            for (let n = 1; n <= made.pages.count; n += 1) {
              const source = made.pages.page(n, around);
              this.emitFile({ type: 'asset', fileName: folder + fileOf(n), source });
            }
          }
        }
      }
    },
    configureServer({ middlewares }) {
      /** The story whose pages lie in a folder, with the page of the project that names it. */
      const find = (folder: string): { pages: EventPages; around: Around } | null => {
        for (const name of readdirSync(root).filter(file => file.endsWith('.html'))) {
          const html = readFileSync(join(root, name), 'utf8');
          for (const src of storiesIn(html)) {
            const made = library.story(src);
            if (made.pages?.folder !== folder) continue;
            return { pages: made.pages, around: aroundOf(made, src, name, html) };
          }
        }
        return null;
      };
      middlewares.use((request, response, next) => {
        const [, folder, n] = EVENT_PAGE.exec(request.url ?? '') ?? [];
        try {
          const found = folder === undefined ? null : find(folder);
          if (!found || Number(n) < 1 || Number(n) > found.pages.count) return next();
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(found.pages.page(Number(n), found.around));
        } catch (fault) {
          next(fault);
        }
      });
    }
  };
};
