import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABEL_GAP } from '../../../src/core/layout/metrics.ts';
import { createScale } from '../../../src/core/layout/scale.ts';
import type { Label, Scene } from '../../../src/core/layout/scene.ts';
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

  it('keep the gap to the next one, whichever way their dates are written', () => {
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

  it('tell their year once the axis is too coarse to tell it, and the time of day once it is fine enough', () => {
    const layout = layoutOf(
      tale([
        { id: 'a', title: 'First', date: '2018-07-18T14:30' },
        { id: 'b', title: 'Last', date: '2019-02-13' },
        { id: 'c', title: 'Later', date: '2021-02-13' }
      ])
    );
    const dateOf = (span: { lo: number; hi: number }) =>
      layout.scene(viewOf(layout, 1000, { span })).labels.find(({ event }) => event === 'a')?.date;
    const lo = Date.UTC(2018, 5, 1);
    expect(dateOf({ lo, hi: Date.UTC(2019, 5, 1) })).toBe('18 Jul');
    expect(dateOf({ lo, hi: Date.UTC(2021, 5, 1) })).toBe('18 Jul 2018');
    expect(dateOf({ lo: Date.UTC(2018, 6, 18), hi: Date.UTC(2018, 6, 19) })).toBe('14:30 UTC');
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
