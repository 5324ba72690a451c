import embedCss from '../render/embed.css?inline';
import { styleMore } from './sheets.ts';

/** Brings the styles of the embed dialog to the shadow tree that an element stands in, once. */
export const styleEmbedding = (element: Element): void => {
  const root = element.getRootNode();
  if (root instanceof ShadowRoot) styleMore(root, embedCss);
};
