import type { Data } from './claims.mjs';
import type { Cell, Pass, Run } from './results.mjs';

/** A pass of 40 steps of about `p50` ms each. */
export const pass = (p50: number, over: Partial<Pass> = {}): Pass => ({
  steps: 40,
  of: 40,
  p50,
  p95: p50 * 2,
  moved: true,
  nodes: 100,
  late: false,
  ...over
});

/** A run in which all is as it should be, but for what is given. */
export const run = (over: Partial<Run> = {}): Run => ({
  visible: 100,
  usable: 100,
  zoomable: 100,
  longest: 20,
  long: 0,
  requested: 1_000_000,
  titles: 14,
  cut: 1,
  pairs: 0,
  readable: 13,
  width: 1000,
  height: 300,
  nodes: 800,
  stageNodes: 300,
  heap: 2,
  workers: 0,
  zoom: pass(2),
  pan: pass(2),
  ...over
});

export const cell = (
  peer: string,
  viewport: string,
  size: number,
  runs: readonly Run[],
  limit: string | null = null
): Cell => ({ peer, viewport, size, limit, runs });

const DESKTOP = { id: 'desktop', short: 'desktop', name: 'desktop, 1000×600' };

const PEERS = [
  { id: 'control', name: 'control', still: true },
  { id: 'quoteline', name: 'Quoteline', own: true },
  { id: 'vis', name: 'vis-timeline' },
  { id: 'drops', name: 'EventDrops' }
];

export const SIZES = [33, 1000, 100_000];

/** What a peer measures otherwise than the others. */
type Change = (peer: string, size: number) => Partial<Run>;

/** What everyone measures where nothing else is said: a run in which all claims hold. */
export const usual: Change = peer => {
  if (peer === 'control') return { zoom: pass(1), pan: pass(1) };
  return peer === 'quoteline' ? {} : { visible: 200, zoom: pass(9), pan: pass(9), readable: 4 };
};

/** One run of everyone at every size on the desktop. */
export const everywhere = (change: Change): Cell[] =>
  SIZES.flatMap(size =>
    PEERS.map(({ id }) =>
      cell(id, 'desktop', size, [run({ ...usual(id, size), ...change(id, size) })])
    )
  );

/** All that a run of the benchmark may have measured. */
export const data = (cells: readonly Cell[], extras: Data['extras'] = {}): Data => ({
  cells,
  peers: PEERS,
  sizes: SIZES,
  viewports: [DESKTOP],
  rounds: 3,
  part: false,
  bytes: {
    quoteline: { first: { raw: 140_000, gzip: 52_000 }, later: { raw: 9000, gzip: 3000 } },
    vis: { first: { raw: 440_000, gzip: 117_000 }, later: { raw: 0, gzip: 0 } }
  },
  versions: { vis: 'vis-timeline 8.5.4' },
  extras
});

/** What is measured of Quoteline alone, all as it should be. */
export const EXTRAS = {
  low: { readable: 12, width: 1000, height: 300 },
  early: 1030,
  spans: { spans: 40, pairs: 0, nodes: 390, titles: [3, 9], readable: [2, 9] },
  soak: {
    seconds: 60,
    gestures: 90,
    before: 20,
    after: 21,
    frames: 3600,
    p50: 2,
    p95: 6,
    worst: 31,
    over: 0
  }
};
