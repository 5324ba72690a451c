import { dateMs } from './clock.ts';
import { foldDate } from './date-names.ts';
import type { DatePart } from './date-part.ts';
import { phrases as english } from './phrases/en.ts';
import type { PhraseTable } from './phrases/table.ts';

/** A part of a month or of a longer time, counted from 1; the last is -1. */
export interface Portion {
  readonly unit: 'week' | 'third' | 'quarter' | 'half';
  readonly n: number;
}

/** A part, and the text of that of which it is one. */
export interface Phrase {
  readonly portion: Portion;
  readonly of: string;
}

const DAY = 864e5;

/** English is read in every language. */
export const ENGLISH: readonly PhraseTable[] = [english];

/** A form of a language as an expression, with the words of which it has one, in their order. */
interface Form {
  readonly shape: RegExp;
  readonly words: readonly RegExp[];
}

type Kind = Portion['unit'] | 'season' | 'decade' | 'century';

const GAPS: Readonly<Record<string, string>> = {
  of: '(?<of>.+?)',
  year: '(?<year>\\d{4})',
  d: '(?<d>[1-4]|iv|i{1,3})',
  decade: '(?<of>\\d{3})0',
  century: '(?<of>\\d\\d?|[ivx]+)'
};

const listed = (text: string): string[] => text.split('; ').map(foldDate);

const makeForms = (table: PhraseTable, kind: Kind): Form[] => {
  const { nth, thirds, halves = nth, seasons } = table;
  const own = { third: thirds, half: halves, season: seasons } as const;
  const words = listed(kind in own ? own[kind as keyof typeof own] : nth);
  return listed(table[kind]).map(form => ({
    shape: new RegExp(
      `^(?:${form.replace(/\{(\w+)\}/g, (_, gap: string) => GAPS[gap] ?? `(?<n>${words.join('|')})`)})$`,
      'u'
    ),
    words: words.map(word => new RegExp(`^(?:${word})$`, 'u'))
  }));
};

const made = new WeakMap<PhraseTable, Map<Kind, readonly Form[]>>();

const formsIn = (table: PhraseTable, kind: Kind): readonly Form[] => {
  const kinds = made.get(table) ?? new Map<Kind, readonly Form[]>();
  made.set(table, kinds);
  const forms = kinds.get(kind) ?? makeForms(table, kind);
  kinds.set(kind, forms);
  return forms;
};

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

const numberOf = (text: string): number => {
  if (/^\d/.test(text)) return Number(text);
  const values = [...text].map(letter => ROMAN[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0
  );
};

const without = (text: string): string => text.replace(/^the /, '');

/** What the forms of a kind find in a text: which of their words, counted from 1, and of what. */
function* foundIn(
  text: string,
  tables: readonly PhraseTable[],
  kind: Kind
): Generator<{ readonly n: number; readonly of: string }> {
  for (const { shape, words } of tables.flatMap(table => formsIn(table, kind))) {
    const found = shape.exec(without(text))?.groups;
    if (!found) continue;
    const { n, d, of = '', year } = found;
    const at = n === undefined ? 0 : words.findIndex(word => word.test(n));
    const whole = year === undefined ? of : `${of} ${year}`;
    yield { n: d === undefined ? at + 1 : numberOf(d), of: without(whole) };
  }
}

const UNITS = ['week', 'third', 'quarter', 'half'] as const;
/** The word after the fifth is the last. */
const LAST = 6;

/** What a folded text may be a part of, in the languages of some tables. */
export function* phrasesOf(text: string, tables = ENGLISH): Generator<Phrase> {
  for (const unit of UNITS) {
    for (const { n, of } of foundIn(text, tables, unit)) {
      yield { portion: { unit, n: n === LAST ? -1 : n }, of };
    }
  }
}

const first = <Item>(items: Iterable<Item>): Item | undefined => {
  for (const item of items) return item;
  return undefined;
};

/** The EDTF text of a decade, a century or a season in words; null where it is none. */
export const periodOf = (text: string, tables = ENGLISH): string | null => {
  const decade = first(foundIn(text, tables, 'decade'));
  if (decade) return `${decade.of}X`;
  const century = numberOf(first(foundIn(text, tables, 'century'))?.of ?? '0');
  if (century > 0) return `${`${century - 1}`.padStart(2, '0')}XX`;
  for (const { n, of } of foundIn(text, tables, 'season')) {
    const year = /^(\d{4})\D{0,2}$/.exec(of)?.[1];
    if (year) return `${year}-${20 + n}`;
  }
  return null;
};

/** A year as EDTF writes it: four digits, or a Y and more. */
export const yearText = (year: number): string => {
  const digits = `${Math.abs(year)}`;
  if (digits.length > 4) return `Y${year}`;
  return (year < 0 ? '-' : '') + digits.padStart(4, '0');
};

const two = (n: number): string => `${n}`.padStart(2, '0');

const dayText = (local: number): string => {
  const date = new Date(local);
  return `${yearText(date.getUTCFullYear())}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
};

const monday = (local: number): number => local - ((new Date(local).getUTCDay() + 6) % 7) * DAY;

/** Weeks begin on Monday; the first and the last are those that have the first and the last day. */
const week = ({ year, month, day }: DatePart, n: number): string | null => {
  const first = day ? dateMs(year, (month ?? 1) - 1, day) : dateMs(year, (month ?? 1) - 1);
  const last = day ? first : month ? dateMs(year, month, 0) : dateMs(year + 1, 0, 0);
  const start = n < 0 ? monday(last) : monday(first) + (n - 1) * 7 * DAY;
  return start > last ? null : `${dayText(start)}/${dayText(start + 6 * DAY)}`;
};

/** Where the thirds end, in the unit below. */
const THIRDS = { month: [10, 20], year: [4, 8], decade: [4, 7], century: [34, 67] } as const;

const third = ({ year, month, precision }: DatePart, n: number): string | null => {
  if (!(precision in THIRDS)) return null;
  const unit = precision as keyof typeof THIRDS;
  const whole = { month: new Date(dateMs(year, month, 0)).getUTCDate(), year: 12 };
  const ends = [
    0,
    ...THIRDS[unit],
    unit === 'decade' ? 10 : unit === 'century' ? 100 : whole[unit]
  ];
  const [from = 0, to = 0] = ends.slice(n - 1);
  if (unit === 'year') return `${yearText(year)}-${two(from + 1)}/${yearText(year)}-${two(to)}`;
  if (unit !== 'month') return `${yearText(year + from)}/${yearText(year + to - 1)}`;
  const name = `${yearText(year)}-${two(month ?? 1)}`;
  return `${name}-${two(from + 1)}/${name}-${two(to)}`;
};

/** The EDTF interval of a part of a date; null where it has no such part. */
export const portionOf = (date: DatePart, { unit, n }: Portion): string | null => {
  const { year, precision } = date;
  if (unit === 'week') {
    const has = precision === 'year' || precision === 'month' || precision === 'day';
    return has ? week(date, n) : null;
  }
  if (unit === 'third') return third(date, n);
  const count = unit === 'quarter' ? 4 : 2;
  const at = n < 0 ? count : n;
  const months = 12 / count;
  if (precision !== 'year' || at > count) return null;
  const [from, to] = [(at - 1) * months + 1, at * months];
  return `${yearText(year)}-${two(from)}/${yearText(year)}-${two(to)}`;
};
