import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { apt, ensureFonts, hasApt, placesInPath } from './browser.mjs';
import { build } from './build.mjs';
import { command, runPackage, Trouble, tail } from './command.mjs';
import { ensureInstalled } from './install.mjs';

/** Debian's packages with the programs that are looked for. */
const PACKAGES = ['firefox-esr', 'webkit2gtk-driver', 'xvfb', 'xauth'];

const inPath = names =>
  placesInPath(names, process.env.PATH).find(path => existsSync(path)) ?? null;

/** The least of a browser with WebKitGTK in it; it lies among the libraries. */
const miniBrowser = () => {
  const libraries = ['/usr/lib', '/usr/libexec'].filter(folder => existsSync(folder));
  const folders = libraries.flatMap(folder => [
    folder,
    ...readdirSync(folder)
      .filter(name => name.endsWith('-linux-gnu'))
      .map(name => join(folder, name))
  ]);
  return (
    folders
      .flatMap(folder =>
        readdirSync(folder)
          .filter(name => /^webkit2?gtk-/.test(name))
          .map(name => join(folder, name, 'MiniBrowser'))
      )
      .find(path => existsSync(path)) ?? null
  );
};

/** The programs of the two other engines, by the variables that tests read; null is missing. */
const engines = () => ({
  QUOTELINE_FIREFOX: inPath(['firefox-esr', 'firefox']),
  QUOTELINE_WEBKIT_DRIVER: inPath(['WebKitWebDriver']),
  QUOTELINE_WEBKIT: miniBrowser()
});

const complete = found => Object.values(found).every(path => path !== null);

async function ensureEngines() {
  const found = engines();
  if (complete(found)) return found;
  const how = `"apt-get install ${PACKAGES.join(' ')}" on Debian`;
  if (!hasApt()) throw new Trouble(`Firefox and WebKitGTK with its driver are needed: ${how}.`);
  console.log('Installing Firefox and WebKitGTK with apt-get (once, it takes a minute or two) …');
  const { output } = await apt(PACKAGES);
  const now = engines();
  if (complete(now)) return now;
  throw new Trouble(`${tail(output, 12)}\nFirefox and WebKitGTK could not be installed: ${how}.`);
}

/** Tests the built page in the engines of Firefox and of Safari. */
command(import.meta.url, async () => {
  await ensureInstalled();
  const env = await ensureEngines();
  await ensureFonts();
  if (!(await build())) throw new Trouble('The page could not be built, so no browser tests it.');
  const args = ['run', '--config', 'vitest.engines.config.ts', ...process.argv.slice(2)];
  process.exitCode = (await runPackage('vitest/vitest.mjs', args, { env })).code;
});
