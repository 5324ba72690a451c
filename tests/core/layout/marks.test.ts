import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCoarse, placeMarks } from '../../../src/core/layout/marks.ts';
import { createScale } from '../../../src/core/layout/scale.ts';
import { anyCase, layoutOf, many, tale, viewOf } from './any-story.ts';

const HAIR = 1e-6;
const WIDTH = 1000;

describe('the marks of a frame', () => {
  it('stand at their instant, or cover the time that was meant: never at a false place', () => {
    fc.assert(
      fc.property(anyCase, ({ story, layout, width, view }) => {
        const scale = createScale(view.span, width);
        const near = (t: number) => Math.min(width + 24, Math.max(-24, scale.x(t)));
        for (const mark of layout.scene(view).marks) {
          const event = story.eventById.get(mark.event);
          if (!event) continue;
          const { date } = event;
          expect(mark.x).toBe(scale.x(layout.anchor(event)));
          expect(mark.radius === 0).toBe(isCoarse(date));
          if (isCoarse(date)) expect(mark.bar).not.toBeNull();
          if (!mark.bar || scale.x(date.hi) < 0 || scale.x(date.lo) > width) continue;
          expect(mark.bar.x1).toBeCloseTo(near(date.lo), 6);
          if (mark.bar.x2 - mark.bar.x1 > 6 + HAIR) {
            expect(mark.bar.x2).toBeCloseTo(near(date.hi), 6);
          }
        }
      }),
      { numRuns: 150 }
    );
  });

  it('are in time order, each once, and every label has its own', () => {
    fc.assert(
      fc.property(anyCase, ({ story, layout, view }) => {
        const { marks, labels } = layout.scene(view);
        const order = marks.map(({ event }) => story.eventById.get(event)?.index ?? -1);
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
        for (const { event } of labels) expect(marks.map(mark => mark.event)).toContain(event);
      })
    );
  });

  it('or columns stand for every event that begins in the window', () => {
    fc.assert(
      fc.property(anyCase, ({ story, layout, width, view }) => {
        const { marks, columns } = layout.scene(view);
        const scale = createScale(view.span, width);
        const marked = new Set(marks.map(({ event }) => event));
        // One that stands for many stands for all of its instant.
        const stacks = marks.filter(({ stack }) => stack > 0).map(({ event }) => event);
        const stacked = new Set(stacks.map(id => story.eventById.get(id)?.date.lo));
        for (const { id, date } of story.events) {
          if (stacked.has(date.lo)) continue;
          if (date.lo < view.span.lo || date.lo >= view.span.hi || marked.has(id)) continue;
          const at = scale.x(date.lo);
          expect(columns.some(column => column.x <= at && at < column.x + column.width + 1)).toBe(
            true
          );
        }
      })
    );
  });

  it('keep the selected one, which carries the focus, even out of view', () => {
    const layout = layoutOf(
      tale([
        { id: 'a', title: 'A', date: '2019-01-01' },
        { id: 'b', title: 'B', date: '2019-12-01' }
      ])
    );
    const span = { lo: Date.UTC(2019, 10, 1), hi: Date.UTC(2019, 11, 31) };
    const { marks } = layout.scene(viewOf(layout, WIDTH, { span, event: 'a' }));
    expect(marks.map(({ event, selected }) => [event, selected])).toEqual([
      ['a', true],
      ['b', false]
    ]);
  });

  it('are named by date, title, party and quotes', () => {
    const layout = layoutOf(
      tale([{ id: 'a', title: 'A ruling', date: '2019-07-18', party: 'court' }], {
        parties: [{ id: 'court', name: 'The court' }],
        quotes: [{ id: 'q', events: ['a'], text: 'So ordered.' }]
      })
    );
    expect(layout.scene(viewOf(layout, WIDTH)).marks[0]?.name).toBe(
      'Thursday 18 July 2019: A ruling, The court, 1 quote'
    );
  });
});

