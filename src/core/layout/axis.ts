import type { Detail } from '../time/date-text.ts';
import type { Format } from '../time/format.ts';
import { axisTicks, type Rung, rungAt, type Tick, tellsTimes } from '../time/ticks.ts';
import type { Scale } from './scale.ts';
import type { AxisLabel, GridLine } from './scene.ts';
import { textWidth } from './text.ts';

/** From a grid line to the label beside it, px. */
const INSET = 5;
const GAP = 8;

/** The closest two ticks of the lower row may come, px. */
const MIN_GAP = 34;

/** The rows that suit a scale; the same for every window at that scale. */
export const rungFor = (scale: Scale): Rung => rungAt(scale.msPerPx, MIN_GAP);

/** A window longer than this shows the same months of several years, ms. */
const WITH_YEAR = 500 * 86_400_000;

/** What labels tell of their dates; it depends on the scale and the width, never on the place. */
export const detailAt = ({ width, msPerPx }: Scale, rung: Rung): Detail =>
  width * msPerPx > WITH_YEAR ? 'year' : tellsTimes(rung) ? 'clock' : 'day';

const fitting = (
  ticks: readonly Tick[],
  scale: Scale,
  style: { size: number; bold: boolean }
): AxisLabel[] => {
  const labels: AxisLabel[] = [];
  let free = -Infinity;
  for (const { t, label, id } of ticks) {
    const x = scale.x(t) + INSET;
    const end = x + textWidth(label, style);
    if (x < 0 || end > scale.width || x < free) continue;
    labels.push({ id, x, text: label });
    free = end + GAP;
  }
  return labels;
};

/** The upper row: each label at its boundary, the first held at the left edge while its unit lasts. */
const held = (
  ticks: readonly Tick[],
  scale: Scale,
  end: number,
  style: { size: number; bold: boolean }
): AxisLabel[] =>
  ticks.flatMap((tick, at) => {
    const width = textWidth(tick.label, style);
    const next = ticks[at + 1];
    const limit = Math.min(end, next ? scale.x(next.t) - GAP : Infinity);
    const x = Math.max(0, scale.x(tick.t)) + INSET;
    return x + width <= limit ? [{ id: tick.id, x, text: tick.label }] : [];
  });

/** At most this part of the upper row has the name of a zone in full. */
const NAMED = 0.45;

/** The two rows of the axis, the zone of its hours, and the grid lines of the lower row. */
export const placeAxis = (
  scale: Scale,
  rung: Rung,
  format: Format,
  textScale: number
): { grid: GridLine[]; lower: AxisLabel[]; upper: AxisLabel[]; zone: string } => {
  const { lower, upper } = axisTicks(scale.span, rung, format);
  const size = 12 * textScale;
  const { width, span } = scale;
  let zone = '';
  let end = width;
  if (tellsTimes(rung)) {
    const room = () => textWidth(zone, { size, bold: false });
    zone = format.zoneName(span.lo);
    if (room() > NAMED * width) zone = format.zoneName((span.lo + span.hi) / 2, true);
    end -= room() + 2 * GAP;
  }
  return {
    zone,
    grid: lower
      .map(({ t, id }) => ({ id, x: scale.x(t) }))
      .filter(({ x }) => x >= 0 && x <= scale.width),
    lower: fitting(lower, scale, { size, bold: false }),
    upper: held(upper, scale, end, { size, bold: true })
  };
};
