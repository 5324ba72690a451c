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
  'timeline-span': TimelineSpanEvent;
}

declare global {
  interface HTMLElementEventMap extends TimelineEventMap {}
  interface DocumentEventMap extends TimelineEventMap {}
}
