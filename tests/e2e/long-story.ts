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

/** The page of the first story with a long one in its place, built as that is. */
const make = async (count: number): Promise<string> => {
  const folder = join(ROOT, `.cache/e2e/story-${count}`);
  const story = count === COUNT ? LONG : storyFile(createEvents(count));
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

const servers = new Map<number, Promise<Served>>();

/** The address of the page of a story of so many events; it is built and served once for a test file. */
export async function longStory(count = COUNT): Promise<string> {
  const server = servers.get(count) ?? make(count).then(root => serve({ root }));
  servers.set(count, server);
  return (await server).url;
}

afterAll(async () => {
  for (const server of servers.values()) await (await server).close();
  servers.clear();
});
