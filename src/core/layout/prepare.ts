import { createLog } from '../story/check.ts';
import { readJson } from '../story/json.ts';
import { begin, complete, type Issue } from '../story/parse.ts';
import { type Steps, within } from '../story/steps.ts';
import { type Codec, headOf, type Parcel, parcels, type StoryHead } from '../story/wire.ts';
import { type Columns, columnsOf } from './columns.ts';
import { type PlacedLabels, placedLabels } from './labels.ts';
import { metricsFor, NARROW } from './metrics.ts';
import { formatOn, type Outline, outlineOf, type StageOptions } from './outline.ts';

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
const ENDS = { json: 0.08, outline: 0.3, story: 0.6, sent: 0.65, first: 0.85, all: 1 };

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
 * Reads the story of a file and places its labels, for narrow and for wide stages, those of
 * `options.width` first. Every step takes a few ms, so a worker may run it through and a page may do
 * so in slices.
 */
export function* prepare(
  file: unknown,
  options: StageOptions,
  codec: Codec
): Generator<Part, void, void> {
  const log = createLog();
  const begun = begin(file, log);
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
    const outline = yield* reporting(ENDS.json, ENDS.outline, outlineOf(begun, options));
    yield { kind: 'outline', outline };
  }
  const { story, left } = yield* reporting(ENDS.outline, ENDS.story, complete(begun));
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

/** The same from the text of the file. A SyntaxError says that it is not JSON. */
export function* prepareText(
  text: string,
  options: StageOptions,
  codec: Codec
): Generator<Part, void, void> {
  yield* prepare(yield* reporting(0, ENDS.json, readJson(text)), options, codec);
}
