import { type DateNames, foldDate, type Meaning, type Slot } from './date-names.ts';

/** A number in a date, and what it counts where a unit or an ending behind it says so. */
interface Numeral {
  readonly digits: string;
  readonly slot: Slot | null;
}

/** What the words and numbers of a text say, before it is known which number is which. */
export interface Written {
  readonly numbers: readonly Numeral[];
  readonly month: number | null;
  readonly weekday: number | null;
  /** Whether an era is named, and which. */
  readonly before: boolean | null;
}

/** A date as numbers. Years before the era count down from 1, as they are written. */
export interface Fields {
  readonly year: number | null;
  /** The year has two digits only. */
  readonly short: boolean;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
  readonly before: boolean;
}

interface Token {
  readonly text: string;
  readonly number: boolean;
  /** Nothing stands between it and the one before. */
  readonly joined: boolean;
}

const NOTHING: Written = { numbers: [], month: null, weekday: null, before: null };

/** Longer texts are no dates, and would take long to be found to be none. */
const MOST_TOKENS = 12;
/** The longest names of months, days and eras have three words. */
const MOST_WORDS = 3;

const TOKEN = /(\d+)|([\p{L}\p{M}]+)|([\s.,/()\-‐-―،、॰·]+)|(.)/gsu;
const ORDINAL = /^(?:st|nd|rd|th|er|re|e|o|a)$/;

const value = (digit: string): string => {
  let below = 0;
  for (let code = digit.codePointAt(0) ?? 0; /\p{Nd}/u.test(String.fromCodePoint(code - 1)); code--)
    below += 1;
  // Unicode has all digits in rows of ten.
  return `${below % 10}`;
};

/** The text as it is compared: folded, with the digits of all scripts as 0 to 9. */
export const tidyDate = (text: string): string =>
  // 1.º and 1º are the first of a month.
  foldDate(text.replace(/(\d)\.?[ºª°]/g, '$1th'))
    .replace(/(?!\d)\p{Nd}/gu, value)
    .replace(/\s+/g, ' ')
    .trim();

/** The tokens of a folded text; null where it has something that no date has. */
const tokensOf = (text: string, { units }: DateNames): Token[] | null => {
  // An interval, or a list, is none.
  if (!/^[\p{L}\d]/u.test(text) || text.includes('..')) return null;
  const unit = [...units.keys()].sort((a, b) => b.length - a.length).join('|');
  // 25日金曜日 has no space to say where the unit ends.
  const apart = unit ? text.replace(new RegExp(`(\\d\\s*(?:${unit}))`, 'gu'), '$1 ') : text;
  const tokens: Token[] = [];
  let joined = false;
  for (const [all, number, word, , other] of apart.matchAll(TOKEN)) {
    if (other !== undefined || tokens.length > MOST_TOKENS) return null;
    const counts = number !== undefined || word !== undefined;
    if (counts) tokens.push({ text: all, number: number !== undefined, joined });
    joined = counts;
  }
  return tokens;
};

const taken = (so: Written, meaning: Meaning): Written | null => {
  switch (meaning.kind) {
    case 'month':
      return so.month === null ? { ...so, month: meaning.month } : null;
    case 'weekday':
      return so.weekday === null ? { ...so, weekday: meaning.weekday } : null;
    case 'era':
      return so.before === null ? { ...so, before: meaning.before } : null;
    case 'filler':
      return so;
  }
};

function* readings(
  tokens: readonly Token[],
  at: number,
  so: Written,
  names: DateNames
): Generator<Written> {
  const token = tokens[at];
  if (!token) {
    yield so;
    return;
  }
  if (token.number) {
    const next = tokens[at + 1];
    const unit = next && !next.number ? names.units.get(next.text) : undefined;
    const slot = unit ?? (next?.joined && ORDINAL.test(next.text) ? 'day' : null);
    const numbers = [...so.numbers, { digits: token.text, slot }];
    yield* readings(tokens, at + (slot ? 2 : 1), { ...so, numbers }, names);
    return;
  }
  for (let count = MOST_WORDS; count > 0; count--) {
    const words = tokens.slice(at, at + count);
    if (words.length < count || words.some(({ number }) => number)) continue;
    for (const meaning of names.meanings(words.map(({ text }) => text).join(' '))) {
      const then = taken(so, meaning);
      if (then) yield* readings(tokens, at + count, then, names);
    }
  }
}

/** What the numbers without a unit may count, in their order. */
const arrangements = ({ month }: Written, { order }: DateNames): readonly (readonly Slot[])[] => {
  if (month !== null) return [[], ['year'], ['day'], ['day', 'year'], ['year', 'day']];
  const [one, other]: readonly Slot[] = order.filter(slot => slot !== 'year');
  const numeric: readonly (readonly Slot[])[] =
    one && other
      ? [
          [one, other, 'year'],
          [other, one, 'year']
        ]
      : [];
  return [
    [],
    ['year'],
    ['month', 'year'],
    ['year', 'month'],
    ...(order[0] === 'year' ? [order, ...numeric] : [...numeric, order]),
    // Of the others only 10/1/10 may also be read so, and its year stands where the language has it.
    ['year', 'month', 'day']
  ];
};

const fits = (slot: Slot, digits: string, { month, before }: Written, of: number): boolean => {
  const number = Number(digits);
  if (slot === 'month') return digits.length < 3 && number > 0 && number < 13;
  if (slot === 'day') return digits.length < 3 && number > 0 && number < 32;
  if (number === 0 && digits.length > 2) return false;
  if (before !== null) return digits.length < 5 && number > 0;
  // Three digits beside a name are a year; among numbers they are the end of a thousand.
  if (digits.length === 3) return month !== null;
  return digits.length === 4 || (digits.length === 2 && of === 3);
};

/** The dates that the text may mean by its form, the likeliest first. */
export function* writtenDates(text: string, names: DateNames): Generator<Fields> {
  const tokens = tokensOf(text, names);
  if (!tokens?.length) return;
  for (const written of readings(tokens, 0, NOTHING, names)) {
    const known = written.numbers.filter(({ slot }) => slot !== null);
    const free = written.numbers.filter(({ slot }) => slot === null);
    for (const slots of arrangements(written, names)) {
      if (slots.length !== free.length) continue;
      const all = [
        ...known.map(({ digits, slot }) => ({ digits, slot: slot as Slot })),
        ...free.map(({ digits }, at) => ({ digits, slot: slots[at] as Slot }))
      ];
      const found = new Map(all.map(({ digits, slot }) => [slot, digits]));
      const named = written.month !== null ? 1 : 0;
      if (found.size < all.length || (named && found.has('month'))) continue;
      if (!all.every(({ digits, slot }) => fits(slot, digits, written, all.length))) continue;
      const number = (slot: Slot) => (found.has(slot) ? Number(found.get(slot)) : null);
      yield {
        year: number('year'),
        short: found.get('year')?.length === 2 && written.before === null,
        month: written.month ?? number('month'),
        day: number('day'),
        weekday: written.weekday,
        before: written.before === true
      };
    }
  }
}
