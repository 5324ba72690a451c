import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** What does arithmetic with all of Luxon; it is loaded when a reader measures. */
const ALL = /[\\/]core[\\/]time[\\/]distance\.ts$/;

/**
 * Parts Luxon in two. It is published as one module, so that whoever takes a zone from it has the rest
 * in the first load as well. The zones come from its sources, of which a bundle takes what is used; the
 * one file that needs all of it has the whole to itself.
 */
export const luxonApart = (): Plugin => ({
  name: 'luxon-apart',
  enforce: 'pre',
  async resolveId(id, importer) {
    if (id !== 'luxon' || !importer) return null;
    if (ALL.test(importer)) {
      const found = await this.resolve(id, importer, { skipSelf: true });
      return found && { ...found, id: `${found.id}?apart` };
    }
    const own = createRequire(importer).resolve('luxon/package.json');
    return join(dirname(own), 'src/luxon.js');
  }
});
