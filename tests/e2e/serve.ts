import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import { type Served, serve } from '../../scripts/serve.mjs';

const DIST = resolve(import.meta.dirname, '../../dist');

let server: Promise<Served> | null = null;

/** The address of the built page, served as a static host would; started once for each test file. */
export async function served(): Promise<string> {
  if (!existsSync(join(DIST, 'index.html'))) {
    throw new Error('there is no built page: run "npm run build" before these tests');
  }
  server ??= serve({ root: DIST });
  return (await server).url;
}

afterAll(async () => {
  await (await server)?.close();
  server = null;
});
