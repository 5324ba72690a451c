import { COUNT } from '../core/layout/marks.ts';
import type { Mark } from '../core/layout/scene.ts';
import { ARROW, arrowsOf, strokesOf } from './bar.ts';
import { glyphPath, isRing, outlineRadius } from './glyph.ts';
import type { Place } from './place.ts';
import { partyOf } from './standing.ts';
import { round, type Shape } from './tree.ts';

/** From the baseline to the foot of a mark's number, px. */
export const COUNT_Y = -9;

const STACK = { class: 'stack' } as const;

/** What is drawn in one look, as one path: the party's colour, the class, a dot's width. */
interface Look {
  readonly key: string;
  readonly name: string;
  readonly party: number;
  readonly width: number | undefined;
  readonly parts: string[];
}

/**
 * Marks that are no links of their own, with as few elements as there are different looks. Each is
 * where and what it is; the reader reaches it by pointer, by the arrow keys or by zooming in.
 */
export const crowdShapes = (marks: readonly Mark[], base: number, place: Place): Shape[] => {
  const looks = new Map<string, Look>();
  const add = (name: string, party: number, part: string, width?: number) => {
    const key = `${name} ${party} ${width ?? ''}`;
    const there = looks.get(key);
    if (there) there.parts.push(part);
    else looks.set(key, { key, name, party, width, parts: [part] });
  };
  for (const { party, radius, hollow, bar, x } of marks) {
    for (const { look, x1, x2 } of bar ? strokesOf(bar, radius > 0) : []) {
      add(look, party, `M${place.at(x1)} ${base}H${place.at(x2)}`);
    }
    for (const { x: at, to } of bar ? arrowsOf(bar) : []) {
      const length = ARROW * to * place.way;
      add('arrow', party, `M${place.at(at)} ${base - 6}l${length} 6l${-length} 6Z`);
    }
    // Drawn ahead, a picture is stretched, which no shape survives but a dot.
    if (radius > 0 && place.fluid) add('dot', party, `M${place.at(x)} ${base}h0`, 2 * radius);
    else if (radius > 0) {
      const outline = glyphPath(party, outlineRadius(party, round(radius)), place.at(x), base);
      add(isRing(party, hollow) ? 'glyph ring' : 'glyph', party, outline);
    }
  }
  // In one order for good, bars under glyphs: what comes or goes moves none of the others.
  const order = [...looks.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const drawn = order.map(({ key, name, party, width, parts }) =>
    place.path(
      key,
      { class: name, 'data-party': partyOf(party), 'stroke-width': width },
      parts.join('')
    )
  );
  const counts = marks.flatMap(({ event, x, count }) =>
    count > 0 ? [place.text(`count ${event}`, x - COUNT, base + COUNT_Y, STACK, `${count}`)] : []
  );
  return [...drawn, ...counts];
};
