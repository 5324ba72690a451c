import { dateHint } from './date-hint.ts';
import { type DatePart, type Precision, readPart } from './date-part.ts';

export type { DatePart, Precision } from './date-part.ts';

/** A date or interval as an author wrote it, half-open `[lo, hi)` in UTC ms. Frozen. */
export interface EventDate {
  /** The text that was read. */
  readonly source: string;
  /** Start in UTC ms; -Infinity when the start is open (`..`). */
  readonly lo: number;
  /** End (exclusive) in UTC ms; Infinity when the end is open (`..`). */
  readonly hi: number;
  /** How exactly the start is known (the end, where only that is). */
  readonly precision: Precision;
  /** How exactly the end is known (the start, where only that is). */
  readonly endPrecision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly interval: boolean;
  /** The start is `..`: it goes back without a limit. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** The start is empty: nobody knows it, so `lo` is that of the known end. */
  readonly unknownStart: boolean;
  readonly unknownEnd: boolean;
  /** What was written on the left of `/`, or the date itself; null when open or unknown. */
  readonly start: DatePart | null;
  /** What was written on the right of `/`; null for a single date and when open or unknown. */
  readonly end: DatePart | null;
}

/** A date, or why there is none. `hint` is a sentence or phrase that helps, or empty. */
export type DateReading =
  | { readonly ok: true; readonly date: EventDate }
  | { readonly ok: false; readonly message: string; readonly hint: string };

const refuse = (text: string, hint: string): DateReading => ({
  ok: false,
  message: `expected an EDTF date such as 2024-05 or 2024-05-01, got "${text}"`,
  hint
});

type Ends = Pick<EventDate, 'openStart' | 'openEnd' | 'unknownStart' | 'unknownEnd' | 'interval'>;

/** The date of two ends, of which one at least is known. */
const dateOf = (
  source: string,
  start: DatePart | null,
  end: DatePart | null,
  ends: Ends
): EventDate => {
  const first = (start ?? end) as DatePart;
  const last = (end ?? start) as DatePart;
  return Object.freeze({
    source,
    lo: ends.openStart ? -Infinity : first.lo,
    hi: ends.openEnd ? Infinity : last.hi,
    precision: first.precision,
    endPrecision: last.precision,
    approximate: first.approximate || last.approximate,
    uncertain: first.uncertain || last.uncertain,
    start,
    end,
    // Named: to spread or to assign them takes ten times as long, and long stories have many dates.
    interval: ends.interval,
    openStart: ends.openStart,
    openEnd: ends.openEnd,
    unknownStart: ends.unknownStart,
    unknownEnd: ends.unknownEnd
  });
};

const SINGLE: Ends = {
  interval: false,
  openStart: false,
  openEnd: false,
  unknownStart: false,
  unknownEnd: false
};

/** Reads the text, or says what is wrong with it; the sentence is empty when the form is unknown. */
const read = (text: string, zone: string): EventDate | string => {
  // Most dates are single ones, and long stories have many: to split each takes longer than to read it.
  if (!text.includes('/')) {
    const single = readPart(text, zone);
    return typeof single === 'string' ? single : dateOf(text, single, null, SINGLE);
  }
  const [left = '', right = '', more] = text.split('/');
  if (more !== undefined) return '';
  const endOf = (written: string) =>
    written === '' || written === '..' ? null : readPart(written, zone);
  const start = endOf(left);
  if (typeof start === 'string') return start;
  const end = endOf(right);
  if (typeof end === 'string') return end;
  if (!start && !end) return 'an interval needs a date at one end';
  if (start && end && end.hi <= start.lo) return 'the interval ends before it begins';
  return dateOf(text, start, end, {
    interval: true,
    openStart: left === '..',
    openEnd: right === '..',
    unknownStart: left === '',
    unknownEnd: right === ''
  });
};

/**
 * Reads an EDTF text: level 0 and 1, decades (201X) and centuries (20XX), and times also within
 * intervals. A date without a zone is read in `zone` (an IANA name; a RangeError for another).
 */
export const readDate = (text: string, zone: string): DateReading => {
  const date = read(text, zone);
  if (typeof date !== 'string') return { ok: true, date };
  if (date) return refuse(text, date);
  return refuse(
    text,
    dateHint(text, guess => typeof read(guess, zone) !== 'string')
  );
};
