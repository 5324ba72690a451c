import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABEL_GAP, metricsFor, NARROW } from '../../../src/core/layout/metrics.ts';
import { createScale } from '../../../src/core/layout/scale.ts';
import type { Label, Scene } from '../../../src/core/layout/scene.ts';
import { contains, fitWithin, scale, translate } from '../../../src/core/time/span.ts';
import { anyCase, layoutOf, tale, viewOf } from './any-story.ts';

/** Positions are sums of floating-point numbers: this much, px, is no overlap. */
const HAIR = 1e-6;

const settled = ({ labels }: Scene): Label[] => labels.filter(({ raised }) => !raised);

const crosses = (a: Label, b: Label): boolean =>
  a.x < b.x + b.width - HAIR &&
  b.x < a.x + a.width - HAIR &&
  a.y < b.y + b.height &&
  b.y < a.y + a.height;

describe('the labels of a frame', () => {
  it('never overlap where they hang in their lanes', () => {
    fc.assert(
      fc.property(anyCase, ({ layout, view }) => {
        const labels = settled(layout.scene(view));
        labels.forEach((a, at) => {
          for (const b of labels.slice(at + 1)) expect(crosses(a, b)).toBe(false);
        });
      }),
      { numRuns: 150 }
    );
  });

  it('are not crossed by the stem of another one', () => {
    fc.assert(
      fc.property(anyCase, ({ layout, view }) => {
        const scene = layout.scene(view);
        const labels = settled(scene);
        const hung = new Set(labels.map(({ event }) => event));
        for (const stem of scene.stems.filter(({ event }) => hung.has(event))) {
          for (const label of labels.filter(({ event }) => event !== stem.event)) {
            const inside = stem.x > label.x + HAIR && stem.x < label.x + label.width - HAIR;
            expect(inside && stem.top < label.y + label.height).toBe(false);
          }
        }
      }),
      { numRuns: 150 }
    );
  });

  it('are whole inside the stage, in lanes between its top and its baseline', () => {
    fc.assert(
      fc.property(anyCase, ({ layout, width, view }) => {
        const { metrics, labels } = layout.scene(view);
        for (const label of labels) {
          expect(label.x).toBeGreaterThanOrEqual(0);
          if (!label.raised) expect(label.x + label.width).toBeLessThanOrEqual(width);
          expect((label.y - metrics.top) % metrics.laneHeight).toBe(0);
          expect(label.y).toBeGreaterThanOrEqual(metrics.top);
          expect(label.y + label.height).toBeLessThan(metrics.base);
        }
      })
    );
  });

  it('hang to the right of a stem that stands over the mark of their event', () => {
    fc.assert(
      fc.property(anyCase, ({ story, layout, width, view }) => {
        const { labels, stems, marks, metrics } = layout.scene(view);
        const x = createScale(view.span, width).x;
        expect(stems.map(({ event }) => event)).toEqual(labels.map(({ event }) => event));
        stems.forEach((stem, at) => {
          const label = labels[at];
          const event = story.eventById.get(stem.event);
          expect(event && stem.x - x(layout.anchor(event))).toBe(0);
          expect(stem.top).toBe(label?.y);
          expect(stem.bottom).toBe(metrics.base);
          expect(marks.some(mark => mark.event === stem.event)).toBe(true);
          if (!label?.raised) expect(label?.x).toBe(stem.x);
        });
      })
    );
  });

  it('are as wide as their words, and their words are those of the event', () => {
    fc.assert(
      fc.property(anyCase, ({ story, layout, view }) => {
        for (const label of layout.scene(view).labels) {
          expect(label.date).not.toBe('');
          expect(label.lines.length).toBeGreaterThanOrEqual(1);
          expect(label.lines.length).toBeLessThanOrEqual(2);
          const title = story.eventById.get(label.event)?.shortTitle ?? '';
          expect(title.startsWith((label.lines[0] ?? '').replace(/…$/, ''))).toBe(true);
        }
      })
    );
  });
});

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

