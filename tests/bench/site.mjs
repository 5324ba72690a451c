import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { command, root } from '../../scripts/command.mjs';
import { PEERS, SIZES } from './peers.mjs';
import { createEvents, peerFile, storyFile } from './story.mjs';

/** Everything that is made here lies in this folder, which is never committed. */
export const CACHE = join(root, '.cache/bench');

/** The pages as they are served. */
export const SITE = join(CACHE, 'site');

const SOURCE = join(CACHE, 'source');
const PAGES = join(root, 'tests/bench/pages');

const write = (path, text) => {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
};

/** Names that pages may use for what lies outside their own folder. */
const alias = [
  { find: /^\/src\//, replacement: `${join(root, 'src')}/` },
  { find: /^\/pages\//, replacement: `${PAGES}/` }
];

const HEAD = `<meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">`;

/** The page of another timeline: its box fills the viewport, its data is asked for at once. */
const peerPage = ({ entry, attributes = '' }, size) => `<!doctype html>
<html lang="en" data-events="../data/${size}.json" ${attributes}>
  <head>
    ${HEAD}
    <title>${size} events</title>
    <link rel="icon" href="data:,">
    ${entry ? `<link vite-ignore rel="preload" as="fetch" crossorigin href="../data/${size}.json">` : ''}
    <style>body { margin: 0 } #stage { height: 100vh; touch-action: none }</style>
    ${entry ? `<script type="module" src="/pages/${entry}"></script>` : ''}
  </head>
  <body><div id="stage"></div></body>
</html>
`;

const elementPage = size => `<!doctype html>
<html lang="en">
  <head>
    ${HEAD}
    <title>${size} events</title>
    <link rel="icon" href="data:,">
    <link vite-ignore rel="preload" as="fetch" crossorigin href="../data/story-${size}.json">
    <script type="module" src="/src/define.ts"></script>
  </head>
  <body><quote-timeline src="../data/story-${size}.json"></quote-timeline></body>
</html>
`;

/** The product's build options, without its plugin, and its page with another story. */
async function product() {
  const { loadConfigFromFile } = await import('vite');
  const env = { command: 'build', mode: 'production' };
  const { config } = await loadConfigFromFile(env, join(root, 'vite.config.ts'), root, 'error');
  const page = readFileSync(join(root, 'index.html'), 'utf8');
  return { config, page: page.replace(/src="data\/[^"]+\.json"/, 'src="data/story.json"') };
}

/** Builds the HTML files of a folder into `out`. */
async function bundle(config, folder, files, out) {
  const { build } = await import('vite');
  await build({
    ...config,
    configFile: false,
    root: folder,
    base: './',
    logLevel: 'error',
    resolve: { alias },
    build: {
      ...config.build,
      outDir: out,
      emptyOutDir: true,
      rollupOptions: { input: files.map(file => join(folder, file)) }
    }
  });
}

async function buildPeer(peer, sizes, { config, page }) {
  const out = join(SITE, peer.id);
  const folder = join(SOURCE, peer.id);
  rmSync(folder, { recursive: true, force: true });
  if (peer.id === 'quoteline') {
    for (const size of sizes) {
      const own = join(folder, `${size}`);
      write(join(own, 'index.html'), page);
      mkdirSync(join(own, 'data'), { recursive: true });
      copyFileSync(join(SITE, `data/story-${size}.json`), join(own, 'data/story.json'));
      await bundle(
        { ...config, publicDir: join(root, 'public') },
        own,
        ['index.html'],
        join(out, `${size}`)
      );
    }
    return;
  }
  const pageOf = peer.id === 'quoteline-element' ? elementPage : size => peerPage(peer, size);
  const files = sizes.map(size => `${size}.html`);
  for (const size of sizes) write(join(folder, `${size}.html`), pageOf(size));
  if (!peer.own && !peer.entry) {
    for (const size of sizes) write(join(out, `${size}.html`), pageOf(size));
    return;
  }
  const { target, modulePreload } = config.build;
  // EventDrops was made for bundlers that knew Node's name for what every place calls globalThis.
  const define = peer.own ? {} : { global: 'globalThis' };
  const plain = { define, build: { target, modulePreload, reportCompressedSize: false } };
  await bundle({ ...plain, worker: config.worker, publicDir: false }, folder, files, out);
}

/** Writes the data and builds the pages of these peers at these sizes. */
export async function buildSite(peers, sizes) {
  for (const size of sizes) {
    const events = createEvents(size);
    write(join(SITE, `data/${size}.json`), JSON.stringify(peerFile(events)));
    write(join(SITE, `data/story-${size}.json`), JSON.stringify(storyFile(events)));
  }
  const own = await product();
  for (const peer of peers) {
    console.log(`Building the pages of ${peer.name} …`);
    await buildPeer(peer, sizes, own);
  }
}

command(import.meta.url, () => {
  const { values } = parseArgs({
    options: { peers: { type: 'string' }, sizes: { type: 'string' } }
  });
  const ids = values.peers?.split(',');
  const sizes = values.sizes?.split(',').map(Number) ?? SIZES;
  return buildSite(ids ? PEERS.filter(({ id }) => ids.includes(id)) : PEERS, sizes);
});
