import type { StoryEvent } from '../story/story.ts';
import { clockOf } from '../time/clock.ts';
import { type Detail, isClock } from '../time/date-text.ts';
import type { EventDate } from '../time/edtf.ts';
import type { Format } from '../time/format.ts';
import { memo, once } from './memo.ts';
import { LABEL_INDENT, type Metrics } from './metrics.ts';
import { textWidth, wrapText } from './text.ts';

/** The words of a label and the room they take. */
export interface LabelText {
  readonly lines: readonly string[];
  /** Width of the label's box, px, from its stem on. */
  readonly width: number;
}

export interface LabelOptions {
  readonly metrics: Metrics;
  readonly format: Format;
  /** How much wider the reader's font is than the table, 1 or more. */
  readonly textScale: number;
}

/** Sizes of the label's type, px; the style sheet has the same. */
export const DATE_STYLE = { size: 11.5, bold: true } as const;
export const TITLE_SIZE = 13;

/** From here on an event's title is set in bold and its mark drawn large. */
export const KEY = 3;

/** Width of the box of a label, px, for the width of its widest line. */
export const boxWidth = (words: number): number => Math.ceil(LABEL_INDENT + words + 2);

/** As much of an event as its label is set from. */
export type Titled = Pick<StoryEvent, 'shortTitle' | 'date' | 'importance'>;

const DETAILS: readonly Detail[] = ['year', 'day', 'clock'];

/**
 * All there is to the width of a date on a label: digits are of one width, so that one day in March
 * is as wide as another. Null where only the text itself can tell.
 */
const kindOf = ({ start, end, interval }: EventDate, { zone, timesIn }: Format): string | null => {
  if (!start || end || interval) return null;
  const { precision, approximate, uncertain, lo } = start;
  if (precision === 'season' || precision === 'decade' || precision === 'century') return null;
  // A time with an offset may be of another day here, and of a year with another number of digits.
  const local = new Date(clockOf(zone).local(lo));
  const year = local.getUTCFullYear();
  if (year < 1000 || year > 9999) return null;
  const date = local.getUTCDate();
  // The first of a month may be its 1er.
  const digits = date === 1 ? 1 : date > 9;
  const day = `${precision}${approximate}${uncertain}${digits}${local.getUTCMonth()}`;
  if (!isClock(precision)) return day;
  const clock = clockOf(timesIn);
  return `${day} ${new Date(clock.local(lo)).getUTCHours()} ${clock.offset(lo)}`;
};

/**
 * Makes the function that sets and measures an event's label: the same widths on every machine.
 * A story of 100,000 dates has a few hundred that differ in width.
 */
export const createLabelMeasure = ({
  metrics,
  format,
  textScale
}: LabelOptions): ((event: Titled) => LabelText) => {
  const dates = new Map<string, number>();
  const style = { ...DATE_STYLE, size: DATE_STYLE.size * textScale };
  const dateWidth = (date: EventDate): number => {
    const kind = kindOf(date, format) ?? `=${date.source}`;
    const known = dates.get(kind);
    if (known !== undefined) return known;
    const width = DETAILS.reduce(
      (most, detail) => Math.max(most, textWidth(format.label(date, detail), style)),
      0
    );
    dates.set(kind, width);
    return width;
  };
  return event => {
    const title = wrapText(event.shortTitle, {
      size: TITLE_SIZE * textScale,
      bold: event.importance === KEY,
      max: metrics.labelMax,
      single: metrics.labelSingle
    });
    const words = Math.max(title.width, dateWidth(event.date));
    return { lines: title.lines, width: boxWidth(words) };
  };
};

/** The words of the labels that are drawn, set once each. */
export interface LabelWords {
  text(event: StoryEvent): LabelText;
  date(event: StoryEvent, detail: Detail): string;
}

export const createLabelWords = (options: LabelOptions): LabelWords => {
  const datesOf = once(({ date }: StoryEvent) =>
    memo((detail: Detail) => options.format.label(date, detail))
  );
  return {
    text: once(createLabelMeasure(options)),
    date: (event, detail) => datesOf(event)(detail)
  };
};
