/** The middle of some numbers, null of none. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** The smallest of the values that is at least as great as this share of them; null of none. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** How far apart the runs are, as a share of their median; null of less than two. */
export function spread(values) {
  const middle = median(values);
  if (values.length < 2 || !middle) return null;
  return (Math.max(...values) - Math.min(...values)) / middle;
}

/** What a run measures once, beside its passes. */
const MEASURES = [
  'visible',
  'usable',
  'zoomable',
  'longest',
  'long',
  'requested',
  'heap',
  'nodes',
  'stageNodes',
  'titles',
  'cut',
  'pairs',
  'readable',
  'width',
  'height',
  'workers'
];

const valuesOf = (list, key) =>
  list.map(item => item[key]).filter(value => value !== null && value !== undefined);

/** The passes of several runs as one; null where none was made. */
function passOf(runs, kind) {
  const passes = runs.map(run => run[kind]).filter(Boolean);
  if (passes.length === 0) return null;
  const whole = passes.filter(({ late }) => !late);
  const counted = whole.length > 0 ? whole : passes;
  return {
    p50: median(valuesOf(counted, 'p50')),
    p95: median(valuesOf(counted, 'p95')),
    spread: spread(valuesOf(counted, 'p50')),
    steps: Math.min(...passes.map(({ steps }) => steps)),
    of: passes[0].of,
    nodes: Math.max(0, ...valuesOf(passes, 'nodes')),
    moved: passes.every(({ moved }) => moved !== false),
    late: whole.length === 0
  };
}

/**
 * The medians of a cell's runs. A cell is one peer at one size on one screen:
 * `{ peer, viewport, size, limit, runs }`, its `limit` a sentence or null.
 */
export function summarise({ peer, viewport, size, limit, missed = [], runs }) {
  const values = Object.fromEntries(MEASURES.map(key => [key, median(valuesOf(runs, key))]));
  return {
    peer,
    viewport,
    size,
    limit,
    missed,
    runs: runs.length,
    ...values,
    share: values.readable === null ? null : values.readable / size,
    visibleSpread: spread(valuesOf(runs, 'visible')),
    zoom: passOf(runs, 'zoom'),
    pan: passOf(runs, 'pan'),
    errors: [...new Set(runs.flatMap(({ errors }) => errors ?? []))]
  };
}

/** Summaries by peer, screen and size; `get` gives undefined for what was not measured. */
export function indexed(cells) {
  const all = cells.map(summarise);
  const keyOf = (peer, viewport, size) => `${peer} ${viewport} ${size}`;
  const byKey = new Map(all.map(cell => [keyOf(cell.peer, cell.viewport, cell.size), cell]));
  return { all, get: (peer, viewport, size) => byKey.get(keyOf(peer, viewport, size)) };
}

/**
 * The median work of a step, ms, of a pass that was made to its end and moved something; null where
 * there is none.
 */
export const workOf = (cell, kind) => {
  const pass = cell?.[kind];
  return pass && !pass.late && pass.moved ? pass.p50 : null;
};

/** The work of a step that an empty page has, whatever the size: the median over all sizes, ms. */
export const idleWork = (get, control, viewport, sizes, kind) =>
  median(
    sizes.map(size => workOf(get(control, viewport, size), kind)).filter(value => value !== null)
  );

/** Which of the peers have a value of a pass at all these sizes. */
export const finishers = (get, peers, viewport, sizes, kind) =>
  peers.filter(id => sizes.every(size => workOf(get(id, viewport, size), kind) !== null));
