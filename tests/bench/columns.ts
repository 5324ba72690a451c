import type { Columns } from '../../src/core/layout/columns.ts';
import { createLabelMeasure } from '../../src/core/layout/label-text.ts';
import { metricsFor } from '../../src/core/layout/metrics.ts';
import { parse } from '../../src/core/story/parse.ts';
import type { Story } from '../../src/core/story/story.ts';
import type { Precision } from '../../src/core/time/edtf.ts';
import { createFormat } from '../../src/core/time/format.ts';
import { createEvents, createRandom, storyFile, TEN_YEARS } from './story.mjs';

/** Events as typed arrays: a million in half a second, where a story file takes half a minute. */
export interface BenchColumns {
  readonly columns: Columns;
  /** Width of each event's label box, px. */
  readonly width: Float32Array;
  /** The event of `MODEL` each event has its words, importance and precision from. */
  readonly model: Uint16Array;
}

const SEED = 42;
const MINUTE = 60_000;
const DAY = 86_400_000;

/** Width of the stage that is drawn on, px. */
export const STAGE = 1000;

const modelStory = (): Story => {
  const { story } = parse({ ...storyFile(createEvents(2000)), timeZone: 'UTC' });
  if (!story) throw new Error('the model could not be read');
  return story;
};

/** Two thousand events as authors write them. A longer story says the same things more often. */
export const MODEL = modelStory();

/** How dates of the model are written, the coarse ones first, as they stand in a story. */
const PRECISIONS: readonly Precision[] = ['month', 'day', 'minute'];

const ranks = MODEL.events.map(({ date }) => PRECISIONS.indexOf(date.precision));

/** Where a date that holds the instant `t` begins, UTC ms; `further` is how many months later. */
const startOf = (t: number, rank: number, further = 0): number => {
  if (rank > 0) {
    const unit = rank === 1 ? DAY : MINUTE;
    return Math.floor(t / unit) * unit;
  }
  const date = new Date(t);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + further);
};

const endOf = (lo: number, rank: number): number =>
  rank > 0 ? lo + (rank === 1 ? DAY : MINUTE) : startOf(lo, rank, 1);

/**
 * Beginnings in time order with the model of each, in one number: all begin at a whole minute, so the
 * milliseconds are free for what has to be sorted along. Bursts as in `createEvents`.
 */
const sortedCodes = (count: number): Float64Array => {
  const random = createRandom(SEED);
  const { lo, hi } = TEN_YEARS;
  const anywhere = () => lo + random() * (hi - lo);
  const bursts = Array.from({ length: Math.max(3, Math.round(Math.sqrt(count))) }, () => ({
    centre: anywhere(),
    width: (2 + random() * 20) * DAY
  }));
  const inBurst = () => {
    const burst = bursts[Math.floor(random() * bursts.length)] as (typeof bursts)[number];
    return burst.centre + (random() + random() + random() - 1.5) * burst.width;
  };
  const codes = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    const t = Math.min(hi - 1, Math.max(lo, random() < 0.85 ? inBurst() : anywhere()));
    const model = Math.floor(random() * MODEL.events.length);
    const rank = ranks[model] as number;
    codes[at] = startOf(t, rank) + rank * MODEL.events.length + model;
  }
  return codes.sort();
};

/**
 * `count` events with the burst shape of `createEvents`; the same for the same count. Every fifth has
 * a quote, unless there are to be none.
 */
export const createColumns = (count: number, { quoted = true } = {}): BenchColumns => {
  const { events } = MODEL;
  const measure = createLabelMeasure({
    metrics: metricsFor(STAGE),
    format: createFormat({ locale: MODEL.lang, zone: MODEL.timeZone }),
    textScale: 1
  });
  const widths = events.map(event => measure(event).width);

  const lo = new Float64Array(count);
  const hi = new Float64Array(count);
  const importance = new Uint8Array(count);
  const quotes = new Uint16Array(count);
  const width = new Float32Array(count);
  const model = new Uint16Array(count);
  sortedCodes(count).forEach((code, at) => {
    const of = (code % MINUTE) % events.length;
    const event = events[of] as (typeof events)[number];
    lo[at] = code - (code % MINUTE);
    hi[at] = endOf(lo[at] as number, ranks[of] as number);
    importance[at] = event.importance;
    quotes[at] = quoted ? event.quotes.length : 0;
    width[at] = widths[of] as number;
    model[at] = of;
  });
  const order = Uint32Array.from(lo, (_, at) => at);
  return {
    columns: {
      lo,
      hi,
      anchor: lo,
      importance,
      quotes,
      shared: new Uint32Array(0),
      order,
      finest: 'minute'
    },
    width,
    model
  };
};
