import { join, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { bundle } from './bundle.ts';
import { classicScripts, type Published } from './classic.ts';

/** Where our own sources are, whatever pages are built. */
const ROOT = resolve(import.meta.dirname, '../..');

/** Small scripts in one file each, by the file they are made of. */
const SCRIPTS = [
  { fileName: 'frame.js', entry: 'src/embed/frame-script.ts', format: 'iife' },
  { fileName: 'embed.js', entry: 'src/embed/host-script.ts', format: 'iife' },
  { fileName: 'embed.mjs', entry: 'src/embed/host-module.ts', format: 'es' }
] as const;

/** Style sheets, by the files they are made of. */
const SHEETS = [
  { fileName: 'quote-timeline.css', files: ['src/render/content.css', 'src/render/stage.css'] },
  { fileName: 'frame.css', files: ['src/embed/frame.css'] }
] as const;

/** A module that has style sheets and nothing else. */
const SHEET = 'sheet.js';

const sourceOf = (one: Rolldown.OutputChunk | Rolldown.OutputAsset | undefined): string =>
  one?.type === 'chunk' ? one.code : String(one?.source ?? '');

const script = async (root: string, { fileName, entry, format }: (typeof SCRIPTS)[number]) => {
  const [made] = await bundle(root, entry, { format });
  return { fileName, source: sourceOf(made) };
};

const sheet = async (root: string, { fileName, files }: (typeof SHEETS)[number]) => {
  const imports = files.map(file => `import ${JSON.stringify(join(root, file))};`).join('\n');
  const made = await bundle(root, SHEET, {}, [
    {
      name: 'sheet',
      resolveId: id => (id.endsWith(SHEET) ? `\0${SHEET}` : null),
      load: id => (id === `\0${SHEET}` ? imports : null)
    }
  ]);
  return { fileName, source: sourceOf(made.find(one => one.fileName.endsWith('.css'))) };
};

/** Builds what pages of others load, beside the module that our own pages load. */
export const surfaces = (): Plugin => ({
  name: 'surfaces',
  // Builds within a build take the time they take.
  config: () => ({ build: { rolldownOptions: { checks: { pluginTimings: false } } } }),
  async generateBundle() {
    const files: Published[] = [
      ...(await classicScripts(ROOT)),
      ...(await Promise.all(SCRIPTS.map(one => script(ROOT, one)))),
      ...(await Promise.all(SHEETS.map(one => sheet(ROOT, one))))
    ];
    for (const file of files) this.emitFile({ type: 'asset', ...file });
  },
  /** A developer's server has what a page loads by name: the scripts as they are built, the element in its sources. */
  configureServer({ middlewares }) {
    middlewares.use(async ({ url = '' }, response, next) => {
      const name = url.replace(/[?#].*$/s, '').slice(1);
      const small = SCRIPTS.find(({ fileName }) => fileName === name);
      if (!small && name !== 'quote-timeline.js') return next();
      try {
        const source = small ? (await script(ROOT, small)).source : 'import "/src/define.ts";';
        response.setHeader('content-type', 'text/javascript; charset=utf-8');
        response.end(source);
      } catch (fault) {
        next(fault);
      }
    });
  }
});
