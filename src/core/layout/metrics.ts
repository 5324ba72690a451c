/** The fixed measures of the stage, px. They depend on the container's width alone. */
export interface Metrics {
  readonly narrow: boolean;
  readonly lanes: number;
  readonly laneHeight: number;
  /** Top of the highest lane; era names stand above it. */
  readonly top: number;
  /** The baseline with the marks. */
  readonly base: number;
  readonly chipTop: number;
  readonly chipHeight: number;
  /** Text baselines of the two axis rows. */
  readonly lowerRow: number;
  readonly upperRow: number;
  readonly overviewTop: number;
  readonly overviewHeight: number;
  readonly height: number;
  /**
   * Widest line of a label, and the width up to which a title stays on one line: the same in lanes that
   * have no room for a second.
   */
  readonly labelMax: number;
  readonly labelSingle: number;
}

/** Under this container width there are three lanes and the chips show counts alone. */
export const NARROW = 480;

export const LANE_HEIGHT = 46;

/** Lanes lower than this hold a date and one line of a title, px: a second ran into the date below. */
const TWO_LINES = 43;

/** From the left edge of a label's box (its stem) to its text, px. */
export const LABEL_INDENT = 7;

/** Clear space kept to the right of a label, px. */
export const LABEL_GAP = 10;

/** Measures for a stage of `width` px with lanes of `laneHeight` px. */
export const metricsFor = (width: number, laneHeight = LANE_HEIGHT): Metrics => {
  const narrow = width < NARROW;
  const lanes = narrow ? 3 : 4;
  // In lower lanes the other rows move together as well: four of two lines make a stage of 300 px.
  const close = Math.min(Math.max((LANE_HEIGHT - laneHeight) / (LANE_HEIGHT - TWO_LINES), 0), 1);
  const top = 18 - 4 * close;
  const base = top + lanes * laneHeight + 8 - 3 * close;
  const [max, single, only] = narrow ? [150, 84, 200] : [224, 124, 320];
  const one = laneHeight < TWO_LINES;
  return Object.freeze({
    narrow,
    lanes,
    laneHeight,
    top,
    base,
    chipTop: base + 17 - 2 * close,
    chipHeight: 26,
    lowerRow: base + 61 - 6 * close,
    upperRow: base + 78 - 8 * close,
    overviewTop: base + 90 - 11 * close,
    overviewHeight: 28,
    height: base + 120 - 11 * close,
    labelMax: one ? only : max,
    labelSingle: one ? only : single
  });
};
