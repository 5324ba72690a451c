/** Another event or quote was selected. Bubbles and crosses shadow roots. */
export class TimelineSelectEvent extends Event {
  /** Id of the event, or null when the selection was cleared. */
  readonly event: string | null;
  /** Id of the quote that was chosen, or null. */
  readonly quote: string | null;

  constructor(event: string | null, quote: string | null) {
    super('timeline-select', { bubbles: true, composed: true });
    this.event = event;
    this.quote = quote;
  }
}

/** The window of time in view became another one. Bubbles and crosses shadow roots. */
export class TimelineSpanEvent extends Event {
  /** The window `[from, to)`, UTC ms. */
  readonly from: number;
  readonly to: number;

  constructor(from: number, to: number) {
    super('timeline-span', { bubbles: true, composed: true });
    this.from = from;
    this.to = to;
  }
}

/** The reader asks for a link to the view. Whoever listens may put another address in `link`. */
export class TimelineShareEvent extends Event {
  /** The address that is copied: the page's own, with the view in its fragment. */
  link: string;
  /** The view alone, `#event=award`; '' for the opening view. */
  readonly fragment: string;

  constructor(link: string, fragment: string) {
    super('timeline-share', { bubbles: true, composed: true });
    this.link = link;
    this.fragment = fragment;
  }
}

/** The story could not be loaded; `message` says why in a sentence. */
export class TimelineErrorEvent extends Event {
  readonly message: string;

  constructor(message: string) {
    super('error');
    this.message = message;
  }
}

interface TimelineEventMap {
  'timeline-select': TimelineSelectEvent;
  'timeline-share': TimelineShareEvent;
  'timeline-span': TimelineSpanEvent;
}

declare global {
  interface HTMLElementEventMap extends TimelineEventMap {}
  interface DocumentEventMap extends TimelineEventMap {}
}
