import { isObject } from '../story/check.ts';
import { inOrder } from '../story/events.ts';
import type { Watch } from '../story/glance.ts';
import { type Steps, within } from '../story/steps.ts';
import { COARSE_FIRST, type StoryEvent } from '../story/story.ts';
import { type DateReading, type EventDate, readDate } from '../time/edtf.ts';
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
  const days = new Map<string, DateReading>();
  const dateOf = (text: string): EventDate | null => {
    if (text.length > LONGEST) return null;
    let reading = text.length > DAY_LENGTH ? null : days.get(text);
    if (!reading) {
      reading = readDate(text, zone);
      if (text.length <= DAY_LENGTH) days.set(text, reading);
    }
    return reading.ok ? reading.date : null;
  };
  /** By event: what was seen of it, UTC ms, places in `COARSE_FIRST`, 1 to 3. */
  const seen: Record<string, unknown>[] = [];
  const lo: number[] = [];
  const hi: number[] = [];
  const precision: number[] = [];
  const endPrecision: number[] = [];
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
    precision.push(COARSE_FIRST.indexOf(date.precision));
    endPrecision.push(COARSE_FIRST.indexOf(date.endPrecision));
    importance.push(one.importance === 3 ? 3 : one.importance === 2 ? 2 : 1);
  };
  const compare = (a: number, b: number): number => {
    const [from, to] = [lo[a] as number, lo[b] as number];
    return from < to ? -1 : from > to ? 1 : (precision[a] as number) - (precision[b] as number);
  };

  return {
    zone,
    read(glances, count) {
      if (passed >= glances.length) return false;
      const end = Math.min(passed + count, glances.length);
      for (; passed < end; passed += 1) see(glances[passed]);
      return true;
    },
    *inTime() {
      const order = yield* within(0, 1, inOrder([...lo.keys()], compare));
      return {
        rows: {
          length: order.length,
          *[Symbol.iterator]() {
            for (const at of order) {
              const from = lo[at] as number;
              yield {
                date: {
                  lo: from,
                  hi: hi[at] as number,
                  openStart: from === Number.NEGATIVE_INFINITY,
                  precision: COARSE_FIRST[precision[at] as number] ?? 'day',
                  endPrecision: COARSE_FIRST[endPrecision[at] as number] ?? 'day'
                },
                importance: importance[at] ?? 1,
                quotes: NO_QUOTES
              };
            }
          }
        },
        at: index => {
          const at = order[index] ?? 0;
          const { date, title, shortTitle } = seen[at] as Record<string, unknown>;
          return {
            date: dateOf(textOf(date)) as EventDate,
            importance: importance[at] ?? 1,
            shortTitle: textOf(shortTitle) || textOf(title)
          };
        }
      };
    }
  };
};
