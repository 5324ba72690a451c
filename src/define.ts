import { TimelineElement } from './element/timeline-element.ts';

/** The one file with a side effect: it registers `<quote-timeline>`. */
TimelineElement.define();

declare global {
  interface HTMLElementTagNameMap {
    'quote-timeline': TimelineElement;
  }
}
