import { dateMs } from './clock.ts';
import { fold } from './fold.ts';

/** What a word may mean in a date. One may mean several: `mar` is March, and Tuesday in French. */
export type Meaning =
  | { readonly kind: 'month'; readonly month: number }
  /** Sunday is 0. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'era'; readonly before: boolean }
  /** It stands between the parts and says nothing: the `de` of `25 de octubre`. */
  | { readonly kind: 'filler' };

export type Slot = 'year' | 'month' | 'day';

/** The words and the habits of one language, and of English, for dates of the Gregorian calendar. */
export interface DateNames {
  /** What a folded word may mean, or several joined by spaces. */
  meanings(words: string): readonly Meaning[];
  /** Letters that stand behind a number and say what it counts: 年, 월. */
  readonly units: ReadonlyMap<string, Slot>;
  /** The order in which numeric dates are written. */
  readonly order: readonly Slot[];
}

type Fields = Intl.DateTimeFormatOptions;

/** A name may look otherwise beside a day (25 октября, but октябрь 2019). */
const NAMED: readonly Fields[] = (['long', 'short'] as const).flatMap(month => [
  { month },
  { month, day: 'numeric' },
  { month, year: 'numeric' },
  { month, day: 'numeric', year: 'numeric' },
  { month, day: 'numeric', year: 'numeric', weekday: month }
]);
const NUMERIC: Fields = { year: 'numeric', month: 'numeric', day: 'numeric' };
const WEEKDAYS: readonly Fields[] = [{ weekday: 'long' }, { weekday: 'short' }];
const ERAS: readonly Fields[] = [
  { year: 'numeric', era: 'short' },
  { year: 'numeric', era: 'long' }
];

const YEAR = 2019;
const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);
/** A prefix is no shorter than this: `oct`, not `o`. */
const PREFIX = 3;

const LETTERS = /[\p{L}\p{M}]+/gu;

/** An apostrophe within a word is left out by some and typed in many ways by others. */
export const foldDate = (text: string): string => fold(text).replace(/['’ʼ`׳״]/g, '');

const wordsOf = (text: string): string[] => foldDate(text).match(LETTERS) ?? [];

/** Learns from dates that were formatted; English is learnt into the same lists. */
const createLearner = () => {
  const meanings = new Map<string, Meaning[]>();
  const units = new Map<string, Slot>();

  const add = (words: readonly string[], meaning: Meaning): void => {
    const key = words.join(' ');
    if (key === '') return;
    const known = meanings.get(key) ?? [];
    meanings.set(key, known);
    const told = JSON.stringify(meaning);
    if (!known.some(other => JSON.stringify(other) === told)) known.push(meaning);
  };
  const fill = (words: readonly string[]) => {
    for (const word of words) add([word], { kind: 'filler' });
  };

  /** A month by its name, or by its number with letters around it. */
  const learnMonth = (value: string, month: number): void => {
    const [, before = '', after] = /^(\D*)\d+(\D*)$/.exec(value) ?? [];
    if (after === undefined) {
      add(wordsOf(value), { kind: 'month', month });
      return;
    }
    fill(wordsOf(before));
    const [unit] = wordsOf(after);
    if (unit) units.set(unit, 'month');
  };

  /** What stands between two parts: a unit, letters that grow onto a month, or words to ignore. */
  const learnLiteral = (
    text: string,
    before: Intl.DateTimeFormatPart | undefined,
    after: Intl.DateTimeFormatPart | undefined,
    month: number
  ): void => {
    const words = wordsOf(text);
    const first = words[0];
    const last = words.at(-1);
    const slot = before?.type as Slot;
    const counts = slot === 'year' || slot === 'month' || slot === 'day';
    if (first && counts && /\d$/.test(before?.value ?? '') && /^\p{L}/u.test(text)) {
      units.set(first, slot);
      words.shift();
    }
    if (last && after?.type === 'month' && /\p{L}[\p{M}'’]*$/u.test(text)) {
      const [name = '', ...others] = wordsOf(after.value);
      if (name !== '') add([last + name, ...others], { kind: 'month', month });
    }
    fill(words);
  };

  return {
    meanings,
    units,
    learn: (parts: readonly Intl.DateTimeFormatPart[], local: number): void => {
      const date = new Date(local);
      const month = date.getUTCMonth() + 1;
      parts.forEach(({ type, value }, at) => {
        if (type === 'month') learnMonth(value, month);
        else if (type === 'literal') learnLiteral(value, parts[at - 1], parts[at + 1], month);
        else if (type === 'weekday') {
          add(wordsOf(value), { kind: 'weekday', weekday: date.getUTCDay() });
        } else if (type === 'era') {
          add(wordsOf(value), { kind: 'era', before: date.getUTCFullYear() < 1 });
        }
      });
    }
  };
};

const formatOf = (locale: string, fields: Fields): Intl.DateTimeFormat => {
  const options = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC', ...fields };
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    return new Intl.DateTimeFormat('en', options);
  }
};

const createNames = (locale: string): DateNames => {
  const { meanings, units, learn } = createLearner();
  for (const language of [locale, 'en-US', 'en-GB']) {
    const tell = (all: readonly Fields[], dates: readonly number[]) => {
      for (const format of all.map(fields => formatOf(language, fields))) {
        for (const date of dates) learn(format.formatToParts(date), date);
      }
    };
    tell(
      [...NAMED, NUMERIC],
      MONTHS.map(month => dateMs(YEAR, month - 1, 10 + month))
    );
    tell(
      WEEKDAYS,
      MONTHS.slice(0, 7).map(day => dateMs(YEAR, 0, day))
    );
    tell(ERAS, [dateMs(-43), dateMs(79)]);
  }
  for (const before of ['bc', 'bce']) meanings.set(before, [{ kind: 'era', before: true }]);
  for (const since of ['ad', 'ce']) meanings.set(since, [{ kind: 'era', before: false }]);
  for (const word of ['of', 'the']) meanings.set(word, [{ kind: 'filler' }]);

  /** A month whose name goes on as the word begins, where that is only one. */
  const begun = (word: string): readonly Meaning[] => {
    if (word.length < PREFIX || word.includes(' ')) return [];
    const found = new Map<number, Meaning>();
    for (const [name, all] of meanings) {
      if (!name.startsWith(word)) continue;
      for (const meaning of all) if (meaning.kind === 'month') found.set(meaning.month, meaning);
    }
    return found.size === 1 ? [...found.values()] : [];
  };

  const order = formatOf(locale, NUMERIC)
    .formatToParts(dateMs(YEAR))
    .map(({ type }) => type)
    .filter((type): type is Slot => type === 'year' || type === 'month' || type === 'day');
  return Object.freeze<DateNames>({
    meanings: words => meanings.get(words) ?? begun(words),
    units,
    order
  });
};

const made = new Map<string, DateNames>();

/** The names of dates in a language, taken from Intl once; a malformed locale is read as English. */
export const dateNames = (locale: string): DateNames => {
  const names = made.get(locale) ?? createNames(locale);
  made.set(locale, names);
  return names;
};
