import { runPackage } from './command.mjs';

/** Builds the page into dist/, showing warnings and errors only. Resolves to whether it worked. */
export async function build() {
  const { code } = await runPackage('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
  return code === 0;
}
