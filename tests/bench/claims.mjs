import { finishers, idleWork, indexed, workOf } from './results.mjs';
import { VIEWPORTS } from './viewports.mjs';
import { ms, nameOf, sizeOf, times } from './words.mjs';

/** What is judged, and what it is judged by. */
export const SUBJECT = 'quoteline';
export const CONTROL = 'control';

/** The most main-thread work of a task or a frame, ms. */
const TASK = 50;
const USABLE = 1000;
const NODES = 400;

const LARGE = 100_000;
const SMALL = 33;

/** Others' timelines, by id. */
export const othersOf = peers =>
  peers.filter(({ own, still }) => !own && !still).map(({ id }) => id);

const unmeasured = { value: 'not measured', holds: null };

/** The worst of some comparisons `{ ratio, text }`, which holds up to `most`. */
const worst = (comparisons, most, { below = false } = {}) => {
  if (comparisons.length === 0) return unmeasured;
  const { ratio, text } = comparisons.reduce((a, b) => (b.ratio > a.ratio ? b : a));
  return { value: text, holds: below ? ratio < most : ratio <= most };
};

/** A number, what it is at most, and how it reads. */
const atMost = (number, most, text) =>
  number === null || number === undefined
    ? unmeasured
    : { value: text(number), holds: number <= most };

/** What keeps the subject from a value that everything is judged by; null when nothing does. */
const missing = (get, viewport, sizes, kind) => {
  for (const size of sizes) {
    const cell = get(SUBJECT, viewport, size);
    if (!cell) return unmeasured;
    if (workOf(cell, kind) !== null) continue;
    const why =
      cell.limit ?? (cell[kind]?.moved === false ? 'the input moved nothing' : 'no value');
    return { value: `${why}, at ${sizeOf(size)}`, holds: false };
  }
  return null;
};

const stepClaims = ({ peers, sizes }, get, { id, short }) =>
  ['zoom', 'pan'].flatMap(kind => {
    const own = size => workOf(get(SUBJECT, id, size), kind);
    const control = idleWork(get, CONTROL, id, sizes, kind);
    const againstControl = sizes.flatMap(size => {
      if (!control || own(size) === null) return [];
      const ratio = own(size) / control;
      const text = `${times(ratio)} at ${sizeOf(size)} (${ms(own(size))} against ${ms(control)})`;
      return { ratio, text };
    });
    const ends = [SMALL, LARGE].map(own);
    const growth = ends.some(value => value === null)
      ? []
      : [
          {
            ratio: ends[1] / ends[0],
            text: `${times(ends[1] / ends[0])} (${ms(ends[1])} against ${ms(ends[0])})`
          }
        ];
    const rivals = finishers(get, othersOf(peers), id, sizes, kind);
    const againstPeers = sizes.flatMap(size =>
      rivals.flatMap(rival => {
        const theirs = workOf(get(rival, id, size), kind);
        if (own(size) === null) return [];
        const ratio = own(size) / theirs;
        const text = `${times(ratio)} of ${nameOf(peers, rival)} at ${sizeOf(size)} (${ms(own(size))} against ${ms(theirs)})`;
        return { ratio, text };
      })
    );
    const lacks = missing(get, id, sizes, kind);
    return [
      {
        what: `main-thread work of a ${kind} step, as a multiple of the control's, at every size`,
        limit: 'at most 3 ×',
        ...(lacks ?? worst(againstControl, 3))
      },
      {
        what: `main-thread work of a ${kind} step at 100,000 events, as a multiple of that at 33`,
        limit: 'at most 1.5 ×',
        ...worst(growth, 1.5)
      },
      {
        what: `main-thread work of a ${kind} step, against every peer that finishes at every size`,
        limit: 'below 1 ×',
        ...(lacks ??
          (rivals.length === 0
            ? { value: 'no peer finishes at every size', holds: true }
            : worst(againstPeers, 1, { below: true })))
      }
    ].map(claim => ({ ...claim, where: short }));
  });

