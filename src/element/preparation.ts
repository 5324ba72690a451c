import type { Columns } from '../core/layout/columns.ts';
import type { PlacedLabels } from '../core/layout/labels.ts';
import { type Part, prepareText } from '../core/layout/prepare.ts';
import type { Issue } from '../core/story/parse.ts';
import type { Story } from '../core/story/story.ts';
import { type Arrival, createArrival } from '../core/story/wire.ts';
import { CODEC } from './codec.ts';
import type { Download } from './download.ts';
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

/** The language that a story file names at its beginning, as soon as that is here, or null. */
export const langOf = async (download: Download): Promise<string | null> => {
  const head = new Uint8Array(HEAD);
  let length = 0;
  for await (const piece of download.pieces()) {
    head.set(piece.subarray(0, HEAD - length), length);
    length += piece.length;
    if (length >= HEAD) break;
  }
  return /"lang"\s*:\s*"([^"]+)"/.exec(CODEC.decode(head))?.[1] ?? null;
};

/**
 * Prepares a long story in a worker, which reads it while it comes in, or, where a worker is refused,
 * in slices of the main thread when it has. A SyntaxError says that the bytes are not JSON.
 */
export const prepareStory = async (
  download: Download,
  port: LoadPort,
  signal: AbortSignal
): Promise<Preparation> => {
  const stage = port.stage();
  const collect = createCollector(port);
  let whole: Preparation | null = null;
  const take = (part: Part) => {
    whole = collect(part) ?? whole;
  };
  if (!(await askWorker(download, stage, take, signal))) {
    const text = CODEC.decode(await download.whole());
    await inSlices(prepareText(text, stage, CODEC), take, signal);
  }
  signal.throwIfAborted();
  if (!whole) throw new Error('The story could not be read to its end.');
  return whole;
};
