import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { command, root, run, Trouble } from './command.mjs';

const numbers = version => version.split('.').map(part => Number.parseInt(part, 10) || 0);

const atLeast = (version, least) => {
  for (let i = 0; i < 3; i++) {
    const difference = (version[i] ?? 0) - (least[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
};

/** Whether `version` ("20.20.2") is in `range`: `^1.2.3` and `>=1.2.3`, joined by `||`. */
export function supports(range, version) {
  const have = numbers(version);
  return range.split('||').some(part => {
    const [, sign, text] = /^\s*(\^|>=)\s*([\d.]+)\s*$/.exec(part) ?? [];
    if (text === undefined) throw new RangeError(`unreadable version range: ${part.trim()}`);
    const least = numbers(text);
    return atLeast(have, least) && (sign === '>=' || have[0] === least[0]);
  });
}

/**
 * Why packages must be installed, or null when what is there is what the lock file says. `installed`
 * is npm's own record, node_modules/.package-lock.json; both are parsed files or null. `has` tells
 * whether a package's folder is really there. Optional packages belong to other systems and may be
 * absent.
 */
export function installReason(lock, installed, has = () => true) {
  if (!installed) return 'node_modules is missing';
  const there = installed.packages ?? {};
  for (const [path, wanted] of Object.entries(lock?.packages ?? there)) {
    if (path === '') continue;
    const found = there[path];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (!found || !has(path)) {
      if (wanted.optional || wanted.devOptional) continue;
      return `${name} is missing`;
    }
    if (found.version !== wanted.version || found.integrity !== wanted.integrity) {
      return `${name} has another version`;
    }
  }
  return null;
}

const readJson = path => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
};

/** npm as it was called, so that the same npm installs; else the one on the path. */
export const npm = (args, options) => {
  const called = process.env.npm_execpath;
  return called && basename(called) === 'npm-cli.js'
    ? run(process.execPath, [called, ...args], options)
    : run('npm', args, { ...options, shell: process.platform === 'win32' });
};

/** What npm complains of, which it prints before its usage. */
export const errorsIn = output => {
  const lines = output.split('\n').filter(line => /^npm (?:error|ERR!)\s+\S/.test(line));
  return (lines.length > 0 ? lines : output.trim().split('\n')).slice(0, 12).join('\n');
};

/** Installs the packages when they are missing or not those of the lock file; else does nothing. */
export async function ensureInstalled() {
  const range = readJson(join(root, 'package.json'))?.engines?.node;
  if (range && !supports(range, process.versions.node)) {
    throw new Trouble(
      `This project needs Node ${range} and this is Node ${process.versions.node}. Install a newer one from https://nodejs.org/ and try again.`
    );
  }
  const locked = existsSync(join(root, 'package-lock.json'));
  const reason = installReason(
    readJson(join(root, 'package-lock.json')),
    readJson(join(root, 'node_modules/.package-lock.json')),
    path => existsSync(join(root, path))
  );
  if (reason === null) return;
  const verbs = locked ? [['ci'], ['install', '--no-save']] : [['install']];
  // Where a change is judged, a lock file that does not fit is a fault; elsewhere work goes on.
  if (process.env.CI) verbs.length = 1;
  for (const verb of verbs) {
    console.log(`Installing packages with npm ${verb.join(' ')}, because ${reason} …`);
    const { code, output } = await npm([...verb, '--include=dev', '--no-audit', '--no-fund'], {
      quiet: true
    });
    if (code === 0) return;
    console.log(errorsIn(output));
  }
  throw new Trouble(
    'The packages could not be installed; npm says why above. Check the connection to the npm registry and try again.'
  );
}

command(import.meta.url, ensureInstalled);
