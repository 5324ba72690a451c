import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll } from 'vitest';
import { type Served, serve } from '../../scripts/serve.mjs';
import config from '../../vite.config.ts';
import { createEvents, storyFile } from '../bench/story.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

/** How many events the long story has. */
export const COUNT = 2000;

/** Its events are e1, e2, … in time order. */
export const LONG = storyFile(createEvents(COUNT));

/** The page of the first story with another one in its place, built as that is. */
const make = async (name: string, story: object): Promise<string> => {
  const folder = join(ROOT, `.cache/e2e/story-${name}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'data'), { recursive: true });
  const page = readFileSync(join(ROOT, 'index.html'), 'utf8');
  writeFileSync(join(folder, 'index.html'), page.replace('data/jedi.json', 'data/long.json'));
  writeFileSync(join(folder, 'data/long.json'), JSON.stringify(story));
  const dist = join(folder, 'dist');
  await build({
    ...config,
    configFile: false,
    root: folder,
    publicDir: join(ROOT, 'public'),
    logLevel: 'error',
    resolve: { alias: [{ find: /^\/src\//, replacement: `${join(ROOT, 'src')}/` }] },
    build: { ...config.build, outDir: dist, emptyOutDir: true }
  });
  return dist;
};

const servers = new Map<string, Promise<Served>>();

/** The address of the page of a story by its name; it is built and served once for a test file. */
export async function pageOf(name: string, story: () => object): Promise<string> {
  const server = servers.get(name) ?? make(name, story()).then(root => serve({ root }));
  servers.set(name, server);
  return (await server).url;
}

/** The address of the page of a story of so many events. */
export const longStory = (count = COUNT): Promise<string> =>
  pageOf(`${count}`, () => (count === COUNT ? LONG : storyFile(createEvents(count))));

afterAll(async () => {
  for (const server of servers.values()) await (await server).close();
  servers.clear();
});
