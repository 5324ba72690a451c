import type { Shape } from '../../src/render/tree.ts';

/** What a drawing takes up across the stage, px; a text begins at `from` and goes the way it says. */
export interface Extent {
  readonly what: string;
  readonly from: number;
  readonly to: number;
  /** 1 for a text that extends to the right of its place, -1 to the left, 0 for what is no text. */
  readonly way: number;
}

const number = (value: unknown, width: number): number => {
  if (value === undefined) return 0;
  const text = String(value);
  return text.endsWith('%') ? (Number.parseFloat(text) / 100) * width : Number(text);
};

const HOW_MANY: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, l: 2, h: 1, v: 1, a: 7, Z: 0 };

/** The extents of the outlines in a path, one for each that is begun. */
const outlines = (d: string): { from: number; to: number }[] => {
  const tokens = d.match(/[A-Za-z]|-?\d+(?:\.\d+)?/g) ?? [];
  const found: { from: number; to: number }[] = [];
  let x = 0;
  for (let at = 0; at < tokens.length; ) {
    const command = tokens[at] ?? '';
    const count = HOW_MANY[command];
    if (count === undefined) throw new RangeError(`${command} in ${d}`);
    const given = tokens.slice(at + 1, at + 1 + count).map(Number);
    if (command === 'M' || command === 'L' || command === 'H') x = given[0] ?? 0;
    else if (command === 'l' || command === 'h') x += given[0] ?? 0;
    else if (command === 'a') x += given[5] ?? 0;
    const last = found.at(-1);
    if (command === 'M' || !last) found.push({ from: x, to: x });
    else found[found.length - 1] = { from: Math.min(last.from, x), to: Math.max(last.to, x) };
    at += 1 + count;
  }
  return found;
};

/** All that a picture draws on a stage of `width` px, in the order it is drawn. */
export const extentsOf = (root: Shape, width: number): Extent[] => {
  const found: Extent[] = [];
  const walk = (shape: Shape, left: number, rtl: boolean) => {
    const { tag, attrs, move, children, text } = shape;
    const px = (name: string) => number(attrs[name], width);
    const add = (from: number, to: number, way = 0) =>
      found.push({ what: `${tag} ${attrs.class ?? ''} ${text ?? ''}`, from, to, way });
    const reads = attrs.direction === undefined ? rtl : attrs.direction === 'rtl';
    const moved = /^translate\((\S+) /.exec(move ?? '')?.[1];
    const start = left + Number(moved ?? 0);
    if (tag === 'path') {
      for (const { from, to } of outlines(String(attrs.d ?? ''))) add(start + from, start + to);
    } else if (tag === 'line') {
      const ends = [start + px('x1'), start + px('x2')];
      add(Math.min(...ends), Math.max(...ends));
    } else if (tag === 'rect') add(start + px('x'), start + px('x') + px('width'));
    else if (tag === 'circle') add(start - px('r'), start + px('r'));
    else if (tag === 'text') {
      // The number beside a mark ends at its place; the style sheet says so.
      const ends = attrs['text-anchor'] === 'end' || attrs.class === 'stack';
      add(start + px('x'), start + px('x'), ends === reads ? 1 : -1);
    }
    const inner = tag === 'svg' ? start + px('x') : start;
    for (const child of children) walk(child, inner, reads);
  };
  walk(root, 0, false);
  return found;
};
