import { type Classic, createRequire } from './element/chunks.ts';
import { TimelineElement } from './element/timeline-element.ts';

/** Given by the wrapper that `build/classic.ts` puts around all of this. */
declare const classic: Classic;

/**
 * The element as a classic script, for pages where module scripts fail: it registers `<quote-timeline>`
 * and brings its own way to load chunks. No worker is named, as a module would have to run in it; long
 * stories are read in slices.
 */
classic.require = createRequire(classic);
TimelineElement.define();
