import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const CACHE = resolve(import.meta.dirname, '../../.cache/packed');

/** Unpacked once, kept in `.cache`: the folder of each. */
const folders = new Map<string, Promise<string>>();

const unpack = async (spec: string): Promise<string> => {
  const folder = join(CACHE, spec.replaceAll('/', '__'));
  if (existsSync(folder)) return folder;
  const making = `${folder}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  const { stdout } = await run('npm', ['pack', spec, '--silent', '--pack-destination', making]);
  const file = join(making, stdout.trim());
  await run('tar', ['xzf', file, '-C', making, '--strip-components=1']);
  rmSync(file);
  renameSync(making, folder);
  return folder;
};

/**
 * A file of a published package, `bootstrap@5.3.8` for one, without the packages that one depends on:
 * the styles of WordPress's blocks alone would bring hundreds.
 */
export const packed = async (spec: string, path: string): Promise<string> => {
  const folder = folders.get(spec) ?? unpack(spec);
  folders.set(spec, folder);
  return readFileSync(join(await folder, path), 'utf8');
};
