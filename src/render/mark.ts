import type { Bar, Mark } from '../core/layout/scene.ts';
import { glyph } from './glyph.ts';
import type { Place } from './place.ts';
import { standingAttrs } from './standing.ts';
import { el, round, type Shape } from './tree.ts';

/** A fading end is drawn in steps: this many, each this share of the bar, fainter outwards. */
const FADE_STEPS = 4;
const FADE_SHARE = 0.3;
const FADE_MOST = 120;

const fadeLength = ({ x1, x2 }: Bar) => Math.min(FADE_MOST, (x2 - x1) * FADE_SHARE);

const segment = (x1: number, x2: number, base: number, place: Place, name: string): Shape =>
  el('line', { class: name, x1: place.across(x1), x2: place.across(x2), y1: base, y2: base });

const fade = (bar: Bar, thin: string, base: number, place: Place, atEnd: boolean): Shape[] => {
  const length = fadeLength(bar);
  const step = length / FADE_STEPS;
  return Array.from({ length: FADE_STEPS }, (_, at) => {
    const from = atEnd ? bar.x2 - length + at * step : bar.x1 + length - (at + 1) * step;
    return segment(from, from + step, base, place, `bar${thin} fade-${at + 1}`);
  });
};

const arrow = (x: number, base: number, place: Place, direction: 1 | -1): Shape =>
  place.group(undefined, 'g', x, base, { class: 'arrow' }, [
    el('path', { d: `M0 -6L${9 * direction} 0L0 6Z` })
  ]);

const barShapes = (bar: Bar, thin: string, base: number, place: Place): Shape[] => {
  const x1 = bar.fadeStart ? bar.x1 + fadeLength(bar) : bar.x1;
  const x2 = bar.fadeEnd ? bar.x2 - fadeLength(bar) : bar.x2;
  return [
    segment(x1, x2, base, place, `bar${thin}${bar.dashed ? ' dashed' : ''}`),
    ...(bar.fadeStart ? fade(bar, thin, base, place, false) : []),
    ...(bar.fadeEnd ? fade(bar, thin, base, place, true) : []),
    ...(bar.arrowStart ? [arrow(Math.min(14, bar.x2), base, place, -1)] : []),
    ...(bar.arrowEnd ? [arrow(Math.max(bar.x1, bar.x2 - 38), base, place, 1)] : [])
  ];
};

/** The few different points there are, made once: a mark moves, its point stays the same. */
const points = new Map<string, readonly Shape[]>();

const pointOf = ({ party, radius, hollow, stack }: Mark): readonly Shape[] => {
  const key = `${party} ${radius} ${hollow} ${stack}`;
  const known = points.get(key);
  if (known) return known;
  const made = [
    // Where the bar is all there is, a lit disc in its middle would look like a date of its own.
    el('circle', { class: radius > 0 ? 'halo' : 'halo ring-only', r: 12 }),
    ...(radius > 0 ? [glyph(party, round(radius), hollow)] : []),
    ...(stack > 0 ? [el('text', { class: 'stack', y: -10 }, `${stack}`)] : [])
  ];
  points.set(key, made);
  return made;
};

/** A mark: a link to its event, with the bar of its time and its party's glyph. */
export const markShape = (mark: Mark, base: number, place: Place): Shape => {
  const middle = mark.bar ? (mark.bar.x1 + mark.bar.x2) / 2 : mark.x;
  const centre = mark.radius > 0 ? mark.x : middle;
  return {
    tag: 'a',
    key: mark.event,
    text: undefined,
    attrs: {
      ...standingAttrs('mark', mark),
      href: `#event-${encodeURIComponent(mark.event)}`,
      tabindex: mark.selected ? 0 : -1,
      'aria-label': mark.name,
      'aria-current': mark.selected ? 'true' : undefined
    },
    children: [
      // A day's bar stays behind its glyph; where the bar is all there is, it is as bold as one.
      ...(mark.bar ? barShapes(mark.bar, mark.radius > 0 ? ' thin' : '', base, place) : []),
      place.group(undefined, 'g', centre, base, { class: 'point' }, pointOf(mark))
    ]
  };
};
