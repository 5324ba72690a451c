import type { Attrs, Shape, Value } from './tree.ts';

/** Where markup leaves a shape's key, for the page that takes it over. */
const KEY = 'data-key';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Of these, which can have neither the focus nor a press begun on them, the one that comes takes over
 * the element of one that goes at the same place: that costs a browser half of what a new one does.
 */
const EXCHANGED = 'g';

/** Where an element has been moved to. */
const MOVE = 'transform';

/** What was drawn into an element last, so that only differences are written. */
const drawn = new WeakMap<Element, Shape>();

const written = (value: Value): string | null =>
  value === undefined ? null : value === true ? '' : String(value);

/** An element that was just made has nothing yet. */
const NONE: Attrs = {};

const setAttributes = (element: Element, attrs: Attrs, before: Attrs | undefined): void => {
  let shared = 0;
  for (const name in attrs) {
    const value = attrs[name];
    if (before && name in before) {
      shared += 1;
      if (before[name] === value) continue;
    }
    const next = written(value);
    // An adopted element has no record yet: what stands in the page is asked once.
    const now = before ? written(before[name]) : element.getAttribute(name);
    if (next === now) continue;
    if (next === null) element.removeAttribute(name);
    else element.setAttribute(name, next);
  }
  const present = before ? Object.keys(before) : element.getAttributeNames();
  if (before && present.length === shared) return;
  for (const name of present) {
    if (!(name in attrs) && name !== KEY) element.removeAttribute(name);
  }
};

const setMove = (element: Element, move: string | undefined, before: string | undefined): void => {
  if (move === before) return;
  if (move === undefined) element.removeAttribute(MOVE);
  else element.setAttribute(MOVE, move);
};

/** A new element for a shape; `svg` and what is in it are made in the SVG namespace. */
export const create = (shape: Shape, parent: Node): Element => {
  const document = parent.ownerDocument ?? (parent as Document);
  const inSvg = (parent as Element).namespaceURI === SVG;
  const element =
    shape.tag === 'svg' || inSvg
      ? document.createElementNS(SVG, shape.tag)
      : document.createElement(shape.tag);
  setAttributes(element, shape.attrs, NONE);
  setMove(element, shape.move, undefined);
  if (shape.text !== undefined) element.textContent = shape.text;
  else for (const child of shape.children) element.append(create(child, element));
  drawn.set(element, shape);
  return element;
};

const keyOf = (element: Element): string | null => {
  const shape = drawn.get(element);
  return shape ? (shape.key ?? null) : element.getAttribute(KEY);
};

/** Whether an element can become what a shape says, rather than make room for a new one. */
const suits = (element: Element, shape: Shape): boolean =>
  element.localName === shape.tag && keyOf(element) === (shape.key ?? null);

/** Patches children that are the same ones in the same order; returns how many were. */
const patchAlike = (parent: Element, shapes: readonly Shape[]): number => {
  let child = parent.firstElementChild;
  let at = 0;
  for (const shape of shapes) {
    if (!child || !suits(child, shape)) break;
    patch(child, shape);
    child = child.nextElementSibling;
    at += 1;
  }
  return at;
};

/** Gives elements whose shapes are gone to new shapes at the same place; returns those elements. */
const exchange = (
  known: Map<string, Element>,
  shapes: readonly Shape[],
  wanted: ReadonlySet<string | undefined>
): Set<Element> => {
  const taken = new Set<Element>();
  /** What is gone, by the key of what stays before it. */
  const gone = new Map<string, Element[]>();
  let after = '';
  for (const [key, element] of known) {
    if (wanted.has(key)) after = key;
    else if (element.localName === EXCHANGED) {
      const there = gone.get(after);
      if (there) there.push(element);
      else gone.set(after, [element]);
    }
  }
  if (gone.size === 0) return taken;
  after = '';
  for (const { key, tag } of shapes) {
    if (key === undefined) continue;
    if (known.has(key)) after = key;
    else if (tag === EXCHANGED) {
      const element = gone.get(after)?.shift();
      if (!element) continue;
      known.set(key, element);
      taken.add(element);
    }
  }
  return taken;
};

/**
 * Makes the children of `parent` those of `shapes`: elements that are there already are kept and
 * patched, in order, so that focus, selection and transitions survive.
 */
export const patchChildren = (parent: Element, shapes: readonly Shape[]): void => {
  // Most frames change places and nothing else: no table is needed for those.
  const alike = patchAlike(parent, shapes);
  let cursor = parent.children[alike] ?? null;
  if (cursor === null && alike === shapes.length) return;
  const rest: Element[] = [];
  const known = new Map<string, Element>();
  for (let child: Element | null = cursor; child; child = child.nextElementSibling) {
    rest.push(child);
    const key = keyOf(child);
    if (key !== null) known.set(key, child);
  }
  const left = shapes.slice(alike);
  const wanted = new Set(left.map(({ key }) => key));
  const taken = exchange(known, left, wanted);
  // What has gone goes first: then nothing that stays is moved, which would cost it the focus.
  for (const [key, child] of known) {
    if (wanted.has(key) || taken.has(child)) continue;
    if (child === cursor) cursor = child.nextElementSibling;
    child.remove();
  }
  const kept = new Set<Element>();
  for (const shape of left) {
    const there = shape.key === undefined ? cursor : (known.get(shape.key) ?? null);
    const fits = there !== null && !kept.has(there) && (taken.has(there) || suits(there, shape));
    const element = fits ? there : create(shape, parent);
    if (fits) patch(element, shape);
    kept.add(element);
    if (element === cursor) cursor = cursor.nextElementSibling;
    else parent.insertBefore(element, cursor);
  }
  for (const child of rest) if (!kept.has(child)) child.remove();
};

/** Makes an element what the shape says, writing only what differs from what was drawn before. */
export const patch = (element: Element, shape: Shape): void => {
  const before = drawn.get(element);
  if (before === shape) return;
  if (!before) setAttributes(element, { ...shape.attrs, [MOVE]: shape.move }, undefined);
  else {
    if (before.attrs !== shape.attrs) setAttributes(element, shape.attrs, before.attrs);
    setMove(element, shape.move, before.move);
  }
  if (shape.text !== undefined) {
    if ((before ? before.text : element.textContent) !== shape.text)
      element.textContent = shape.text;
  } else if (before?.children !== shape.children) {
    if (before?.text !== undefined) element.textContent = '';
    patchChildren(element, shape.children);
  }
  drawn.set(element, shape);
};
