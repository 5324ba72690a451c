import { COUNT } from '../core/layout/marks.ts';
import type { Mark } from '../core/layout/scene.ts';
import { ARROW, arrowsOf, strokesOf } from './bar.ts';
import { COUNT_Y } from './crowd.ts';
import { glyph } from './glyph.ts';
import { createKept } from './kept.ts';
import type { Place } from './place.ts';
import { standingAttrs } from './standing.ts';
import { el, round, type Shape, type Value } from './tree.ts';

/** The few different points there are, made once: a mark moves, its point stays the same. */
const points = createKept<readonly Shape[]>();

/** How many share the instant of a mark, at the left of it. */
const countShape = (x: Value, count: number): Shape =>
  el('text', { class: 'stack', x, y: COUNT_Y }, `${count}`);

const pointOf = (
  { party, radius, hollow, count, selected, hover }: Mark,
  way: 1 | -1
): readonly Shape[] => {
  const lit = selected || hover;
  return points(`${party} ${radius} ${hollow} ${count * way} ${lit}`, () => [
    // The glyph's own wide stroke is target enough; a ring has none to spare, and a bar no glyph.
    ...(lit || radius === 0 || hollow || party === 5
      ? // Where the bar is all there is, a lit disc in its middle would look like a date of its own.
        [el('circle', { class: radius > 0 ? 'halo' : 'halo ring-only', r: 12 })]
      : []),
    ...(radius > 0 ? [glyph(party, round(radius), hollow)] : []),
    ...(count > 0 && radius > 0 ? [countShape(-COUNT * way, count)] : [])
  ]);
};

const barShapes = ({ bar, radius, x, count }: Mark, centre: number, place: Place): Shape[] => {
  if (!bar) return [];
  const strokes = strokesOf(bar, radius > 0).map(({ look, x1, x2 }) =>
    el('line', { class: look, x1: place.across(x1 - centre), x2: place.across(x2 - centre) })
  );
  const arrows = arrowsOf(bar).map(({ x, to }) =>
    place.group(undefined, 'g', x - centre, 0, { class: 'arrow' }, [
      el('path', { d: `M0 -6L${ARROW * to * place.way} 0L0 6Z` })
    ])
  );
  // Where the bar is all there is, the group has its middle, and the number stands where it begins.
  const counts =
    radius > 0 || count === 0 ? [] : [countShape(place.across(x - centre - COUNT), count)];
  return [...strokes, ...arrows, ...counts];
};

/** A mark: a link to its event, with the bar of its time and its party's glyph. */
export const markShape = (mark: Mark, base: number, place: Place): Shape => {
  const { bar, radius, x, event, name, selected } = mark;
  const centre = bar && radius === 0 ? (bar.x1 + bar.x2) / 2 : x;
  const point = pointOf(mark, place.way);
  return place.group(
    event,
    'a',
    centre,
    base,
    standingAttrs('mark', mark, name, () => ({
      href: `#event-${encodeURIComponent(event)}`,
      tabindex: selected ? 0 : -1,
      'aria-label': name,
      'aria-current': selected ? 'true' : undefined
    })),
    bar ? [...barShapes(mark, centre, place.inside), ...point] : point
  );
};
