import type { Chip, Column, Label, Scene, Stem } from '../core/layout/scene.ts';
import type { Words } from '../core/view/words.ts';
import { markShape } from './mark.ts';
import { overviewShape } from './overview.ts';
import { type Across, standingAttrs } from './standing.ts';
import { el, keyed, round, type Shape } from './tree.ts';

export interface PictureOptions {
  readonly words: Words;
  /**
   * Write positions as percentages, so that the same picture is right at any width from the
   * scene's own up: labels that clear each other on a narrow stage do so on a wider one.
   */
  readonly fluid?: boolean;
}

const stemShape = (stem: Stem, across: Across): Shape =>
  keyed(stem.event, 'line', {
    ...standingAttrs('stem', stem),
    x1: across(stem.x),
    x2: across(stem.x),
    y1: stem.top,
    y2: stem.bottom
  });

const labelShape = (label: Label, across: Across): Shape =>
  keyed(
    label.event,
    'svg',
    {
      ...standingAttrs('label', label),
      'data-raised': label.raised ? true : undefined,
      x: across(label.x),
      y: label.y,
      width: label.width,
      height: label.height
    },
    [
      el('rect', { class: 'plate', width: label.width, height: label.height }),
      el('text', { class: 'label-date', part: 'label-date', x: 7, y: 10.5 }, label.date),
      ...label.lines.map((line, at) =>
        el('text', { class: 'label-title', part: 'label-title', x: 7, y: 25 + at * 14.5 }, line)
      )
    ]
  );

const chipShapes = (chip: Chip, scene: Scene, across: Across): Shape[] => {
  const { chipTop, chipHeight, base } = scene.metrics;
  const party = chip.party < 0 ? undefined : chip.party + 1;
  const state = `${chip.selected ? ' selected' : ''}${chip.hover ? ' hover' : ''}`;
  const links = chip.links.map(({ id, from, to, stub }) =>
    keyed(`${chip.id} ${id}`, 'line', {
      class: `link${state}`,
      'data-party': party,
      x1: across(from),
      y1: base + 9,
      x2: across(to),
      y2: stub ? base + 14 : chipTop
    })
  );
  const body = el('svg', { x: across(chip.x), y: chipTop, width: chip.width, height: chipHeight }, [
    el('rect', {
      class: 'chip-box',
      x: 0.5,
      y: 0.5,
      width: chip.width - 1,
      height: chipHeight - 1,
      rx: (chipHeight - 1) / 2
    }),
    el('text', { class: 'chip-mark', x: 10, y: 24 }, '\u201c'),
    el('text', { class: 'chip-text', x: 27, y: 17.5 }, chip.text)
  ]);
  const link = keyed(
    chip.id,
    'a',
    {
      class: `chip${state}`,
      part: 'chip',
      href: `#quote-${chip.quote}`,
      'data-event': chip.event,
      'data-quote': chip.quote,
      'data-party': party,
      'aria-label': chip.name
    },
    [body]
  );
  return [...links, link];
};

const columnShape = (column: Column, base: number, across: Across): Shape =>
  keyed(column.id, 'rect', {
    class: 'column',
    x: across(column.x),
    y: round(base - column.height),
    width: round(column.width),
    height: round(column.height)
  });

/** The whole stage as one SVG element. */
export const picture = (scene: Scene, { words, fluid = false }: PictureOptions): Shape => {
  const { width, height, metrics } = scene;
  const across: Across = fluid ? x => `${Math.round((x / width) * 1e5) / 1e3}%` : round;
  const { base, top } = metrics;
  const axisText = (row: string, y: number) => (label: { id: string; x: number; text: string }) =>
    keyed(label.id, 'text', { class: row, x: across(label.x), y }, label.text);

  return el(
    'svg',
    {
      class: 'picture',
      width: '100%',
      height,
      // On paper, which is narrower than the screen, the picture is made smaller, not cut.
      viewBox: fluid ? undefined : `0 0 ${width} ${height}`,
      preserveAspectRatio: fluid ? undefined : 'xMinYMin meet',
      role: 'group',
      'aria-label': words.timeline
    },
    [
      keyed(
        'eras',
        'g',
        { class: 'eras', 'aria-hidden': 'true' },
        scene.eras.flatMap(era => [
          keyed(era.id, 'rect', {
            class: era.tinted ? 'era tinted' : 'era',
            x: across(era.x),
            y: 0,
            width: across(era.width),
            height: base
          }),
          era.titleX === null
            ? null
            : keyed(
                `${era.id} name`,
                'text',
                { class: 'era-name', x: across(era.titleX), y: 12 },
                era.title
              )
        ])
      ),
      keyed('axis', 'g', { class: 'axis', part: 'axis', 'aria-hidden': 'true' }, [
        ...scene.grid.map(({ id, x }) =>
          keyed(id, 'line', {
            class: 'grid',
            x1: across(x),
            x2: across(x),
            y1: top,
            y2: metrics.lowerRow + 4
          })
        ),
        ...scene.lower.map(axisText('lower', metrics.lowerRow)).map(under('l')),
        ...scene.upper.map(axisText('upper', metrics.upperRow)).map(under('u'))
      ]),
      keyed(
        'stems',
        'g',
        { class: 'stems' },
        scene.stems.map(stem => stemShape(stem, across))
      ),
      keyed(
        'columns',
        'g',
        { class: 'columns', 'aria-hidden': 'true' },
        scene.columns.map(column => columnShape(column, base, across))
      ),
      keyed('baseline', 'line', { class: 'baseline', x1: 0, x2: '100%', y1: base, y2: base }),
      keyed(
        'labels',
        'g',
        { class: 'labels', 'aria-hidden': 'true' },
        scene.labels.map(label => labelShape(label, across))
      ),
      keyed(
        'marks',
        'g',
        { class: 'marks', role: 'group', 'aria-label': words.events },
        scene.marks.map(mark => markShape(mark, base, across))
      ),
      keyed(
        'chips',
        'g',
        { class: 'chips' },
        scene.chips.flatMap(chip => chipShapes(chip, scene, across))
      ),
      overviewShape(scene, across)
    ]
  );
};

/** Tells the keys of the two rows and the grid apart, which share their ticks' ids. */
const under =
  (row: string) =>
  (shape: Shape): Shape => ({ ...shape, key: `${row}${shape.key}` });
