import type { Scene } from '../core/layout/scene.ts';
import type { Place } from './place.ts';
import { keyed, round, type Shape } from './tree.ts';

/** From the event that names another to that other, in px of the scene, in view or not. */
export interface Arc {
  readonly from: number;
  readonly to: number;
}

/** Where an arc begins and ends: at the shoulder of a mark, clear of its point and its stem, px. */
const ASIDE = 9;
const FOOT = 5;
/** How far along an arc it has reached its height. */
const TURN = 12;
/** How high over the baseline an arc runs: over all points at the least, and at the most. */
const LOW = 10;
const HIGH = 22;
/** Between an arc and the text of a label over it. */
const CLEAR = 1;
const HEAD = 5;
/** Marks closer than this have no arc between them that could be told from them. */
const NEAR = 2 * ASIDE + 10;

const inView = (x: number, width: number): boolean => x >= 0 && x <= width;

/** How high an arc runs: the higher the farther it goes, and under the labels where there is room. */
const heightOf = (left: number, right: number, { labels, metrics }: Scene): number => {
  const wanted = Math.min(HIGH, LOW + Math.sqrt(right - left) / 3);
  const over = labels.filter(({ x, width }) => x < right && x + width > left);
  const room = over.map(({ y, height }) => metrics.base - y - height - CLEAR);
  return Math.max(LOW, Math.min(wanted, ...room));
};

/** The head of an arrow with its tip at x, y that goes the way of `dx`, `dy`, which is 1 long. */
const head = (x: number, y: number, dx: number, dy: number): string => {
  const end = (side: 1 | -1) =>
    `${round(x - HEAD * (dx - side * dy * 0.7))} ${round(y - HEAD * (dy + side * dx * 0.7))}`;
  return `M${end(1)}L${round(x)} ${round(y)}L${end(-1)}`;
};

const outline = (arc: Arc, scene: Scene, place: Place): string => {
  const { width, metrics } = scene;
  const [left, right] = [Math.min(arc.from, arc.to), Math.max(arc.from, arc.to)];
  const ends = [inView(left + ASIDE, width), inView(right - ASIDE, width)];
  if (right - left < NEAR || !(ends[0] || ends[1])) return '';
  const [x1, x2] = [Math.max(left + ASIDE, 0), Math.min(right - ASIDE, width)];
  const y = round(metrics.base - heightOf(left, right, scene));
  const foot = metrics.base - FOOT;
  const turn = Math.min(TURN, (x2 - x1) / 2);
  const { at, way } = place;
  const rise = ends[0]
    ? `M${at(x1)} ${foot}Q${at(x1 + turn / 3)} ${y} ${at(x1 + turn)} ${y}`
    : `M${at(x1)} ${y}`;
  const fall = ends[1]
    ? `H${at(x2 - turn)}Q${at(x2 - turn / 3)} ${y} ${at(x2)} ${foot}`
    : `H${at(x2)}`;
  const onward = arc.to > arc.from;
  const tip = onward ? x2 : x1;
  const along = (onward ? 1 : -1) * way;
  // Down into the mark, or on beyond the edge.
  const point = ends[onward ? 1 : 0]
    ? head(at(tip), foot, along * 0.8, 0.6)
    : head(at(tip) - along, y, along, 0);
  return `${rise}${fall}${point}`;
};

/**
 * Low arcs over the baseline between events that have to do with one another. Each ends with the head
 * of an arrow at the event that is named; one whose end is out of view leaves at the edge.
 */
export const arcsShape = (arcs: readonly Arc[], scene: Scene, place: Place): Shape | null => {
  const d = arcs.map(arc => outline(arc, scene, place)).join('');
  return d === ''
    ? null
    : keyed('arcs', 'path', { class: 'arcs', part: 'arcs', 'aria-hidden': 'true', d });
};