describe('a raised label', () => {
  it('is only that of the selected or hovered event, or of the one the panel shows', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), fc.nat(), ({ story, layout, view }, a, b) => {
        const event = story.events[a % story.events.length]?.id ?? null;
        const hover = story.events[b % story.events.length]?.id ?? null;
        for (const state of [
          view,
          { ...view, event },
          { ...view, hover },
          { ...view, event, hover }
        ]) {
          const may = [layout.shown(state)?.id, state.hover];
          for (const label of layout.scene(state).labels) {
            if (label.raised) expect(may).toContain(label.event);
          }
        }
      })
    );
  });

  it('is there for a selected and a hovered event in view, and hides whole what it would cover', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), fc.nat(), ({ story, layout, width, view }, a, b) => {
        const chosen = [a, b].map(at => story.events[at % story.events.length]);
        const [event, hover] = chosen;
        const scene = layout.scene({
          ...view,
          event: event?.id ?? null,
          hover: hover?.id ?? null
        });
        const x = createScale(view.span, width).x;
        for (const of of chosen) {
          if (!of || x(layout.anchor(of)) < 0 || x(layout.anchor(of)) > width) continue;
          expect(scene.labels.map(label => label.event)).toContain(of.id);
        }
        const plain = settled(layout.scene(view));
        const placeOf = ({ event: id, x: left, y }: Label) => [id, left, y];
        const raised = scene.labels.filter(label => label.raised);
        const covered = (label: Label) =>
          label.event !== event?.id &&
          label.event !== hover?.id &&
          raised.some(
            plate =>
              plate.y === label.y &&
              plate.x < label.x + label.width &&
              label.x < plate.x + plate.width
          );
        expect(settled(scene).map(placeOf)).toEqual(
          plain.filter(label => !covered(label)).map(placeOf)
        );
      })
    );
  });

  it('covers no label when nobody asked for it', () => {
    fc.assert(
      fc.property(anyCase, ({ layout, view }) => {
        const { labels, stems } = layout.scene(view);
        for (const offered of labels.filter(({ raised }) => raised)) {
          const stem = stems.find(({ event }) => event === offered.event);
          for (const other of labels) {
            if (other === offered) continue;
            expect(crosses(offered, other)).toBe(false);
            const x = stem?.x ?? Number.NaN;
            const through = x > other.x + HAIR && x < other.x + other.width - HAIR;
            expect(through && offered.y < other.y).toBe(false);
          }
        }
      }),
      { numRuns: 150 }
    );
  });

  it('stays whole where its event stands at the right edge', () => {
    const layout = layoutOf(
      tale([
        { id: 'a', title: 'The first of two events', date: '2019-01-01' },
        { id: 'b', title: 'The second of two events', date: '2019-12-31' }
      ])
    );
    const width = 800;
    const bounds = layout.bounds(width);
    const [, last] = layout.events;
    const hi = (last ? layout.anchor(last) : 0) + 1000;
    const view = viewOf(layout, width, { span: { lo: bounds.lo, hi }, event: 'b' });
    const label = layout.scene(view).labels.find(({ event }) => event === 'b');
    expect(label?.raised).toBe(true);
    expect((label?.x ?? 0) + (label?.width ?? 0)).toBe(width);
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

describe('the dates of labels', () => {
  it('name their year once the axis is too coarse to tell it', () => {
    const layout = layoutOf(
      tale([
        { id: 'a', title: 'First', date: '2018-07-18' },
        { id: 'b', title: 'Last', date: '2019-02-13' },
        { id: 'c', title: 'Later', date: '2021-02-13' }
      ])
    );
    const dateOf = (span: { lo: number; hi: number }) =>
      layout.scene(viewOf(layout, 1000, { span })).labels.find(({ event }) => event === 'a')?.date;
    const lo = Date.UTC(2018, 5, 1);
    expect(dateOf({ lo, hi: Date.UTC(2019, 5, 1) })).toBe('18 Jul');
    expect(dateOf({ lo, hi: Date.UTC(2021, 5, 1) })).toBe('18 Jul 2018');
  });

  it('keep the gap to the next label whichever way they are written', () => {
    fc.assert(
      fc.property(anyCase, ({ layout, view }) => {
        const labels = settled(layout.scene(view));
        for (const a of labels) {
          for (const b of labels) {
            if (a.y === b.y && a.x < b.x) {
              expect(b.x - a.x).toBeGreaterThanOrEqual(a.width + LABEL_GAP - HAIR);
            }
          }
        }
      })
    );
  });
});
