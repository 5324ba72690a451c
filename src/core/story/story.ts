import type { EventDate, Precision } from '../time/edtf.ts';
import type { Span } from '../time/span.ts';
import type { EventFile, RelationFile } from './schema.ts';

/** The story as the rest of the program knows it: frozen, references resolved, nothing left to check. */
export interface Story {
  readonly id: string;
  readonly title: string;
  /** Empty when the file has none. */
  readonly summary: string;
  readonly lang: string;
  readonly timeZone: string;
  readonly updated: string | null;
  readonly license: string | null;
  readonly credit: string | null;
  /** The window of the file's `view`, or null for the whole extent. */
  readonly opening: Span | null;
  /** The finite hull of all event dates; of `opening` or one day of 1970 when there is none. Never empty. */
  readonly extent: Span;
  readonly parties: readonly Party[];
  /** The parties that have an event or a speaker, in their order. */
  readonly acting: readonly Party[];
  readonly people: readonly Person[];
  readonly sources: readonly Source[];
  /** In time order: by `date.lo`, then the coarser precision first, then the author's order. */
  readonly events: readonly StoryEvent[];
  /** In the author's order. */
  readonly quotes: readonly Quote[];
  readonly eras: readonly Era[];
  readonly eventById: ReadonlyMap<string, StoryEvent>;
  readonly quoteById: ReadonlyMap<string, Quote>;
}

export interface Party {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  /** `#rrggbb`, or null for the colour that goes with `index`. */
  readonly color: string | null;
}

export interface Person {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly party: Party | null;
}

export interface Source {
  readonly index: number;
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string;
  /** Begins with `http://` or `https://`. */
  readonly url: string | null;
  /** An EDTF string that `readDate` reads. */
  readonly published: string | null;
}

export type Relation = Readonly<RelationFile>;

export interface StoryEvent {
  /** The position in `story.events`. */
  readonly index: number;
  readonly id: string;
  readonly title: string;
  /** The title when the file has no shorter one. */
  readonly shortTitle: string;
  /** Empty when the file has none. */
  readonly summary: string;
  readonly date: EventDate;
  readonly dateBasis: NonNullable<EventFile['dateBasis']> | null;
  readonly dateNote: string | null;
  readonly note: string | null;
  readonly party: Party | null;
  readonly people: readonly Person[];
  readonly place: string | null;
  readonly importance: 1 | 2 | 3;
  readonly sources: readonly Source[];
  /** Each names an event of this story. */
  readonly relations: readonly Relation[];
  /** The other side of these: what other events name this one for, in their time order. */
  readonly namedBy: readonly Relation[];
  readonly quotes: readonly Quote[];
}

export interface Quote {
  readonly index: number;
  readonly id: string;
  /** Ids of events of this story, at least one, in the author's order. */
  readonly events: readonly string[];
  readonly speaker: Person | null;
  /** The quote's own, else the speaker's. */
  readonly role: string | null;
  readonly text: string;
  readonly date: EventDate | null;
  readonly medium: string | null;
  readonly note: string | null;
  readonly sources: readonly Source[];
}

/** Half-open, UTC ms; an end that is open is infinite. */
export interface Era extends Span {
  readonly id: string;
  readonly title: string;
}

const DAY = 86_400_000;

/** From the coarsest precision to the finest. */
export const COARSE_FIRST: readonly Precision[] = [
  'century',
  'decade',
  'year',
  'season',
  'month',
  'day',
  'minute',
  'second'
];

/** Time order for dates; 0 keeps the author's order in a stable sort. Open beginnings come first. */
export const compareDates = (
  a: Pick<EventDate, 'lo' | 'precision'>,
  b: Pick<EventDate, 'lo' | 'precision'>
): number =>
  a.lo < b.lo
    ? -1
    : a.lo > b.lo
      ? 1
      : COARSE_FIRST.indexOf(a.precision) - COARSE_FIRST.indexOf(b.precision);

/** The finite hull of the dates, at least a moment long; `opening` or one day when nothing is finite. */
export const extentOf = (
  dates: Iterable<Pick<EventDate, 'lo' | 'hi'>>,
  opening: Span | null
): Span => {
  let lo = Number.POSITIVE_INFINITY;
  let hi = Number.NEGATIVE_INFINITY;
  for (const date of dates) {
    for (const t of [date.lo, date.hi]) {
      if (!Number.isFinite(t)) continue;
      lo = Math.min(lo, t);
      hi = Math.max(hi, t);
    }
  }
  if (lo > hi) return opening ?? Object.freeze({ lo: 0, hi: DAY });
  // A single date with one open end has one finite instant: a day gives it room.
  return Object.freeze({ lo, hi: lo === hi ? lo + DAY : hi });
};
