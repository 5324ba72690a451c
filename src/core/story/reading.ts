import { type DateReading, type EventDate, readDate } from '../time/edtf.ts';
import type { Span } from '../time/span.ts';
import type { Log } from './check.ts';
import * as say from './messages.ts';
import type { ViewFile } from './schema.ts';

/** What every list is read with: the file, its zone and where faults are noted. */
export interface Reading {
  readonly root: object;
  readonly zone: string;
  readonly log: Log;
  /** Dates already read: many events share a day, and the calendar is the dearest part of a reading. */
  readonly dates: Map<string, DateReading>;
}

/** What the text says as a date, read once. */
export const readingOf = (
  text: string,
  { zone, dates }: Pick<Reading, 'zone' | 'dates'>
): DateReading => {
  // No date is that long, and not every pattern that looks for a hint bears any length.
  const short = text.length > 99 ? `${text.slice(0, 99)}…` : text;
  const known = dates.get(short);
  if (known) return known;
  const made = readDate(short, zone);
  dates.set(short, made);
  return made;
};

/** A date, or null, reported, when it cannot be read. No text is no fault. */
export const dateAt = (
  text: string | undefined,
  at: string,
  reading: Reading
): EventDate | null => {
  if (text === undefined) return null;
  const found = readingOf(text, reading);
  if (found.ok) return found.date;
  reading.log.report(at, found.message, found.hint);
  return null;
};

/** A date that is shown as a name only, such as the day of publication: kept as written if it can be read. */
export const dateText = (text: string | undefined, at: string, reading: Reading): string | null =>
  dateAt(text, at, reading)?.source ?? null;

/** From the beginning of one date to the end of another, or null, reported, when that is no span. */
export const spanAt = (file: ViewFile, at: string, reading: Reading): Span | null => {
  const from = dateAt(file.from, `${at}.from`, reading);
  const to = dateAt(file.to, `${at}.to`, reading);
  if (!from || !to) return null;
  if (from.lo < to.hi) return Object.freeze({ lo: from.lo, hi: to.hi });
  reading.log.report(`${at}.to`, say.expected(say.LATER, file.to), say.HINT.order);
  return null;
};

/** The opening window, which unlike an era must end on both sides. */
export const openingAt = (view: ViewFile, reading: Reading): Span | null => {
  const span = spanAt(view, 'view', reading);
  if (!span || Number.isFinite(span.hi - span.lo)) return span;
  const side = Number.isFinite(span.lo) ? 'to' : 'from';
  reading.log.report(`view.${side}`, say.expected(say.BOUNDED, view[side]));
  return null;
};