describe('the marks of a crowd', () => {
  const { events } = layoutOf(tale(many(400)));
  const scale = createScale({ lo: Date.UTC(2000, 0, 1), hi: Date.UTC(2003, 0, 1) }, WIDTH);
  const anchor = Float64Array.from(events, ({ date }) => date.lo);
  const placed = (count: number, first: ReadonlySet<number>, name = () => 'A mark') =>
    placeMarks({
      scale,
      events: events.slice(0, count),
      first,
      anchor,
      standing: ({ id }) => ({ event: id, party: -1, key: false, selected: false, hover: false }),
      name,
      stack: () => 0
    });
  const links = (count: number, first: ReadonlySet<number>) =>
    placed(count, first).flatMap(({ link }, at) => (link ? [at] : []));
  /** As many marks as a frame may have that are all links. */
  const LINKS = events.findIndex((_, at) => links(at + 1, new Set()).length === 0);

  it('are links all of them while they are few', () => {
    expect(LINKS).toBeGreaterThan(33);
    expect(LINKS).toBeLessThan(100);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LINKS }), count => {
        expect(links(count, new Set())).toHaveLength(count);
      })
    );
  });

  it('are links where they are told, and there alone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: LINKS + 1, max: events.length }),
        fc.array(fc.nat(), { maxLength: 80 }),
        (count, picks) => {
          const told = new Set(picks.map(pick => pick % count));
          expect(placed(count, told).map(({ event }) => event)).toEqual(
            events.slice(0, count).map(({ id }) => id)
          );
          expect(links(count, told)).toEqual([...told].sort((a, b) => a - b));
        }
      )
    );
  });

  it('are links where they have a label, are selected or are hovered', () => {
    const layout = layoutOf(tale(many(2000)));
    const lo = Date.UTC(2008, 0, 1);
    const span = { lo, hi: lo + 700 * 86_400_000 };
    const [selected, hovered] = layout.events
      .filter(({ date, importance }) => date.lo > lo && importance === 1)
      .slice(40);
    const view = viewOf(layout, 1400, {
      span,
      event: selected?.id ?? null,
      hover: hovered?.id ?? null
    });
    const { marks, labels } = layout.scene(view);
    const linked = new Set(marks.flatMap(({ event, link }) => (link ? [event] : [])));
    expect(marks.length).toBeGreaterThan(2 * LINKS);
    const told = new Set(labels.map(({ event }) => event));
    expect(linked).toEqual(told.add(selected?.id ?? '').add(hovered?.id ?? ''));
  });

  it('are named where they are links, and no name is made for the others', () => {
    let asked = 0;
    const name = () => {
      asked += 1;
      return `Mark ${asked}`;
    };
    const marks = placed(100, new Set([7, 40]), name);
    expect(asked).toBe(2);
    expect(marks.filter(({ link }) => link).map(mark => mark.name)).toEqual(['Mark 1', 'Mark 2']);
    expect(marks.every(mark => mark.link || mark.name === '')).toBe(true);
  });
});

describe('density columns', () => {
  const crowd = tale(
    Array.from({ length: 900 }, (_, at) => ({
      id: `e${at}`,
      title: `Event ${at}`,
      date: `20${`${at % 20}`.padStart(2, '0')}-0${1 + (at % 9)}-1${at % 10}`
    }))
  );

  it('stand where marks would be too close, as tall as their share of the most', () => {
    const layout = layoutOf(crowd);
    const { columns, marks } = layout.scene(viewOf(layout, 400));
    expect(columns.length).toBeGreaterThan(20);
    expect(marks.length).toBeLessThan(100);
    const most = Math.max(...columns.map(({ count }) => count));
    const tallest = Math.max(...columns.map(({ height }) => height));
    for (const { count, height } of columns) {
      expect(height).toBeCloseTo(Math.max(2, (count / most) * tallest), 9);
    }
    expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
  });

  it('are the same columns in a window a little further on', () => {
    const layout = layoutOf(crowd);
    const first = viewOf(layout, 400);
    const by = (first.span.hi - first.span.lo) / 8;
    const before = layout.scene(first).columns;
    const after = layout.scene({
      ...first,
      span: { lo: first.span.lo + by, hi: first.span.hi + by }
    }).columns;
    const known = new Map(before.map(({ id, count }) => [id, count]));
    const shared = after.filter(({ id }) => known.has(id));
    expect(shared.length).toBeGreaterThan(20);
    for (const { id, count } of shared) expect(count).toBe(known.get(id));
  });
});
