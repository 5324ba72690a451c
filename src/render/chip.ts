import type { Metrics } from '../core/layout/metrics.ts';
import type { Chip } from '../core/layout/scene.ts';
import type { Place } from './place.ts';
import { el, keyed, type Shape } from './tree.ts';

const inside = (chip: Chip, height: number): Shape[] => [
  el('rect', {
    class: 'chip-box',
    x: 0.5,
    y: 0.5,
    width: chip.width - 1,
    height: height - 1,
    rx: (height - 1) / 2
  }),
  el('text', { class: 'chip-mark', x: 10, y: 24 }, '\u201c'),
  el('text', { class: 'chip-text', x: 27, y: 17.5 }, chip.text)
];

/** A quote chip with the lines that join it to its marks. */
export const chipShapes = (chip: Chip, metrics: Metrics, place: Place): Shape[] => {
  const { chipTop, chipHeight, base } = metrics;
  const party = chip.party < 0 ? undefined : chip.party + 1;
  const state = `${chip.selected ? ' selected' : ''}${chip.hover ? ' hover' : ''}`;
  const links = chip.links.map(({ id, from, to, stub }) =>
    keyed(`${chip.id} ${id}`, 'line', {
      class: `link${state}`,
      'data-party': party,
      x1: place.across(from),
      y1: base + 9,
      x2: place.across(to),
      y2: stub ? base + 14 : chipTop
    })
  );
  const link = place.group(
    chip.id,
    'a',
    chip.x,
    chipTop,
    {
      class: `chip${state}`,
      part: 'chip',
      href: `#quote-${encodeURIComponent(chip.quote)}`,
      'data-event': chip.event,
      'data-quote': chip.quote,
      'data-party': party,
      'aria-label': chip.name
    },
    inside(chip, chipHeight)
  );
  return [...links, link];
};
