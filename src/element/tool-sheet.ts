import toolsCss from '../render/tools.css?inline';
import { styleMore } from './sheets.ts';

/** Brings the styles of what is asked for to the shadow tree that an element stands in, once. */
export const styleTools = (element: Element): void => {
  const root = element.getRootNode();
  if (root instanceof ShadowRoot) styleMore(root, toolsCss);
};
