import type { Span } from '../time/span.ts';
import type { Metrics } from './metrics.ts';

/**
 * The stage as plain data, before anything is drawn: what is where, in px from the top left, with
 * ids that stay the same from frame to frame so that a renderer can patch what it drew.
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** From a fixed instant near the window to the left edge, px: what a renderer may move as a whole. */
  readonly shift: number;
  readonly metrics: Metrics;
  readonly eras: readonly EraBand[];
  readonly grid: readonly GridLine[];
  readonly columns: readonly Column[];
  /** Faint, under what takes part: all events of the story; empty where all take part. */
  readonly trace: readonly Column[];
  readonly stems: readonly Stem[];
  readonly labels: readonly Label[];
  readonly marks: readonly Mark[];
  readonly chips: readonly Chip[];
  readonly lower: readonly AxisLabel[];
  readonly upper: readonly AxisLabel[];
  /** The zone of the axis, at the end of its upper row; empty where it tells days or longer. */
  readonly zone: string;
  readonly overview: Overview;
}

export interface EraBand {
  readonly id: string;
  readonly x: number;
  readonly width: number;
  readonly title: string;
  /** Where the name begins, or null where there is no room for it. */
  readonly titleX: number | null;
  /** Every second band is tinted, so that neighbours are told apart. */
  readonly tinted: boolean;
}

export interface GridLine {
  readonly id: string;
  readonly x: number;
}

export interface AxisLabel {
  readonly id: string;
  readonly x: number;
  readonly text: string;
}

/** A count of events where single marks would be closer than can be told apart; its time, UTC ms. */
export interface Column extends Span {
  readonly id: string;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly count: number;
}

/** How an event stands out at the moment. */
export interface Standing {
  readonly event: string;
  /** Index of the party's colour and shape, 0 to 5, or -1 for none. */
  readonly party: number;
  readonly key: boolean;
  readonly selected: boolean;
  readonly hover: boolean;
}

export interface Stem extends Standing {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Label extends Standing {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly date: string;
  readonly lines: readonly string[];
  /** Shown only because it is selected or hovered: on a plate, above the others. */
  readonly raised: boolean;
}

/** The time an event may have taken or is known to lie in, drawn on the baseline. */
export interface Bar {
  readonly x1: number;
  readonly x2: number;
  readonly fadeStart: boolean;
  readonly fadeEnd: boolean;
  readonly dashed: boolean;
  readonly arrowStart: boolean;
  readonly arrowEnd: boolean;
}

export interface Mark extends Standing {
  readonly x: number;
  /** Half the glyph's size, px; 0 where the date is coarser than a day and the bar is all there is. */
  readonly radius: number;
  readonly hollow: boolean;
  readonly bar: Bar | null;
  /** How many events share this very instant, where there are more than lanes; else 0. */
  readonly stack: number;
  /** The number to write beside it: `stack`, or 0 where there is no room for it. */
  readonly count: number;
  /** Whether it is a link of its own; in a crowd only those with a label are. */
  readonly link: boolean;
  /** What a link is called: date, title, party, quotes; empty for what is none. */
  readonly name: string;
}

export interface Chip {
  readonly id: string;
  readonly x: number;
  readonly width: number;
  readonly text: string;
  /** Spoken name. */
  readonly name: string;
  /** Event and quote that choosing it opens. */
  readonly event: string;
  readonly quote: string;
  /** Events whose quotes are in it. */
  readonly events: readonly string[];
  readonly party: number;
  readonly selected: boolean;
  readonly hover: boolean;
  readonly links: readonly ChipLink[];
}

/** From a mark to the chip with its quotes; a mark that is not above its chip has a stub alone. */
export interface ChipLink {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly stub: boolean;
}

export interface Overview {
  readonly ground: OverviewGround;
  /** The tick of the selected event, or null. */
  readonly selected: OverviewTick | null;
  /** The window, px. */
  readonly x1: number;
  readonly x2: number;
}

/** The part of the overview that changes with the width alone: one object as long as that lasts. */
export interface OverviewGround {
  /** Where the events stand: a tick each, or a column's share where they crowd. */
  readonly ticks: readonly OverviewTick[];
  readonly years: readonly OverviewYear[];
}

/** The name of a year or of another period, and how wide it is, px. */
export interface OverviewYear extends AxisLabel {
  readonly width: number;
}

export interface OverviewTick {
  readonly x: number;
  readonly key: boolean;
  /** 0 to 1: how many of the most events in a column; 1 for single ticks. */
  readonly weight: number;
}
