import type { Story } from '../core/story/story.ts';
import { EMPTY_PERMALINK } from '../core/view/permalink.ts';
import { spanOf } from './address.ts';
import type { Session } from './session.ts';

/**
 * Where to go: each part alone or together; `from` and `to` are EDTF dates, both or neither. Nothing is
 * where the story opens.
 */
export interface ShowOptions {
  readonly event?: string;
  readonly quote?: string;
  readonly from?: string;
  readonly to?: string;
}

/**
 * Goes to an event, a quote or a window. Resolves when the flight has ended and the stage is
 * painted; rejects with a RangeError for an id or a date that cannot be read.
 */
export const showIn = async (
  session: Session,
  story: Story,
  { event, quote, from, to }: ShowOptions
): Promise<void> => {
  const said = quote === undefined ? undefined : story.quoteById.get(quote);
  if (quote !== undefined && !said) throw new RangeError(`unknown quote: ${quote}`);
  const id = event ?? said?.events[0];
  if (id !== undefined && !story.eventById.has(id)) throw new RangeError(`unknown event: ${id}`);
  const asked = from !== undefined || to !== undefined;
  const window = spanOf(from ?? null, to ?? null, story.timeZone);
  if (asked && !window) throw new RangeError(`invalid window: ${from} to ${to}`);
  if (!window && id === undefined) await session.arrive(EMPTY_PERMALINK, false);
  else if (window) {
    if (id !== undefined) session.dispatch({ type: 'select', event: id, quote: quote ?? null });
    await session.fly(window);
  } else if (id !== undefined) await session.select(id, quote ?? null, 'choose');
  await session.painted();
};

/** The view as a host page sees it: ids, and the window `[from, to)` in UTC ms. */
export interface TimelineView {
  readonly event: string | null;
  readonly quote: string | null;
  readonly from: number;
  readonly to: number;
}

/** What a session shows by now, frozen. */
export const viewOf = (session: Session): TimelineView => {
  const { event, quote, span } = session.state();
  return Object.freeze({ event, quote, from: span.lo, to: span.hi });
};
