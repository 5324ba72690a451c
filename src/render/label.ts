import { LABEL_INDENT } from '../core/layout/metrics.ts';
import type { Label, Stem } from '../core/layout/scene.ts';
import { isLtrText, isRtlText } from './direction.ts';
import type { Place } from './place.ts';
import { partyOf, standingAttrs } from './standing.ts';
import { el, round, type Shape } from './tree.ts';

/** The stems of a frame: one element for all that look alike, so a crowd of them costs a few. */
export const stemShapes = (stems: readonly Stem[], place: Place): Shape[] => {
  const alike = new Map<string, Stem[]>();
  for (const stem of stems) {
    const look = `stem${stem.key ? ' key' : ''}${stem.selected ? ' selected' : ''}${stem.hover ? ' hover' : ''}`;
    const key = `${look} ${stem.party}`;
    const group = alike.get(key);
    if (group) group.push(stem);
    else alike.set(key, [stem]);
  }
  // In one order for good: what comes or goes moves none of the others.
  const looks = [...alike].sort(([a], [b]) => (a < b ? -1 : 1));
  return looks.map(([key, group]) =>
    place.path(
      key,
      {
        class: key.slice(0, key.lastIndexOf(' ')),
        part: 'stem',
        'data-party': partyOf(group[0]?.party ?? -1)
      },
      group.map(stem => `M${place.at(stem.x)} ${round(stem.top)}V${round(stem.bottom)}`).join('')
    )
  );
};

/** What stands in a label stays the same while it moves: made once for each text and date. */
const inside = new WeakMap<
  readonly string[],
  { date: string; way: number; bare: readonly Shape[]; plated: readonly Shape[] }
>();

/** In a picture that reads from the right, what sets a title that reads from the left. */
const FROM_LEFT = { direction: 'ltr', 'text-anchor': 'end' } as const;

/** The other way round: else the dots of a title that is cut would stand before its first word. */
const FROM_RIGHT = { direction: 'rtl', 'text-anchor': 'end' } as const;

/** How a title is set that reads against its picture. */
const against = (lines: readonly string[], way: 1 | -1) => {
  if (way < 0) return lines.every(isLtrText) ? FROM_LEFT : undefined;
  return isRtlText(lines.join(' ')) ? FROM_RIGHT : undefined;
};

const insideOf = ({ lines, date, width, height }: Label, way: 1 | -1) => {
  const known = inside.get(lines);
  if (known?.date === date && known.way === way) return known;
  const x = LABEL_INDENT * way;
  const own = against(lines, way);
  const bare = [
    el('text', { class: 'label-date', part: 'label-date', x, y: 10.5 }, date),
    ...lines.map((line, at) =>
      el('text', { class: 'label-title', part: 'label-title', x, y: 25 + at * 14.5, ...own }, line)
    )
  ];
  const plate = el('rect', { class: 'plate', x: way > 0 ? undefined : -width, width, height });
  const made = { date, way, bare, plated: [plate, ...bare] };
  inside.set(lines, made);
  return made;
};

/** A label: its date over its title; when it is selected, hovered or raised, on a plate. */
export const labelShape = (label: Label, place: Place): Shape => {
  const { selected, hover, raised } = label;
  const { bare, plated } = insideOf(label, place.way);
  return place.group(
    label.event,
    'g',
    label.x,
    label.y,
    standingAttrs('label', label, `${raised}`, () => ({
      'data-raised': raised ? true : undefined
    })),
    selected || hover || raised ? plated : bare
  );
};