const firstVisible = ({ peers, sizes }, get, { id, short }) => {
  const comparisons = sizes.flatMap(size => {
    const own = get(SUBJECT, id, size)?.visible ?? Number.POSITIVE_INFINITY;
    return othersOf(peers).flatMap(peer => {
      const cell = get(peer, id, size);
      if (!cell || cell.visible === null) return [];
      const text = `${times(own / cell.visible)} of ${nameOf(peers, peer)} at ${sizeOf(size)} (${ms(own)} against ${ms(cell.visible)})`;
      return { ratio: own / cell.visible, text };
    });
  });
  return {
    what: 'time to first events visible, against every peer at every size',
    where: short,
    limit: 'below 1 ×',
    ...(get(SUBJECT, id, sizes[0]) ? worst(comparisons, 1, { below: true }) : unmeasured)
  };
};

const titlesIn = ({ readable, width, height }) =>
  `${readable} in ${Math.round(width)} × ${Math.round(height)} px`;

const titleClaims = (cell, low) => [
  {
    what: 'titles readable at 1,000 events, per 1,000 px of width in a stage of 300 px',
    limit: 'at least 12',
    ...(low && cell?.width
      ? {
          value: `${titlesIn(low)} (in a stage as it comes ${titlesIn(cell)})`,
          holds: (low.readable / low.width) * 1000 >= 12
        }
      : unmeasured)
  },
  {
    what: 'overlapping pairs of titles at 1,000 events',
    limit: 'none',
    ...atMost(cell?.pairs, 0, String)
  }
];

/** The most nodes of the stage that were counted anywhere. */
const mostNodes = (all, spans) => {
  const cells = all.filter(({ peer }) => peer === SUBJECT);
  const counted = cells.flatMap(({ stageNodes, zoom, pan }) => [
    stageNodes,
    zoom?.nodes,
    pan?.nodes
  ]);
  const known = [...counted, spans?.nodes].filter(nodes => nodes !== null && nodes !== undefined);
  return known.length === 0 ? null : Math.max(...known);
};

const largeClaims = (cell, { spans, soak, early }) => [
  {
    what: 'overlapping pairs of titles at 40 random spans of 100,000 events',
    limit: 'none',
    ...atMost(spans?.pairs, 0, String)
  },
  {
    what: '60 s of pinching and panning on 100,000 events: heap, against before',
    limit: 'at most 1.1 ×',
    ...(soak
      ? {
          value: `${times(soak.after / soak.before)} (${soak.after.toFixed(1)} MB against ${soak.before.toFixed(1)} MB)`,
          holds: soak.after <= 1.1 * soak.before
        }
      : unmeasured)
  },
  {
    what: 'the same: most main-thread work of a frame',
    limit: 'at most 50 ms',
    ...atMost(soak?.worst, TASK, ms)
  },
  {
    what: 'longest main-thread task while loading 100,000 events',
    limit: 'at most 50 ms',
    ...atMost(cell?.longest, TASK, ms)
  },
  {
    what: 'stage usable while loading 100,000 events',
    limit: 'within 1,000 ms',
    ...atMost(cell?.usable, USABLE, ms)
  },
  {
    what: 'wheel turned 1,000 ms after asking for the page of 100,000 events: answered',
    limit: 'within 100 ms more',
    ...(early === undefined
      ? unmeasured
      : {
          value: early === null ? 'never' : `at ${ms(early)}`,
          holds: early !== null && early <= 1100
        })
  }
];

/**
 * Whether what has to be seen is seen: `{ what, where, limit, value, holds }` each, `holds` null for
 * what this run has not measured.
 */
export function claims({ cells, peers, sizes, viewports, extras }) {
  const { all, get } = indexed(cells);
  const [desktop] = VIEWPORTS;
  const data = { peers, sizes };
  return [
    ...viewports.flatMap(viewport => [
      ...stepClaims(data, get, viewport),
      firstVisible(data, get, viewport)
    ]),
    ...[
      ...titleClaims(get(SUBJECT, desktop.id, 1000), extras.low),
      ...largeClaims(get(SUBJECT, desktop.id, LARGE), extras)
    ].map(claim => ({ ...claim, where: desktop.short })),
    {
      what: 'nodes in the stage, at any zoom of any size',
      where: 'both',
      limit: `at most ${NODES}`,
      ...atMost(mostNodes(all, extras.spans), NODES, String)
    }
  ];
}
