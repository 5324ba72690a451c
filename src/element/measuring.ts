import type { Layout } from '../core/layout/layout.ts';
import { createScale } from '../core/layout/scale.ts';
import type { Story, StoryEvent } from '../core/story/story.ts';
import { distanceBetween } from '../core/time/distance.ts';
import type { Format } from '../core/time/format.ts';
import { distanceSentence, shortDistance } from '../core/view/distance-text.ts';
import type { Words } from '../core/view/words.ts';
import { BRACKET_HALF, bracketShape } from '../render/bracket.ts';
import { patch } from '../render/dom.ts';
import { el } from '../render/tree.ts';
import { copyText } from './clipboard.ts';
import type { Session } from './session.ts';
import type { Shell } from './shell.ts';
import type { Stage } from './stage.ts';
import { styleTools } from './tool-sheet.ts';

export interface MeasuringOptions {
  readonly shell: Shell;
  readonly story: Story;
  readonly session: Session;
  readonly stage: Stage;
  /** The layout of the whole story. */
  readonly whole: Layout;
  readonly format: Format;
  readonly words: Words;
  readonly signal: AbortSignal;
}

/** The interval from one event, which is held, to whichever is selected. */
export interface Measuring {
  /** Begins at the event that is shown, or ends. */
  toggle(): void;
  /** Measures to the event that is shown by now. */
  follow(): void;
}

/** How long the button says that it has copied, ms. */
const SAID = 2000;

export const createMeasuring = (options: MeasuringOptions): Measuring => {
  const { shell, story, session, stage, whole, format, words, signal } = options;
  const box = shell.measured;
  styleTools(box);
  let held: StoryEvent | null = null;
  let copied = false;

  const ends = (): readonly [StoryEvent, StoryEvent] | null => {
    const other = session.shown();
    return held && other && held !== other ? [held, other] : null;
  };

  const draw = () => {
    const both = ends();
    const sentence = both
      ? distanceSentence(
          both[0].date,
          both[1].date,
          distanceBetween(both[0].date, both[1].date, story.timeZone),
          words,
          format
        )
      : '';
    const button = (name: string, text: string) =>
      el('button', { type: 'button', class: `clear ${name}` }, text);
    patch(
      box,
      el('div', { class: 'measured', hidden: held ? undefined : true }, [
        el('p', { class: 'measured-text' }, sentence || words.measureTo),
        sentence ? button('copy', copied ? words.done : words.copySentence) : null,
        button('end', words.measureEnd)
      ])
    );
    if (held) shell.status.textContent = sentence || words.measureTo;
    shell.measure.setAttribute('aria-pressed', held ? 'true' : 'false');
  };

  stage.over((scene, span, place) => {
    const both = ends();
    if (!both) return null;
    const scale = createScale(span, scene.width);
    const [x1, x2] = [scale.x(whole.anchor(both[0])), scale.x(whole.anchor(both[1]))];
    const distance = distanceBetween(both[0].date, both[1].date, story.timeZone);
    const text = shortDistance(distance, words, format.number, format.locale);
    return bracketShape({ x1, x2, y: BRACKET_HALF, text, width: scene.width }, place);
  });

  const end = () => {
    held = null;
    copied = false;
    draw();
    session.refresh();
  };

  box.addEventListener(
    'click',
    event => {
      const { target } = event;
      const button = target instanceof Element ? target.closest('button') : null;
      if (button?.classList.contains('end')) {
        end();
        shell.measure.focus();
      } else if (button?.classList.contains('copy')) {
        const text = box.querySelector('.measured-text')?.textContent ?? '';
        void copyText(text).then(done => {
          copied = done;
          draw();
          setTimeout(() => {
            copied = false;
            if (!signal.aborted) draw();
          }, SAID);
        });
      }
    },
    { signal }
  );

  return {
    toggle: () => {
      if (held) {
        end();
        return;
      }
      held = session.shown();
      draw();
      session.refresh();
    },
    follow: () => {
      // Another sentence has not been copied.
      copied = false;
      if (held) draw();
    }
  };
};
