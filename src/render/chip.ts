import type { Metrics } from '../core/layout/metrics.ts';
import type { Chip } from '../core/layout/scene.ts';
import { createKept } from './kept.ts';
import type { Place } from './place.ts';
import { partyOf } from './standing.ts';
import { type Attrs, el, type Shape } from './tree.ts';

const stateOf = ({ selected, hover }: Chip) =>
  `${selected ? ' selected' : ''}${hover ? ' hover' : ''}`;

/** A chip moves with its events, its box and its words stay the same. */
const insides = createKept<readonly Shape[]>();

const inside = ({ width, text }: Chip, height: number, way: 1 | -1): readonly Shape[] =>
  insides(`${width * way} ${height} ${text}`, () => [
    el('rect', {
      class: 'chip-box',
      x: way > 0 ? 0.5 : 0.5 - width,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      rx: (height - 1) / 2
    }),
    // The mark that opens a quote bends the way it is read.
    el('text', { class: 'chip-mark', x: 10 * way, y: 24 }, way > 0 ? '\u201c' : '\u201d'),
    el('text', { class: 'chip-text', x: 27 * way, y: 17.5 }, text)
  ]);

const kept = createKept<Attrs>();

const attrsOf = (chip: Chip): Attrs => {
  const { event, quote, party, name } = chip;
  const state = stateOf(chip);
  return kept(`${state}\n${event}\n${quote}\n${party}\n${name}`, () => ({
    class: `chip${state}`,
    part: 'chip',
    href: `#quote-${encodeURIComponent(quote)}`,
    'data-event': event,
    'data-quote': quote,
    'data-party': partyOf(party),
    'aria-label': name
  }));
};

/**
 * The lines that join marks to the chips with their quotes, one element for all that look alike; a
 * mark that is not above its chip has a stub alone.
 */
export const linkShapes = (chips: readonly Chip[], metrics: Metrics, place: Place): Shape[] => {
  const { base, chipTop } = metrics;
  const alike = new Map<string, { attrs: Attrs; parts: string[] }>();
  for (const chip of chips) {
    const state = stateOf(chip);
    // Only a line that stands out has its party's colour.
    const party = state ? partyOf(chip.party) : undefined;
    const key = `link${state} ${party ?? ''}`;
    const look = alike.get(key) ?? {
      attrs: { class: `link${state}`, 'data-party': party },
      parts: []
    };
    alike.set(key, look);
    for (const { from, to, stub } of chip.links) {
      const foot = stub ? base + 14 : chipTop;
      look.parts.push(`M${place.at(from)} ${base + 9}L${place.at(to)} ${foot}`);
    }
  }
  // In one order for good: what comes or goes moves none of the others.
  const looks = [...alike].sort(([a], [b]) => (a < b ? -1 : 1));
  return looks.map(([key, { attrs, parts }]) => place.path(key, attrs, parts.join('')));
};

/** A quote chip: a link to the first of its quotes. */
export const chipShape = (chip: Chip, { chipTop, chipHeight }: Metrics, place: Place): Shape =>
  place.group(chip.id, 'a', chip.x, chipTop, attrsOf(chip), inside(chip, chipHeight, place.way));
