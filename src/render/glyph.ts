import { el, round, type Shape } from './tree.ts';

const polygon = (sides: number, radius: number, turn: number): string =>
  Array.from({ length: sides }, (_, at) => {
    const angle = turn + (2 * Math.PI * at) / sides;
    return `${round(radius * Math.cos(angle))} ${round(radius * Math.sin(angle))}`;
  }).join('L');

const circle = (r: number) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

const square = (r: number) => `M${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}Z`;

/**
 * The outline of a party's shape, centred on 0 0, with about the area of a circle of `radius` px,
 * so that no party looks more important than another.
 */
export const glyphPath = (party: number, radius: number): string => {
  switch (party) {
    case 1:
      return square(round(radius * 0.89));
    case 2:
      return `M${polygon(4, round(radius * 1.25), 0)}Z`;
    case 3:
      return `M${polygon(3, round(radius * 1.4), -Math.PI / 2)}Z`;
    case 4:
      return `M${polygon(6, round(radius * 1.1), 0)}Z`;
    default:
      return circle(round(radius));
  }
};

/** A party's shape; the sixth is a ring. Colour comes from `data-party` in the style sheet. */
export const glyph = (party: number, radius: number, hollow = false): Shape =>
  el('path', {
    class: hollow || party === 5 ? 'glyph ring' : 'glyph',
    d: glyphPath(party, party === 5 ? radius - 0.75 : radius)
  });
