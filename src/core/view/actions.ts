import {
  centre,
  clampDuration,
  fitWithin,
  type Span,
  same,
  scale,
  span,
  translate
} from '../time/span.ts';
import { type Filter, sameFilter } from './filter.ts';
import type { FrameName, ViewContext, ViewState } from './state.ts';

/** Everything that can happen to a view. Gestures and keys only ever propose these. */
export type Action =
  | { readonly type: 'resize'; readonly width: number }
  | { readonly type: 'span'; readonly span: Span }
  | { readonly type: 'pan'; readonly ms: number }
  | { readonly type: 'zoom'; readonly factor: number; readonly about: number }
  | { readonly type: 'frame'; readonly name: FrameName }
  | { readonly type: 'select'; readonly event: string; readonly quote?: string | null }
  | { readonly type: 'clear' }
  | { readonly type: 'hover'; readonly event: string | null }
  | { readonly type: 'filter'; readonly filter: Filter }
  | { readonly type: 'list'; readonly list: boolean }
  | { readonly type: 'query'; readonly query: string };

const assertUnreachable = (action: never): never => {
  throw new RangeError(`unknown action: ${JSON.stringify(action)}`);
};

/** The same object when nothing differs, so that `===` answers "did anything change?". */
const changed = (state: ViewState, next: Partial<ViewState>): ViewState => {
  const keys = Object.keys(next) as (keyof ViewState)[];
  const alike = keys.every(key =>
    key === 'span' && next.span ? same(state.span, next.span) : state[key] === next[key]
  );
  return alike ? state : Object.freeze({ ...state, ...next });
};

/** Keeps a proposed window inside the bounds and no shorter than makes sense, about the instant `about`. */
const decide = (state: ViewState, proposed: Span, about: number, context: ViewContext): Span => {
  const bounds = context.bounds(state.width);
  const longest = bounds.hi - bounds.lo;
  const fit = clampDuration(
    proposed,
    Math.min(context.shortest(state.width), longest),
    longest,
    about
  );
  return fitWithin(fit, bounds);
};

/**
 * The window that shows the instant `t` with `room` px to its right, where its label hangs: the same
 * window where it does so already, else moved with `t` a third in.
 */
export const spanShowing = (
  state: ViewState,
  t: number,
  room: number,
  context: ViewContext
): Span => {
  const { lo, hi } = state.span;
  const length = hi - lo;
  const clear = Math.min(length / 2, (length * room) / state.width);
  if (t >= lo && t <= hi - clear) return state.span;
  const moved = span(t - length / 3, t + (length * 2) / 3);
  return decide(state, moved, t, context);
};

/**
 * The next view. Pure; returns the same object when nothing changed, and ignores ids the story
 * does not have.
 */
export const reduce = (state: ViewState, action: Action, context: ViewContext): ViewState => {
  switch (action.type) {
    case 'resize': {
      const width = Math.max(1, action.width);
      if (width === state.width) return state;
      const next = { ...state, width };
      const fitted = state.frame
        ? context.frame(state.frame, width)
        : decide(next, state.span, centre(state.span), context);
      return changed(state, { width, span: fitted });
    }
    case 'span':
      if (!Number.isFinite(action.span.lo) || !Number.isFinite(action.span.hi)) return state;
      return changed(state, {
        span: decide(state, action.span, centre(action.span), context),
        frame: null
      });
    case 'pan':
      return changed(state, {
        span: decide(state, translate(state.span, action.ms), centre(state.span), context),
        frame: null
      });
    case 'zoom':
      return changed(state, {
        span: decide(state, scale(state.span, action.factor, action.about), action.about, context),
        frame: null
      });
    case 'frame':
      return changed(state, {
        span: context.frame(action.name, state.width),
        frame: action.name
      });
    case 'select': {
      if (!context.hasEvent(action.event)) return state;
      const quote = action.quote ?? null;
      const known = quote !== null && context.eventOfQuote(quote) !== null ? quote : null;
      return changed(state, { event: action.event, quote: known });
    }
    case 'clear':
      return changed(state, { event: null, quote: null, hover: null });
    case 'hover': {
      const event = action.event;
      return changed(state, { hover: event !== null && context.hasEvent(event) ? event : null });
    }
    case 'filter':
      return sameFilter(state.filter, action.filter)
        ? state
        : changed(state, { filter: action.filter, hover: null });
    case 'list':
      return changed(state, { list: action.list });
    case 'query':
      return changed(state, { query: action.query });
    default:
      return assertUnreachable(action);
  }
};
