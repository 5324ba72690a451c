import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../src/core/layout/layout.ts';
import { createScale } from '../../../src/core/layout/scale.ts';
import type { Chip } from '../../../src/core/layout/scene.ts';
import { textWidth } from '../../../src/core/layout/text.ts';
import type { StoryEvent } from '../../../src/core/story/story.ts';
import { translate } from '../../../src/core/time/span.ts';
import {
  anyCase,
  anyPlace,
  anyStoryFile,
  anyWidth,
  caseOf,
  layoutOf,
  tale,
  viewOf
} from './any-story.ts';

/** A story in which every event is quoted, so that chips stand as close as they can. */
const quotedCase = fc
  .record({ file: anyStoryFile, width: anyWidth, place: anyPlace })
  .map(({ file, width, place }) => {
    const quotes = file.events.map(({ id }, n) => ({
      id: `q${n}`,
      events: [id],
      speaker: ['s', 't', 'u'][n % 3] ?? 's',
      text: 'It was fair.'
    }));
    return caseOf({ ...file, quotes }, width, place);
  });

const quotedIn = (layout: Layout, width: number, span: { lo: number; hi: number }) => {
  const { x } = createScale(span, width);
  return (event: StoryEvent) => {
    const at = x(layout.anchor(event));
    return event.quotes.length > 0 && at >= 0 && at < width;
  };
};

const counted = (chip: Chip): number => Number(/(\d+)$/.exec(chip.text)?.[1]);

describe('the chips of a frame', () => {
  it('never intersect and are whole on the stage', () => {
    fc.assert(
      fc.property(quotedCase, ({ layout, width, view }) => {
        const { chips } = layout.scene(view);
        chips.forEach((chip, at) => {
          const next = chips[at + 1];
          expect(chip.x).toBeGreaterThanOrEqual(0);
          expect(chip.x + chip.width).toBeLessThanOrEqual(width + 1);
          if (next) expect(chip.x + chip.width).toBeLessThan(next.x);
        });
      }),
      { numRuns: 150 }
    );
  });

  it('count every quote of an event in view, and each event in one chip alone', () => {
    fc.assert(
      fc.property(fc.oneof(anyCase, quotedCase), ({ story, layout, width, view }) => {
        const { chips } = layout.scene(view);
        for (const event of story.events.filter(quotedIn(layout, width, view.span))) {
          const holding = chips.filter(({ events }) => events.includes(event.id));
          expect(holding).toHaveLength(1);
        }
        for (const chip of chips) {
          const quotes = chip.events.flatMap(id => story.eventById.get(id)?.quotes ?? []);
          expect(counted(chip)).toBe(new Set(quotes).size);
        }
      }),
      { numRuns: 150 }
    );
  });

  it('are named by words that begin with those that are seen', () => {
    fc.assert(
      fc.property(quotedCase, ({ layout, view }) => {
        for (const { name, text } of layout.scene(view).chips) {
          expect(name.startsWith(text)).toBe(true);
          expect(name.length).toBeGreaterThan(text.length);
        }
      })
    );
  });

  it('have room for their words', () => {
    fc.assert(
      fc.property(quotedCase, ({ layout, view }) => {
        for (const { text, width } of layout.scene(view).chips) {
          expect(width).toBeGreaterThan(textWidth(text, { size: 12.5 }) + 30);
        }
      })
    );
  });

  it('open an event in view and one of its quotes', () => {
    fc.assert(
      fc.property(quotedCase, ({ story, layout, width, view }) => {
        const inView = quotedIn(layout, width, view.span);
        for (const chip of layout.scene(view).chips) {
          const event = story.eventById.get(chip.event);
          expect(event && inView(event)).toBe(true);
          expect(chip.events).toContain(chip.event);
          expect(event?.quotes.map(({ id }) => id)).toContain(chip.quote);
        }
      })
    );
  });

  it('are joined to each mark in view, by a line that ends on the chip unless it is a stub', () => {
    fc.assert(
      fc.property(quotedCase, ({ story, layout, width, view }) => {
        const inView = quotedIn(layout, width, view.span);
        const { x } = createScale(view.span, width);
        for (const chip of layout.scene(view).chips) {
          const joined = chip.links.map(({ id }) => id);
          const visible = chip.events.filter(id => {
            const event = story.eventById.get(id);
            return event && inView(event);
          });
          // Marks within a px of each other share a line.
          for (const id of visible) {
            const event = story.eventById.get(id);
            const at = event ? x(layout.anchor(event)) : Number.NaN;
            expect(chip.links.some(({ from }) => Math.abs(from - at) < 1)).toBe(true);
          }
          expect(visible).toEqual(expect.arrayContaining(joined));
          for (const { id, from, to, stub } of chip.links) {
            const event = story.eventById.get(id);
            expect(event && from - x(layout.anchor(event))).toBe(0);
            if (stub) expect(to).toBe(from);
            else {
              expect(to).toBeGreaterThan(chip.x);
              expect(to).toBeLessThan(chip.x + chip.width);
            }
          }
        }
      })
    );
  });

  it('have a party where all of their events have the same one', () => {
    fc.assert(
      fc.property(quotedCase, ({ story, layout, view }) => {
        for (const { events, party } of layout.scene(view).chips) {
          const parties = new Set(events.map(id => story.eventById.get(id)?.party?.index ?? -1));
          const [one = -1] = parties;
          expect(party).toBe(parties.size === 1 && one >= 0 ? one % 6 : -1);
        }
      })
    );
  });
});

