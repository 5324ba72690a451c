import type { Plugin } from 'vite';

/** The files with the side effect: what they import is what a page needs at once. */
const ENTRY = /[\\/]src[\\/](?:define|classic)\.ts$/;

/** The name of the one file of the first load. */
export const FIRST = 'quote-timeline';

/** What the bundler wraps every `import()` in, to ask for a chunk's style sheets and scripts ahead. */
const PRELOAD = /vite\/preload-helper\.js$/;

/** How the files of a build are called, by their names without an ending. */
export type FileNames = (chunk: { readonly name: string }) => string;

/** What is loaded by pages of others keeps its name; what that asks for in turn has a hash in it. */
const moduleNames: FileNames = ({ name }) =>
  name === FIRST ? `${FIRST}.js` : 'assets/[name]-[hash].js';

/**
 * Keeps the first load in one file: all that the element imports without being asked. Left to itself,
 * the bundler parts off what some later chunk needs as well, which a page would then wait for twice. The
 * later chunks have nothing to be asked for ahead, and some run in workers, where it could not be.
 */
export const firstLoad = (fileNames = moduleNames): Plugin => {
  const first = new Set<string>();
  return {
    name: 'first-load',
    enforce: 'pre',
    load: id => (PRELOAD.test(id) ? 'export const __vitePreload = load => load();' : null),
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            entryFileNames: fileNames,
            chunkFileNames: fileNames,
            codeSplitting: { groups: [{ name: FIRST, test: id => first.has(id) }] }
          }
        }
      }
    }),
    buildEnd() {
      first.clear();
      const left = [...this.getModuleIds()].filter(id => ENTRY.test(id));
      for (let id = left.pop(); id !== undefined; id = left.pop()) {
        if (first.has(id)) continue;
        first.add(id);
        left.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    }
  };
};
