import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../src/core/layout/layout.ts';
import type { Scene } from '../../../src/core/layout/scene.ts';
import type { EventFile } from '../../../src/core/story/schema.ts';
import { anyCase, anyStoryFile, layoutOf, storyOf, tale, viewOf } from './any-story.ts';

const WIDTHS = [300, 320, 479, 480, 720, 1080, 1400];
const DAY = 86_400_000;

/** Every number in a scene, at any depth. */
const numbers = (part: unknown): number[] => {
  if (typeof part === 'number') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(numbers) : [];
};

const openingOf = (layout: Layout, width: number): Scene => layout.scene(viewOf(layout, width));

describe('a scene', () => {
  it('is the same whenever the same view is laid out, by whichever layout of the story', () => {
    fc.assert(
      fc.property(anyStoryFile, anyCase, (file, { layout, view }) => {
        expect(layout.scene(view)).toEqual(layout.scene(view));
        const [one, two] = [layoutOf(storyOf(file)), layoutOf(storyOf(file))];
        // Another window before it leaves no trace.
        one.scene({ ...viewOf(one, view.width), span: one.bounds(view.width) });
        one.scene(viewOf(one, 400));
        expect(openingOf(one, view.width)).toEqual(openingOf(two, view.width));
      })
    );
  });

  it('is made of finite numbers', () => {
    fc.assert(
      fc.property(anyCase, ({ layout, view }) => {
        expect(numbers(layout.scene(view)).filter(number => !Number.isFinite(number))).toEqual([]);
      })
    );
  });

  it('leaves the story as it was', () => {
    fc.assert(
      fc.property(anyCase, ({ story, layout, view }) => {
        const before = structuredClone(story);
        layout.scene(view);
        expect(story).toEqual(before);
        expect([story, story.events, story.quotes, ...story.events].every(Object.isFrozen)).toBe(
          true
        );
      })
    );
  });

  it('has the height that its width reserves, whatever is in it', () => {
    fc.assert(
      fc.property(anyCase, anyCase, (a, b) => {
        const one = a.layout.scene(a.view);
        const two = b.layout.scene({ ...viewOf(b.layout, a.width) });
        expect(two.height).toBe(one.height);
        expect(one.width).toBe(a.width);
      })
    );
  });

  it('takes its lane height and the width of the reader’s font into account', () => {
    const story = tale([{ id: 'a', title: 'A ruling', date: '2019-07-18' }]);
    const [plain, wide] = [layoutOf(story), layoutOf(story, { textScale: 1.5, laneHeight: 60 })];
    expect(openingOf(wide, 1080).height - openingOf(plain, 1080).height).toBe(4 * (60 - 46));
    const widthIn = (layout: Layout) => openingOf(layout, 1080).labels[0]?.width ?? Number.NaN;
    expect(widthIn(wide)).toBeGreaterThan(widthIn(plain));
  });
});

describe('a story without events', () => {
  it('is an empty stage of full height, at every width', () => {
    for (const rest of [{}, { view: { from: '2019-07', to: '2020-03' } }]) {
      const layout = layoutOf(tale([], rest));
      for (const width of WIDTHS) {
        const scene = openingOf(layout, width);
        expect([scene.labels, scene.marks, scene.chips, scene.columns]).toEqual([[], [], [], []]);
        expect(scene.grid.length).toBeGreaterThan(1);
        expect(scene.height).toBe(layout.metrics(width).height);
      }
      expect(layout.shown(viewOf(layout, 1080))).toBeNull();
      expect(layout.count({ lo: -Infinity, hi: Infinity })).toBe(0);
    }
  });
});

describe('a story of one event', () => {
  it.each([
    '2019-07-18T14:30:15',
    '2019-07-18T14:30',
    '2019-07-18',
    '2019-07~',
    '2019-22',
    '2019',
    '201X',
    '19XX',
    '2018/2020',
    '2019-07-18/..',
    '../2019-07-18',
    '/2019',
    '-0044-03-15',
    'Y-12000'
  ])('shows its mark and its label at every width: %s', date => {
    const layout = layoutOf(tale([{ id: 'a', title: 'What happened then and there', date }]));
    for (const width of WIDTHS) {
      const scene = openingOf(layout, width);
      expect(scene.marks.map(({ event }) => event)).toEqual(['a']);
      expect(scene.labels.map(({ event, raised }) => [event, raised])).toEqual([['a', false]]);
      expect(scene.marks[0]?.selected).toBe(true);
      expect(numbers(scene).every(Number.isFinite)).toBe(true);
    }
  });
});

describe('a story of open-ended dates alone', () => {
  it('has a bar with an arrow for each, and every label hangs at the end that is known', () => {
    const layout = layoutOf(
      tale([
        { id: 'a', title: 'Until then', date: '../2019-03-01' },
        { id: 'b', title: 'From then on', date: '2019-06-01/..' },
        { id: 'c', title: 'Until another day', date: '../2019-09-01' }
      ])
    );
    for (const width of WIDTHS) {
      const scene = openingOf(layout, width);
      const arrows = scene.marks.map(({ event, bar }) => [event, bar?.arrowStart, bar?.arrowEnd]);
      expect(arrows.sort()).toEqual([
        ['a', true, false],
        ['b', false, true],
        ['c', true, false]
      ]);
      for (const { event, x } of scene.labels) {
        const mark = scene.marks.find(other => other.event === event);
        expect(mark?.x).toBe(x);
      }
      expect(numbers(scene).every(Number.isFinite)).toBe(true);
    }
  });
});

