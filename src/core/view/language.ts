import { localeOf } from '../time/locale.ts';
import {
  createDateWords,
  type DateTable,
  type Words as DateWords,
  ENGLISH as ENGLISH_DATE_WORDS,
  ENGLISH_DATES
} from '../time/words.ts';
import type { LanguageFile } from './table.ts';
import { createWords, ENGLISH, type Words } from './words.ts';

/** What a story is shown with, in one language. */
export interface Language {
  /** The tag of the language in which the words are. */
  readonly locale: string;
  readonly words: Words;
  readonly dates: DateWords;
  /** The words of dates as they can be sent to a worker. */
  readonly dateTable: DateTable;
  readonly rtl: boolean;
}

/** The language of a tag without its region: `pt` of `pt-BR`. */
export const baseOf = (locale: string): string => localeOf(locale).split('-', 1)[0] as string;

/** Makes a language from its tables; `locale` may be one of its regions. */
export const createLanguage = (
  { words, dates, rtl = false }: Pick<LanguageFile, 'words' | 'dates' | 'rtl'>,
  locale: string
): Language => {
  const tag = localeOf(locale);
  return Object.freeze({
    locale: tag,
    words: createWords(words, tag),
    dates: createDateWords(dates, tag),
    dateTable: dates,
    rtl
  });
};

/** English, under one of its tags; it stands in for every language that has no words here. */
export const englishAs = (locale: string): Language =>
  Object.freeze({
    locale: baseOf(locale) === 'en' ? localeOf(locale) : 'en',
    words: ENGLISH,
    dates: ENGLISH_DATE_WORDS,
    dateTable: ENGLISH_DATES,
    rtl: false
  });
