import { othersOf, SUBJECT } from './claims.mjs';
import { indexed, workOf } from './results.mjs';
import { number, sizeOf } from './words.mjs';

/** What is compared: the smaller value is the better one, unless `more`. */
const MEASURES = [
  { name: 'Time to first events visible', unit: 'ms', of: cell => cell.visible },
  { name: 'Time until all is in', unit: 'ms', of: cell => cell.zoomable },
  { name: 'Longest task while loading', unit: 'ms', of: cell => cell.longest },
  { name: 'Main-thread work of a zoom step', unit: 'ms', of: cell => workOf(cell, 'zoom') },
  { name: 'Main-thread work of a pan step', unit: 'ms', of: cell => workOf(cell, 'pan') },
  { name: 'Bytes asked for while loading', unit: 'MB', of: cell => megabytes(cell.requested) },
  { name: 'Heap after collection', unit: 'MB', of: cell => cell.heap },
  { name: 'DOM nodes', unit: '', of: cell => cell.nodes },
  { name: 'Nodes in the stage', unit: '', of: cell => cell.stageNodes },
  // Who draws no title overlaps none.
  {
    name: 'Overlapping pairs of titles',
    unit: '',
    of: cell => (cell.titles > 0 ? cell.pairs : null)
  },
  { name: 'Titles that can be read', unit: '', of: cell => cell.readable, more: true }
];

export const megabytes = bytes => (bytes === null ? null : bytes / 1e6);

/** A sentence a measure and screen: which peer is better, at which sizes, and by how much. */
const sentence = ({ name, unit, of, more }, viewport, { peers, sizes }, get) => {
  const found = othersOf(peers).flatMap(id => {
    const places = sizes.flatMap(size => {
      const [own, theirs] = [SUBJECT, id].map(peer => get(peer, viewport.id, size));
      if (!own || !theirs) return [];
      const [ours, other] = [of(own), of(theirs)];
      // Without a value of its own Quoteline is behind only where a limit kept it from having one.
      if (other === null || (ours === null && !own.limit)) return [];
      if (ours !== null && (more ? other <= ours : other >= ours)) return [];
      return `${number(other)} against ${ours === null ? 'none' : number(ours)} at ${sizeOf(size)}`;
    });
    const peer = peers.find(one => one.id === id);
    return places.length === 0 ? [] : `${peer.name} (${places.join('; ')})`;
  });
  const label = unit === '' ? name : `${name}, ${unit}`;
  return found.length === 0 ? [] : [`**${label}** (${viewport.short}): ${found.join(', ')}.`];
};

/** Weights of code, kB, by whether what comes on demand is among them. */
const WEIGHTS = [
  ['JavaScript and CSS of the first load, kB of gzip', ({ first }) => first.gzip],
  [
    'JavaScript and CSS with all that may be asked for later, kB of gzip',
    ({ first, later }) => first.gzip + later.gzip
  ]
];

const lighter = ({ peers, bytes }) => {
  const own = bytes[SUBJECT];
  if (!own) return [];
  return WEIGHTS.flatMap(([name, weightOf]) => {
    const found = othersOf(peers)
      .filter(id => bytes[id] && weightOf(bytes[id]) < weightOf(own))
      .map(
        id =>
          `${peers.find(peer => peer.id === id).name} (${number(weightOf(bytes[id]) / 1000)} against ${number(weightOf(own) / 1000)})`
      );
    return found.length === 0 ? [] : [`**${name}**: ${found.join(', ')}.`];
  });
};

/**
 * Sentences that say where a peer has a better median than Quoteline's page, by whatever little; a
 * peer counts only where it could be measured.
 */
export function whereBetter(data) {
  const { get } = indexed(data.cells);
  return [
    ...lighter(data),
    ...data.viewports.flatMap(viewport =>
      MEASURES.flatMap(measure => sentence(measure, viewport, data, get))
    )
  ];
}
