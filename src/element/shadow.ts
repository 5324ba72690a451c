import type { Language } from '../core/view/language.ts';
import { isRtl } from '../interaction/measure.ts';
import { create } from '../render/dom.ts';
import { styleShadow } from './sheets.ts';
import { createShell, notice, type Shell } from './shell.ts';

const rootOf = (host: HTMLElement): ShadowRoot => {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  styleShadow(root);
  return root;
};

/** What an element was turned to: the next story, in another language, may go the other way again. */
const turned = new WeakMap<HTMLElement, string>();

/**
 * Has what the page reads of the story go the way of its words, where the page around goes the other and
 * says nothing of the element.
 */
export const turn = (host: HTMLElement, { rtl }: Language): void => {
  if (turned.get(host) === host.getAttribute('dir')) host.removeAttribute('dir');
  turned.delete(host);
  if (host.hasAttribute('dir') || isRtl(host) === rtl) return;
  host.dir = rtl ? 'rtl' : 'ltr';
  turned.set(host, host.dir);
};

/** Says of a tree which language its words are in, and which way that is written. */
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
