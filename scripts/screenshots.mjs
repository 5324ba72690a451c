import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser, ensureFonts, launchBrowser, settled } from './browser.mjs';
import { command, root, Trouble } from './command.mjs';
import { ensureInstalled } from './install.mjs';
import { serve } from './serve.mjs';

const SCREENS = [
  { width: 1280, height: 900 },
  { width: 768, height: 1024 },
  { width: 360, height: 740, isMobile: true, hasTouch: true }
];

const VIEWS = [
  { view: 'opening', hash: '' },
  { view: 'opening-full', hash: '', fullPage: true },
  { view: 'fortnight', hash: '#from=2019-10-19&to=2019-11-02' },
  { view: 'whole', hash: '#from=2018-07&to=2022-12' }
];

const HELP = `npm run screenshots -- [--only text] [--url address] [--js=off]
Draws the built page to .cache/screenshots/. --only takes pictures whose name contains the text,
--url another page than the built one, --js=off the opening as it is without JavaScript.`;

/** Every picture that can be taken; without JavaScript a page knows no other view. */
const pictures = scripts =>
  SCREENS.flatMap(screen =>
    ['light', 'dark'].flatMap(theme =>
      VIEWS.filter(({ hash }) => scripts || hash === '').map(shot => ({
        ...shot,
        screen,
        theme,
        name: `${screen.width}-${theme}-${shot.view}${scripts ? '' : '-nojs'}`
      }))
    )
  );

async function take(browser, address, folder, scripts, { name, screen, theme, hash, fullPage }) {
  const { width, height, ...device } = screen;
  const context = await browser.newContext({
    ...device,
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    javaScriptEnabled: scripts,
    timezoneId: 'UTC',
    locale: 'en-GB'
  });
  const page = await context.newPage();
  await page.goto(new URL(hash, address).href);
  if (scripts) await settled(page);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: fullPage ?? false });
  await context.close();
  console.log(`.cache/screenshots/${name}.png`);
}

async function screenshots() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      url: { type: 'string' },
      js: { type: 'string', default: 'on' },
      help: { type: 'boolean', default: false }
    }
  });
  if (values.help) return console.log(HELP);
  await ensureInstalled();
  const dist = join(root, 'dist');
  if (!values.url && !existsSync(join(dist, 'index.html'))) {
    throw new Trouble('There is no built page to draw. Run "npm run build" first.');
  }
  const scripts = values.js !== 'off';
  const wanted = pictures(scripts).filter(({ name }) => name.includes(values.only));
  if (wanted.length === 0) throw new Trouble(`No picture has "${values.only}" in its name.`);
  await ensureBrowser();
  await ensureFonts(['LiberationSans-Regular', 'NotoSerif-Regular']);
  const folder = join(root, '.cache/screenshots');
  mkdirSync(folder, { recursive: true });
  const site = values.url ? null : await serve({ root: dist });
  const browser = await launchBrowser();
  try {
    for (const picture of wanted) {
      await take(browser, values.url ?? site.url, folder, scripts, picture);
    }
  } finally {
    await browser.close();
    await site?.close();
  }
}

command(import.meta.url, screenshots);
