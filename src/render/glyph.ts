import { el, round, type Shape } from './tree.ts';

const polygon = (sides: number, radius: number, turn: number, x: number, y: number): string => {
  const corners = Array.from({ length: sides }, (_, at) => {
    const angle = turn + (2 * Math.PI * at) / sides;
    return `${round(x + radius * Math.cos(angle))} ${round(y + radius * Math.sin(angle))}`;
  });
  return `M${corners.join('L')}Z`;
};

const circle = (r: number, x: number, y: number) =>
  `M${round(x - r)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

const square = (r: number, x: number, y: number) =>
  `M${round(x - r)} ${round(y - r)}h${2 * r}v${2 * r}h${-2 * r}Z`;

/**
 * The outline of a party's shape, centred on x, y, with about the area of a circle of `radius` px,
 * so that no party looks more important than another.
 */
export const glyphPath = (party: number, radius: number, x = 0, y = 0): string => {
  switch (party) {
    case 1:
      return square(round(radius * 0.89), x, y);
    case 2:
      return polygon(4, round(radius * 1.25), 0, x, y);
    case 3:
      return polygon(3, round(radius * 1.4), -Math.PI / 2, x, y);
    case 4:
      return polygon(6, round(radius * 1.1), 0, x, y);
    default:
      return circle(round(radius), x, y);
  }
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
