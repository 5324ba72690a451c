import type { Label, Stem } from '../core/layout/scene.ts';
import type { Place } from './place.ts';
import { standingAttrs } from './standing.ts';
import { el, keyed, type Shape } from './tree.ts';

export const stemShape = (stem: Stem, place: Place): Shape =>
  keyed(stem.event, 'line', {
    ...standingAttrs('stem', stem),
    x1: place.across(stem.x),
    x2: place.across(stem.x),
    y1: stem.top,
    y2: stem.bottom
  });

/** What stands in a label stays the same while it moves: made once for each text and date. */
const inside = new WeakMap<readonly string[], { date: string; shapes: readonly Shape[] }>();

const insideOf = ({ lines, date, width, height }: Label): readonly Shape[] => {
  const known = inside.get(lines);
  if (known?.date === date) return known.shapes;
  const shapes = [
    el('rect', { class: 'plate', width, height }),
    el('text', { class: 'label-date', part: 'label-date', x: 7, y: 10.5 }, date),
    ...lines.map((line, at) =>
      el('text', { class: 'label-title', part: 'label-title', x: 7, y: 25 + at * 14.5 }, line)
    )
  ];
  inside.set(lines, { date, shapes });
  return shapes;
};

/** A label: its date over its title, on a plate that is seen when it is selected or raised. */
export const labelShape = (label: Label, place: Place): Shape =>
  place.group(
    label.event,
    'g',
    label.x,
    label.y,
    { ...standingAttrs('label', label), 'data-raised': label.raised ? true : undefined },
    insideOf(label)
  );
