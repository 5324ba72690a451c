import { localeOf } from '../time/locale.ts';
import {
  createDateWords,
  type DateTable,
  type Words as DateWords,
  ENGLISH as ENGLISH_DATE_WORDS,
  ENGLISH_DATES
} from '../time/words.ts';
import type { LanguageFile, ToolTable } from './table.ts';
import type { AllWords } from './tool-words.ts';
import { createWords, ENGLISH, type Words } from './words.ts';

/** What a story is shown with, in one language. */
export interface Language {
  /** The tag of the language in which the words are. */
  readonly locale: string;
  readonly words: Words;
  /** These and the words of tools, which are made when they are first asked for. */
  all(): Promise<AllWords>;
  readonly dates: DateWords;
  /** The words of dates as they can be sent to a worker. */
  readonly dateTable: DateTable;
  readonly rtl: boolean;
}

/** The language of a tag without its region: `pt` of `pt-BR`. */
export const baseOf = (locale: string): string => localeOf(locale).split('-', 1)[0] as string;

/** Makes all words once; what has not come may be asked for again. Without a table they are English. */
const allOf = (words: Words, locale: string, table?: ToolTable): Language['all'] => {
  let made: Promise<AllWords> | undefined;
  return () => {
    made ??= import('./tool-words.ts').then(({ allWords }) => allWords(words, locale, table));
    made.catch(() => {
      made = undefined;
    });
    return made;
  };
};

/** Makes a language from its tables; `locale` may be one of its regions. */
export const createLanguage = (
  { words: table, tools, dates, rtl = false }: Omit<LanguageFile, 'pages'>,
  locale: string
): Language => {
  const tag = localeOf(locale);
  const words = createWords(table, tag);
  return Object.freeze({
    locale: tag,
    words,
    all: allOf(words, tag, tools),
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
    all: allOf(ENGLISH, 'en'),
    dates: ENGLISH_DATE_WORDS,
    dateTable: ENGLISH_DATES,
    rtl: false
  });
