import type { Precision } from './date-part.ts';
import { localeOf } from './locale.ts';
import { createChoice, type Plural } from './plural.ts';

/**
 * A word that may read otherwise with each precision of the date it goes with: `jusqu’en mai 2020`,
 * `jusqu’au 18 mai 2020`. What has no form of its own, and a date that is itself qualified, has `other`.
 */
export type Told = string | ({ readonly other: string } & Partial<Record<Precision, string>>);

/**
 * The words that dates need beside what Intl knows, as plain data. `{}` stands for the date. The
 * short ones are for labels on the stage, the others for running text.
 */
export interface DateTable {
  readonly about: Told;
  readonly uncertain: string;
  readonly from: Told;
  readonly until: Told;
  /** Between the ends of an interval, with its spaces; or around both: `de {} a {}`. */
  readonly to: Told;
  /** Between a day and a time of day, with its space. */
  readonly comma: string;
  /** In place of an end that nobody knows. */
  readonly unknown: string;
  readonly shortAbout: string;
  readonly shortUncertain: string;
  readonly shortTo: string;
  readonly shortUnknown: string;
  /** Spring, summer, autumn, winter. */
  readonly seasons: readonly [string, string, string, string];
  /** `{}` is the first year, `{last}` the last. */
  readonly decade: string;
  /** `{n}` is the number; by ordinal categories where the language has several. */
  readonly century: string | Plural;
  /** `{}` is the century. */
  readonly centuryBefore: string;
  /** How the language writes 1, 2, 3 of centuries, where that is not in its digits. */
  readonly numerals?: readonly string[];
  /** What changes where words meet, as regular expressions and what takes their place: `de a` is `d’a`. */
  readonly joins?: readonly (readonly [find: string, put: string])[];
}

/** The same words, as the texts of dates use them. */
export interface Words extends Omit<DateTable, 'century' | 'centuryBefore' | 'numerals' | 'joins'> {
  /** The nth century, before or after the beginning of the era. */
  century(n: number, before: boolean): string;
  /** A whole text as it reads where its words meet. */
  mend?(text: string): string;
}

/** Puts the text in place of `{}`. */
export const fill = (word: string, text: string): string => word.replace('{}', () => text);

/** The form for a precision; `other` for null. */
export const pick = (word: Told, precision: Precision | null): string =>
  typeof word === 'string' ? word : ((precision && word[precision]) ?? word.other);

/** What stands before, between and after the two ends of an interval. */
export const around = (to: string): readonly string[] =>
  to.includes('{}') ? to.split('{}') : ['', to, ''];

/** Makes the words of a language from their table. */
export const createDateWords = (table: DateTable, locale: string): Words => {
  const { century, centuryBefore, numerals, joins, ...words } = table;
  const choose = createChoice(locale, 'ordinal');
  const rules = joins?.map(([find, put]) => [new RegExp(find, 'gu'), put] as const);
  const written = (n: number) =>
    numerals?.[n - 1] ?? new Intl.NumberFormat(localeOf(locale)).format(n);
  return Object.freeze<Words>({
    ...words,
    century: (n, before) => {
      const form = typeof century === 'string' ? century : choose(century, n);
      const text = form.replace('{n}', written(n));
      return before ? fill(centuryBefore, text) : text;
    },
    ...(rules && {
      mend: (text: string) => rules.reduce((told, [find, put]) => told.replace(find, put), text)
    })
  });
};

export const ENGLISH_DATES: DateTable = Object.freeze<DateTable>({
  about: 'about {}',
  uncertain: '{} (uncertain)',
  from: 'from {}',
  until: 'until {}',
  to: ' to ',
  comma: ', ',
  unknown: 'an unknown date',
  shortAbout: 'c. {}',
  shortUncertain: '{}?',
  shortTo: ' – ',
  shortUnknown: '?',
  seasons: ['spring {}', 'summer {}', 'autumn {}', 'winter {}'],
  decade: '{}s',
  century: {
    one: '{n}st century',
    two: '{n}nd century',
    few: '{n}rd century',
    other: '{n}th century'
  },
  centuryBefore: '{} BC',
  // In a phrase decades and centuries have an article: until the 1990s, about the 19th century.
  joins: [['\\b(about|from|until) (?=\\d+(?:s|st|nd|rd|th)\\b)', '$1 the ']]
});

export const ENGLISH: Words = createDateWords(ENGLISH_DATES, 'en');
