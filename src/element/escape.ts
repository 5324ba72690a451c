import type { Shell } from './shell.ts';

/**
 * Closes a panel by Escape, pressed in it or on the button that opened it, which then has the focus, or on
 * the stage, which keeps it. What Escape means to the timeline itself, to unselect, is not done as well.
 */
export const closeByEscape = (
  { stage }: Pick<Shell, 'stage'>,
  button: HTMLElement,
  panel: HTMLElement,
  close: () => void,
  signal: AbortSignal
): void => {
  for (const part of [button, panel, stage]) {
    part.addEventListener(
      'keydown',
      event => {
        if (event.key !== 'Escape' || event.isComposing || panel.hidden === true) return;
        // On the stage one press closes one panel.
        if (event.defaultPrevented) return;
        event.preventDefault();
        close();
        if (part !== stage) button.focus();
      },
      { signal }
    );
  }
};
