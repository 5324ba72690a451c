import { createLog, isObject } from '../story/check.ts';
import { inTimeOrder } from '../story/events.ts';
import type { Begun } from '../story/parse.ts';
import { readingOf } from '../story/reading.ts';
import { readEras } from '../story/resolve.ts';
import { type Steps, within } from '../story/steps.ts';
import { extentOf, type StoryEvent } from '../story/story.ts';
import type { StoryHead } from '../story/wire.ts';
import { createFormat, type Format } from '../time/format.ts';
import { createDateWords, type DateTable } from '../time/words.ts';
import { type Columns, columnsOf } from './columns.ts';
import { type Frames, framesOf } from './frame.ts';
import { boxWidth, createLabelMeasure } from './label-text.ts';
import { metricsFor } from './metrics.ts';

/**
 * What a long story looks like before it has been read: when things happened, and nothing else. A
 * stage can be drawn and moved about from it.
 */
export interface Outline {
  /** Without parties and people. */
  readonly head: StoryHead;
  /** Of the events that have a date. */
  readonly columns: Columns;
  readonly frames: Frames;
}

/** The stage that a long story is prepared for. */
export interface StageOptions {
  /** Language of dates; null for the story's own. */
  readonly locale: string | null;
  /** The words of dates in that language; English ones where they are left out. */
  readonly dates?: DateTable | undefined;
  /** px. */
  readonly width: number;
  readonly laneHeight: number;
  readonly textScale: number;
}

/** Dates as they are told on a stage, for a story in `lang`. */
export const formatOn = ({ locale, dates }: StageOptions, lang: string, zone: string): Format => {
  const name = locale ?? lang;
  return createFormat({
    locale: name,
    zone,
    ...(dates && { words: createDateWords(dates, name) })
  });
};

type Sketch = Pick<StoryEvent, 'date' | 'importance' | 'shortTitle' | 'quotes'>;

/** How many dates are read between two steps. */
const STRETCH = 100;

const NO_QUOTES: readonly never[] = [];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The events as far as a glance tells; what is faulty is passed over here and reported by the reading. */
function* sketches({ reading }: Begun): Steps<Sketch[]> {
  const { events: list } = reading.root as { readonly events?: unknown };
  const found: Sketch[] = [];
  if (!Array.isArray(list)) return found;
  for (const [at, item] of list.entries()) {
    if (at % STRETCH === STRETCH - 1) yield at / list.length;
    if (!isObject(item)) continue;
    const { date, title, shortTitle, importance } = item as Record<string, unknown>;
    const dated = typeof date === 'string' ? readingOf(date, reading) : null;
    if (!dated?.ok) continue;
    found.push({
      date: dated.date,
      importance: importance === 3 ? 3 : importance === 2 ? 2 : 1,
      shortTitle: textOf(shortTitle) || textOf(title),
      quotes: NO_QUOTES
    });
  }
  return found;
}

/** Reads the dates of a story and the names of its eras. Its faults are left to the full reading. */
export function* outlineOf(begun: Begun, options: StageOptions): Steps<Outline> {
  const { head, reading, opening, updated } = begun;
  const sketched = yield* within(0, 0.9, sketches(begun));
  const events = yield* within(0.9, 0.95, inTimeOrder(sketched));
  const extent = extentOf(
    events.map(({ date }) => date),
    opening
  );
  const columns = yield* within(0.95, 1, columnsOf({ events, quotes: [], extent }));
  const metrics = metricsFor(options.width, options.laneHeight);
  const lang = head.lang ?? 'en';
  const format = formatOn(options, lang, reading.zone);
  const measure = createLabelMeasure({ metrics, format, textScale: options.textScale });
  return {
    head: {
      id: head.id,
      title: head.title,
      summary: head.summary ?? '',
      lang,
      timeZone: reading.zone,
      updated,
      license: head.license ?? null,
      credit: head.credit ?? null,
      opening,
      extent,
      parties: [],
      acting: [],
      people: [],
      eras: yield* readEras({ ...reading, log: createLog() })
    },
    columns,
    frames: framesOf({
      story: { opening, extent },
      columns,
      width: options.width,
      labelWidth: index => measure(events[index] as Sketch).width,
      // Only a date in many words is wider than a title may be, and is not waited for here.
      widest: boxWidth(metrics.labelMax)
    })
  };
}
