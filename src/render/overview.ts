import type { Overview, Scene } from '../core/layout/scene.ts';
import { fluidPlace, livePlace, type Place } from './place.ts';
import { el, keyed, round, type Shape } from './tree.ts';

const GRIP = { width: 8, height: 16 } as const;

const tickHeight = (key: boolean, weight: number) => round((key ? 13 : 9) * Math.max(0.35, weight));

const ground = ({ ticks, years }: Overview, top: number, height: number, place: Place): Shape[] => [
  el('rect', { class: 'strip', x: 0, y: top, width: '100%', height, rx: 4 }),
  ...ticks.map(({ id, x, key, selected, weight }) =>
    keyed(id, 'line', {
      class: `tick${key ? ' key' : ''}${selected ? ' selected' : ''}`,
      x1: place.across(x),
      x2: place.across(x),
      y1: top + 15 - tickHeight(key, weight),
      y2: top + 15
    })
  ),
  ...years.map(({ id, x, text }) =>
    place.text(`year${id}`, x, top + height - 4, { class: 'year' }, text)
  )
];

/** The still part is the same shape as long as its ticks are the same list, and is not compared. */
const still = new WeakMap<readonly unknown[], Shape>();

const groundShape = (scene: Scene, fluid: boolean, place: Place): Shape => {
  const { overview, metrics } = scene;
  const known = fluid ? undefined : still.get(overview.ticks);
  if (known) return known;
  const { overviewTop: top, overviewHeight: height } = metrics;
  const shape = keyed('ground', 'g', {}, ground(overview, top, height, place));
  if (!fluid) still.set(overview.ticks, shape);
  return shape;
};

/** The strip under the axis: all events, the years, and the window with its two handles. */
export const overviewShape = (scene: Scene, fluid: boolean): Shape => {
  const { overviewTop: top, overviewHeight: height } = scene.metrics;
  const { x1, x2 } = scene.overview;
  const place = fluid ? fluidPlace(scene.width) : livePlace(0);
  const handle = (key: string, x: number) =>
    keyed(key, 'rect', {
      class: `handle ${key}`,
      x: place.across(x),
      y: top + (height - GRIP.height) / 2,
      ...GRIP,
      rx: 3,
      transform: `translate(${-GRIP.width / 2} 0)`
    });
  return keyed('overview', 'g', { class: 'overview', part: 'overview', 'aria-hidden': 'true' }, [
    groundShape(scene, fluid, place),
    keyed('window', 'rect', {
      class: 'window',
      x: place.across(x1),
      y: top + 0.5,
      width: place.across(Math.max(2, x2 - x1)),
      height: height - 1,
      rx: 4
    }),
    handle('start', x1),
    handle('end', x2)
  ]);
};
