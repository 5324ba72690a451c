import type { Quote } from '../core/story/story.ts';
import type { Format } from '../core/time/format.ts';

/** The way of old, which a frame may still go where its page does not let it have the clipboard. */
const copyOld = (text: string, within: Element): boolean => {
  const field = document.createElement('textarea');
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  field.value = text;
  field.style.setProperty('position', 'fixed');
  field.style.setProperty('opacity', '0');
  within.append(field);
  field.focus({ preventScroll: true });
  field.select();
  const copied = document.execCommand?.('copy') ?? false;
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
};

/**
 * Copies a text; false where the browser or the page around it refuses. What has the focus in a modal
 * dialog is in the dialog, and only `within` it may something else get it.
 */
export const copyText = async (text: string, within: Element = document.body): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyOld(text, within);
  }
};

/** How long a button says that it has copied, ms. */
export const SAID = 2000;

/** Has a button say something for that long, and then what it says otherwise. */
export const sayFor = (button: Element, said: string, otherwise: string): void => {
  button.textContent = said;
  setTimeout(() => {
    button.textContent = otherwise;
  }, SAID);
};

/** A quote as text to carry away: the words, who said them, when, and where they were printed. */
export const quoteText = (quote: Quote, format: Format): string => {
  const who = [quote.speaker?.name, quote.role, quote.date ? format.date(quote.date) : null]
    .filter(part => part !== null && part !== undefined && part !== '')
    .join(', ');
  const source = quote.sources[0];
  const lines = [
    `\u201c${quote.text}\u201d`,
    who && `\u2014 ${who}`,
    [source?.publisher, source?.url].filter(Boolean).join(', ')
  ];
  return lines.filter(line => line !== '').join('\n');
};
