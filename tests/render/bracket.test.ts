import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/core/layout/text.ts';
import { type Bracket, bracketShape } from '../../src/render/bracket.ts';
import { livePlace } from '../../src/render/place.ts';
import type { Shape } from '../../src/render/tree.ts';

const WIDTH = 600;
const shapeOf = (bracket: Partial<Bracket>, place = livePlace(0, 1)): Shape =>
  bracketShape({ x1: 100, x2: 400, y: 30, text: '99 days', width: WIDTH, ...bracket }, place);

const [LINE, TEXT] = [0, 1];
const child = (shape: Shape, at: number): Shape => {
  const found = shape.children[at];
  if (!found) throw new RangeError(`no child ${at}`);
  return found;
};
const outline = (shape: Shape): string => `${child(shape, LINE).attrs.d}`;
const textX = (shape: Shape): number =>
  Number(/translate\((\S+) /.exec(`${child(shape, TEXT).move}`)?.[1]);
/** Half of the room that a text takes, px. */
const halfOf = (text: string) => Math.ceil(textWidth(text, { size: 12, bold: true })) / 2 + 7;
const HALF = halfOf('99 days');
/** The line up to the text in its middle, and on from there. */
const around = (from: number, mid: number, to: number, way = 1) =>
  `M${from} 30H${mid - way * HALF}M${mid + way * HALF} 30H${to}`;
const edges = (shape: Shape, text = '99 days'): [number, number] => [
  textX(shape) - halfOf(text),
  textX(shape) + halfOf(text)
];

describe('a bracket', () => {
  it('goes from one mark to the other with an upright at each and its text in the middle', () => {
    const shape = shapeOf({});
    expect(outline(shape)).toBe(`${around(100, 250, 400)}M100 24V36M400 24V36`);
    expect(textX(shape)).toBe(250);
    expect(child(child(shape, TEXT), 0).text).toBe('99 days');
    expect(shape.attrs['aria-hidden']).toBe('true');
  });

  it('is the same whichever mark is named first', () => {
    expect(shapeOf({ x1: 400, x2: 100 })).toEqual(shapeOf({}));
  });

  it('has an arrow and no upright where an end is out of view', () => {
    expect(outline(shapeOf({ x1: -50 }))).toBe(`${around(0, 200, 400)}M400 24V36M9 25L1 30L9 35`);
    expect(outline(shapeOf({ x2: 5000 }))).toBe(
      `${around(100, 350, 600)}M100 24V36M591 25L599 30L591 35`
    );
    expect(outline(shapeOf({ x1: -1e9, x2: 1e9 }))).toBe(
      `${around(0, 300, 600)}M9 25L1 30L9 35M591 25L599 30L591 35`
    );
  });

  it('sets its text in the middle of what is in view', () => {
    expect(textX(shapeOf({ x1: -1000 }))).toBe(200);
    expect(textX(shapeOf({ x1: -1e9, x2: 1e9 }))).toBe(300);
  });

  it('points to where it is when all of it is out of view', () => {
    expect(outline(shapeOf({ x1: -500, x2: -100 }))).toBe('M0 30H9M9 25L1 30L9 35');
    expect(outline(shapeOf({ x1: 700, x2: 900 }))).toBe('M591 30H600M591 25L599 30L591 35');
  });

  it('sets its text beside it where there is no room between the marks', () => {
    const [left] = edges(shapeOf({ x1: 100, x2: 120 }));
    expect(left).toBe(128);
    const [, right] = edges(shapeOf({ x1: 570, x2: 590 }));
    expect(right).toBe(562);
    expect(outline(shapeOf({ x1: 100, x2: 120 }))).toMatch(/^M100 30H120M100 24/);
    expect(outline(shapeOf({ x1: 570, x2: 590 }))).toMatch(/^M570 30H590M570 24/);
  });

  it('keeps its text in view and off its ends, wherever it is', () => {
    const x = fc.integer({ min: -3000, max: 3000 });
    fc.assert(
      fc.property(x, x, fc.integer({ min: 320, max: 1600 }), (x1, x2, width) => {
        const text = 'between 2 and 4 weeks';
        const [left, right] = edges(shapeOf({ x1, x2, width, text }), text);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width);
      })
    );
  });

  it('stands in its own mirror image where time runs to the left', () => {
    const shape = shapeOf({ x1: -50, x2: 420 }, livePlace(WIDTH, -1));
    expect(outline(shape)).toBe(`${around(600, 390, 180, -1)}M180 24V36M591 25L599 30L591 35`);
    expect(textX(shape)).toBe(390);
  });
});
