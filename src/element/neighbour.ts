import type { Layout } from '../core/layout/layout.ts';
import type { StoryEvent } from '../core/story/story.ts';
import type { Session } from './session.ts';

/** Where the events after one begin, among those that take part, whether it does or not. */
export const placeAfter = (layout: Layout, { id, date }: StoryEvent): number => {
  const own = layout.indexOf(id);
  return own < 0 ? layout.between({ lo: date.lo, hi: Infinity }).from : own + 1;
};

/**
 * The id of the event `by` places on among those that take part, as far as there are any; null where
 * there is none further on. From an event that does not take part, the way leads to the nearest that do.
 */
export const neighbourOf = (session: Session, by: number): string | null => {
  const { layout } = session;
  const { events } = layout;
  const from = session.shown();
  if (!from || events.length === 0) return null;
  const own = layout.indexOf(from.id);
  // Between two of those that take part: half a place after the one and before the other.
  const at = own < 0 ? placeAfter(layout, from) - 0.5 : own;
  const to = by > 0 ? Math.floor(at + by) : Math.ceil(at + by);
  const next = Math.max(0, Math.min(events.length - 1, to));
  return next === own || (by > 0 ? next < at : next > at) ? null : (events[next]?.id ?? null);
};
