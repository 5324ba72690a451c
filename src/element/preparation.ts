import type { Columns } from '../core/layout/columns.ts';
import type { PlacedLabels } from '../core/layout/labels.ts';
import type { StageOptions } from '../core/layout/outline.ts';
import { type Part, prepare } from '../core/layout/prepare.ts';
import { readJson } from '../core/story/json.ts';
import type { Issue } from '../core/story/parse.ts';
import type { Story } from '../core/story/story.ts';
import { type Arrival, createArrival } from '../core/story/wire.ts';
import { CODEC } from './codec.ts';
import type { LoadPort } from './loader.ts';
import { askWorker } from './preparing.ts';
import { inSlices } from './slices.ts';

/** A long story and all that its stage needs, made off the main thread where that is allowed. */
export interface Preparation {
  /** Null where the file holds none; the first issue says why. */
  readonly story: Story | null;
  readonly issues: readonly Issue[];
  readonly left: { readonly events: number; readonly quotes: number };
  readonly columns: Columns | null;
  readonly labels: readonly { readonly narrow: boolean; readonly placed: PlacedLabels }[];
}

/** Takes in the parts of a story; gives the whole when the last of them has come. */
const createCollector = (port: LoadPort): ((part: Part) => Preparation | null) => {
  const labels: Extract<Part, { kind: 'labels' }>[] = [];
  let arrival: Arrival | null = null;
  return part => {
    switch (part.kind) {
      case 'progress':
        port.progress(part.done);
        return null;
      case 'outline':
        port.outline(part.outline);
        return null;
      case 'head':
        arrival = createArrival(part.head, CODEC);
        return null;
      case 'parcel':
        arrival?.add(part.parcel);
        return null;
      case 'labels':
        labels.push(part);
        return null;
      default: {
        const { issues, left, columns } = part;
        return { story: arrival?.story() ?? null, issues, left, columns, labels };
      }
    }
  };
};

/** How far into a file its language is looked for, bytes: authors write it before the events. */
const HEAD = 4096;

/** The language that the bytes of a story file name before it is read, or null. */
export const langIn = (bytes: ArrayBuffer): string | null => {
  const head = CODEC.decode(new Uint8Array(bytes).subarray(0, HEAD));
  return /"lang"\s*:\s*"([^"]+)"/.exec(head)?.[1] ?? null;
};

/** The whole work as one iterator that begins with the bytes of the file. */
function* partsOf(bytes: ArrayBuffer, stage: StageOptions): Generator<Part, void, void> {
  yield* prepare(readJson(CODEC.decode(new Uint8Array(bytes))), stage, CODEC);
}

/**
 * Prepares a long story in a worker or, where a worker is refused, in slices of the main thread. A
 * SyntaxError says that the bytes are not JSON.
 */
export const prepareStory = async (
  bytes: ArrayBuffer,
  port: LoadPort,
  signal: AbortSignal
): Promise<Preparation> => {
  const stage = port.stage();
  const collect = createCollector(port);
  let whole: Preparation | null = null;
  const take = (part: Part) => {
    whole = collect(part) ?? whole;
  };
  if (!(await askWorker({ bytes, stage }, take, signal))) {
    await inSlices(partsOf(bytes, stage), take, signal);
  }
  signal.throwIfAborted();
  if (!whole) throw new Error('The story could not be read to its end.');
  return whole;
};
