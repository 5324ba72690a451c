import { createScale } from '../core/layout/scale.ts';
import type { Format } from '../core/time/format.ts';
import { same } from '../core/time/span.ts';
import type { AllWords } from '../core/view/tool-words.ts';
import type { Words } from '../core/view/words.ts';
import { bindGestures } from '../interaction/gestures.ts';
import { bindKeyboard, zoomBy } from '../interaction/keyboard.ts';
import { bindOverview } from '../interaction/overview.ts';
import type { Port } from '../interaction/port.ts';
import type { Range } from './gathering.ts';
import { neighbourOf } from './neighbour.ts';
import { onDemand } from './on-demand.ts';
import type { Manner, Session } from './session.ts';
import type { Shell } from './shell.ts';
import type { Stage } from './stage.ts';
import type { Tools } from './tools.ts';

/** How long the hint stays, and how often it comes in the life of an element. */
const HINT_TIME = 1800;
const HINTS = 2;

/** How many times a press on a column of events zooms in. */
const COLUMN_ZOOM = 8;

export interface ControlOptions {
  readonly host: HTMLElement;
  readonly shell: Shell;
  readonly session: Session;
  readonly stage: Stage;
  readonly format: Format;
  readonly words: Words;
  allWords(): Promise<AllWords>;
  readonly signal: AbortSignal;
  share(): Promise<void>;
  /** None while the story comes in. */
  readonly tools: Pick<Tools, 'find' | 'filter' | 'measure' | 'list' | 'embed'> | null;
  /** Shows all of the text, or the fixed height again. */
  open(all: boolean): void;
}

const modifier = () => (/Mac|iPhone|iPad/.test(navigator.platform) ? '\u2318' : 'Ctrl');

/** Joins buttons, gestures and keys to a session. Every listener goes with the signal. */
export const bindControls = (options: ControlOptions): void => {
  const { host, shell, session, stage, words, signal } = options;
  let hints = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  const step = async (by: number, focus: boolean, manner: Manner) => {
    const id = neighbourOf(session, by);
    if (id === null) return;
    const arrived = session.select(id, null, manner);
    await session.painted();
    if (focus) stage.focus(id);
    await arrived;
  };

  const fit = () => {
    const { frame, width } = session.state();
    // A second press leads back to where the story begins.
    const name = frame === 'whole' ? 'opening' : 'whole';
    const to = session.layout.frame(name, width);
    void session.fly(to).then(() => {
      // A reader who took over on the way stays where that led.
      if (same(session.state().span, to)) session.dispatch({ type: 'frame', name });
    });
  };

  /** The list of the events at a place; few stories have one, so it comes when it is asked for. */
  const gathering = onDemand(async () => {
    const [{ createGathering }, all] = await Promise.all([
      import('./gathering.ts'),
      options.allWords()
    ]);
    return createGathering({
      shell,
      layout: () => session.layout,
      format: options.format,
      words: all,
      signal,
      select: event => {
        void session.select(event, null, 'choose');
        stage.focus(event);
      },
      leave: () => {
        const chosen = session.shown();
        if (chosen) stage.focus(chosen.id);
      }
    });
  });
  const gather = (range: Range, x: number) => gathering.use(list => list.open(range, x));

  const port: Port = {
    // Gestures come faster than frames: they are reckoned from the newest state, not the drawn one.
    scale: () => createScale(session.state().span, session.state().width),
    scene: session.scene,
    bounds: () => session.layout.bounds(session.state().width),
    shortest: () => session.layout.shortest(session.state().width),
    dispatch: session.dispatch,
    fly: to => void session.fly(to),
    fit,
    hold: session.hold,
    select: (event, quote) => {
      void session.select(event, quote, 'choose');
      stage.focus(event);
      // A mark that stands for more than are shown opens the list of them.
      const mark = session.scene().marks.find(({ event: id }) => id === event);
      const { layout } = session;
      const chosen = layout.shown(session.state());
      if (mark && mark.stack > 0 && quote === null && chosen?.id === event) {
        gather(layout.together(chosen), mark.x);
      }
    },
    column: ({ lo, hi }, x) => {
      const { layout } = session;
      const range = layout.between({ lo, hi });
      const state = session.state();
      const [first, last] = [layout.events[range.from], layout.events[range.to - 1]];
      const length = state.span.hi - state.span.lo;
      const nearest = length <= session.layout.shortest(state.width) * 1.01;
      if (first && last && (nearest || first.date.lo === last.date.lo)) gather(range, x);
      else {
        const half = length / COLUMN_ZOOM / 2;
        void session.fly({ lo: (lo + hi) / 2 - half, hi: (lo + hi) / 2 + half });
      }
    },
    step: (by, focus) => void step(by, focus, 'step'),
    hint: () => {
      if (hints >= HINTS || shell.hint.hasAttribute('data-on')) return;
      hints += 1;
      shell.hint.textContent = words.zoomHint(modifier());
      shell.hint.setAttribute('data-on', '');
      timer = setTimeout(() => shell.hint.removeAttribute('data-on'), HINT_TIME);
    }
  };

  bindGestures(shell.stage, port, signal);
  bindOverview(shell.stage, port, signal);
  bindKeyboard(host, shell.stage, port, signal);

  const press = (button: HTMLElement, act: () => void) =>
    button.addEventListener('click', act, { signal });
  press(shell.zoomIn, () => zoomBy(port, 1 / 2));
  press(shell.zoomOut, () => zoomBy(port, 2));
  press(shell.fit, fit);
  press(shell.share, () => void options.share());
  if (options.tools) {
    press(shell.find, options.tools.find);
    press(shell.filter, options.tools.filter);
    press(shell.measure, options.tools.measure);
    press(shell.list, options.tools.list);
    press(shell.embed, options.tools.embed);
    shell.embed.hidden = !host.hasAttribute('embed');
  }
  press(shell.previous, () => void step(-1, false, 'choose'));
  press(shell.next, () => void step(1, false, 'choose'));
  press(shell.all, () => {
    const open = !host.hasAttribute('data-open');
    options.open(open);
  });

  // A mark or chip that has the focus lights up its event, as hovering does.
  shell.stage.addEventListener(
    'focusin',
    event => {
      const { target } = event;
      const id = target instanceof Element ? target.getAttribute('data-event') : null;
      session.dispatch({ type: 'hover', event: id });
    },
    { signal }
  );
  shell.stage.addEventListener('focusout', () => session.dispatch({ type: 'hover', event: null }), {
    signal
  });
};
