import { build } from './build.mjs';
import { command, Trouble } from './command.mjs';
import { ensureInstalled } from './install.mjs';
import { preview } from './serve.mjs';

/** Everything from a fresh clone to a page in the browser. */
async function start() {
  await ensureInstalled();
  console.log('Building the page …');
  if (!(await build())) throw new Trouble('The page could not be built; the reason is above.');
  await preview();
}

command(import.meta.url, start);
