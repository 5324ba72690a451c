import type { Layout } from '../core/layout/layout.ts';
import type { Scene } from '../core/layout/scene.ts';
import type { Story, StoryEvent } from '../core/story/story.ts';
import { type Span, same } from '../core/time/span.ts';
import { type Action, reduce, spanShowing } from '../core/view/actions.ts';
import type { Permalink } from '../core/view/permalink.ts';
import { initialState, type ViewState } from '../core/view/state.ts';
import { type Flight, fly } from '../interaction/flight.ts';
import { filterIn, spanOf } from './address.ts';
import { createStore } from './store.ts';

/** How a selection came about: each choice makes an entry of the history, all of a run of steps by key one. */
export type Manner = 'choose' | 'step' | 'quiet';

export interface SessionOptions {
  readonly story: Story;
  readonly layout: Layout;
  readonly width: number;
  /** Whether the reader asked for less motion. */
  still(): boolean;
  /** Draws a scene; called once a frame at the most. */
  paint(scene: Scene, state: ViewState, before: ViewState | null): void;
  /** The view became another one and is painted. */
  notify(state: ViewState, before: ViewState, manner: Manner): void;
}

/** One story on one stage: its state, its flights, and the frame in which all that happened is drawn. */
export interface Session {
  /** What is drawn by now: of the whole story, or of a part of it. */
  readonly layout: Layout;
  /** Draws by another layout from now on, of a part or of the whole story. */
  use(layout: Layout): void;
  /** Draws once more, for what is drawn over the scene. */
  refresh(): void;
  /** The event the panel shows, as the whole story has it. */
  shown(): StoryEvent | null;
  /** Paints the first frame at once. */
  begin(): void;
  state(): ViewState;
  /** The scene that is drawn. */
  scene(): Scene;
  /** Acts on the view; `how` says how that came about, where it was no choice. */
  dispatch(action: Action, how?: Manner): void;
  fly(to: Span): Promise<void>;
  /** Ends a flight under way. */
  hold(): void;
  /** Selects an event and flies to where it is in view. */
  select(event: string, quote: string | null, manner: Manner): Promise<void>;
  /** Takes over what a permalink says; what it leaves out goes back to the default view. */
  arrive(permalink: Permalink, quiet: boolean): Promise<void>;
  /** Resolves when all that was dispatched is painted. */
  painted(): Promise<void>;
  end(): void;
}

/** Prepares a session; nothing is painted before `begin`. */
export const createSession = (options: SessionOptions): Session => {
  const { story, layout: whole, still } = options;
  let layout = whole;
  const store = createStore<ViewState, Action>(
    initialState(whole, options.width),
    (state, action) => reduce(state, action, whole)
  );
  let drawn: ViewState | null = null;
  let scene = layout.scene(store.get());
  let frame = 0;
  let ended = false;
  let manner: Manner = 'choose';
  let flight: Flight | null = null;
  let waiting: (() => void)[] = [];

  const draw = () => {
    // Drawn ahead of its frame, as at the beginning, it is not drawn again in it.
    cancelAnimationFrame(frame);
    frame = 0;
    const state = store.get();
    const before = drawn;
    scene = layout.scene(state);
    drawn = state;
    options.paint(scene, state, before);
    tellWaiting();
    if (before && before !== state) options.notify(state, before, manner);
    manner = 'choose';
  };

  const wake = () => {
    if (frame === 0 && !ended) frame = requestAnimationFrame(draw);
  };
  store.subscribe(wake);

  const painted = () =>
    frame === 0 ? Promise.resolve() : new Promise<void>(resolve => waiting.push(resolve));

  /** Where nothing changed there is no frame to tell the manner of. */
  const forget = () => {
    if (frame === 0) manner = 'choose';
  };

  const tellWaiting = () => {
    const done = waiting;
    waiting = [];
    for (const tell of done) tell();
  };

  const hold = () => {
    flight?.cancel();
    flight = null;
  };

  const flyTo = async (to: Span): Promise<void> => {
    hold();
    const own = fly(
      store.get().span,
      to,
      at => store.dispatch({ type: 'span', span: at }),
      still()
    );
    flight = own;
    await own.done;
    if (flight === own) flight = null;
    await painted();
  };

  const near = (event: StoryEvent): Span => {
    const state = store.get();
    const room = whole.labelWidth(event, state.width);
    return spanShowing(state, whole.anchor(event), room, whole);
  };

  const showEvent = async (id: string): Promise<void> => {
    const event = story.eventById.get(id);
    const to = event ? near(event) : null;
    if (to && !same(to, store.get().span)) await flyTo(to);
    else await painted();
  };

  return {
    get layout() {
      return layout;
    },
    use: next => {
      if (next === layout) return;
      layout = next;
      wake();
    },
    refresh: wake,
    shown: () => {
      const state = store.get();
      return story.eventById.get(state.event ?? layout.shown(state)?.id ?? '') ?? null;
    },
    begin: draw,
    state: store.get,
    scene: () => scene,
    dispatch: (action, how = manner) => {
      manner = how;
      store.dispatch(action);
      forget();
    },
    fly: flyTo,
    hold,
    painted,
    select: async (event, quote, how) => {
      manner = how;
      store.dispatch({ type: 'select', event, quote });
      forget();
      await showEvent(event);
    },
    arrive: async (permalink, quiet) => {
      const { event, quote, from, to } = permalink;
      hold();
      if (quiet) manner = 'quiet';
      const id = event ?? (quote === null ? null : whole.eventOfQuote(quote));
      store.dispatch({ type: 'filter', filter: filterIn(permalink) });
      store.dispatch({ type: 'list', list: permalink.view !== null });
      store.dispatch({ type: 'query', query: permalink.q ?? '' });
      if (id === null) store.dispatch({ type: 'clear' });
      else store.dispatch({ type: 'select', event: id, quote });
      const asked = spanOf(from, to, story.timeZone);
      if (asked) store.dispatch({ type: 'span', span: asked });
      else {
        store.dispatch({ type: 'frame', name: 'opening' });
        const chosen = id === null ? undefined : story.eventById.get(id);
        const to = chosen && near(chosen);
        if (to && !same(to, store.get().span)) store.dispatch({ type: 'span', span: to });
      }
      forget();
      await painted();
    },
    end: () => {
      ended = true;
      hold();
      cancelAnimationFrame(frame);
      frame = 0;
      tellWaiting();
    }
  };
};
