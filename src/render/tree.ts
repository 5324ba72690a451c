/** Attribute values; undefined leaves the attribute out, true writes it empty. */
export type Value = string | number | true | undefined;

export type Attrs = Readonly<Record<string, Value>>;

/**
 * An element to be: what both renderers draw from. Siblings are matched from frame to frame by
 * `key`; those without one by their place.
 */
export interface Shape {
  readonly tag: string;
  readonly key: string | undefined;
  /** What was made before is best given again: the same object is not compared. */
  readonly attrs: Attrs;
  /** Its `transform`, apart from the other attributes: most frames change that alone. */
  readonly move: string | undefined;
  readonly children: readonly Shape[];
  /** Text content; an element has either text or children. */
  readonly text: string | undefined;
}

/** Text or children; null children are left out. */
export type Content = string | readonly (Shape | null)[];

const make = (tag: string, key: string | undefined, attrs: Attrs, content: Content): Shape => ({
  tag,
  key,
  attrs,
  move: undefined,
  children: typeof content === 'string' ? [] : content.filter(child => child !== null),
  text: typeof content === 'string' ? content : undefined
});

/** An element with attributes, and text or children; null children are left out. */
export const el = (tag: string, attrs: Attrs = {}, content: Content = []): Shape =>
  make(tag, undefined, attrs, content);

/** The same with a key, for siblings that come and go. */
export const keyed = (key: string, tag: string, attrs: Attrs = {}, content: Content = []): Shape =>
  make(tag, key, attrs, content);

/** A number for an attribute: at most two decimals, no minus zero. */
export const round = (value: number): number => Math.round(value * 100) / 100 + 0;
