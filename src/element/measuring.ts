import { createScale } from '../core/layout/scale.ts';
import type { StoryEvent } from '../core/story/story.ts';
import { distanceBetween } from '../core/time/distance.ts';
import { distanceSentence, shortDistance } from '../core/view/distance-text.ts';
import { BRACKET_HALF, bracketShape } from '../render/bracket.ts';
import { patch } from '../render/dom.ts';
import { el } from '../render/tree.ts';
import { copyText, SAID } from './clipboard.ts';
import { styleTools } from './tool-sheet.ts';
import type { ToolOptions } from './tools.ts';

/** The interval from one event, which is held, to whichever is selected. */
export interface Measuring {
  /** Begins at an event, or ends. */
  toggle(from: StoryEvent | null): void;
  /** Measures to the event that is shown by now. */
  follow(): void;
}

interface Measured {
  readonly from: StoryEvent;
  readonly to: StoryEvent;
  /** Where its times are told. */
  readonly zone: string;
  readonly sentence: string;
  /** For the bracket: `99 days`. */
  readonly short: string;
}

export const createMeasuring = (options: ToolOptions): Measuring => {
  const { shell, story, session, stage, whole, format, words, signal } = options;
  const box = shell.measured;
  styleTools(box);
  let held: StoryEvent | null = null;
  let copied = false;

  /** The two ends and what is between them, reckoned once for each pair: every frame asks for it. */
  let latest: Measured | null = null;
  const measured = (): Measured | null => {
    const other = session.shown();
    if (!held || !other || held === other) return null;
    if (latest?.from !== held || latest.to !== other || latest.zone !== format.timesIn) {
      const distance = distanceBetween(held.date, other.date, story.timeZone);
      latest = {
        from: held,
        to: other,
        zone: format.timesIn,
        sentence: distanceSentence(held.date, other.date, distance, words, format),
        short: shortDistance(distance, words, format.number, format.locale)
      };
    }
    return latest;
  };

  const draw = () => {
    const sentence = measured()?.sentence ?? '';
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
    shell.stage.toggleAttribute('data-measured', sentence !== '');
    if (held) shell.status.textContent = sentence || words.measureTo;
    shell.measure.setAttribute('aria-pressed', held ? 'true' : 'false');
  };

  stage.over((scene, span, place) => {
    const now = measured();
    if (!now) return null;
    const scale = createScale(span, scene.width);
    const [x1, x2] = [scale.x(whole.anchor(now.from)), scale.x(whole.anchor(now.to))];
    return bracketShape({ x1, x2, y: BRACKET_HALF, text: now.short, width: scene.width }, place);
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
    toggle: from => {
      if (held) {
        end();
        return;
      }
      held = from;
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
