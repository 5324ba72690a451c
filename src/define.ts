import { TimelineElement } from './element/timeline-element.ts';
import { serveStories, setWorkerScript, type WorkerScope } from './element/worker.ts';

/**
 * The one file with a side effect: it registers `<quote-timeline>`. Long stories are read by the same
 * file in a worker, which the browser has in its cache by then.
 */
if (typeof document === 'undefined') serveStories(globalThis as unknown as WorkerScope);
else {
  setWorkerScript(import.meta.url);
  TimelineElement.define();
}

declare global {
  interface HTMLElementTagNameMap {
    'quote-timeline': TimelineElement;
  }
}
