import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the project, whatever folder a command is called from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A sentence for the person at the keyboard: printed as it is, without a stack. */
export class Trouble extends Error {}

/** Runs `main` when the module at `url` was started as a command, and not when it was imported. */
export function command(url, main) {
  const started = process.argv[1];
  if (!started || pathToFileURL(realpathSync(started)).href !== url) return;
  Promise.resolve()
    .then(main)
    .catch(error => {
      console.error(error instanceof Trouble ? error.message : error);
      process.exitCode = 1;
    });
}

/**
 * Starts a program in the project folder and resolves to its exit code and output. With `quiet` the
 * output is kept back, else it goes to the terminal. A program that cannot start has the code 127.
 */
export function run(file, args, { quiet = false, env = {}, shell = false } = {}) {
  return new Promise(resolve => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, ...env },
      shell,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit']
    });
    let output = '';
    const keep = text => {
      output += text;
    };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    child.on('error', error => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a package's own command with this Node, which needs no shell and works on every system. */
export const runPackage = (bin, args, options) =>
  run(process.execPath, [join(root, 'node_modules', bin), ...args], options);

/** The end of a long output, which is where programs say what went wrong. */
export const tail = (output, lines = 30) => output.trimEnd().split('\n').slice(-lines).join('\n');
