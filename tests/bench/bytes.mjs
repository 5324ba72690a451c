import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadedBy, measure } from '../../scripts/size.mjs';
import { addressOf } from './peers.mjs';
import { SITE } from './site.mjs';

const CODE = /\.(?:m?js|css)$/;

const codeIn = folder =>
  existsSync(folder) ? readdirSync(folder).filter(name => CODE.test(name)) : [];

/**
 * The bytes of a page's JavaScript and CSS, plain and gzip -9: what its markup loads, and what its
 * scripts may ask for later, such as a worker.
 */
export function weigh(peer, size) {
  const page = join(SITE, addressOf(peer, size), peer.id === 'quoteline' ? 'index.html' : '');
  const folder = dirname(page);
  const first = loadedBy(readFileSync(page, 'utf8'));
  const later = codeIn(join(folder, 'assets'))
    .map(name => `assets/${name}`)
    .filter(name => !first.includes(name));
  const sum = names => {
    const files = names.map(name => ({
      name,
      first: true,
      bytes: readFileSync(join(folder, name))
    }));
    const { raw, gzip } = measure(files);
    return { raw, gzip };
  };
  return { first: sum(first), later: sum(later) };
}
