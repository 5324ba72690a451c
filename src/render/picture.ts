import { memo } from '../core/layout/memo.ts';
import type { AxisLabel, Column, EraBand, Scene } from '../core/layout/scene.ts';
import type { Words } from '../core/view/words.ts';
import { chipShape, linkShapes } from './chip.ts';
import { crowdShapes } from './crowd.ts';
import { labelShape, stemShapes } from './label.ts';
import { markShape } from './mark.ts';
import { overviewShape } from './overview.ts';
import { type FluidPlace, livePlace, node, type Place } from './place.ts';
import { type Attrs, el, keyed, round, type Shape } from './tree.ts';

export interface PictureOptions {
  /** What else is drawn over it, under what can be read or pressed, and moves with it. */
  readonly over?: ((place: Place) => readonly Shape[]) | undefined;
  readonly words: Words;
  /** What draws it ahead, with positions as shares of the width; it is not in the page's own script. */
  readonly fluid?: FluidPlace | undefined;
  /** Draw the mirror image: time runs from right to left, as its language is read. */
  readonly rtl?: boolean;
}

const HIDDEN = { 'aria-hidden': 'true' } as const;

/** Attributes that never change, as objects that are not compared. */
const AXIS = { class: 'axis', part: 'axis', ...HIDDEN } as const;
const ERA_EDGE = { class: 'era-edge' } as const;
const ERA_NAME = { class: 'era-name' } as const;
const ZONE = { class: 'zone', ...HIDDEN } as const;
const classed = memo((name: string): Attrs => ({ class: name }));
const hidden = memo((name: string): Attrs => ({ class: name, ...HIDDEN }));
const grouped = memo(
  (label: string): Attrs => ({
    class: 'marks',
    role: 'group',
    'aria-label': label
  })
);

const columnsShape = (
  name: string,
  columns: readonly Column[],
  base: number,
  place: Place
): Shape =>
  place.path(
    `${name}s`,
    { class: name, ...HIDDEN },
    columns
      .map(({ x, width, height }) => {
        const [left, right] = [place.at(x), place.at(x + width)];
        return `M${left} ${base}V${round(base + height)}H${right}V${base}Z`;
      })
      .join('')
  );

const gridShape = ({ grid, metrics }: Scene, place: Place): Shape =>
  place.path(
    'grid',
    { class: 'grid' },
    grid.map(({ x }) => `M${place.at(x)} ${metrics.top}V${metrics.lowerRow + 4}`).join('')
  );

/**
 * Where an era begins and ends that has a name and no tint, in the row of the names: over the lanes that
 * would be one more line.
 */
const edgesOf = ({ x, width, tinted, titleX }: EraBand, top: number, place: Place): string =>
  tinted || titleX === null
    ? ''
    : `M${place.at(x)} ${top - 1}V0.5H${place.at(x + width)}V${top - 1}`;

/** The bands of the eras, and over all of them their names: an era may lie over another. */
const eraShapes = ({ eras, metrics: { base, top } }: Scene, place: Place): Shape[] => [
  ...eras.flatMap(({ id, x, width, tinted }) =>
    tinted
      ? keyed(id, 'line', {
          class: 'era',
          x1: place.across(x),
          x2: place.across(x + width),
          y1: base / 2,
          y2: base / 2,
          'stroke-width': base
        })
      : []
  ),
  ...(eras.length > 0
    ? [place.path('era-edges', ERA_EDGE, eras.map(era => edgesOf(era, top, place)).join(''))]
    : []),
  ...eras.flatMap(({ id, title, titleX }) =>
    titleX === null ? [] : place.text(`${id} name`, titleX, 12, ERA_NAME, title)
  )
];

const row = (name: string, y: number, labels: readonly AxisLabel[], place: Place): Shape[] =>
  labels.map(({ id, x, text }) => place.text(`${name}${id}`, x, y, classed(name), text));

const part = (name: string, attrs: Attrs, children: readonly Shape[], move?: string) =>
  node('g', name, attrs, children, move);

/** A picture moved as a whole ends within so many widths of where its positions count from (`shiftOf`). */
const REACH = 9;

/** The line that carries the marks. What is moved as a whole has one for all the places it is moved to. */
const baselineShape = ({ width, shift, metrics }: Scene, place: Place): Shape => {
  const [from, length] = place.fluid ? [0, width] : [-shift, REACH * width];
  return keyed('baseline', 'line', {
    class: 'baseline',
    x1: place.across(from),
    x2: place.across(from + length),
    y1: metrics.base,
    y2: metrics.base
  });
};

/**
 * The whole stage as one SVG element. What moves with time stands in one group that is moved as a
 * whole, so that panning writes one attribute and what comes into view. The scene counts from where
 * time begins; which side of the stage that is, is decided here.
 */
export const picture = (
  scene: Scene,
  { words, fluid, rtl = false, over }: PictureOptions
): Shape => {
  const { width, height, metrics, shift } = scene;
  const { base } = metrics;
  const way = rtl ? -1 : 1;
  // Mirrored, what moves counts from the right edge, so that it stays there when the width changes.
  const edge = rtl ? width : 0;
  const whole = fluid ? fluid(width, height, way) : livePlace(edge, way);
  const place = fluid ? whole : livePlace(way * shift, way);
  const moving = [
    part('eras', hidden('eras'), eraShapes(scene, place)),
    part('axis', AXIS, [
      gridShape(scene, place),
      ...row('lower', metrics.lowerRow, scene.lower, place),
      ...row('upper', metrics.upperRow, scene.upper, place)
    ]),
    part('stems', hidden('stems'), stemShapes(scene.stems, place)),
    ...(scene.trace.length > 0 ? [columnsShape('trace', scene.trace, base, place)] : []),
    columnsShape('column', scene.columns, base, place),
    baselineShape(scene, place),
    ...(over?.(place) ?? []),
    part(
      'labels',
      hidden('labels'),
      scene.labels.map(label => labelShape(label, place))
    ),
    part(
      'crowd',
      hidden('crowd'),
      crowdShapes(
        scene.marks.filter(({ link }) => !link),
        base,
        place
      )
    ),
    part(
      'marks',
      grouped(words.events),
      scene.marks.filter(({ link }) => link).map(mark => markShape(mark, base, place))
    ),
    part('links', hidden('links'), linkShapes(scene.chips, metrics, place)),
    part(
      'chips',
      classed('chips'),
      scene.chips.map(chip => chipShape(chip, metrics, place))
    )
  ];
  return el(
    'svg',
    {
      class: 'picture',
      width: '100%',
      height,
      // On paper, which is narrower than the screen, the picture is made smaller, not cut.
      viewBox: fluid ? undefined : `0 0 ${width} ${height}`,
      preserveAspectRatio: fluid ? undefined : rtl ? 'xMaxYMin meet' : 'xMinYMin meet',
      // Texts begin at their place and go its way, whatever the page around reads.
      direction: rtl ? 'rtl' : undefined,
      role: 'group',
      'aria-label': words.timeline
    },
    [
      part(
        'moving',
        classed('moving'),
        moving,
        fluid ? undefined : `translate(${round(edge - way * shift)} 0)`
      ),
      // It stays where it is while the hours move.
      scene.zone === '' ? null : whole.text('zone', width, metrics.upperRow, ZONE, scene.zone),
      overviewShape(scene, whole)
    ]
  );
};
