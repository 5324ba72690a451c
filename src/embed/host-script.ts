import { observe } from './host.ts';

/**
 * `embed.js`, one kilobyte for an article. It leaves no global: what ends it is on its own element. Every
 * embed brings the script along; the first in the page is enough for all.
 */
const script = document.currentScript as HTMLScriptElement & { unobserve?: () => void };
if ([...document.scripts].find(({ src }) => src === script.src) === script) {
  script.unobserve = observe(script.src.replace(/[^/]*$/, 'quote-timeline.js'));
}