describe('events at one instant', () => {
  const same = (count: number) =>
    layoutOf(
      tale(
        Array.from({ length: count }, (_, at) => ({
          id: `e${at}`,
          title: `Event ${at}`,
          date: '2019-07-18'
        }))
      )
    );

  it('have their number on their marks once they are more than the lanes', () => {
    for (const [width, lanes] of [
      [320, 3],
      [1080, 4]
    ] as const) {
      const stacksOf = (count: number) =>
        new Set(openingOf(same(count), width).marks.map(({ stack }) => stack));
      expect(stacksOf(lanes)).toEqual(new Set([0]));
      expect(stacksOf(lanes + 1)).toEqual(new Set([lanes + 1]));
    }
  });

  it('have one mark with their number for those without a label, named after them all', () => {
    const layout = same(9);
    const { marks, labels } = layout.scene(viewOf(layout, 1080, { event: 'e8' }));
    const labelled = new Set(labels.map(({ event }) => event));
    const others = marks.filter(({ event }) => !labelled.has(event));
    expect(others.map(({ event, name }) => [event, name])).toEqual([
      ['e0', '9 events: Thursday 18 July 2019']
    ]);
    expect(marks.find(({ selected }) => selected)?.name).toBe(
      'Thursday 18 July 2019: Event 8, one of 9 events: Thursday 18 July 2019'
    );
    // Their number stands once.
    expect(marks.map(({ stack }) => stack)).toEqual(marks.map(() => 9));
    expect(marks.map(({ count }) => count).filter(count => count > 0)).toEqual([9]);
  });

  it('are listed together, and an open beginning is no instant', () => {
    fc.assert(
      fc.property(anyCase, ({ layout }) => {
        for (const event of layout.events) {
          const { lo, openStart } = event.date;
          const expected = openStart ? [event] : layout.events.filter(({ date }) => date.lo === lo);
          const { from, to } = layout.together(event);
          expect(layout.events.slice(from, to)).toEqual(expected);
        }
      })
    );
  });

  it('are counted one by one', () => {
    const layout = same(9);
    const t = Date.UTC(2019, 6, 18);
    expect(layout.count({ lo: t, hi: t + 1 })).toBe(9);
    expect(layout.count({ lo: t + 1, hi: t + DAY })).toBe(0);
  });
});

describe('the event that the panel shows', () => {
  const events: EventFile[] = [
    { id: 'early', title: 'Early', date: '2018-01-01', importance: 3 },
    { id: 'open', title: 'In the opening window', date: '2019-08-01' },
    { id: 'key', title: 'Key', date: '2019-10-25', importance: 3 },
    { id: 'late', title: 'Late', date: '2021-01-01', importance: 3 }
  ];
  const view = { from: '2019-07', to: '2020-03' };
  const shown = (list: EventFile[], rest: object = {}, event: string | null = null) => {
    const layout = layoutOf(tale(list, rest));
    return layout.shown(viewOf(layout, 1080, { event }))?.id ?? null;
  };

  it('is the selected one, else the first key event of the opening window', () => {
    expect(shown(events, { view }, 'late')).toBe('late');
    expect(shown(events, { view })).toBe('key');
    expect(shown(events)).toBe('early');
    expect(shown(events, { view }, 'no-such-event')).toBe('key');
  });

  it('is the first there, where none is a key event, and the first of all where the window is empty', () => {
    const plain = events.map(({ importance: _, ...event }) => event);
    expect(shown(plain, { view })).toBe('open');
    expect(shown(plain, { view: { from: '1990', to: '1991' } })).toBe('early');
  });

  it('is marked as selected on the stage, though nobody chose it', () => {
    const layout = layoutOf(tale(events, { view }));
    const scene = openingOf(layout, 1080);
    expect(scene.marks.filter(({ selected }) => selected).map(({ event }) => event)).toEqual([
      'key'
    ]);
    expect(scene.overview.selected).toMatchObject({ key: true });
  });
});

describe('what a layout tells of its story', () => {
  const layout = layoutOf(
    tale(
      [
        { id: 'b', title: 'B', date: '2019-07-18' },
        { id: 'a', title: 'A', date: '2019-03-01' }
      ],
      { quotes: [{ id: 'q', events: ['b', 'a'], text: 'Yes.' }] }
    )
  );

  it('has the events in time order and knows them by name', () => {
    expect(layout.events.map(({ id }) => id)).toEqual(['a', 'b']);
    expect([layout.hasEvent('a'), layout.hasEvent('c')]).toEqual([true, false]);
    expect([layout.eventOfQuote('q'), layout.eventOfQuote('r')]).toEqual(['b', null]);
  });

  it('counts the events that begin in a span', () => {
    expect(layout.count({ lo: Date.UTC(2019, 0), hi: Date.UTC(2020, 0) })).toBe(2);
    expect(layout.count({ lo: Date.UTC(2019, 6, 18), hi: Date.UTC(2020, 0) })).toBe(1);
    expect(layout.count({ lo: Date.UTC(2019, 0), hi: Date.UTC(2019, 6, 18) })).toBe(1);
  });
});
