import { isObject } from '../story/check.ts';
import { inOrder } from '../story/events.ts';
import type { Watch } from '../story/glance.ts';
import { readingOf } from '../story/reading.ts';
import type { Steps } from '../story/steps.ts';
import { compareDates, type StoryEvent } from '../story/story.ts';
import { type DateReading, type EventDate, type Precision, readDate } from '../time/edtf.ts';
import type { Row } from './columns.ts';

/** What is seen of a file's events at a glance. */
export const GLANCE: Watch = {
  list: 'events',
  fields: ['date', 'title', 'shortTitle', 'importance']
};

/** An event as a label is set from it. */
export type Sighted = Pick<StoryEvent, 'date' | 'importance' | 'shortTitle'>;

/** Events in time order, read once more from what was seen of them. */
export interface InTime {
  readonly rows: Iterable<Row> & { readonly length: number };
  at(index: number): Sighted;
}

/**
 * When the events of a file happened, as far as a glance tells. What is faulty is passed over: the
 * reading reports it. Kept as numbers: a hundred thousand dates as objects take half as long again.
 */
export interface Sightings {
  readonly zone: string;
  /**
   * Reads the dates of the next `count` glances, which are those of the file from its beginning.
   * False when there was none left.
   */
  read(glances: readonly unknown[], count: number): boolean;
  /** All that have been read, in the order that the story has. */
  inTime(): Steps<InTime>;
}

/** No day is longer than this, and of days many events share one. */
const DAY_LENGTH = 10;

/** No date is longer. */
const LONGEST = 100;

const NO_QUOTES: readonly never[] = [];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const createSightings = (zone: string): Sightings => {
  const days = { zone, dates: new Map<string, DateReading>() };
  const dateOf = (text: string): EventDate | null => {
    if (text.length > LONGEST) return null;
    const reading = text.length > DAY_LENGTH ? readDate(text, zone) : readingOf(text, days);
    return reading.ok ? reading.date : null;
  };
  /** By event: what was seen of it, from when until when, UTC ms, how exactly, and how important it is. */
  const seen: Record<string, unknown>[] = [];
  const lo: number[] = [];
  const hi: number[] = [];
  const precision: Precision[] = [];
  const endPrecision: Precision[] = [];
  const importance: (1 | 2 | 3)[] = [];
  let passed = 0;

  const see = (glance: unknown) => {
    if (!isObject(glance)) return;
    const one = glance as Record<string, unknown>;
    const date = dateOf(textOf(one.date));
    if (!date) return;
    seen.push(one);
    lo.push(date.lo);
    hi.push(date.hi);
    precision.push(date.precision);
    endPrecision.push(date.endPrecision);
    importance.push(one.importance === 3 ? 3 : one.importance === 2 ? 2 : 1);
  };
  const rowAt = (at: number): Row => ({
    date: {
      lo: lo[at] as number,
      hi: hi[at] as number,
      openStart: lo[at] === Number.NEGATIVE_INFINITY,
      precision: precision[at] as Precision,
      endPrecision: endPrecision[at] as Precision
    },
    importance: importance[at] as 1 | 2 | 3,
    quotes: NO_QUOTES
  });

  return {
    zone,
    read(glances, count) {
      if (passed >= glances.length) return false;
      const end = Math.min(passed + count, glances.length);
      for (; passed < end; passed += 1) see(glances[passed]);
      return true;
    },
    *inTime() {
      const order = yield* inOrder([...lo.keys()], (a, b) =>
        compareDates(rowAt(a).date, rowAt(b).date)
      );
      return {
        rows: {
          length: order.length,
          *[Symbol.iterator]() {
            for (const at of order) yield rowAt(at);
          }
        },
        at: index => {
          const at = order[index] ?? 0;
          const { date, title, shortTitle } = seen[at] as Record<string, unknown>;
          return {
            date: dateOf(textOf(date)) as EventDate,
            importance: rowAt(at).importance,
            shortTitle: textOf(shortTitle) || textOf(title)
          };
        }
      };
    }
  };
};
