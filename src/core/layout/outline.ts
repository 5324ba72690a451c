import { createLog } from '../story/check.ts';
import type { Begun } from '../story/parse.ts';
import { readEras } from '../story/resolve.ts';
import { type Steps, within } from '../story/steps.ts';
import { extentOf } from '../story/story.ts';
import type { StoryHead } from '../story/wire.ts';
import { createFormat, type Format } from '../time/format.ts';
import { createDateWords, type DateTable } from '../time/words.ts';
import { type Columns, columnsOf, type Row } from './columns.ts';
import { type Frames, framesOf } from './frame.ts';
import { boxWidth, createLabelMeasure } from './label-text.ts';
import { metricsFor } from './metrics.ts';
import { createSightings, type Sightings } from './sightings.ts';

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

/** How many dates are read between two steps. */
const STRETCH = 100;

function* datesOf(rows: Iterable<Row>) {
  for (const { date } of rows) yield date;
}

/**
 * Reads the dates of a story and the names of its eras; `glances` are its events as the file has them,
 * with the fields of `GLANCE` at least, and `early` what of them has been read before it was certain in
 * which zone. Its faults are left to the full reading.
 */
export function* outlineOf(
  begun: Begun,
  glances: readonly unknown[],
  options: StageOptions,
  early: Sightings | null = null
): Steps<Outline> {
  const { head, reading, opening, updated } = begun;
  const sightings = early?.zone === reading.zone ? early : createSightings(reading.zone);
  for (let at = 0; sightings.read(glances, STRETCH); at += STRETCH) {
    yield (at / glances.length) * 0.8;
  }
  const { rows, at } = yield* within(0.8, 0.9, sightings.inTime());
  const extent = extentOf(datesOf(rows), opening);
  const columns = yield* within(0.9, 1, columnsOf({ events: rows, quotes: [], extent }));
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
      labelWidth: index => measure(at(index)).width,
      // Only a date in many words is wider than a title may be, and is not waited for here.
      widest: boxWidth(metrics.labelMax)
    })
  };
}
