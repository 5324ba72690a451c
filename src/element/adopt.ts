import { create, patch } from '../render/dom.ts';
import type { Shape } from '../render/tree.ts';

/** Takes over the child that is there already, or makes it; `asItIs` leaves one that is there alone. */
export const adopt = (
  host: HTMLElement,
  selector: string,
  shape: Shape,
  asItIs = false
): Element => {
  const there = host.querySelector(`:scope > ${selector}`);
  if (there) {
    if (!asItIs) patch(there, shape);
    return there;
  }
  const made = create(shape, host);
  host.append(made);
  return made;
};
