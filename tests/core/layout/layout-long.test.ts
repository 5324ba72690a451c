import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/core/layout/columns.ts';
import { boxWidth } from '../../../src/core/layout/label-text.ts';
import { placedLabels } from '../../../src/core/layout/labels.ts';
import type { Layout } from '../../../src/core/layout/layout.ts';
import { finish } from '../../../src/core/story/steps.ts';
import type { Story } from '../../../src/core/story/story.ts';
import {
  anyPlace,
  anyStory,
  anyWidth,
  formatOf,
  layoutOf,
  many,
  tale,
  viewOf,
  windowAt
} from './any-story.ts';

describe('a story of 2,000 events', () => {
  const layout = layoutOf(tale(many(2000)));

  it('has labels and marks or columns at every zoom, and few enough of them', () => {
    for (const width of [320, 1080]) {
      const bounds = layout.bounds(width);
      const middle = (bounds.lo + bounds.hi) / 2;
      for (let length = bounds.hi - bounds.lo; length >= layout.shortest(width); length /= 3) {
        const span = { lo: middle - length / 2, hi: middle + length / 2 };
        const scene = layout.scene(viewOf(layout, width, { span }));
        expect(scene.labels.length).toBeLessThan(width / 15);
        expect(scene.marks.length + scene.columns.length).toBeLessThan(width);
        if (layout.count(span) > 0) {
          expect(scene.marks.length + scene.columns.length).toBeGreaterThan(0);
        }
      }
    }
  });

  it('reveals every label in the end', () => {
    const shortest = layout.shortest(1080);
    for (const event of layout.events.filter(({ index }) => index % 40 === 0)) {
      const lo = layout.anchor(event) - shortest / 8;
      const span = { lo, hi: lo + shortest };
      const { labels } = layout.scene(viewOf(layout, 1080, { span }));
      expect(labels.map(label => [label.event, label.raised])).toContainEqual([event.id, false]);
    }
  });
});

describe('a story whose labels are placed elsewhere', () => {
  /** A layout of columns that were read already; its labels are still to come. */
  const waiting = (story: Story): Layout => layoutOf(story, { columns: finish(columnsOf(story)) });
  const placed = (story: Story, width: number) => {
    const metrics = layoutOf(story).metrics(width);
    const options = { metrics, format: formatOf(story.timeZone), textScale: 1 };
    return finish(placedLabels(story.events, finish(columnsOf(story)), options));
  };

  it('has a stage without them until they come, but for those that are asked for', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, anyPlace, fc.nat(), (story, width, place, nth) => {
        const layout = waiting(story);
        const hover = story.events[nth % story.events.length]?.id ?? null;
        const view = viewOf(layout, width, { span: windowAt(layout, width, place), hover });
        const { labels, marks } = layout.scene(view);
        const asked = [layout.shown(view)?.id, hover];
        for (const { event, raised } of labels) {
          expect(raised).toBe(true);
          expect(asked).toContain(event);
          expect(marks.map(mark => mark.event)).toContain(event);
        }
      })
    );
  });

  it('has the same stage as any other once they have come', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, anyPlace, (story, width, place) => {
        const [plain, layout] = [layoutOf(story), waiting(story)];
        const view = viewOf(plain, width, { span: windowAt(plain, width, place) });
        // The stage before they came leaves no trace.
        layout.scene(view);
        layout.take(structuredClone(placed(story, width)), plain.metrics(width).narrow);
        const { overview: _, ...expected } = plain.scene(view);
        expect(layout.scene(view)).toMatchObject(expected);
        expect(layout.shortest(width)).toBe(plain.shortest(width));
      })
    );
  });

  it('takes those of narrow and of wide stages apart', () => {
    const story = tale(many(30));
    const layout = waiting(story);
    layout.take(placed(story, 320), true);
    const settled = (width: number) =>
      layout.scene(viewOf(layout, width)).labels.filter(({ raised }) => !raised);
    expect(settled(320).length).toBeGreaterThan(0);
    expect(settled(1080)).toEqual([]);
    layout.take(placed(story, 1080), false);
    expect(settled(1080).length).toBeGreaterThan(0);
  });

  it('leaves room for labels as wide as any, so that its window need not grow for them', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, (story, width) => {
        const [plain, layout] = [layoutOf(story), waiting(story)];
        const widest = boxWidth(plain.metrics(width).labelMax);
        // Two long ends of an interval are all that is wider than a title.
        fc.pre(story.events.every(event => plain.labelWidth(event, width) <= widest));
        const [own, later] = [layout.bounds(width), plain.bounds(width)];
        expect(own.lo).toBe(later.lo);
        expect(own.hi).toBeGreaterThanOrEqual(later.hi);
        layout.take(placed(story, width), plain.metrics(width).narrow);
        expect(layout.bounds(width)).toBe(own);
      })
    );
  });
});
