import type { Format } from '../core/time/format.ts';
import type { AllWords } from '../core/view/tool-words.ts';
import type { Shell } from './shell.ts';
import { styleTools } from './tool-sheet.ts';

/** The bar that shows how far the reading of a long story has come. */
export interface Progress {
  /** The part that is done, 0 to 1. */
  at(done: number): void;
  /** The story is there, or will not come: the bar goes. */
  end(ready: boolean): void;
}

/** Shows the bar under the stage and announces it; `count` is how many events the story has. */
export const createProgress = (
  shell: Shell,
  count: number,
  format: Format,
  words: AllWords
): Progress => {
  styleTools(shell.progress);
  const events = words.eventCount(count, format.number(count));
  const bar = shell.progress.querySelector('progress');
  const text = shell.progress.querySelector('.progress-text');
  if (text) text.textContent = words.reading(events);
  shell.progress.hidden = false;
  shell.status.textContent = words.reading(events);
  return {
    at: done => {
      if (bar) bar.value = done;
    },
    end: ready => {
      shell.progress.hidden = true;
      if (ready) shell.status.textContent = words.ready(events);
    }
  };
};
