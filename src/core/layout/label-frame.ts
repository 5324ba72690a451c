import type { StoryEvent } from '../story/story.ts';
import type { Detail } from '../time/date-text.ts';
import type { LabelWords } from './label-text.ts';
import type { Labels } from './labels.ts';
import { LABEL_GAP, type Metrics } from './metrics.ts';
import type { Scale } from './scale.ts';
import type { Label, Standing, Stem } from './scene.ts';

/** What the labels of a frame are made from. */
export interface LabelFrame {
  readonly events: readonly StoryEvent[];
  /** Where each event's mark stands, UTC ms, by position in `events`. */
  readonly anchor: Float64Array;
  /** Null while the labels of a long story are being placed. */
  readonly labels: Labels | null;
  readonly metrics: Metrics;
  readonly scale: Scale;
  /** What dates tell, beside what the axis tells at this scale. */
  readonly detail: Detail;
  readonly words: LabelWords;
  standing(event: StoryEvent): Standing;
  /** Events that show their label in any case: the selected and the hovered one. */
  readonly raise: readonly StoryEvent[];
  /** An event that shows its label, raised, only where it covers no other. */
  readonly offer: StoryEvent | null;
}

/**
 * The labels and stems of a frame: those revealed at its scale that are whole inside the stage,
 * and the selected and hovered ones in any case, raised if they are not revealed.
 */
export const placeLabels = (frame: LabelFrame): { labels: Label[]; stems: Stem[] } => {
  const { anchor, labels, metrics, scale } = frame;
  const laneTop = (lane: number) => metrics.top + (metrics.lanes - 1 - lane) * metrics.laneHeight;
  const make = (event: StoryEvent, x: number, lane: number, raised: boolean): [Label, Stem] => {
    const { width, lines } = frame.words.text(event);
    const { event: id, party, key, selected, hover } = frame.standing(event);
    const y = laneTop(lane);
    // Field by field: to spread an object takes several times as long, and a frame has dozens.
    const label: Label = {
      event: id,
      party,
      key,
      selected,
      hover,
      x: raised ? Math.max(0, Math.min(x, scale.width - width)) : x,
      y,
      width,
      height: metrics.laneHeight - 2,
      date: frame.words.date(event, frame.detail),
      lines,
      raised
    };
    const bottom = metrics.base;
    return [label, { event: id, party, key, selected, hover, x, top: y, bottom }];
  };

  let pairs: [Label, Stem][] = [];
  const placed = new Set<StoryEvent>();
  for (const index of labels?.shown(scale.span, scale.rate) ?? []) {
    const x = scale.x(anchor[index] as number);
    const event = frame.events[index];
    if (!labels || !event || x < 0 || x + labels.width(index) > scale.width) continue;
    placed.add(event);
    pairs.push(make(event, x, labels.lane(index), false));
  }

  // A label is in the way in its lane; in a lower one, where the stem would run through it.
  const covers = ([{ x, y, width }, stem]: [Label, Stem]) =>
    pairs.some(([other]) =>
      other.y === y
        ? x < other.x + other.width + LABEL_GAP && other.x < x + width + LABEL_GAP
        : other.y > y && stem.x > other.x && stem.x < other.x + other.width
    );
  const lift = (event: StoryEvent, always: boolean) => {
    const x = scale.x(anchor[event.index] as number);
    if (placed.has(event) || x < 0 || x > scale.width) return;
    // In its own lane if it is free there, else in the lowest free one, else over the others.
    const own = labels?.lane(event.index) ?? 0;
    const lanes = [own, ...Array.from({ length: metrics.lanes }, (_, lane) => lane)];
    const made = lanes.map(lane => make(event, x, lane, true));
    const pair = made.find(candidate => !covers(candidate)) ?? (always ? made[0] : undefined);
    if (!pair) return;
    // What it would cover in part is not shown at all while it is up, unless it is chosen as well.
    const [{ x: left, y, width }] = pair;
    pairs = pairs.filter(([other]) => {
      const apart = other.x >= left + width || other.x + other.width <= left;
      return apart || other.y !== y || other.raised || other.selected || other.hover;
    });
    placed.add(event);
    pairs.push(pair);
  };
  for (const event of frame.raise) lift(event, true);
  if (frame.offer) lift(frame.offer, false);
  return { labels: pairs.map(([label]) => label), stems: pairs.map(([, stem]) => stem) };
};
