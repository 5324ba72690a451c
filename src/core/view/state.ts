import type { Span } from '../time/span.ts';
import { type Filter, NO_FILTER } from './filter.ts';

/** A window with a name: the story's opening window, or all of it. */
export type FrameName = 'opening' | 'whole';

/**
 * Everything a reader can change, as plain frozen data. What is drawn follows from this and the
 * story alone.
 */
export interface ViewState {
  /** The window of time in view, UTC ms. The one truth of zoom. */
  readonly span: Span;
  /** The named window that `span` is, or null after the reader moved. A named one is refitted on resize. */
  readonly frame: FrameName | null;
  /** Width of the stage in CSS px. */
  readonly width: number;
  /** Id of the selected event, or null for the story's own first choice. */
  readonly event: string | null;
  /** Id of the quote that is pointed at, or null. */
  readonly quote: string | null;
  /** Id of the event that is hovered or has the focus, or null. */
  readonly hover: string | null;
  /** Which events take part. */
  readonly filter: Filter;
  /** Whether the list takes the place of the stage. */
  readonly list: boolean;
  /** What is looked for, or ''. */
  readonly query: string;
}

/** What `reduce` has to know of the story and the stage, as functions and numbers. */
export interface ViewContext {
  /** The window of that name, fitted to a stage of `width` px. */
  frame(name: FrameName, width: number): Span;
  /** How far the window may go, UTC ms, for a stage of `width` px. */
  bounds(width: number): Span;
  /** The shortest window that makes sense on a stage of `width` px, ms. */
  shortest(width: number): number;
  /** Whether the story has that event. */
  hasEvent(id: string): boolean;
  /** The first event of a quote, or null where the story has no such quote. */
  eventOfQuote(id: string): string | null;
}

/** The view at the start: the opening window, nothing selected. */
export const initialState = (context: ViewContext, width: number): ViewState =>
  Object.freeze({
    span: context.frame('opening', width),
    frame: 'opening',
    width,
    event: null,
    quote: null,
    hover: null,
    filter: NO_FILTER,
    list: false,
    query: ''
  });
