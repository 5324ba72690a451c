import { clockOf, dateMs, isZone } from './clock.ts';
import { type DateNames, dateNames } from './date-names.ts';
import { type DatePart, type Precision, readPart } from './date-part.ts';
import { ENGLISH, type Phrase, periodOf, phrasesOf, portionOf, yearText } from './date-phrase.ts';
import { readDate } from './edtf.ts';
import type { PhraseTable } from './phrases/table.ts';
import { type Span, span } from './span.ts';
import { type Fields, tidyDate, writtenDates } from './written-date.ts';

/** How exact a typed date is; a `third` is early, mid or late in something. */
export type TypedPrecision = Precision | Phrase['portion']['unit'];

/** What a reader typed, as a stretch of time. Frozen. */
export interface TypedDate {
  /** Half-open, UTC ms; finite. */
  readonly span: Span;
  readonly precision: TypedPrecision;
  /** The same as EDTF, which `readDate` reads; null where its open end was closed by the extent. */
  readonly edtf: string | null;
}

export interface TypedDateOptions {
  /** The reader's language, as BCP 47 has it. English is always read as well. */
  readonly locale: string;
  /** An IANA zone, in which the date is meant. */
  readonly zone: string;
  /** The phrases of that language, beside those of English. */
  readonly phrases?: PhraseTable | null;
  /** The time in which a date without a year is looked for, and an open one ends. */
  readonly extent?: Span;
}

/** All that a date is read with. */
interface Context extends TypedDateOptions {
  readonly names: DateNames;
}

/** Nobody types a longer one, characters. */
const LONGEST = 60;
/** Four hundred years have every date on every day of the week. */
const MOST_YEARS = 400;

const pad = (n: number | null): string => (n === null ? '' : `-${`${n}`.padStart(2, '0')}`);

/** The years in which a date may lie, the likeliest first. */
function* yearsOf({ year, short, before }: Fields, { extent, zone }: Context): Generator<number> {
  if (year !== null && !short) {
    yield before ? 1 - year : year;
    return;
  }
  if (!extent || !Number.isFinite(extent.lo) || !Number.isFinite(extent.hi)) return;
  const clock = clockOf(zone);
  const yearAt = (t: number) => new Date(clock.local(t)).getUTCFullYear();
  const last = yearAt(Math.max(extent.lo, extent.hi - 1));
  const first = Math.max(yearAt(extent.lo), last - MOST_YEARS);
  for (let one = last; one >= first; one--) {
    if (year === null || ((one % 100) + 100) % 100 === year) yield one;
  }
}

const falls = ({ weekday, month, day }: Fields, year: number): boolean =>
  weekday === null ||
  (day !== null && new Date(dateMs(year, (month ?? 1) - 1, day)).getUTCDay() === weekday);

/** The date of a text that has no words but those of dates; `months` need no year. */
const plainDate = (
  text: string,
  context: Context,
  months: boolean
): { readonly edtf: string; readonly part: DatePart } | null => {
  const { extent, zone, names } = context;
  for (const fields of writtenDates(text, names)) {
    const { year, short, month, day } = fields;
    const said = year !== null && !short;
    const whole = month === null ? said && day === null : said || day !== null || months;
    if (!whole) continue;
    for (const one of yearsOf(fields, context)) {
      const edtf = yearText(one) + pad(month) + pad(day);
      const part = readPart(edtf, zone);
      if (typeof part === 'string' || !falls(fields, one)) continue;
      if (said || (extent && part.lo < extent.hi && part.hi > extent.lo)) return { edtf, part };
    }
  }
  return null;
};

const ofText = (edtf: string, precision: TypedPrecision | null, context: Context) => {
  const reading = readDate(edtf, context.zone);
  if (!reading.ok) return null;
  const { date } = reading;
  const { extent } = context;
  const lo = date.openStart ? (extent?.lo ?? -Infinity) : date.lo;
  const hi = date.openEnd ? (extent?.hi ?? Infinity) : date.hi;
  if (!(lo < hi) || !Number.isFinite(hi - lo)) return null;
  return Object.freeze<TypedDate>({
    span: span(lo, hi),
    precision: precision ?? date.precision,
    edtf: date.openStart || date.openEnd ? null : edtf
  });
};

const read = (text: string, context: Context): TypedDate | null => {
  const exact = ofText(
    text.replace(/^[\dxy-]+$/i, all => all.toUpperCase()),
    null,
    context
  );
  if (exact) return exact;
  const tidy = tidyDate(text);
  const plain = plainDate(tidy, context, false);
  if (plain) return ofText(plain.edtf, null, context);
  const { phrases, zone } = context;
  const tables = phrases ? [phrases, ...ENGLISH] : ENGLISH;
  const period = periodOf(tidy, tables);
  if (period) return ofText(period, null, context);
  for (const { portion, of } of phrasesOf(tidy, tables)) {
    const whole = periodOf(of, tables);
    const part = whole === null ? plainDate(of, context, true)?.part : readPart(whole, zone);
    const edtf = part && typeof part !== 'string' ? portionOf(part, portion) : null;
    if (edtf) return ofText(edtf, portion.unit, context);
  }
  return null;
};

/**
 * Reads a date as people type it: EDTF, or the forms of the reader's language and of English, with
 * months by name or number (`25 Oct 2019`, `Oktober 2019`, `25/10/2019` in the order of the
 * language), also quarters, decades and parts of a month or year (`last week of October 2019`,
 * `Ende der 1990er`). Without a year it is the last such day of the extent. Null for a
 * text that is no date, or has other words. Never throws; in an unknown zone nothing is a date.
 */
export const readTypedDate = (text: string, options: TypedDateOptions): TypedDate | null => {
  const tidy = text.trim();
  if (tidy === '' || tidy.length > LONGEST || !isZone(options.zone)) return null;
  return read(tidy, { ...options, names: dateNames(options.locale) });
};
