import { baseOf, createLanguage, englishAs, type Language } from '../core/view/language.ts';
import * as ar from '../core/view/languages/ar.ts';
import * as de from '../core/view/languages/de.ts';
import * as en from '../core/view/languages/en.ts';
import * as es from '../core/view/languages/es.ts';
import * as fa from '../core/view/languages/fa.ts';
import * as fr from '../core/view/languages/fr.ts';
import * as he from '../core/view/languages/he.ts';
import * as hi from '../core/view/languages/hi.ts';
import * as it from '../core/view/languages/it.ts';
import * as ja from '../core/view/languages/ja.ts';
import * as ko from '../core/view/languages/ko.ts';
import * as nl from '../core/view/languages/nl.ts';
import * as pl from '../core/view/languages/pl.ts';
import * as pt from '../core/view/languages/pt.ts';
import { tools } from '../core/view/languages/tools/en.ts';
import * as tr from '../core/view/languages/tr.ts';
import * as uk from '../core/view/languages/uk.ts';
import * as zh from '../core/view/languages/zh.ts';
import { createPageWords, ENGLISH_PAGES, type PageWords } from '../core/view/page-words.ts';
import type { LanguageFile } from '../core/view/table.ts';

/** All languages that there are words in, by their tag without a region. */
export const LANGUAGES: ReadonlyMap<string, LanguageFile> = new Map(
  Object.entries({
    ...{ ar, de, es, fa, fr, he, hi, it, ja, ko, nl, pl, pt, tr, uk, zh },
    en: { ...en, tools }
  })
);

/** The language of a story as it is written ahead; English where there are no words in it. */
export const languageOf = (locale: string): Language & { readonly pages: PageWords } => {
  const base = baseOf(locale);
  const file = LANGUAGES.get(base);
  if (!file || base === 'en') return { ...englishAs(locale), pages: ENGLISH_PAGES };
  const language = createLanguage(file, locale);
  return { ...language, pages: createPageWords(file.pages, language.locale) };
};
