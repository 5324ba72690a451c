import { memo, once } from '../core/layout/memo.ts';
import { type Attrs, el, keyed, round, type Shape, type Value } from './tree.ts';

const NONE: Attrs = {};

/** How many texts of one look are kept. */
const TEXTS = 500;

/** Puts shapes where they belong across the stage, in px or as a share of its width. */
export interface Place {
  /** Whether the picture is stretched to whatever width it gets, so that only upright lines keep their form. */
  readonly fluid: boolean;
  /** Which way time runs and texts are read: 1 to the right, -1 to the left. */
  readonly way: 1 | -1;
  /** A position as an attribute of a line or a rect. */
  across(x: number): Value;
  /** A length in the same measure. */
  along(length: number): Value;
  /** The same place within a group, where positions count from the group's own. */
  readonly inside: Place;
  /** A group whose own coordinates begin at x, y; what it holds begins there and goes the place's way. */
  group(
    key: string | undefined,
    tag: string,
    x: number,
    y: number,
    attrs: Attrs,
    children: readonly Shape[]
  ): Shape;
  /** A text whose baseline begins at x, y. */
  text(key: string | undefined, x: number, y: number, attrs: Attrs, text: string): Shape;
  /** A position as a number in the outline of a `path`. */
  at(x: number): number;
  /** Many lines or upright boxes as one element: a frame then costs a browser one, not a hundred. */
  path(key: string, attrs: Attrs, d: string): Shape;
}

/** Makes the places of a picture that is `width` by `height` px. */
export type FluidPlace = (width: number, height: number, way: 1 | -1) => Place;

/** An element with a key or without, and children; `move` is its `transform`. */
export const node = (
  tag: string,
  key: string | undefined,
  attrs: Attrs,
  children: readonly Shape[],
  move?: string
): Shape => ({ tag, key, attrs, move, children, text: undefined });

/** Texts that look alike, made once each: what stands in a group stays the same while it moves. */
const textsOf = once((attrs: Attrs) => memo((text: string) => [el('text', attrs, text)], TEXTS));

/**
 * The stage as it lives: px from `origin`, counted to the left where `way` is -1, which makes the
 * picture its mirror image. Groups are moved by `transform`, which costs a browser about a tenth of
 * the layout that `x` on a nested `<svg>` or on a text does (measured: 60 labels, 0.1 ms against 1.4 ms
 * a frame), or `transform` on the text itself (60 texts, 0.6 ms): so a text stands in a group of its own.
 */
export const livePlace = (origin: number, way: 1 | -1): Place => {
  const at = (x: number) => round(origin + way * x);
  const move = (x: number, y: number) => `translate(${at(x)} ${y})`;
  return {
    fluid: false,
    way,
    across: at,
    along: round,
    at,
    get inside() {
      return way > 0 ? INSIDE : MIRRORED;
    },
    group: (key, tag, x, y, attrs, children) => node(tag, key, attrs, children, move(x, y)),
    text: (key, x, y, attrs, text) => node('g', key, NONE, textsOf(attrs)(text), move(x, y)),
    path: (key, attrs, d) => keyed(key, 'path', { ...attrs, d })
  };
};

const INSIDE = livePlace(0, 1);
const MIRRORED = livePlace(0, -1);

/** Class of the wrappers that hold groups at a percentage, which `transform` has no way to say. */
export const WRAPPER = 'at';
