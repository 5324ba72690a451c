import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Plugin } from 'vite';
import { MANY } from '../core/story/long.ts';
import { isRtlLanguage } from '../render/direction.ts';
import { embedFolder } from './embed-page.ts';
import { createEmbeds, type Embed, embedFolders } from './embeds.ts';
import { type Around, type EventPages, HOME } from './event-pages.ts';
import { FIRST } from './first-load.ts';
import { createLibrary } from './library.ts';
import { withLongLoad } from './long-load.ts';
import { oembedFile, oembedOf, publishedAt, publishedHead } from './oembed.ts';
import { headersReaching } from './origins.ts';
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

/** What a developer's server puts in the head of an embed page: sources instead of what is built of them. */
const SOURCES = [
  ...['content', 'stage'].map(name => `<link rel="stylesheet" href="/src/render/${name}.css">`),
  '<link rel="stylesheet" href="/src/embed/frame.css">',
  '<script type="module" src="/src/embed/frame-script.ts"></script>',
  '<script type="module" src="/src/define.ts"></script>'
];

/** The pages of a project, by name. */
const htmlIn = (root: string): string[] =>
  readdirSync(root)
    .filter(name => name.endsWith('.html'))
    .sort();

/** The same with the stories they name. */
const storiesOfPages = (root: string): Map<string, string[]> =>
  new Map(htmlIn(root).map(name => [name, storiesIn(readFileSync(join(root, name), 'utf8'))]));

/** The address of an embed page as a server is asked for it. */
const EMBED_PAGE = /^\/(embed\/[^/?#]+\/)(?:index\.html)?(?:[?#]|$)/;

export interface QuotelineOptions {
  /** Origins whose stories an embed page may show as well, such as `https://data.example.org`. */
  readonly allow?: readonly string[];
  /** The address that all is published at, with a slash at its end; without it nothing is said to oEmbed. */
  readonly site?: string | null;
}

/** The address of a page of events as a server is asked for it. */
const EVENT_PAGE = /\/(events\/[^/]+\/)(\d+)\.html(?:[?#]|$)/;

/**
 * Prerenders every `<quote-timeline>` of a page and publishes the story files of `data/`. The page's
 * language, head (at `<!-- story -->`) and credit (at `<!-- credit -->`) are those of its stories.
 * Of a long story the page has a part; all of it is published on pages beside it, which take the
 * style sheets of the page. Each story has an embed page as well. Stories with faults fail the build
 * with the list of all their faults, before anything is written.
 */
export const quoteline = ({ allow = [], site = null }: QuotelineOptions = {}): Plugin => {
  let root = '.';
  let publicDir = '';
  let serving = false;
  let watching = false;
  /** Whether the pages that are built are those of the project. */
  let all = false;
  let library = createLibrary(root);
  /** The pages that have timelines, with the stories they name. */
  const pages = new Map<string, readonly string[]>();
  return {
    name: 'quoteline',
    /** Every page of the project is built, where nobody names others. */
    config({ root: folder = '.', build }) {
      if (build?.rolldownOptions?.input ?? build?.rollupOptions?.input) return null;
      all = true;
      const input = htmlIn(folder).map(name => join(folder, name));
      return { build: { rolldownOptions: { input } } };
    },
    configResolved(config) {
      root = config.root;
      publicDir = config.publicDir;
      serving = config.command === 'serve';
      watching = Boolean(config.build.watch);
      library = createLibrary(root);
    },
    buildApp: {
      order: 'pre',
      async handler() {
        // What is thrown later is told with where in Rolldown it was thrown, which hides it.
        if (watching) return;
        const named = all ? [...storiesOfPages(root).values()].flat() : [];
        library.check([...library.names(), ...named]);
        embedFolders(library);
      }
    },
    buildStart() {
      pages.clear();
      // A server stands while a story is written, and tells its faults where the page would be.
      if (!serving) embedFolders(library);
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { path }) => {
        const heads: string[] = [];
        const credits: string[] = [];
        let lang: string | null = null;
        const name = path.replace(/^\//, '');
        const stories = storiesIn(html);
        pages.set(name, stories);
        library.check(stories);
        const page = fill(html, (src, spoken) => {
          const { story, content, jsonld } = library.story(src, spoken);
          heads.push(...publishedHead(site, name, story), headOf(story, src, jsonld));
          credits.push(creditOf(story, `./${src}`));
          lang ??= story.lang;
          return { content, embed: `./${embedFolder(story.id)}` };
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
        const embeds = createEmbeds(library, pages, { allow, site });
        if (site) {
          const named = [...pages].map(([name, [src]]) => ({ fileName: name, src }));
          for (const { fileName, src } of [...named, ...embeds]) {
            if (src === undefined) continue;
            const { story } = library.story(src);
            const source = oembedOf(story, publishedAt(site, fileName, story));
            this.emitFile({ type: 'asset', fileName: oembedFile(fileName), source });
          }
        }
        const html = (name: string): string => {
          const file = bundle[name];
          return file?.type === 'asset' ? String(file.source) : '';
        };
        for (const { fileName, source } of embeds) {
          this.emitFile({ type: 'asset', fileName, source: source() });
        }
        const headers = headersReaching(publicDir, { allow, site });
        if (headers) this.emitFile({ type: 'asset', fileName: '_headers', source: headers });
        for (const [name, stories] of pages) {
          const file = bundle[name];
          const long = (src: string) => library.story(src).story.events.length > MANY;
          if (file?.type !== 'asset' || !stories.some(long)) continue;
          file.source = withLongLoad(html(name), name, bundle, `${FIRST}.js`);
        }
        const taken = new Set<string>();
        const alone = embeds.filter(embed => embed.alone);
        for (const [name, stories, text] of [
          ...[...pages].map(([name, stories]) => [name, stories, html(name)] as const),
          ...alone.map(({ fileName, src, source }) => [fileName, [src], source()] as const)
        ]) {
          for (const src of stories) {
            const made = library.story(src);
            if (!made.pages) continue;
            const folder = posix.join(posix.dirname(name), made.pages.folder);
            // No two stories have the same: the embed pages have seen to that.
            if (taken.has(folder)) continue;
            taken.add(folder);
            const around = aroundOf(made, src, name, text);
            for (let n = 1; n <= made.pages.count; n += 1) {
              const source = made.pages.page(n, around);
              this.emitFile({ type: 'asset', fileName: folder + fileOf(n), source });
            }
          }
        }
      }
    },
    configureServer({ middlewares }) {
      const embedAt = (folder: string): Embed | undefined =>
        createEmbeds(library, storiesOfPages(root), { allow, site, head: SOURCES }).find(
          ({ fileName }) => fileName === `${folder}index.html`
        );
      /** The story whose pages lie in a folder, with the page of the project that names it. */
      const find = (folder: string): { pages: EventPages; around: Around } | null => {
        for (const name of htmlIn(root)) {
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
        const [, embedded] = EMBED_PAGE.exec(request.url ?? '') ?? [];
        try {
          const embed = embedded === undefined ? undefined : embedAt(embedded);
          if (embed) {
            response.setHeader('content-type', 'text/html; charset=utf-8');
            response.end(embed.source());
            return;
          }
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
