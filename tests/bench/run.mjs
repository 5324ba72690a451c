import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { command, root, Trouble } from '../../scripts/command.mjs';
import { ensureInstalled } from '../../scripts/install.mjs';
import { serve } from '../../scripts/serve.mjs';
import { openPage, within } from './browser.mjs';
import { weigh } from './bytes.mjs';
import { claims } from './claims.mjs';
import { ensurePeers } from './install.mjs';
import { answersEarly, LIMIT, measureLoad, measureScreen } from './load.mjs';
import { measureLowStage } from './low-stage.mjs';
import { loadNow, machine, methodText, versionsOf } from './method.mjs';
import { addressOf, PEERS, SIZES } from './peers.mjs';
import { measureCells } from './rounds.mjs';
import { buildSite, CACHE, SITE } from './site.mjs';
import { soak } from './soak.mjs';
import { measureSpans } from './spans.mjs';
import { measurePan, measureZoom } from './steps.mjs';
import { report } from './tables.mjs';
import { VIEWPORTS } from './viewports.mjs';

const HELP = `npm run bench -- [--peers a,b] [--sizes 33,1000] [--viewports desktop] [--rounds 3] [--out file]
Measures Quoteline and other timelines and writes tests/bench/RESULTS.md; it takes about an hour.
With --peers (${PEERS.map(({ id }) => id).join(', ')}),
--sizes (${SIZES.join(', ')}), --viewports (${VIEWPORTS.map(({ id }) => id).join(', ')}) or fewer than 3 --rounds it
measures a part and writes .cache/bench/RESULTS.md. The control is always measured.`;

const ROUNDS = 3;

/** Pinches on a screen of the desktop's size: the stage is wider there and has more to draw. */
const TOUCH_DESKTOP = { ...VIEWPORTS[0], touch: true };

/** The entries that a list of ids asks for, all without one; what is unknown is a slip. */
function chosen(text, known, idOf) {
  if (text === undefined) return known;
  const ids = text.split(',');
  const unknown = ids.find(id => !known.some(one => String(idOf(one)) === id));
  if (unknown !== undefined) throw new Trouble(`There is no "${unknown}".\n\n${HELP}`);
  return known.filter(one => ids.includes(String(idOf(one))));
}

function plan() {
  const text = { type: 'string' };
  const { values } = parseArgs({
    options: {
      peers: text,
      sizes: text,
      viewports: text,
      rounds: text,
      out: text,
      help: { type: 'boolean', default: false }
    }
  });
  if (values.help) return null;
  const rounds = Number(values.rounds ?? ROUNDS);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Trouble(`No number of rounds.\n\n${HELP}`);
  const { peers: ids, sizes, viewports, out } = values;
  const part = [ids, sizes, viewports].some(Boolean) || rounds < ROUNDS;
  const asked = chosen(ids, PEERS, ({ id }) => id);
  return {
    part,
    rounds,
    peers: PEERS.filter(peer => peer.still || asked.includes(peer)),
    sizes: chosen(sizes, SIZES, size => size),
    viewports: chosen(viewports, VIEWPORTS, ({ id }) => id),
    out: out ? resolve(out) : join(part ? CACHE : join(root, 'tests/bench'), 'RESULTS.md')
  };
}

/** Opens a page for the length of one function. */
async function withPage(viewport, peer, use, options) {
  const open = await openPage(viewport, peer, options);
  try {
    return await use(open);
  } finally {
    await open.close();
  }
}

/** Everything about one timeline at one size on one screen, once. */
const once = (address, viewport, peer, moves) =>
  withPage(viewport, peer, async open => {
    const load = await measureLoad(open, peer, address);
    const screen = await within(measureScreen(open, peer), LIMIT);
    const zoom = moves ? await measureZoom(open, viewport, peer) : null;
    const pan = moves && !zoom?.late ? await measurePan(open, viewport, peer) : null;
    const errors = open.errors().map(text => text.replaceAll(/http:\/\/127\.0\.0\.1:\d+\//g, ''));
    return { ...load, ...screen, zoom, pan, errors };
  });

const clock = started => {
  const seconds = Math.round((performance.now() - started) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** What is asked of Quoteline alone: its name, of how many events, on which screen, and how. */
const ALONE = [
  ['low', 1000, VIEWPORTS[0], measureLowStage],
  ['early', 100_000, VIEWPORTS[0], answersEarly],
  ['spans', 100_000, VIEWPORTS[0], measureSpans, { reducedMotion: 'reduce' }],
  ['soak', 100_000, TOUCH_DESKTOP, soak]
];

async function measureAlone({ peers, sizes }, url, say) {
  const peer = peers.find(({ id }) => id === 'quoteline');
  const found = {};
  for (const [name, size, viewport, use, options] of peer ? ALONE : []) {
    if (!sizes.includes(size)) continue;
    const address = `${url}${addressOf(peer, size)}`;
    try {
      found[name] = await withPage(viewport, peer, open => use(open, peer, address), options);
      say(`${name}: ${JSON.stringify(found[name])}`);
    } catch (error) {
      const text = `${name} failed: ${error.message.split('\n', 1)[0]}`;
      found.failed = [...(found.failed ?? []), text];
      say(text);
    }
  }
  return found;
}

async function bench() {
  const wanted = plan();
  if (!wanted) return console.log(HELP);
  await ensureInstalled();
  await ensurePeers();
  await ensureBrowser();
  await buildSite(wanted.peers, wanted.sizes);
  const bytes = Object.fromEntries(
    wanted.peers.filter(({ still }) => !still).map(peer => [peer.id, weigh(peer, wanted.sizes[0])])
  );
  const site = await serve({ root: SITE });
  const start = performance.now();
  const say = text => console.log(`${clock(start)}  ${text}`);
  try {
    const [control] = wanted.peers;
    const browser = await withPage(VIEWPORTS[0], control, async open => {
      // The first start of a browser reads it from the disk, which no measurement should wait for.
      await open.page.goto(`${site.url}${addressOf(control, wanted.sizes[0])}`);
      return open.browser.version();
    });
    const loads = [];
    const measure = ({ peer: id, viewport: screen, size }, moves) => {
      const peer = wanted.peers.find(one => one.id === id);
      const viewport = wanted.viewports.find(one => one.id === screen);
      loads.push(...loadNow());
      return once(`${site.url}${addressOf(peer, size)}`, viewport, peer, moves);
    };
    const cells = await measureCells(wanted, measure, say);
    const extras = await measureAlone(wanted, site.url, say);
    const data = { ...wanted, cells, extras, bytes, versions: versionsOf(wanted.peers) };
    const day = new Date().toISOString().slice(0, 10);
    const about = { ...machine(), browser, day };
    mkdirSync(dirname(wanted.out), { recursive: true });
    writeFileSync(join(CACHE, 'results.json'), JSON.stringify({ ...data, about, loads }));
    writeFileSync(wanted.out, report(data, methodText({ ...data, about, loads })));
    for (const { what, where, value, limit, holds } of claims(data)) {
      console.log(
        `${holds === null ? '?' : holds ? '+' : '-'} ${what} (${where}): ${value}, ${limit}`
      );
    }
    console.log(`Wrote ${wanted.out} after ${clock(start)}.`);
  } finally {
    await site.close();
  }
}

command(import.meta.url, bench);
