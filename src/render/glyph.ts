import { createKept } from './kept.ts';
import { el, round, type Shape } from './tree.ts';

/** An outline: where it begins, px from its centre, and how it goes on from there. */
interface Outline {
  readonly dx: number;
  readonly dy: number;
  readonly way: string;
}

const polygon = (sides: number, radius: number, turn: number): Outline => {
  const [first, ...rest] = Array.from({ length: sides }, (_, at) => {
    const angle = turn + (2 * Math.PI * at) / sides;
    return { x: round(radius * Math.cos(angle)), y: round(radius * Math.sin(angle)) };
  });
  let { x, y } = first ?? { x: 0, y: 0 };
  const [dx, dy] = [x, y];
  const lines = rest.map(to => {
    const line = `l${round(to.x - x)} ${round(to.y - y)}`;
    ({ x, y } = to);
    return line;
  });
  return { dx, dy, way: `${lines.join('')}Z` };
};

const circle = (r: number): Outline => ({
  dx: -r,
  dy: 0,
  way: `a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
});

const square = (r: number): Outline => ({
  dx: -r,
  dy: -r,
  way: `h${2 * r}v${2 * r}h${-2 * r}Z`
});

const outlineOf = (party: number, radius: number): Outline => {
  switch (party) {
    case 1:
      return square(round(radius * 0.89));
    case 2:
      return polygon(4, round(radius * 1.25), 0);
    case 3:
      return polygon(3, round(radius * 1.4), -Math.PI / 2);
    case 4:
      return polygon(6, round(radius * 1.1), 0);
    default:
      return circle(round(radius));
  }
};

/** There are few sizes of few shapes, and a crowd has many of each. */
const outlines = createKept<Outline>();

/**
 * The outline of a party's shape, centred on x, y, with about the area of a circle of `radius` px,
 * so that no party looks more important than another.
 */
export const glyphPath = (party: number, radius: number, x = 0, y = 0): string => {
  const { dx, dy, way } = outlines(`${party} ${radius}`, () => outlineOf(party, radius));
  return `M${round(x + dx)} ${round(y + dy)}${way}`;
};

/** Whether a party's mark of that look is a ring: the sixth party's, and what is not known for sure. */
export const isRing = (party: number, hollow: boolean): boolean => hollow || party === 5;

/** The radius a party's outline is drawn with: a ring's stroke lies half outside it. */
export const outlineRadius = (party: number, radius: number): number =>
  party === 5 ? radius - 0.75 : radius;

/** A party's shape; the sixth is a ring. Colour comes from `data-party` in the style sheet. */
export const glyph = (party: number, radius: number, hollow = false): Shape =>
  el('path', {
    class: isRing(party, hollow) ? 'glyph ring' : 'glyph',
    d: glyphPath(party, outlineRadius(party, radius))
  });
