import { readFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/command.mjs';
import { indexed, median } from './results.mjs';
import { number } from './words.mjs';

const versionIn = folder => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;

/** What each peer is made of. */
export function versionsOf(peers) {
  const modules = join(root, 'tests/bench/node_modules');
  const own = `quoteline ${versionIn(root)}`;
  return Object.fromEntries(
    peers.map(({ id, own: ours, packages = [] }) => [
      id,
      ours ? own : packages.map(name => `${name} ${versionIn(join(modules, name))}`).join(', ')
    ])
  );
}

/** "Debian GNU/Linux 12 (bookworm), Linux 6.1" or the like. */
function system() {
  const kernel = `${os.type()} ${os.release().split('.').slice(0, 2).join('.')}`;
  try {
    const name = /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
    return name ? `${name}, ${kernel}` : kernel;
  } catch {
    return kernel;
  }
}

export const machine = () => ({
  cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
  cores: os.availableParallelism(),
  memory: Math.round(os.totalmem() / 2 ** 30),
  system: system(),
  node: process.versions.node
});

/** The one-minute load of the machine; nothing where it is not known. */
export const loadNow = () => (process.platform === 'win32' ? [] : [os.loadavg()[0]]);

const noiseOf = cells => {
  const { all } = indexed(cells);
  const text = values => {
    const known = values.filter(value => value !== null && value !== undefined);
    if (known.length === 0) return 'unknown';
    const sorted = [...known].sort((a, b) => a - b);
    return `${Math.round(median(known) * 100)} % (nine cells of ten under ${Math.round(sorted[Math.floor(0.9 * (sorted.length - 1))] * 100)} %)`;
  };
  return `first visible ${text(all.map(cell => cell.visibleSpread))}, zoom step ${text(all.map(cell => cell.zoom?.spread))}, pan step ${text(all.map(cell => cell.pan?.spread))}`;
};

/** Machine, versions, method and its limits, as the end of the report. */
export function methodText({ cells, about, rounds, loads }) {
  const { cpu, cores, memory, system: name, node, browser, day } = about;
  const load =
    loads.length === 0
      ? ''
      : ` One-minute load at the start of a run, with the run before still in it: median ${median(loads).toFixed(1)}, highest ${Math.max(...loads).toFixed(1)}.`;
  return `## Machine, versions, method

- ${day}. ${cpu}, ${cores} cores, ${memory} GB, no GPU used; ${name}; Node ${node}; Chromium ${browser}, headless.${load}
- The same seeded events for everyone: news-like bursts over ten years, titles of 3 to 8 words. Quoteline's file also
  has parties, summaries and a quote for every fifth event. The control is an empty page under the same input;
  it does not depend on the number of events, so × is of the median of all its sizes.
- "Quoteline, its page" is what \`npm run build\` makes of a story: prerendered, with its list of events. The peers'
  box fills the screen; their data is asked for together with their code. Options are each one's defaults, except:
  EventDrops without its blur filter, d3-milestones with its optimizer, TimelineJS without a font from another host.
- A fresh browser and profile for every run, so caches are cold; one run at a time; ${rounds} ${rounds === 1 ? 'round' : 'rounds'}, and in each the timelines
  take turns at every size, so that all see the same state of the machine. Only 127.0.0.1 can be reached.
- *First visible*: from asking for the page to the end of the frame in which a mark or label is on the screen. *All in*: the
  timeline has been made, nothing more is coming. *Usable*: Quoteline's stage says that it answers to input; for the
  others the same as all in. *Longest task*: of the main thread, from a trace, until half a second after all is in
  (vis-timeline with clusters, which first shows the week of today and then goes to its events, two seconds).
- *Asked for*: the bodies of all responses, not compressed. *Bytes*: JavaScript and CSS that the markup loads; *later*
  is what its scripts ask for themselves. Fonts are not counted.
- *Heap*: JavaScript objects and typed arrays of the page after three collections, without those of workers.
  *DOM nodes*: elements, shadow trees included.
- *Titles on the screen*: the text of a title, clipped by its ancestors and the screen. A pair overlaps when it does
  by more than 1 px both ways. *Readable*: whole, and in no overlap. What has to be seen of them is counted in a
  stage of 1000×300 px, which Quoteline has with lanes of 43 px; the tables have it as it comes.
- *Zoom*: 20 notches of the wheel in and 20 out at the centre of the stage, Ctrl held for Quoteline; on the phone 40
  moves of two fingers; TimelineJS, which has no other, 10 clicks on its buttons. After each input 60 ms (TimelineJS
  1.1 s, its animation) and two frames; the difference of TaskDuration of \`Performance.getMetrics\` is all
  main-thread work, the harness's own share included, which is what the control shows. *Pan*: 40 moves of a drag,
  20 there and 20 back, after eight steps of zoom in.
- The phone is a screen of 360×640 px with touch and \`Emulation.setCPUThrottlingRate\` 4, which slows the main
  thread and no worker: a stand-in, not a phone.
- The minute of pinching and panning is touch on 1000×600 px, not slowed. Work of a frame: all main-thread tasks from
  one frame to the next.
- Limit for a load and for a pass: 60 s. What reaches it is not tried at larger sizes on that screen.

**Noise**, (max − min) / median of the runs of a cell, median over all cells: ${noiseOf(cells)}. Differences under
a third, and any under ${number(2)} ms a step, should not be argued from.

Limits: timelines zoom by different factors a notch, so this is the cost of a gesture and not of an equal change of
scale; no GPU; made-up titles; one browser engine.
`;
}
