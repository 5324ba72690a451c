import { baseOf } from '../core/view/language.ts';

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
