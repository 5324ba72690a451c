import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll } from 'vitest';
import { type Served, serve } from '../../scripts/serve.mjs';
import config from '../../vite.config.ts';
import { createEvents, storyFile } from '../bench/story.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.cache/e2e/long-story');

/** How many events the long story has. */
export const COUNT = 2000;

/** Its events are e1, e2, … in time order. */
export const LONG = storyFile(createEvents(COUNT));

/** The page of the first story with the long one in its place, built as that is. */
const make = async (): Promise<string> => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(join(FOLDER, 'data'), { recursive: true });
  const page = readFileSync(join(ROOT, 'index.html'), 'utf8');
  writeFileSync(join(FOLDER, 'index.html'), page.replace('data/jedi.json', 'data/long.json'));
  writeFileSync(join(FOLDER, 'data/long.json'), JSON.stringify(LONG));
  const dist = join(FOLDER, 'dist');
  await build({
    ...config,
    configFile: false,
    root: FOLDER,
    publicDir: join(ROOT, 'public'),
    logLevel: 'error',
    resolve: { alias: [{ find: /^\/src\//, replacement: `${join(ROOT, 'src')}/` }] },
    build: { ...config.build, outDir: dist, emptyOutDir: true }
  });
  return dist;
};

let server: Promise<Served> | null = null;

/** The address of the page of a long story; it is built and served once for a test file. */
export async function longStory(): Promise<string> {
  server ??= make().then(root => serve({ root }));
  return (await server).url;
}

afterAll(async () => {
  await (await server)?.close();
  server = null;
});
