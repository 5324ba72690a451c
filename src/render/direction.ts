import { baseOf } from '../core/view/language.ts';
import { type Content, el } from './tree.ts';

/** Whether a language, as a tag such as `ar-EG`, is written from right to left. */
export const isRtlLanguage = (lang: string): boolean =>
  /^(ar|ckb|dv|fa|he|ps|sd|ur|yi)\b/i.test(lang);

/**
 * Whether nothing in a text is written from right to left. Which letter comes first does not tell:
 * a sentence may begin with a name in another script.
 */
export const isLtrText = (text: string): boolean => !/[\u0590-\u08ff\ufb1d-\ufefc]/.test(text);

/** Whether a text is written from right to left as a whole: its first letter is. */
export const isRtlText = (text: string): boolean => {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  return letter !== undefined && !isLtrText(letter);
};

/** What a text of the story says of itself where all around it is told in another language. */
export const ownTongue = (lang: string, around: string): { lang?: string } =>
  baseOf(lang) === baseOf(around) ? {} : { lang };

/** Texts in a row, `lead` before the first and `between` them. */
export type Isolated = (texts: readonly string[], between?: string, lead?: string) => Content;

const joined: Isolated = (texts, between = '', lead = '') => lead + texts.join(between);

/**
 * Sets texts of a story in language `lang` apart from the words `around` them, each in its own order: a full
 * stop would stand at the wrong end of a sentence, the day of a date at the name before it. Where neither is
 * written from right to left there is nothing to tell apart.
 */
export const isolation = (lang: string, around: string): Isolated => {
  const rtl = isRtlLanguage(lang);
  if (!rtl && !isRtlLanguage(around)) return joined;
  const way = (text: string) => (isLtrText(text) ? 'ltr' : rtl ? 'rtl' : 'auto');
  return (texts, between = '', lead = '') =>
    texts.flatMap((text, at) => {
      const before = at > 0 ? between : lead;
      return [before ? el('span', {}, before) : null, el('span', { dir: way(text) }, text)];
    });
};

/** The same for a name within words that are no elements. */
export const isolatedName = (name: string, around: string): string =>
  isRtlLanguage(around) ? `\u2068${name}\u2069` : name;
