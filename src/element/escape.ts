/**
 * Closes a panel by Escape, pressed in it or on the button that opened it, which then has the focus. What
 * Escape means to the timeline itself, to unselect, is not done as well.
 */
export const closeByEscape = (
  button: HTMLElement,
  panel: HTMLElement,
  close: () => void,
  signal: AbortSignal
): void => {
  for (const part of [button, panel]) {
    part.addEventListener(
      'keydown',
      event => {
        if (event.key !== 'Escape' || event.isComposing || panel.hidden === true) return;
        event.preventDefault();
        close();
        button.focus();
      },
      { signal }
    );
  }
};
