import type { Plugin } from 'vite';

/** The file with the side effect: what it imports is what a page needs at once. */
const ENTRY = /[\\/]src[\\/]define\.ts$/;

/**
 * Keeps the first load in one file: all that the element imports without being asked. Left to itself,
 * the bundler parts off what some later chunk needs as well, which a page would then wait for twice.
 */
export const firstLoad = (): Plugin => {
  const first = new Set<string>();
  return {
    name: 'first-load',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: { groups: [{ name: 'quote-timeline', test: id => first.has(id) }] }
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
