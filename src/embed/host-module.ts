import { observe as observeWith } from './host.ts';

/** `embed.mjs`: the same for pages that bundle or import; it does nothing before it is called. */
export const observe = (): (() => void) =>
  observeWith(import.meta.url.replace(/[^/]*$/, 'quote-timeline.js'));
