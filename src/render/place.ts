import { el, keyed, round, type Shape, type Value } from './tree.ts';

type Attrs = Readonly<Record<string, Value>>;

/** Puts shapes where they belong across the stage, in px or as a share of its width. */
export interface Place {
  /** Whether the picture is stretched to whatever width it gets, so that only upright lines keep their form. */
  readonly fluid: boolean;
  /** A position as an attribute of a line or a rect. */
  across(x: number): Value;
  /** The same within a group, where positions count from the group's own. */
  readonly inside: Place;
  /** A group whose own coordinates begin at x, y. */
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

const node = (
  tag: string,
  key: string | undefined,
  attrs: Attrs,
  children: readonly Shape[]
): Shape => ({ tag, key, attrs, children, text: undefined });

/**
 * The stage as it lives: px from `shift` px left of its edge. Groups are moved by `transform`, which
 * costs a browser about a tenth of the layout that `x` on a nested `<svg>` or on a text does
 * (measured: 60 labels, 0.1 ms against 1.4 ms a frame), or `transform` on the text itself (60 texts,
 * 0.6 ms): so a text stands in a group of its own.
 */
export const livePlace = (shift: number): Place => {
  const at = (x: number) => round(x + shift);
  const move = (x: number, y: number) => `translate(${at(x)} ${y})`;
  return {
    fluid: false,
    across: at,
    at,
    get inside() {
      return INSIDE;
    },
    group: (key, tag, x, y, attrs, children) =>
      node(tag, key, { ...attrs, transform: move(x, y) }, children),
    text: (key, x, y, attrs, text) =>
      node('g', key, { transform: move(x, y) }, [el('text', attrs, text)]),
    path: (key, attrs, d) => keyed(key, 'path', { ...attrs, d })
  };
};

const INSIDE = livePlace(0);

/** Class of the wrappers that hold groups at a percentage, which `transform` has no way to say. */
export const WRAPPER = 'at';

/**
 * The stage drawn ahead: percentages, so that the same picture is right at any width from the
 * scene's own up, since labels that clear each other on a narrow stage do so on a wider one. Groups
 * stand in wrappers that come off when the stage comes alive; paths are stretched, their strokes not.
 */
export const fluidPlace = (width: number, height: number): Place => {
  const across = (x: number) => `${Math.round((x / width) * 1e5) / 1e3}%`;
  const place: Place = {
    fluid: true,
    across,
    at: round,
    get inside() {
      return place;
    },
    group: (key, tag, x, y, attrs, children) =>
      node('svg', undefined, { class: WRAPPER, x: across(x), y, overflow: 'visible' }, [
        key === undefined ? node(tag, key, attrs, children) : keyed(key, tag, attrs, children)
      ]),
    text: (key, x, y, attrs, text) => place.group(key, 'g', x, y, {}, [el('text', attrs, text)]),
    path: (key, attrs, d) =>
      node(
        'svg',
        undefined,
        {
          class: WRAPPER,
          x: '0%',
          width: '100%',
          height,
          viewBox: `0 0 ${round(width)} ${height}`,
          preserveAspectRatio: 'none',
          overflow: 'visible'
        },
        [keyed(key, 'path', { ...attrs, d, 'vector-effect': 'non-scaling-stroke' })]
      )
  };
  return place;
};
