import type { Scene } from '../core/layout/scene.ts';
import type { Across } from './standing.ts';
import { el, keyed, round, type Shape } from './tree.ts';

/** The strip under the axis: all events, the years, and the window with its two handles. */
export const overviewShape = ({ overview, metrics }: Scene, across: Across): Shape => {
  const { overviewTop: top, overviewHeight: height } = metrics;
  const { x1, x2 } = overview;
  const tickHeight = (key: boolean, weight: number) =>
    round((key ? 13 : 9) * Math.max(0.35, weight));
  const handle = (key: string, x: number) =>
    keyed(key, 'rect', {
      class: `handle ${key}`,
      x: across(x),
      y: top + height / 2 - 8,
      width: 8,
      height: 16,
      rx: 3,
      transform: 'translate(-4 0)'
    });
  return keyed('overview', 'g', { class: 'overview', part: 'overview', 'aria-hidden': 'true' }, [
    el('rect', { class: 'strip', x: 0, y: top, width: '100%', height, rx: 4 }),
    keyed(
      'ticks',
      'g',
      {},
      overview.ticks.map(({ id, x, key, selected, weight }) =>
        keyed(id, 'line', {
          class: `tick${key ? ' key' : ''}${selected ? ' selected' : ''}`,
          x1: across(x),
          x2: across(x),
          y1: top + 15 - tickHeight(key, weight),
          y2: top + 15
        })
      )
    ),
    keyed(
      'years',
      'g',
      {},
      overview.years.map(({ id, x, text }) =>
        keyed(id, 'text', { class: 'year', x: across(x), y: top + height - 4 }, text)
      )
    ),
    el('rect', {
      class: 'window',
      x: across(x1),
      y: top + 0.5,
      width: across(Math.max(2, x2 - x1)),
      height: height - 1,
      rx: 4
    }),
    handle('start', x1),
    handle('end', x2)
  ]);
};
