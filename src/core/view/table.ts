import { localeOf } from '../time/locale.ts';
import { createChoice, type Plural } from '../time/plural.ts';
import type { DateTable } from '../time/words.ts';
import type { PageWords } from './page-words.ts';
import type { LengthUnit, ToolWords } from './tool-words.ts';
import type { Words } from './words.ts';

/** Words whose form goes by a number. */
type Counted = 'quotes' | 'quotesAt' | 'eventCount' | 'stackName';
type ToolCounted = 'found' | 'shownOf';

type Entry<Word> = Word extends (...given: never) => string ? string : Word;

/**
 * The words of the interface in one language, as plain data: a text with a gap `{name}` for each
 * thing it is given, or its forms by number, where `{n}` is the number as the language writes it.
 */
export type Table = {
  readonly [Key in Exclude<keyof Words, Counted>]: Entry<Words[Key]>;
} & Readonly<Record<Counted, Plural>>;

/** The words of tools, likewise. */
export type ToolTable = {
  readonly [Key in Exclude<keyof ToolWords, ToolCounted | 'length'>]: Entry<ToolWords[Key]>;
} & Readonly<Record<ToolCounted, Plural>> & {
    /** Lengths of time. */
    readonly lengths: Readonly<Record<LengthUnit, Plural>>;
  };

/** What plain pages say beside them. */
export type PageTable = {
  readonly [Key in Exclude<keyof PageWords, 'pageCount'>]: string;
} & {
  readonly pageCount: Plural;
  /** A range of one event. */
  readonly oneEvent: string;
  /** The credit where the story has a licence. */
  readonly creditLicensed: string;
};

/** All that is written in one language. */
export interface LanguageFile {
  readonly words: Table;
  readonly tools: ToolTable;
  readonly dates: DateTable;
  readonly pages: PageTable;
  /** Whether it is written from right to left. */
  readonly rtl?: boolean;
}

const GAP = /\{(\w+)\}/g;

/** The text with what is given in place of its gaps. */
export const fill = (text: string, given: Readonly<Record<string, string>>): string =>
  text.replace(GAP, (gap, name: string) => given[name] ?? gap);

type Texts = Readonly<Record<string, unknown>>;

/**
 * The texts of a table; those with gaps as functions of what goes there, in the order in which the
 * English text has them.
 */
export const textsOf = (table: Texts, english: Texts): Texts =>
  Object.fromEntries(
    Object.entries(table).map(([key, text]) => {
      const names = [...String(english[key]).matchAll(GAP)].map(([, name]) => name);
      const filled = (...given: string[]) =>
        fill(text as string, Object.fromEntries(names.map((name, at) => [name, given[at] ?? ''])));
      return [key, typeof text === 'string' && names.length > 0 ? filled : text];
    })
  );

/** Numbers and the texts that go by them, in one language. */
export interface Counting {
  number(n: number): string;
  /** The form for `n`, which is `written` in it. */
  count(
    forms: Plural,
    n: number,
    written?: string,
    given?: Readonly<Record<string, string>>
  ): string;
}

export const createCounting = (locale: string): Counting => {
  const choose = createChoice(locale, 'cardinal');
  let numbers: Intl.NumberFormat | undefined;
  const number = (n: number): string => {
    numbers ??= new Intl.NumberFormat(localeOf(locale));
    return numbers.format(n);
  };
  return {
    number,
    count: (forms, n, written = number(n), given = {}) =>
      fill(choose(forms, n), { n: written, ...given })
  };
};
