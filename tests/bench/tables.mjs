import { megabytes, whereBetter } from './better.mjs';
import { CONTROL, claims } from './claims.mjs';
import { idleWork, indexed, workOf } from './results.mjs';
import { nameOf, number, sizeOf, table, times } from './words.mjs';

const NONE = '–';

const shown = value => (value === null || value === undefined ? NONE : number(value));

const VERDICTS = new Map([
  [true, 'holds'],
  [false, '**does not hold**'],
  [null, NONE]
]);

const verdicts = data =>
  table(
    ['what has to be seen', 'screen', 'limit', 'value', 'verdict'],
    claims(data).map(({ what, where, limit, value, holds }) => [
      what,
      where,
      limit,
      value,
      VERDICTS.get(holds)
    ]),
    [0, 1, 2, 3, 4]
  );

const weights = ({ peers, bytes, versions }) => {
  const kB = count => (count === 0 ? NONE : number(count / 1000));
  return table(
    ['JavaScript and CSS, kB', 'raw', 'gzip -9', 'later, raw', 'later, gzip -9', 'versions'],
    peers
      .filter(({ id }) => bytes[id])
      .map(({ id, name }) => {
        const { first, later } = bytes[id];
        return [
          name,
          kB(first.raw),
          kB(first.gzip),
          kB(later.raw),
          kB(later.gzip),
          versions[id] ?? ''
        ];
      }),
    [0, 5]
  );
};

/** The rows of one screen: a cell that has a limit and no value says so instead. */
const rowsOf = ({ peers, sizes }, get, viewport, cellsOf, width) =>
  peers.flatMap(({ id, name }) =>
    sizes.flatMap(size => {
      const cell = get(id, viewport.id, size);
      if (!cell) return [];
      const head = [name, sizeOf(size)];
      if (cell.runs > 0) return [[...head, ...cellsOf(cell)]];
      const rest = Array.from({ length: width - 3 }, () => '');
      return [[...head, `**${cell.limit}**`, ...rest]];
    })
  );

const LOAD = [
  'timeline',
  'events',
  'first visible ms',
  'usable ms',
  'all in ms',
  'longest task ms',
  'tasks over 50 ms, sum',
  'asked for MB',
  'heap MB',
  'DOM nodes',
  'of them in the stage'
];

const loadCells = cell => [
  cell.visible === null ? 'none on the screen' : shown(cell.visible),
  shown(cell.usable),
  shown(cell.zoomable),
  shown(cell.longest),
  shown(cell.long),
  shown(megabytes(cell.requested)),
  shown(cell.heap),
  shown(cell.nodes),
  shown(cell.stageNodes)
];

const TITLES = [
  'timeline',
  'events',
  'titles on the screen',
  'of them cut off',
  'overlapping pairs',
  'readable',
  'readable, % of events'
];

const titleCells = ({ titles, cut, pairs, readable, share }) =>
  titles === 0
    ? ['none', NONE, NONE, '0', '0']
    : [shown(titles), shown(cut), shown(pairs), shown(readable), number(share * 100)];

const STEPS = [
  'timeline',
  'events',
  'zoom: ms a step, p50 (p95)',
  '× control',
  'pan: ms a step, p50 (p95)',
  '× control'
];

const passCells = (cell, base, kind) => {
  const pass = cell[kind];
  if (!pass) return [NONE, NONE];
  const notes = [pass.moved ? '' : ' †', pass.late ? ` ‡ ${pass.steps} of ${pass.of}` : ''];
  const work = `${shown(pass.p50)} (${shown(pass.p95)})${notes.join('')}`;
  const own = workOf(cell, kind);
  return [work, own === null || !base ? NONE : times(own / base)];
};

const stepCells = ({ sizes }, get, viewport) => {
  const idle = kind => idleWork(get, CONTROL, viewport.id, sizes, kind);
  return cell => [...passCells(cell, idle('zoom'), 'zoom'), ...passCells(cell, idle('pan'), 'pan')];
};

const screenOf = (data, get, viewport) => {
  const tableOf = (head, cells) => table(head, rowsOf(data, get, viewport, cells, head.length));
  return `### Load and memory: ${viewport.name}

${tableOf(LOAD, loadCells)}

### Titles: ${viewport.name}

${tableOf(TITLES, titleCells)}

### Zoom and pan: ${viewport.name}

${tableOf(STEPS, stepCells(data, get, viewport))}`;
};

const alone = ({ spans, soak }) =>
  [
    spans &&
      `- ${spans.spans} random spans from a day to ten years: titles on the screen ${Math.min(...spans.titles)} to ${Math.max(...spans.titles)}, readable ${Math.min(...spans.readable)} to ${Math.max(...spans.readable)}, overlapping pairs ${spans.pairs}, nodes in the stage at most ${spans.nodes}.`,
    soak &&
      `- ${soak.seconds} s of pinching and panning (${soak.gestures} gestures, ${sizeOf(soak.frames)} frames): main-thread work of a frame ${number(soak.p50)} ms at the median, ${number(soak.p95)} at p95, ${number(soak.worst)} at the most, ${soak.over} of them over 50 ms; heap ${number(soak.before)} MB before, ${number(soak.after)} MB after.`
  ]
    .filter(Boolean)
    .join('\n');

/** What was noticed while measuring that a number does not say, each once with its places. */
const remarks = (all, peers, failed = []) => {
  const places = new Map();
  for (const { peer, viewport, size, limit, missed, errors, runs } of all) {
    const name = nameOf(peers, peer);
    const texts = [
      ...(limit && runs > 0 ? [`${name}: ${limit}`] : []),
      ...missed.map(text => `${name}, one of the runs: ${text}`),
      ...errors.map(text => `${name} said: ${text}`)
    ];
    for (const text of texts) {
      places.set(text, [...(places.get(text) ?? []), `${sizeOf(size)} ${viewport}`]);
    }
  }
  const noted = [...places].map(([text, where]) => `${text} (${where.join(', ')})`);
  return [...failed, ...noted].map(text => `- ${text}`).join('\n');
};

const partOf = ({ peers, sizes, viewports }) =>
  [
    peers.map(({ name }) => name),
    [`${sizes.map(sizeOf).join(' and ')} events`],
    viewports.map(({ short }) => short)
  ]
    .map(names => names.join(', '))
    .join('; ');

/** A report in Markdown of all that was measured; `method` is a text, and a part of it says so. */
export function report(data, method) {
  const { all, get } = indexed(data.cells);
  const better = whereBetter(data);
  const own = alone(data.extras);
  const noticed = remarks(all, data.peers, data.extras.failed);
  return `# Measured

\`npm run bench\` writes this file. Every number is a median of ${data.rounds} ${data.rounds === 1 ? 'run' : 'runs'}; comparisons are ratios
within the run.${data.part ? ` This is a part: ${partOf(data)}.` : ''}

## What has to be seen

${verdicts(data)}

## Where a peer is better

${better.length === 0 ? 'Nowhere in what was measured.' : better.map(line => `- ${line}`).join('\n')}

## Results

### Bytes

${weights(data)}

${data.viewports.map(viewport => screenOf(data, get, viewport)).join('\n\n')}

† The input moved nothing. ‡ The pass ran into the limit of 60 s; the values are of the steps made.
${own ? `\n### Quoteline alone, 100,000 events\n\n${own}\n` : ''}${noticed ? `\n### Remarks\n\n${noticed}\n` : ''}
${method}`;
}
