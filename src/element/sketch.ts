import { createLayout } from '../core/layout/layout.ts';
import type { Outline } from '../core/layout/outline.ts';
import { createArrival } from '../core/story/wire.ts';
import type { Format } from '../core/time/format.ts';
import { type Span, same } from '../core/time/span.ts';
import type { Permalink } from '../core/view/permalink.ts';
import { initialState } from '../core/view/state.ts';
import type { AllWords } from '../core/view/tool-words.ts';
import { watchWidth, widthOf } from '../interaction/measure.ts';
import { storyHeader } from '../render/html.ts';
import { createAddress } from './address.ts';
import { adopt } from './adopt.ts';
import { CODEC } from './codec.ts';
import { bindControls } from './controls.ts';
import { stageOf } from './lay-out.ts';
import { isFirst, nameOf } from './name.ts';
import { createProgress } from './progress.ts';
import { createSession, type Session } from './session.ts';
import type { Shell } from './shell.ts';
import { pause } from './slices.ts';
import { createStage } from './stage.ts';

/** What the reader has done while a story came in. */
export interface Sketched {
  readonly span: Span;
  /** Whether that is another window than the one it began with. */
  readonly moved: boolean;
  /** The event that was asked for before it was there. */
  readonly chosen: { readonly event: string; readonly quote: string | null } | null;
}

/** The stage of a long story while it comes in: moved about by what is known, which is when. */
export interface Sketch {
  /** The part of the reading that is done, 0 to 1. */
  progress(done: number): void;
  /** Resolves when the reader's hand is off the stage, which is then nobody's. */
  end(ready: boolean): Promise<Sketched>;
}

export interface SketchOptions {
  readonly host: HTMLElement;
  readonly shell: Shell;
  readonly outline: Outline;
  readonly format: Format;
  readonly words: AllWords;
  readonly headingLevel: number;
  readonly asked: Permalink;
}

const nextFrame = () => new Promise(resolve => requestAnimationFrame(resolve));

/** Brings a stage alive by an outline. A picture that stands there stays until the reader moves. */
export const startSketch = async (options: SketchOptions): Promise<Sketch> => {
  const { host, shell, outline, format, words, headingLevel, asked } = options;
  const life = new AbortController();
  const { signal } = life;
  const story = createArrival(outline.head, CODEC).story();
  const layout = createLayout(story, {
    format,
    words,
    ...stageOf(host),
    columns: outline.columns,
    frames: outline.frames
  });
  adopt(host, '.story-header', storyHeader({ story, format, words, headingLevel }));
  const width = widthOf(shell.stage);
  // What is made once for all frames is made in turns with whatever else the page has to do.
  await pause();
  layout.scene(initialState(layout, width));
  await pause();
  const stage = createStage(host, shell, format, words, width);
  let chosen: Sketched['chosen'] = null;

  const own = createSession({
    story,
    layout,
    width,
    still: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
    paint: (scene, state) => stage.paint(scene, state),
    notify: () => stage.slide()
  });
  const session: Session = {
    ...own,
    // What the reader points at stands in the picture that was drawn ahead.
    select: async (event, quote) => {
      chosen = { event, quote };
    }
  };
  const address = createAddress(
    story,
    { name: nameOf(host, story.id), first: isFirst(host) },
    { arrive: () => {} },
    signal
  ).read();
  const told = Object.values(address).some(value => value !== null);
  void session.arrive(told ? address : asked, true);
  const begun = session.state();
  if (!stage.drawn) session.begin();

  const tools = [shell.share, shell.find, shell.filter, shell.measure, shell.list];
  for (const button of [...tools, shell.previous, shell.next]) button.disabled = true;
  shell.all.hidden = true;
  bindControls({
    host,
    shell,
    session,
    stage,
    format,
    words,
    allWords: async () => words,
    signal,
    share: async () => {},
    tools: null,
    open: () => {}
  });
  watchWidth(
    shell.stage,
    now => {
      if (now !== session.state().width) session.dispatch({ type: 'resize', width: now });
    },
    signal
  );
  const bar = createProgress(shell, outline.columns.lo.length, format, words);

  return {
    progress: bar.at,
    end: async ready => {
      const held = () => !signal.aborted && shell.stage.hasAttribute('data-panning');
      while (ready && held()) await nextFrame();
      bar.end(ready);
      session.end();
      life.abort();
      for (const button of tools) button.disabled = false;
      const { span, frame } = session.state();
      // A named window that was refitted to another width is where it was.
      const moved = frame !== begun.frame || (frame === null && !same(span, begun.span));
      return { span, moved, chosen };
    }
  };
};
