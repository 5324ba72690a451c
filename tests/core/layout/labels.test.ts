import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/core/layout/columns.ts';
import { createLabelMeasure } from '../../../src/core/layout/label-text.ts';
import { createLabels, placedLabels } from '../../../src/core/layout/labels.ts';
import { metricsFor, NARROW } from '../../../src/core/layout/metrics.ts';
import { createScale } from '../../../src/core/layout/scale.ts';
import type { Label, Scene } from '../../../src/core/layout/scene.ts';
import { finish } from '../../../src/core/story/steps.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { contains, fitWithin, scale, translate } from '../../../src/core/time/span.ts';
import { partsOf } from '../story/parts.ts';
import { anyCase, anyStory, formatOf, layoutOf, many, tale, viewOf } from './any-story.ts';

const ALL = { lo: -Infinity, hi: Infinity };

const settled = ({ labels }: Scene): Label[] => labels.filter(({ raised }) => !raised);

describe('zooming and panning', () => {
  it('zooming in about any point keeps every label that stays inside', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ story, layout, width, view }, factor, at) => {
          const about = view.span.lo + at * (view.span.hi - view.span.lo);
          const nearer = { ...view, span: scale(view.span, factor, about) };
          const x = createScale(nearer.span, width).x;
          const after = new Set(settled(layout.scene(nearer)).map(({ event }) => event));
          for (const label of settled(layout.scene(view))) {
            const event = story.eventById.get(label.event);
            const left = event ? x(layout.anchor(event)) : Number.NaN;
            if (left < 0 || left + label.width > width) continue;
            expect(after).toContain(label.event);
          }
        }
      ),
      { numRuns: 150 }
    );
  });

  it('panning adds and removes labels at the edges alone', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.double({ min: -1, max: 1, noNaN: true }),
        ({ story, layout, width, view }, by) => {
          const moved = {
            ...view,
            span: translate(view.span, Math.round(by * (view.span.hi - view.span.lo)))
          };
          // Two windows of one length in ms, so that the scale is the same to the last bit.
          fc.pre(moved.span.hi - moved.span.lo === view.span.hi - view.span.lo);
          const x = createScale(moved.span, width).x;
          const before = new Map(settled(layout.scene(view)).map(label => [label.event, label]));
          const after = new Map(settled(layout.scene(moved)).map(label => [label.event, label]));
          for (const event of story.events) {
            const label = before.get(event.id) ?? after.get(event.id);
            if (!label) continue;
            const inside = [view, moved].every(({ span }) => {
              const left = createScale(span, width).x(layout.anchor(event));
              return (
                left >= 0 && left + label.width <= width && contains(span, layout.anchor(event))
              );
            });
            if (!inside) continue;
            expect(after.get(event.id)?.x).toBe(x(layout.anchor(event)));
            expect(before.has(event.id)).toBe(true);
          }
        }
      ),
      { numRuns: 150 }
    );
  });

  it('never moves a label to another lane, at any window and any width of a kind', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.array(
          fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 9 }))
        ),
        ({ layout, width, view }, steps) => {
          const lanes = new Map<string, number>();
          const bounds = layout.bounds(width);
          for (const [at, zoom] of [[0.5, 0] as const, ...steps]) {
            const middle = bounds.lo + at * (bounds.hi - bounds.lo);
            const span = fitWithin(scale(bounds, 2 ** -zoom, middle), bounds);
            const stage = width < NARROW ? width : width + 37 * zoom;
            for (const { event, y } of settled(layout.scene({ ...view, span, width: stage }))) {
              expect(lanes.get(event) ?? y).toBe(y);
              lanes.set(event, y);
            }
          }
        }
      )
    );
  });
});

