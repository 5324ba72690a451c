import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { command, run, runPackage, Trouble, tail } from './command.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable'
];
const MAC = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS = ['Chromium\\Application\\chrome', 'Google\\Chrome\\Application\\chrome'];
const EDGE = 'Microsoft\\Edge\\Application\\msedge';

/** Variables that name a browser; the first that is set decides. */
const CHOSEN = ['QUOTELINE_BROWSER', 'CHROME_PATH'];

/** Where programs of these names may be, by a PATH of folders; the first name first. */
export const placesInPath = (names, path = '') => {
  const folders = path.split(':').filter(folder => folder.startsWith('/'));
  return names.flatMap(name => folders.map(folder => posix.join(folder, name)));
};

/** Where a browser may be on a system, best first. Existence is not looked at. */
export function browserPlaces({ env, platform, home }) {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return [...WINDOWS, EDGE].flatMap(name =>
      folders.map(folder => win32.join(folder, `${name}.exe`))
    );
  }
  const named = placesInPath(NAMES, env.PATH);
  if (platform !== 'darwin') return named;
  const bundles = MAC.flatMap(name =>
    ['/Applications', posix.join(home, 'Applications')].map(folder =>
      posix.join(folder, `${name}.app/Contents/MacOS/${name}`)
    )
  );
  return [...bundles, ...named];
}

/**
 * Whether a browser is really there. Some systems have a script in its place that only says how to
 * install one, so on Linux it is asked for its version.
 */
const usable = path =>
  existsSync(path) &&
  (process.platform !== 'linux' ||
    spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0);

/** The browser playwright has downloaded or would download; null before packages are installed. */
const ownBrowser = async () => {
  try {
    const { chromium } = await import('playwright-core');
    return chromium.executablePath();
  } catch {
    return null;
  }
};

/**
 * The path of a Chromium, or null. Looks at the variables QUOTELINE_BROWSER and CHROME_PATH, then at
 * the system's usual places, then at playwright's own downloads. Throws when a variable names nothing.
 */
export async function findBrowser(host = {}) {
  const { env, platform, home, works, own } = {
    env: process.env,
    platform: process.platform,
    home: homedir(),
    works: usable,
    own: ownBrowser,
    ...host
  };
  const variable = CHOSEN.find(name => env[name]);
  if (variable) {
    if (works(env[variable])) return env[variable];
    throw new Trouble(`${variable} names ${env[variable]}, where there is no browser that starts.`);
  }
  const found = browserPlaces({ env, platform, home }).find(works);
  if (found) return found;
  const downloaded = await own();
  return downloaded && works(downloaded) ? downloaded : null;
}

const isRoot = () => process.getuid?.() === 0;

/** Whether packages of Debian can be installed here. */
export const hasApt = () =>
  process.platform === 'linux' && isRoot() && existsSync('/usr/bin/apt-get');

/** Installs Debian packages; resolves to the exit code and the output. */
export const apt = async packages => {
  const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const wait = ['-o', 'DPkg::Lock::Timeout=180'];
  await run('apt-get', [...wait, 'update'], options);
  return run(
    'apt-get',
    [...wait, 'install', '-y', '--no-install-recommends', ...packages],
    options
  );
};

const FONTS = {
  'LiberationSans-Regular': 'fonts-liberation',
  'NotoSerif-Regular': 'fonts-noto-core'
};

const missingFonts = () => {
  const folder = '/usr/share/fonts';
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  return Object.keys(FONTS).filter(font => !files.some(file => file.includes(font)));
};

/**
 * Gives a bare Debian the typefaces that pictures are drawn with. Pages are laid out without them
 * too, so a failure is only mentioned. By default a missing sans alone asks for it.
 */
export async function ensureFonts(wanted = ['LiberationSans-Regular']) {
  if (!hasApt()) return;
  const missing = missingFonts();
  if (!wanted.some(font => missing.includes(font))) return;
  console.log('Installing fonts with apt-get …');
  const { code } = await apt(missing.map(font => FONTS[font]));
  if (code !== 0) console.log('The fonts could not be installed; pictures will look different.');
}

/** The path of a Chromium, installing one where that can be done. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) {
    await ensureFonts();
    return found;
  }
  let last = '';
  const attempts = [
    hasApt() && {
      name: 'apt-get',
      run: () => apt(['chromium', ...missingFonts().map(font => FONTS[font])])
    },
    {
      name: 'playwright',
      run: () =>
        runPackage(
          'playwright-core/cli.js',
          ['install', ...(hasApt() ? ['--with-deps'] : []), 'chromium'],
          { quiet: true }
        )
    }
  ].filter(Boolean);
  for (const attempt of attempts) {
    console.log(`Installing Chromium with ${attempt.name} (once, it takes a minute or two) …`);
    const { output } = await attempt.run();
    const installed = await findBrowser();
    if (installed) return installed;
    last = tail(output, 12);
  }
  throw new Trouble(
    `${last}\nNo Chromium was found and none could be installed. Install Chromium, Chrome or Edge ("apt-get install chromium" on Debian), or set CHROME_PATH to the browser's program, and try again.`
  );
}

/** Arguments a browser is started with: quiet, no calls of its own to the network. */
export const launchFlags = (asRoot = isRoot()) => [
  ...(asRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];

/** Starts the browser found on this system, without a window, as a playwright browser. */
export async function launchBrowser(more = []) {
  const executablePath = await findBrowser();
  if (!executablePath) {
    throw new Trouble(
      'There is no Chromium. Run "npm test", which installs one, or set CHROME_PATH.'
    );
  }
  const { chromium } = await import('playwright-core');
  const start = chromiumSandbox =>
    chromium.launch({ executablePath, args: [...launchFlags(), ...more], chromiumSandbox });
  if (isRoot()) return start(false);
  return start(true).catch(error => {
    // Some containers and hardened systems give a plain user no sandbox; the pages are our own.
    if (!/sandbox/i.test(error.message)) throw error;
    return start(false);
  });
}

/** Waits until the fonts are there and every timeline of a page has drawn itself; 15 s at most. */
export async function settled(page) {
  await page.evaluate(async () => {
    const late = new Promise((_, reject) => {
      setTimeout(() => reject(new Error('the timeline is not ready after 15 s')), 15_000);
    });
    const timelines = [...document.querySelectorAll('quote-timeline')];
    await Promise.race([
      Promise.all([document.fonts.ready, ...timelines.map(timeline => timeline.whenReady)]),
      late
    ]);
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

command(import.meta.url, async () => console.log(await ensureBrowser()));
