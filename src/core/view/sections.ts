import type { Steps } from '../story/steps.ts';
import type { StoryEvent } from '../story/story.ts';
import type { EventDate } from '../time/edtf.ts';
import type { Format } from '../time/format.ts';
import type { Item, Listing, Voice } from './listing.ts';

/** A part of a listing, by place: from the first to one past the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How many rows are there at first, come at a time, and are there at the most. */
const FIRST = 100;
const MORE = 100;
const MOST = 400;

/** The rows around a place: a quarter of them before it, as what comes next is read next. */
export const stretchAround = (length: number, place: number): Stretch => {
  const from = Math.max(0, Math.min(place - FIRST / 4, length - FIRST));
  return { from, to: Math.min(length, from + FIRST) };
};

/** More rows at the end, or at the beginning; those farthest from them make room. */
export const stretched = ({ from, to }: Stretch, length: number, by: 1 | -1): Stretch => {
  if (by > 0) {
    const end = Math.min(length, to + MORE);
    return { from: Math.max(from, end - MOST), to: end };
  }
  const start = Math.max(0, from - MORE);
  return { from: start, to: Math.min(to, start + MOST) };
};

/** A row with its place in the listing and what is said of when it was. */
export interface Row extends Item {
  readonly place: number;
  /** A time of day under the heading of its day; by speaker the date; '' where the heading says all. */
  readonly when: string;
}

/** Rows of one date, under it as the story tells it; without a heading by speaker. */
export interface Group {
  readonly key: string;
  readonly title: string | null;
  readonly rows: readonly Row[];
}

/** A year or a speaker. */
export interface Section {
  readonly key: string;
  /** Null where a date is of no year, as one that is open at its beginning. */
  readonly title: string | null;
  /** Whose it is, in a list by speaker. */
  readonly voice: Voice | null;
  readonly groups: readonly Group[];
}

/** A date of so many years is of none of them, nor is one that goes back without a limit. */
const yearOf = ({ lo, precision, openStart }: EventDate, format: Format): string | null =>
  openStart || precision === 'century' || precision === 'decade'
    ? null
    : format.tick(lo, 'year', 'upper');

const isClock = ({ precision, interval }: EventDate): boolean =>
  !interval && (precision === 'minute' || precision === 'second');

/** A date as a heading: without its time of day, by which events of one day are told apart. */
const headingOf = (date: EventDate, format: Format): string =>
  isClock(date) ? format.dayOf(date.lo) : format.date(date);

/** What voices are called that are nobody's name. */
export interface VoiceWords {
  readonly unnamed: string;
  readonly nobodyQuoted: string;
}

const voiceName = (voice: Voice, words: VoiceWords): string =>
  voice === 'unnamed' ? words.unnamed : voice === 'nobody' ? words.nobodyQuoted : voice.name;

/** What a section is known by while rows come before it or after it. */
const keyOf = (title: string | null, voice: Voice | null, first: StoryEvent): string =>
  voice === null ? (title ?? ` ${first.id}`) : typeof voice === 'string' ? ` ${voice}` : voice.id;

/** How many rows are told between two steps: dates in words are most of the work. */
const STRETCH = 10;

interface Draft {
  readonly key: string;
  readonly title: string | null;
  readonly voice: Voice | null;
  readonly groups: { readonly key: string; readonly title: string | null; readonly rows: Row[] }[];
}

/** The rows of a stretch under their headings. */
export function* sectionsOf(
  listing: Listing,
  { from, to }: Stretch,
  format: Format,
  words: VoiceWords
): Steps<readonly Section[]> {
  const sections: Draft[] = [];
  for (let place = from; place < to; place += 1) {
    const item = listing.at(place);
    const { event, quote, voice } = item;
    const title = voice ? voiceName(voice, words) : yearOf(event.date, format);
    let section = sections.at(-1);
    if (section?.title !== title || section.voice !== voice) {
      section = { key: keyOf(title, voice, event), title, voice, groups: [] };
      sections.push(section);
    }
    const heading = voice ? null : headingOf(event.date, format);
    let group = section.groups.at(-1);
    if (group?.title !== heading) {
      // Dates that begin together may take turns.
      const before = section.groups.filter(other => other.title === heading).length;
      group = { key: `${heading} ${before}`, title: heading, rows: [] };
      section.groups.push(group);
    }
    const date = quote?.date ?? event.date;
    const when = voice
      ? format.label(date, 'year')
      : isClock(date)
        ? format.label(date, 'clock')
        : '';
    group?.rows.push({ ...item, place, when });
    if ((place - from) % STRETCH === STRETCH - 1) yield (place - from) / (to - from);
  }
  return sections;
}
