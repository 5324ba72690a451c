import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../src/core/layout/layout.ts';
import { createScale } from '../../../src/core/layout/scale.ts';
import type { Label } from '../../../src/core/layout/scene.ts';
import { partOf } from '../../../src/core/story/part.ts';
import { finish } from '../../../src/core/story/steps.ts';
import {
  anyPlace,
  anyStoryFile,
  anyWidth,
  type Case,
  caseOf,
  layoutOf,
  many,
  tale,
  viewOf
} from './any-story.ts';

interface WholeCase extends Case {
  /** The layout of some of its events, as a part of that of all. */
  partOf(places: readonly number[]): Layout;
}

/** Any story on any stage, at any window. */
const anyWhole: fc.Arbitrary<WholeCase> = fc
  .record({
    file: anyStoryFile,
    width: anyWidth,
    place: anyPlace,
    textScale: fc.constantFrom(1, 1.5)
  })
  .map(({ file, width, place, textScale }) => {
    const of = caseOf(file, width, place, { textScale });
    return {
      ...of,
      partOf: places => layoutOf(finish(partOf(of.story, places)), { whole: of.layout, textScale })
    };
  });

interface PartCase extends WholeCase {
  /** The places of the events that take part. */
  readonly places: readonly number[];
  readonly part: Layout;
}

/** Any story of which some events take part, at any window of it. */
const anyPart: fc.Arbitrary<PartCase> = anyWhole.chain(of =>
  fc.subarray([...of.story.events.keys()]).map(places => ({
    ...of,
    places,
    part: of.partOf(places),
    [fc.toStringMethod as unknown as string]: () =>
      `${fc.stringify(of)}, of which ${JSON.stringify(places)} take part`
  }))
);

/** Positions are sums of floating-point numbers: this much, px, is no overlap. */
const HAIR = 1e-6;

const crosses = (a: Label, b: Label): boolean =>
  a.x < b.x + b.width - HAIR && b.x < a.x + a.width - HAIR && a.y === b.y;

describe('the layout of a part', () => {
  it('goes as far as that of the whole: its windows, its bounds, its shortest window', () => {
    fc.assert(
      fc.property(anyPart, anyWidth, ({ layout, part }, width) => {
        expect(part.bounds(width)).toEqual(layout.bounds(width));
        expect(part.shortest(width)).toBe(layout.shortest(width));
        for (const name of ['opening', 'whole'] as const) {
          expect(part.frame(name, width)).toEqual(layout.frame(name, width));
        }
      })
    );
  });

  it('has the events that take part, and knows where each stands among them', () => {
    fc.assert(
      fc.property(anyPart, ({ story, layout, part, places }) => {
        expect(part.events.map(({ id }) => id)).toEqual(places.map(at => story.events[at]?.id));
        for (const { id, index } of story.events) {
          expect(part.indexOf(id)).toBe(places.indexOf(index));
          expect(layout.indexOf(id)).toBe(index);
        }
        expect([part.indexOf('no-such-event'), layout.indexOf('no-such-event')]).toEqual([-1, -1]);
      })
    );
  });

  it('draws nothing of the other events but their trace', () => {
    fc.assert(
      fc.property(anyPart, fc.nat(), ({ story, part, places, view }, nth) => {
        const hover = story.events[nth % story.events.length]?.id ?? null;
        const scene = part.scene({ ...view, hover });
        const inside = new Set(places.map(at => story.events[at]?.id));
        const drawn = [
          ...scene.labels.map(({ event }) => event),
          ...scene.stems.map(({ event }) => event),
          ...scene.marks.map(({ event }) => event),
          ...scene.chips.flatMap(({ event, events }) => [event, ...events])
        ];
        expect(drawn.filter(id => !inside.has(id))).toEqual([]);
      })
    );
  });

  it('is that of the whole but for the trace where all events take part', () => {
    fc.assert(
      fc.property(anyWhole, fc.nat(), ({ story, layout, view, partOf: some }, nth) => {
        const part = some([...story.events.keys()]);
        const event = story.events[nth % story.events.length]?.id ?? null;
        for (const state of [view, { ...view, event }]) {
          expect({ ...part.scene(state), trace: [] }).toEqual(layout.scene(state));
        }
      })
    );
  });

  it('is an empty stage with a trace where no event takes part', () => {
    fc.assert(
      fc.property(anyWhole, ({ layout, view, partOf: some }) => {
        const part = some([]);
        const scene = part.scene(view);
        const { labels, marks, chips, columns } = scene;
        expect([labels, marks, chips, columns]).toEqual([[], [], [], []]);
        expect(scene.trace).toEqual(layout.trace(createScale(view.span, view.width)));
        expect(scene.grid).toEqual(layout.scene(view).grid);
        expect(part.shown(view)).toBeNull();
      })
    );
  });
});

