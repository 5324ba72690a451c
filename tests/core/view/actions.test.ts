import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../src/core/layout/layout.ts';
import type { Span } from '../../../src/core/time/span.ts';
import { type Action, reduce, spanShowing } from '../../../src/core/view/actions.ts';
import { filterOf } from '../../../src/core/view/filter.ts';
import { initialState, type ViewState } from '../../../src/core/view/state.ts';
import { anyCase, layoutOf, tale } from '../layout/any-story.ts';

const DAY = 86_400_000;
const WIDTH = 1000;

/** One action of each type, so that a new one cannot be forgotten here. */
const EVERY: { readonly [Type in Action['type']]: Extract<Action, { type: Type }> } = {
  resize: { type: 'resize', width: 640 },
  span: { type: 'span', span: { lo: 0, hi: DAY } },
  pan: { type: 'pan', ms: DAY },
  zoom: { type: 'zoom', factor: 0.5, about: 0 },
  frame: { type: 'frame', name: 'whole' },
  select: { type: 'select', event: 'no-such-event', quote: 'no-such-quote' },
  clear: { type: 'clear' },
  hover: { type: 'hover', event: 'no-such-event' },
  filter: { type: 'filter', filter: filterOf({ party: ['no-such-party'] }) },
  list: { type: 'list', list: true },
  query: { type: 'query', query: 'oracle' }
};

/** Room for the rounding of instants far from 1970, ms. */
const GRAIN = 0.01;

const inBounds = (span: Span, { lo, hi }: Span): boolean =>
  span.lo >= lo - GRAIN && span.hi <= hi + GRAIN;

const leastOf = (layout: Layout, width: number): number => {
  const { lo, hi } = layout.bounds(width);
  return Math.min(layout.shortest(width), hi - lo);
};

const length = ({ lo, hi }: Span) => hi - lo;

const anyMove: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    type: fc.constant('pan' as const),
    ms: fc.oneof(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.integer({ min: -9, max: 9 }))
  }),
  fc.record({
    type: fc.constant('zoom' as const),
    factor: fc.oneof(
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      fc.constantFrom(1, 1e-9, 1e9, Number.MIN_VALUE, 1e200)
    ),
    about: fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2025, 0) })
  }),
  fc.record({
    type: fc.constant('span' as const),
    span: fc
      .tuple(fc.integer({ min: -2e12, max: 3e12 }), fc.integer({ min: 0, max: 1e12 }))
      .map(([lo, ms]) => ({ lo, hi: lo + ms }))
  }),
  fc.record({ type: fc.constant('resize' as const), width: fc.integer({ min: 1, max: 2000 }) })
);

const story = tale(
  [
    { id: 'a', title: 'First', date: '2018-01-01' },
    { id: 'b', title: 'Second', date: '2019-08-01', importance: 3 },
    { id: 'c', title: 'Third', date: '2020-12-31' }
  ],
  {
    view: { from: '2019-07', to: '2020-03' },
    quotes: [{ id: 'q', events: ['b', 'c'], text: 'It was fair.' }]
  }
);
const layout = layoutOf(story);
const start = initialState(layout, WIDTH);
const viewAfter = (...actions: Action[]): ViewState =>
  actions.reduce((state, action) => reduce(state, action, layout), start);

describe('every action', () => {
  it('does no harm to a story without events', () => {
    const empty = layoutOf(tale([]));
    const bounds = empty.bounds(WIDTH);
    for (const action of Object.values(EVERY)) {
      const state = reduce(initialState(empty, WIDTH), action, empty);
      expect(length(state.span)).toBeGreaterThan(0);
      expect(inBounds(state.span, bounds)).toBe(true);
      expect([state.event, state.quote, state.hover]).toEqual([null, null, null]);
      expect(empty.scene(state).marks).toEqual([]);
    }
  });

  it('gives a frozen view, and the very same one when nothing changes', () => {
    for (const action of Object.values(EVERY)) {
      const once = reduce(start, action, layout);
      expect(Object.isFrozen(once)).toBe(true);
      if (action.type === 'pan' || action.type === 'zoom') continue;
      expect(reduce(once, action, layout)).toBe(once);
    }
  });

  it('leaves the view it was given alone', () => {
    const before = structuredClone(start);
    for (const action of Object.values(EVERY)) reduce(start, action, layout);
    expect(start).toEqual(before);
  });

  it('that is none is refused', () => {
    const action = { type: 'explode' } as unknown as Action;
    expect(() => reduce(start, action, layout)).toThrow(RangeError);
  });
});

