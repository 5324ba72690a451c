import type { OverviewGround, OverviewTick, OverviewYear, Scene } from '../core/layout/scene.ts';
import type { Place } from './place.ts';
import { el, keyed, round, type Shape } from './tree.ts';

const YEAR = { class: 'year' } as const;
const OVERVIEW = { class: 'overview', part: 'overview', 'aria-hidden': 'true' } as const;
const GRIP = { width: 8, height: 16 } as const;

const handleAttrs = (key: string) => ({
  class: `handle ${key}`,
  x: -GRIP.width / 2,
  ...GRIP,
  rx: 3
});
const HANDLES = { start: handleAttrs('start'), end: handleAttrs('end') } as const;

/** From the top of the strip to the foot of its ticks, px. */
const FOOT = 15;

const tickHeight = ({ key, weight }: OverviewTick) =>
  round((key ? 13 : 9) * Math.max(0.35, weight));

/** Ticks as one path: however many events there are, the strip is a handful of elements. */
const ticksShape = (
  key: string,
  name: string,
  ticks: readonly OverviewTick[],
  foot: number,
  place: Place
): Shape =>
  place.path(
    key,
    { class: name },
    ticks.map(tick => `M${place.at(tick.x)} ${round(foot - tickHeight(tick))}V${foot}`).join('')
  );

const ground = ({ ticks }: OverviewGround, top: number, height: number, place: Place) => [
  el('rect', { class: 'strip', x: 0, y: top, width: '100%', height, rx: 4 }),
  ticksShape(
    'ticks',
    'tick',
    ticks.filter(({ key }) => !key),
    top + FOOT,
    place
  ),
  ticksShape(
    'keys',
    'tick key',
    ticks.filter(({ key }) => key),
    top + FOOT,
    place
  )
];

/** The still part is the same shape as long as the scene's is the same object, and is not compared. */
const still = new WeakMap<OverviewGround, Shape>();
const mirrored = new WeakMap<OverviewGround, Shape>();

const groundShape = ({ overview, metrics }: Scene, place: Place): Shape => {
  const { fluid } = place;
  const kept = place.way > 0 ? still : mirrored;
  const known = fluid ? undefined : kept.get(overview.ground);
  if (known) return known;
  const { overviewTop: top, overviewHeight: height } = metrics;
  const shape = keyed('ground', 'g', {}, ground(overview.ground, top, height, place));
  if (!fluid) kept.set(overview.ground, shape);
  return shape;
};

/** The years that were drawn last over a ground, and which they were. */
const drawnYears = new WeakMap<OverviewGround, { readonly told: string; readonly shape: Shape }>();

/** The years, but for those that a handle lies on: what is left of one would read as another. */
const yearsShape = ({ overview, metrics }: Scene, place: Place): Shape => {
  const { overviewTop: top, overviewHeight: height } = metrics;
  const { x1, x2, ground: still } = overview;
  const reach = GRIP.width / 2;
  const under = ({ x, width }: OverviewYear) =>
    [x1, x2].some(handle => handle + reach > x && handle - reach < x + width);
  const free = still.years.filter(year => !under(year));
  const told = `${place.way} ${free.map(({ id }) => id).join()}`;
  const known = place.fluid ? undefined : drawnYears.get(still);
  if (known?.told === told) return known.shape;
  const shape = keyed(
    'years',
    'g',
    {},
    free.map(({ id, x, text }) => place.text(id, x, top + height - 4, YEAR, text))
  );
  if (!place.fluid) drawnYears.set(still, { told, shape });
  return shape;
};

/**
 * The strip under the axis: all events, the years, and the window with its two handles. `place` counts
 * from the start of the stage.
 */
export const overviewShape = (scene: Scene, place: Place): Shape => {
  const { overviewTop: top, overviewHeight: height } = scene.metrics;
  const { x1, x2, selected } = scene.overview;
  const length = Math.max(2, x2 - x1);
  const handle = (key: keyof typeof HANDLES, x: number) =>
    place.group(key, 'rect', x, top + (height - GRIP.height) / 2, HANDLES[key], []);
  return keyed('overview', 'g', OVERVIEW, [
    groundShape(scene, place),
    yearsShape(scene, place),
    selected && ticksShape('selected', 'tick selected', [selected], top + FOOT, place),
    keyed('window', 'rect', {
      class: 'window',
      x: place.across(place.way > 0 ? x1 : x1 + length),
      y: top + 0.5,
      width: place.along(length),
      height: height - 1,
      rx: 4
    }),
    handle('start', x1),
    handle('end', x2)
  ]);
};
