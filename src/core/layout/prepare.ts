import { createLog, isObject } from '../story/check.ts';
import { createJsonReader, type JsonReader } from '../story/json.ts';
import { begin, complete, type Issue } from '../story/parse.ts';
import { type Steps, within } from '../story/steps.ts';
import { type Codec, headOf, type Parcel, parcels, type StoryHead } from '../story/wire.ts';
import { isZone } from '../time/clock.ts';
import { type Columns, columnsOf } from './columns.ts';
import { type PlacedLabels, placedLabels } from './labels.ts';
import { metricsFor, NARROW } from './metrics.ts';
import { formatOn, type Outline, outlineOf, type StageOptions } from './outline.ts';
import { createSightings, GLANCE, type Sightings } from './sightings.ts';

/** What the preparation of a long story brings forth, piece by piece, fit to be sent to the page. */
export type Part =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'outline'; readonly outline: Outline }
  | { readonly kind: 'head'; readonly head: StoryHead }
  | { readonly kind: 'parcel'; readonly parcel: Parcel }
  | { readonly kind: 'labels'; readonly narrow: boolean; readonly placed: PlacedLabels }
  | {
      readonly kind: 'end';
      /** Null where the file holds no story that can be shown; the first issue says why. */
      readonly columns: Columns | null;
      /** The first faults, in the order of `parse`. */
      readonly issues: readonly Issue[];
      readonly left: { readonly events: number; readonly quotes: number };
    };

/** Nobody reads more faults than this on a page. */
const ISSUES = 100;

/** Where each stretch of the work ends, of 1: about in proportion to the time it takes. */
const ENDS = { text: 0.04, outline: 0.25, json: 0.35, story: 0.6, sent: 0.65, first: 0.85, all: 1 };

/** Passes on the progress of some steps, and gives their result. */
function* reporting<Result>(
  from: number,
  to: number,
  steps: Steps<Result>
): Generator<Part, Result, void> {
  const all = within(from, to, steps);
  for (;;) {
    const step = all.next();
    if (step.done) return step.value;
    yield { kind: 'progress', done: step.value };
  }
}

/**
 * Reads the story of a file, all of whose text the reader has, and places its labels, for narrow and
 * for wide stages, those of `options.width` first. Every step takes a few ms, so a worker may run it
 * through and a page may do so in slices. A SyntaxError says that the text is not JSON.
 */
function* prepare(
  reader: JsonReader,
  early: Sightings | null,
  options: StageOptions,
  codec: Codec
): Generator<Part, void, void> {
  const log = createLog();
  const begun = begin(reader.root(), log);
  const end = (columns: Columns | null, left = { events: 0, quotes: 0 }): Part => ({
    kind: 'end',
    columns,
    issues: log.issues.slice(0, ISSUES),
    left
  });
  if (!begun) {
    yield end(null);
    return;
  }
  if (begun.whole) {
    const outline = outlineOf(begun, reader.glances, options, early);
    yield { kind: 'outline', outline: yield* reporting(ENDS.text, ENDS.outline, outline) };
  }
  yield* reporting(ENDS.outline, ENDS.json, reader.end());
  const { story, left } = yield* reporting(ENDS.json, ENDS.story, complete(begun));
  if (!story) {
    yield end(null, left);
    return;
  }
  yield { kind: 'head', head: headOf(story) };
  for (const parcel of parcels(story, codec)) yield { kind: 'parcel', parcel };

  const columns = yield* reporting(ENDS.story, ENDS.sent, columnsOf(story));
  const format = formatOn(options, story.lang, story.timeZone);
  const narrowFirst = options.width < NARROW;
  for (const narrow of [narrowFirst, !narrowFirst]) {
    const [from, to] = narrow === narrowFirst ? [ENDS.sent, ENDS.first] : [ENDS.first, ENDS.all];
    const metrics = metricsFor(narrow ? 0 : NARROW, options.laneHeight);
    const { textScale } = options;
    const placed = yield* reporting(
      from,
      to,
      placedLabels(story.events, columns, { metrics, format, textScale })
    );
    yield { kind: 'labels', narrow, placed };
  }
  yield end(columns, left);
}

/** A story file while its text comes in. */
export interface Coming {
  /** Looks through more of the text; the steps tell how much of it. */
  add(more: string): Steps<void>;
  /**
   * Does a millisecond's work of what is to be done of it in any case: reads dates, and when there are
   * none left a piece of a list. False where nothing is to be done yet.
   */
  readOn(): boolean;
  /** When all has been added: all that is prepared of the story. */
  parts(options: StageOptions, codec: Codec): Generator<Part, void, void>;
}

/** How many dates are read at a time. */
const STRETCH = 200;

/** Dates can be read before the zone of a story is certain: as its file begins, so it mostly goes on. */
const earlyOf = (head: unknown): Sightings | null => {
  if (!isObject(head)) return null;
  const { timeZone = 'UTC' } = head as { readonly timeZone?: unknown };
  return typeof timeZone === 'string' && isZone(timeZone) ? createSightings(timeZone) : null;
};

export const createComing = (): Coming => {
  const reader = createJsonReader(GLANCE);
  let early: Sightings | null = null;
  let glances: readonly object[] | null = null;
  return {
    add: reader.add,
    readOn() {
      // Of two lists with one name the last counts, which is another.
      if (glances !== reader.glances) early = null;
      glances = reader.glances;
      early ??= earlyOf(reader.head());
      return early?.read(glances, STRETCH) || reader.read();
    },
    parts: (options, codec) =>
      prepare(reader, glances === reader.glances ? early : null, options, codec)
  };
};

/** The same from all of the text of a file. */
export function* prepareText(
  text: string,
  options: StageOptions,
  codec: Codec
): Generator<Part, void, void> {
  const coming = createComing();
  yield* reporting(0, ENDS.text, coming.add(text));
  yield* coming.parts(options, codec);
}
