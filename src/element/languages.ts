import { baseOf, createLanguage, englishAs, type Language } from '../core/view/language.ts';
import type { LanguageFile } from '../core/view/table.ts';

/** Every language but English comes when a story or a page is in it. */
const FILES: Readonly<Record<string, () => Promise<LanguageFile>>> = {
  ar: () => import('../core/view/languages/ar.ts'),
  de: () => import('../core/view/languages/de.ts'),
  es: () => import('../core/view/languages/es.ts'),
  fa: () => import('../core/view/languages/fa.ts'),
  fr: () => import('../core/view/languages/fr.ts'),
  he: () => import('../core/view/languages/he.ts'),
  hi: () => import('../core/view/languages/hi.ts'),
  it: () => import('../core/view/languages/it.ts'),
  ja: () => import('../core/view/languages/ja.ts'),
  ko: () => import('../core/view/languages/ko.ts'),
  nl: () => import('../core/view/languages/nl.ts'),
  pl: () => import('../core/view/languages/pl.ts'),
  pt: () => import('../core/view/languages/pt.ts'),
  tr: () => import('../core/view/languages/tr.ts'),
  uk: () => import('../core/view/languages/uk.ts'),
  zh: () => import('../core/view/languages/zh.ts')
};

/**
 * The language of a tag such as `pt-BR`. English stands in for one that there are no words in, and
 * for one whose words do not come.
 */
export const loadLanguage = async (locale: string): Promise<Language> => {
  try {
    const file = await FILES[baseOf(locale)]?.();
    return file ? createLanguage(file, locale) : englishAs(locale);
  } catch {
    return englishAs('en');
  }
};