describe('at one instant', () => {
  it('as many labels are shown as there are lanes, whatever the scale', () => {
    const events = Array.from({ length: 9 }, (_, at) => ({
      id: `e${at}`,
      title: `Event ${at}`,
      date: '2019-07-18',
      importance: (at === 7 ? 3 : 1) as 1 | 3
    }));
    for (const width of [320, 1080]) {
      const layout = layoutOf(tale(events));
      const scene = layout.scene(viewOf(layout, width, { span: layout.bounds(width) }));
      const shown = settled(scene);
      expect(shown).toHaveLength(metricsFor(width).lanes);
      expect(new Set(shown.map(({ y }) => y)).size).toBe(shown.length);
      expect(shown.map(({ event }) => event)).toContain('e7');
    }
  });
});

describe('labels that are placed in steps', () => {
  const optionsOf = ({ timeZone }: Story, narrow = false) => ({
    metrics: metricsFor(narrow ? 320 : 1080),
    format: formatOf(timeZone),
    textScale: 1
  });

  it('have the width of their words and a lane of the stage, by position in the story', () => {
    fc.assert(
      fc.property(anyStory, fc.boolean(), (story, narrow) => {
        const options = optionsOf(story, narrow);
        const columns = finish(columnsOf(story));
        const labels = createLabels(finish(placedLabels(story.events, columns, options)), columns);
        const measure = createLabelMeasure(options);
        for (const event of story.events) {
          expect(labels.width(event.index)).toBe(measure(event).width);
          expect(labels.lane(event.index)).toBeLessThan(options.metrics.lanes);
        }
      })
    );
  });

  it('are found where they hang, an event with an open beginning at its end', () => {
    const edge = fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2023, 0) });
    const rate = fc.double({ min: -38, max: -8, noNaN: true }).map(power => 2 ** power);
    fc.assert(
      fc.property(anyStory, edge, edge, rate, (story, a, b, px) => {
        const columns = finish(columnsOf(story));
        const labels = createLabels(
          finish(placedLabels(story.events, columns, optionsOf(story))),
          columns
        );
        const span = { lo: Math.min(a, b), hi: Math.max(a, b) };
        const anchorAt = (index: number) => columns.anchor[index] ?? Number.NaN;
        const everywhere = labels.shown(ALL, px);
        const shown = labels.shown(span, px);
        expect(shown).toEqual(everywhere.filter(index => contains(span, anchorAt(index))));
        const times = everywhere.map(anchorAt);
        expect(times).toEqual([...times].sort((x, y) => x - y));
        // From the finest scale on nothing is added any more.
        const all = labels.shown(ALL, Infinity);
        expect(labels.shown(ALL, labels.finest)).toEqual(all);
      })
    );
  });

  it('are all shown in the end, but for those of an instant that are more than the lanes', () => {
    fc.assert(
      fc.property(anyStory, fc.boolean(), (story, narrow) => {
        const options = optionsOf(story, narrow);
        const columns = finish(columnsOf(story));
        const labels = createLabels(finish(placedLabels(story.events, columns, options)), columns);
        const shown = new Set(labels.shown(ALL, Infinity));
        for (const t of new Set(columns.anchor)) {
          const events = story.events.filter(({ index }) => columns.anchor[index] === t);
          const few = Math.min(events.length, options.metrics.lanes);
          expect(events.filter(({ index }) => shown.has(index))).toHaveLength(few);
        }
      })
    );
  });

  it('tell how far they are, always further, and can be handed from a worker to the page', () => {
    const story = tale(many(2000));
    const columns = finish(columnsOf(story));
    const { parts, result } = partsOf(placedLabels(story.events, columns, optionsOf(story)));
    expect(parts.length).toBeGreaterThan(10);
    expect(parts).toEqual([...new Set(parts)].sort((a, b) => a - b));
    expect(parts.every(part => part >= 0 && part < 1)).toBe(true);
    expect(structuredClone(result)).toEqual(
      finish(placedLabels(story.events, columns, optionsOf(story)))
    );
  });

  it('are none in a story without events', () => {
    const story = tale([]);
    const columns = finish(columnsOf(story));
    const labels = createLabels(finish(placedLabels([], columns, optionsOf(story))), columns);
    expect(labels.shown(ALL, Infinity)).toEqual([]);
    expect(labels.finest).toBe(0);
  });
});
