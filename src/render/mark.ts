import type { Bar, Mark } from '../core/layout/scene.ts';
import { glyph } from './glyph.ts';
import { type Across, standingAttrs } from './standing.ts';
import { el, round, type Shape } from './tree.ts';

/** A fading end is drawn in steps: this many, each this share of the bar, fainter outwards. */
const FADE_STEPS = 4;
const FADE_SHARE = 0.3;

const segment = (x1: number, x2: number, base: number, across: Across, name: string): Shape =>
  el('line', { class: name, x1: across(x1), x2: across(x2), y1: base, y2: base });

const fade = (bar: Bar, thin: string, base: number, across: Across, atEnd: boolean): Shape[] => {
  const length = Math.min(120, (bar.x2 - bar.x1) * FADE_SHARE);
  const step = length / FADE_STEPS;
  return Array.from({ length: FADE_STEPS }, (_, at) => {
    const from = atEnd ? bar.x2 - length + at * step : bar.x1 + length - (at + 1) * step;
    return segment(from, from + step, base, across, `bar${thin} fade-${at + 1}`);
  });
};

const arrow = (x: number, base: number, across: Across, direction: 1 | -1): Shape =>
  el('svg', { class: 'arrow', x: across(x), y: base, overflow: 'visible' }, [
    el('path', { d: `M0 -6L${9 * direction} 0L0 6Z` })
  ]);

const barShapes = (bar: Bar, thin: string, base: number, across: Across): Shape[] => {
  const length = Math.min(120, (bar.x2 - bar.x1) * FADE_SHARE);
  const x1 = bar.fadeStart ? bar.x1 + length : bar.x1;
  const x2 = bar.fadeEnd ? bar.x2 - length : bar.x2;
  return [
    segment(x1, x2, base, across, `bar${thin}${bar.dashed ? ' dashed' : ''}`),
    ...(bar.fadeStart ? fade(bar, thin, base, across, false) : []),
    ...(bar.fadeEnd ? fade(bar, thin, base, across, true) : []),
    ...(bar.arrowStart ? [arrow(14, base, across, -1)] : []),
    ...(bar.arrowEnd ? [arrow(bar.x2 - 38, base, across, 1)] : [])
  ];
};

/** A mark: a link to its event, with the bar of its time and its party's glyph. */
export const markShape = (mark: Mark, base: number, across: Across): Shape => {
  const middle = mark.bar ? (mark.bar.x1 + mark.bar.x2) / 2 : mark.x;
  const centre = mark.radius > 0 ? mark.x : middle;
  return {
    tag: 'a',
    key: mark.event,
    text: undefined,
    attrs: {
      ...standingAttrs('mark', mark),
      href: `#event-${mark.event}`,
      tabindex: mark.selected ? 0 : -1,
      'aria-label': mark.name,
      'aria-current': mark.selected ? 'true' : undefined
    },
    children: [
      // A day's bar stays behind its glyph; where the bar is all there is, it is as bold as one.
      ...(mark.bar ? barShapes(mark.bar, mark.radius > 0 ? ' thin' : '', base, across) : []),
      el('svg', { class: 'point', x: across(centre), y: base, overflow: 'visible' }, [
        el('circle', { class: 'halo', r: 12 }),
        ...(mark.radius > 0 ? [glyph(mark.party, round(mark.radius), mark.hollow)] : []),
        ...(mark.stack > 0 ? [el('text', { class: 'stack', y: -10 }, `${mark.stack}`)] : [])
      ])
    ]
  };
};