describe('the labels of a part', () => {
  it('never overlap, and hang whole inside the stage', () => {
    fc.assert(
      fc.property(anyPart, ({ part, width, view }) => {
        const labels = part.scene(view).labels.filter(({ raised }) => !raised);
        labels.forEach((a, at) => {
          expect(a.x >= 0 && a.x + a.width <= width).toBe(true);
          for (const b of labels.slice(at + 1)) expect(crosses(a, b)).toBe(false);
        });
      }),
      { numRuns: 150 }
    );
  });

  it('have the room of those that do not take part: one alone is shown wherever it is whole', () => {
    fc.assert(
      fc.property(anyWhole, fc.nat(), ({ story, width, view, partOf: some }, nth) => {
        const part = some([nth % story.events.length]);
        const [event] = part.events;
        const x = event ? createScale(view.span, width).x(part.anchor(event)) : Number.NaN;
        fc.pre(!!event && x >= 0 && x + part.labelWidth(event, width) <= width);
        const { labels } = part.scene(view);
        expect(labels.map(label => [label.event, label.raised])).toEqual([[event?.id, false]]);
      })
    );
  });

  it('are there at a scale at which the whole has no room for them', () => {
    const story = tale(many(400));
    const whole = layoutOf(story);
    const places = [...story.events.keys()].filter(at => at % 40 === 7);
    const part = layoutOf(finish(partOf(story, places)), { whole });
    const view = viewOf(whole, 1080, { span: whole.bounds(1080) });
    const shownBy = (layout: Layout) =>
      layout.scene(view).labels.flatMap(({ event, raised }) => (raised ? [] : event));
    const before = new Set(shownBy(whole));
    const after = shownBy(part);
    expect(after.length).toBeGreaterThanOrEqual(8);
    expect(after.filter(id => before.has(id)).length).toBeLessThanOrEqual(1);
  });
});

describe('the trace of a part', () => {
  it('is that of the whole, whichever events take part', () => {
    fc.assert(
      fc.property(anyPart, ({ layout, part, view }) => {
        const trace = layout.trace(createScale(view.span, view.width));
        expect(part.scene(view).trace).toEqual(trace);
        expect(trace.every(({ x, height }) => Number.isFinite(x) && height > 0)).toBe(true);
      })
    );
  });

  it('counts all events in view', () => {
    fc.assert(
      fc.property(anyPart, ({ story, layout, part, view }) => {
        const { trace } = part.scene(view);
        // A column at the edge counts what is beyond it too.
        const beyond = story.events.filter(
          ({ date: { lo } }) =>
            (lo < view.span.lo || lo >= view.span.hi) &&
            trace.some(column => lo >= column.lo && lo < column.hi)
        );
        const counted = trace.reduce((sum, { count }) => sum + count, 0);
        expect(counted - beyond.length).toBe(layout.count(view.span));
      })
    );
  });

  it('is not drawn of the whole', () => {
    fc.assert(
      fc.property(anyWhole, ({ layout, view }) => {
        expect(layout.scene(view).trace).toEqual([]);
      })
    );
  });
});

describe('what is selected while a part is shown', () => {
  it('is marked if it takes part, and nothing is if it does not', () => {
    fc.assert(
      fc.property(anyPart, fc.nat(), ({ story, part, places, view }, nth) => {
        const event = story.events[nth % story.events.length];
        const state = { ...view, event: event?.id ?? null };
        const scene = part.scene(state);
        const takesPart = places.includes(event?.index ?? -1);
        expect(part.shown(state)?.id).toBe(takesPart ? event?.id : undefined);
        const marked = scene.marks.filter(({ selected }) => selected).map(mark => mark.event);
        expect(marked).toEqual(takesPart ? [event?.id] : []);
        expect(scene.overview.selected !== null).toBe(takesPart);
        expect(scene.labels.some(({ selected }) => selected) && !takesPart).toBe(false);
      })
    );
  });

  it('is the part’s own first choice where nobody chose', () => {
    const story = tale(
      [
        { id: 'key', title: 'Key', date: '2019-07-01', importance: 3 },
        { id: 'plain', title: 'Plain', date: '2019-08-01' },
        { id: 'other', title: 'Another key', date: '2019-09-01', importance: 3 }
      ],
      { view: { from: '2019-06', to: '2019-12' } }
    );
    const whole = layoutOf(story);
    const shownIn = (...places: number[]) =>
      layoutOf(finish(partOf(story, places)), { whole }).shown(viewOf(whole, 1080))?.id;
    expect(whole.shown(viewOf(whole, 1080))?.id).toBe('key');
    expect([shownIn(1, 2), shownIn(1), shownIn(0, 1)]).toEqual(['other', 'plain', 'key']);
  });
});
