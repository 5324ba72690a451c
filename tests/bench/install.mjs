import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, Trouble } from '../../scripts/command.mjs';
import { errorsIn, installReason, npm } from '../../scripts/install.mjs';

const FOLDER = join(root, 'tests/bench');

const read = name => {
  const path = join(FOLDER, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
};

/** Installs the peers beside this file when they are missing or not those of its lock file. */
export async function ensurePeers() {
  const reason = installReason(
    read('package-lock.json'),
    read('node_modules/.package-lock.json'),
    path => existsSync(join(FOLDER, path))
  );
  if (reason === null) return;
  console.log(`Installing the peers with npm ci, because ${reason} …`);
  const args = ['ci', '--prefix', FOLDER, '--include=dev', '--no-audit', '--no-fund'];
  const { code, output } = await npm(args, { quiet: true });
  if (code === 0) return;
  console.log(errorsIn(output));
  throw new Trouble('The peers could not be installed; npm says why above.');
}
