import type { Language } from '../core/view/language.ts';
import { create } from '../render/dom.ts';
import { styleShadow } from './sheets.ts';
import { createShell, notice, type Shell } from './shell.ts';

const rootOf = (host: HTMLElement): ShadowRoot => {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  styleShadow(root);
  return root;
};

/**
 * Says of a tree which language its words are in, and which way that is written: what is slotted into it,
 * the articles among it, goes the same way, whichever the page around goes.
 */
const speak = (root: ShadowRoot, { locale, rtl }: Language): void => {
  const body = root.firstElementChild;
  body?.setAttribute('lang', locale);
  body?.setAttribute('dir', rtl ? 'rtl' : 'ltr');
};

/** A new shell in the shadow tree of an element, in place of what is there. */
export const shellIn = (host: HTMLElement, language: Language): Shell => {
  const root = rootOf(host);
  const shell = createShell(root, language.words, language.rtl);
  speak(root, language);
  return shell;
};

/** A sentence in place of the stage; all that the page brought stays readable around it. */
export const tellIn = (
  host: HTMLElement,
  text: string,
  role: 'alert' | 'status',
  language: Language
): void => {
  const root = rootOf(host);
  root.replaceChildren(create(notice(text, role), root));
  speak(root, language);
};
