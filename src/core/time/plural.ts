import { localeOf } from './locale.ts';

/** The forms of a text by number: the categories that `Intl.PluralRules` has for the language. */
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** Makes the function that takes the form for a number. The rules are asked for when it is first called. */
export const createChoice = (
  locale: string,
  type: 'cardinal' | 'ordinal'
): ((forms: Plural, n: number) => string) => {
  let rules: Intl.PluralRules | undefined;
  return (forms, n) => {
    rules ??= new Intl.PluralRules(localeOf(locale), { type });
    return forms[rules.select(n)] ?? forms.other;
  };
};