describe('a row of chips that is too long for the stage', () => {
  const quoted = (days: readonly number[]) =>
    tale(
      days.map((day, at) => ({
        id: `e${at}`,
        title: 'Event',
        date: new Date(Date.UTC(2019, 0, 1 + day)).toISOString().slice(0, 10)
      })),
      {
        people: [{ id: 's', name: 'A Spokesman of the Department' }],
        quotes: days.map((_, at) => ({
          id: `q${at}`,
          events: [`e${at}`],
          speaker: 's',
          text: 'Yes.'
        }))
      }
    );

  it('gives up names, the outermost first, before it leaves out a chip', () => {
    const layout = layoutOf(quoted([0, 100, 200]));
    const lo = Date.UTC(2019, 0, 1);
    const texts = (width: number, days: number) =>
      layout
        .scene(viewOf(layout, width, { span: { lo, hi: lo + days * 86_400_000 + 1 } }))
        .chips.map(({ text }) => text);
    const long = 'A Spokesman of the Department · 1';
    expect(texts(1200, 200)).toEqual([long, long, long]);
    expect(texts(560, 200)).toEqual(['1', long, '1']);
  });
});

describe('the grouping of quotes', () => {
  it('is the same for every window of one scale', () => {
    fc.assert(
      fc.property(
        quotedCase,
        fc.double({ min: -1, max: 1, noNaN: true }),
        ({ layout, view }, by) => {
          const moved = translate(view.span, Math.round(by * (view.span.hi - view.span.lo)));
          fc.pre(moved.hi - moved.lo === view.span.hi - view.span.lo);
          const groups = (span: { lo: number; hi: number }) =>
            new Map(
              layout
                .scene({ ...view, span })
                .chips.flatMap(({ events }) => events.map(id => [id, events]))
            );
          // A row that is full to the last gap may have to make two chips one.
          const full = [view.span, moved].some(span => {
            const { chips } = layout.scene({ ...view, span });
            return chips.reduce((sum, chip) => sum + chip.width + 8, 60) > view.width;
          });
          if (full) return;
          const [before, after] = [groups(view.span), groups(moved)];
          for (const [id, group] of before) {
            if (after.has(id)) expect(after.get(id)).toEqual(group);
          }
        }
      ),
      { numRuns: 150 }
    );
  });

  it('keeps a chip over its place as it is panned, while its neighbours leave it room', () => {
    const layout = layoutOf(
      tale([{ id: 'a', title: 'A ruling', date: '2019-07-18' }], {
        people: [{ id: 's', name: 'Frank Shaw' }],
        quotes: [{ id: 'q', events: ['a'], speaker: 's', text: 'We are disappointed.' }]
      })
    );
    const at = Date.UTC(2019, 6, 18);
    const chipAt = (lo: number, hi: number) =>
      layout.scene(viewOf(layout, 1000, { span: { lo, hi } })).chips[0];
    const day = 86_400_000;
    const middle = chipAt(at - 50 * day, at + 50 * day);
    expect((middle?.x ?? 0) + (middle?.width ?? 0) / 2).toBeCloseTo(500, 6);
    expect(middle?.text).toBe('Frank Shaw · 1');
    expect(middle?.name).toBe('Frank Shaw · 1 quote: Frank Shaw');
    const moved = chipAt(at - 30 * day, at + 70 * day);
    expect((moved?.x ?? 0) + (moved?.width ?? 0) / 2).toBeCloseTo(300, 6);
    // At the edges it is held, whole.
    expect(chipAt(at, at + 100 * day)?.x).toBe(0);
    expect(chipAt(at + 1, at + 100 * day)).toBeUndefined();
  });

  it('counts a quote of two events once where both share a chip', () => {
    const layout = layoutOf(
      tale(
        [
          { id: 'a', title: 'A', date: '2019-07-18' },
          { id: 'b', title: 'B', date: '2019-07-19' },
          { id: 'c', title: 'C', date: '2021-07-19' }
        ],
        { quotes: [{ id: 'q', events: ['a', 'b'], text: 'It was fair.' }] }
      )
    );
    const { chips } = layout.scene(viewOf(layout, 1000));
    expect(chips.map(({ events }) => events)).toEqual([['a', 'b']]);
    expect(chips[0]?.text).toBe('Speaker not named · 1');
  });

  it('is named after who says most of it, and opens the first of that', () => {
    const days = ['2019-07-17', '2019-07-18', '2019-07-19'];
    const chipOf = (said: readonly [event: number, speaker: string][]) => {
      const layout = layoutOf(
        tale(
          [...days, '2022'].map((date, n) => ({ id: `e${n}`, title: `E${n}`, date })),
          {
            people: ['Anna', 'Bob', 'Cem', 'Dorothea'].map(name => ({
              id: name,
              name: `${name} (spokesperson)`
            })),
            quotes: said.map(([event, speaker], n) => ({
              id: `q${n}`,
              events: [`e${event}`],
              speaker,
              text: 'It was fair.'
            }))
          }
        )
      );
      const { chips } = layout.scene(viewOf(layout, 1000));
      expect(chips).toHaveLength(1);
      const { text, event, quote } = chips[0] as Chip;
      return [text, event, quote];
    };
    expect(
      chipOf([
        [0, 'Anna'],
        [1, 'Anna'],
        [1, 'Bob'],
        [2, 'Bob'],
        [2, 'Bob']
      ])
    ).toEqual(['Bob +1 · 5', 'e1', 'q2']);
    // A longer name than the first would take room from the neighbours.
    expect(
      chipOf([
        [0, 'Cem'],
        [1, 'Dorothea'],
        [1, 'Dorothea'],
        [2, 'Bob']
      ])
    ).toEqual(['Cem +2 · 4', 'e0', 'q0']);
    // Of several the first who is heard.
    expect(
      chipOf([
        [0, 'Anna'],
        [1, 'Bob'],
        [2, 'Cem']
      ])
    ).toEqual(['Anna +2 · 3', 'e0', 'q0']);
  });

  it('opens the first event in view where whom it names is not in view', () => {
    fc.assert(
      fc.property(quotedCase, ({ story, layout, width, view }) => {
        const inView = quotedIn(layout, width, view.span);
        for (const { text, events, event, quote } of layout.scene(view).chips) {
          const seen = events.flatMap(id => story.eventById.get(id) ?? []).filter(inView);
          const named = (of: StoryEvent) =>
            // A long name is cut.
            of.quotes.find(({ speaker }) => text.startsWith(speaker?.name.slice(0, 9) ?? ' '));
          const opened = seen.find(named) ?? seen[0];
          expect(event).toBe(opened?.id);
          expect(quote).toBe((opened && named(opened))?.id ?? opened?.quotes[0]?.id);
        }
      })
    );
  });

  it('shows counts alone on a narrow stage', () => {
    fc.assert(
      fc.property(quotedCase, ({ layout, view }) => {
        const { chips } = layout.scene({ ...view, width: 400 });
        for (const { text } of chips) expect(text).toMatch(/^\d+$/);
      })
    );
  });

  it('leaves what stands in brackets after a name to the card', () => {
    const layout = layoutOf(
      tale([{ id: 'a', title: 'A', date: '2019-07-18' }], {
        people: [{ id: 's', name: 'Frank Shaw (Microsoft)' }],
        quotes: [{ id: 'q', events: ['a'], speaker: 's', text: 'Yes.' }]
      })
    );
    expect(layout.scene(viewOf(layout, 1000)).chips[0]?.text).toBe('Frank Shaw · 1');
  });

  it('lights up with the event that is selected or hovered', () => {
    const layout = layoutOf(
      tale(
        [
          { id: 'a', title: 'A', date: '2019-01-18' },
          { id: 'b', title: 'B', date: '2019-11-18' }
        ],
        {
          quotes: ['a', 'b'].map(id => ({ id: `q${id}`, events: [id], text: 'Yes.' }))
        }
      )
    );
    const lit = (view: object) =>
      layout
        .scene(viewOf(layout, 1000, view))
        .chips.map(({ selected, hover }) => [selected, hover]);
    expect(lit({ event: 'b' })).toEqual([
      [false, false],
      [true, false]
    ]);
    expect(lit({ event: 'b', hover: 'a' })).toEqual([
      [false, true],
      [true, false]
    ]);
  });
});