describe('moving about', () => {
  it('never leaves the bounds and never goes under the shortest window', () => {
    fc.assert(
      fc.property(anyCase, fc.array(anyMove, { minLength: 1, maxLength: 12 }), (any, moves) => {
        let state = initialState(any.layout, any.width);
        for (const move of moves) {
          const next = reduce(state, move, any.layout);
          expect(inBounds(next.span, any.layout.bounds(next.width))).toBe(true);
          if (next !== state && next.frame === null) {
            const least = leastOf(any.layout, next.width);
            expect(length(next.span)).toBeGreaterThanOrEqual(least * (1 - 1e-9) - GRAIN);
          }
          state = next;
        }
      }),
      { numRuns: 150 }
    );
  });

  it('zooms about an instant, which keeps its place as far as the bounds allow', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ layout: of, width, view }, factor, at) => {
          const { lo } = view.span;
          const about = lo + at * length(view.span);
          const { span } = reduce(view, { type: 'zoom', factor, about }, of);
          const bounds = of.bounds(width);
          const place = (about - span.lo) / length(span);
          const off = Math.abs(place - at) * length(span);
          const held = span.lo <= bounds.lo + GRAIN || span.hi >= bounds.hi - GRAIN;
          if (!held) expect(off).toBeLessThan(1e-9 * length(bounds) + GRAIN);
          // In any case it stays in view.
          expect(place).toBeGreaterThan(-1e-9);
          expect(place).toBeLessThan(1 + 1e-9);
        }
      ),
      { numRuns: 150 }
    );
  });

  it('zooms in and out by the factor, between the two limits', () => {
    const about = Date.UTC(2019, 9, 1);
    const nearer = viewAfter({ type: 'zoom', factor: 0.5, about });
    expect(length(nearer.span)).toBeCloseTo(length(start.span) / 2, 3);
    const nearest = viewAfter({ type: 'zoom', factor: 1e-9, about });
    expect(length(nearest.span)).toBeCloseTo(layout.shortest(WIDTH), 3);
    const all = viewAfter({ type: 'zoom', factor: 1e9, about });
    expect(all.span).toEqual(layout.bounds(WIDTH));
    expect(reduce(all, { type: 'zoom', factor: 2, about }, layout)).toBe(all);
  });

  it('pans by ms and stops at the bounds with the window as long as it was', () => {
    const by = 10 * DAY;
    expect(viewAfter({ type: 'pan', ms: by }).span.lo - start.span.lo).toBe(by);
    const far = viewAfter({ type: 'pan', ms: 1e12 });
    expect(far.span.hi).toBe(layout.bounds(WIDTH).hi);
    expect(length(far.span)).toBeCloseTo(length(start.span), 3);
    expect(reduce(far, { type: 'pan', ms: DAY }, layout)).toBe(far);
  });

  it('takes the name off a window that was moved, and not off one that was only looked at', () => {
    expect(start.frame).toBe('opening');
    expect(viewAfter({ type: 'pan', ms: DAY }).frame).toBeNull();
    expect(viewAfter({ type: 'zoom', factor: 0.5, about: start.span.lo }).frame).toBeNull();
    expect(viewAfter({ type: 'select', event: 'a' }, { type: 'hover', event: 'b' }).frame).toBe(
      'opening'
    );
  });

  it('refuses a window that is endless or no window', () => {
    for (const [lo, hi] of [
      [-Infinity, 0],
      [0, Infinity],
      [Number.NaN, 1]
    ] as const) {
      expect(viewAfter({ type: 'span', span: { lo, hi } })).toBe(start);
    }
  });
});

describe('another width', () => {
  it('fits a named window anew, and keeps the time of a window that was moved', () => {
    const narrow = viewAfter({ type: 'resize', width: 320 });
    expect(narrow.span).toEqual(layout.frame('opening', 320));
    expect(narrow.frame).toBe('opening');
    const moved = viewAfter({ type: 'zoom', factor: 0.5, about: Date.UTC(2019, 9, 1) });
    const small = reduce(moved, { type: 'resize', width: 320 }, layout);
    expect(small.span).toEqual(moved.span);
    expect(small.width).toBe(320);
  });

  it('is one px at least', () => {
    expect(viewAfter({ type: 'resize', width: 0 }).width).toBe(1);
    expect(viewAfter({ type: 'resize', width: WIDTH })).toBe(start);
  });
});

describe('choosing', () => {
  it('takes an event of the story and a quote of the story, and nothing else', () => {
    expect(viewAfter({ type: 'select', event: 'a' })).toMatchObject({ event: 'a', quote: null });
    expect(viewAfter({ type: 'select', event: 'b', quote: 'q' })).toMatchObject({
      event: 'b',
      quote: 'q'
    });
    expect(viewAfter({ type: 'select', event: 'b', quote: 'nobody' }).quote).toBeNull();
    expect(viewAfter({ type: 'select', event: 'nothing', quote: 'q' })).toBe(start);
  });

  it('forgets the quote with the next event, and all of it when cleared', () => {
    const chosen = viewAfter(
      { type: 'select', event: 'b', quote: 'q' },
      { type: 'hover', event: 'a' }
    );
    expect(reduce(chosen, { type: 'select', event: 'c' }, layout).quote).toBeNull();
    expect(reduce(chosen, { type: 'clear' }, layout)).toEqual(start);
    expect(viewAfter({ type: 'clear' })).toBe(start);
  });

  it('hovers an event of the story, or none', () => {
    expect(viewAfter({ type: 'hover', event: 'a' }).hover).toBe('a');
    expect(
      viewAfter({ type: 'hover', event: 'a' }, { type: 'hover', event: 'nothing' }).hover
    ).toBeNull();
    expect(viewAfter({ type: 'hover', event: null })).toBe(start);
  });
});

describe('the window that shows an instant', () => {
  it('has it in view with room for its label, and is the same where that is so already', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.nat(),
        fc.integer({ min: 0, max: 250 }),
        ({ layout: of, width, view }, nth, room) => {
          const event = of.events[nth % of.events.length];
          const t = event ? of.anchor(event) : view.span.lo;
          const span = spanShowing(view, t, room, of);
          expect(t).toBeGreaterThanOrEqual(span.lo - GRAIN);
          expect(t).toBeLessThanOrEqual(span.hi + GRAIN);
          expect(inBounds(span, of.bounds(width))).toBe(true);
          const right = ((view.span.hi - t) / length(view.span)) * width;
          if (t >= view.span.lo && right >= room + GRAIN) expect(span).toBe(view.span);
        }
      )
    );
  });
});
