import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScale } from '../../../src/core/layout/scale.ts';
import type { EventFile, StoryFile } from '../../../src/core/story/schema.ts';
import { translate } from '../../../src/core/time/span.ts';
import { stream } from '../lookup/label-stories.ts';
import { anyPlace, anyWidth, type Case, caseOf } from './any-story.ts';

/** Days of three years, many of them in a few bursts, as a thousand quotes would come. */
const daysOf = (count: number, seed: number): number[] => {
  const next = stream(seed);
  let centre = 0;
  return Array.from({ length: count }, () => {
    if (next() < 0.05) centre = Math.floor(next() * 1000);
    return centre + Math.floor(next() ** 3 * 60);
  });
};

/** A story with more quoted events than are grouped as a whole; a quote may belong to two. */
const longFile = (count: number, seed: number): StoryFile => {
  const events = daysOf(count, seed).map(
    (day, at): EventFile => ({
      id: `e${at}`,
      title: 'Event',
      date: new Date(Date.UTC(2019, 0, 1 + day)).toISOString().slice(0, 10)
    })
  );
  return {
    version: 1,
    id: 'long',
    title: 'A long story',
    timeZone: 'UTC',
    people: ['Frank Shaw', 'A Spokeswoman of the Department', '安倍'].map((name, at) => ({
      id: `s${at}`,
      name
    })),
    events,
    quotes: events.map(({ id }, at) => ({
      id: `q${at}`,
      events: at % 5 === 0 && at > 0 ? [id, `e${at - 1}`] : [id],
      speaker: `s${at % 3}`,
      text: 'It was fair.'
    }))
  };
};

const anyLong: fc.Arbitrary<Case> = fc
  .record({
    count: fc.integer({ min: 201, max: 700 }),
    seed: fc.integer({ min: 1, max: 1e6 }),
    width: anyWidth,
    place: anyPlace
  })
  .map(({ count, seed, width, place }) => caseOf(longFile(count, seed), width, place));

const runs = { numRuns: 60 };

describe('the chips of a long story', () => {
  it('never intersect and are whole on the stage', () => {
    fc.assert(
      fc.property(anyLong, ({ layout, width, view }) => {
        const { chips } = layout.scene(view);
        chips.forEach((chip, at) => {
          const next = chips[at + 1];
          expect(chip.x).toBeGreaterThanOrEqual(0);
          expect(chip.x + chip.width).toBeLessThanOrEqual(width + 1);
          if (next) expect(chip.x + chip.width).toBeLessThan(next.x);
        });
        expect(new Set(chips.map(({ id }) => id)).size).toBe(chips.length);
      }),
      runs
    );
  });

  it('hold every quoted event in view, each once, and count their different quotes', () => {
    fc.assert(
      fc.property(anyLong, ({ story, layout, width, view }) => {
        const { chips } = layout.scene(view);
        const held = chips.flatMap(({ events }) => events);
        expect(new Set(held).size).toBe(held.length);
        const { x } = createScale(view.span, width);
        for (const event of story.events) {
          const at = x(layout.anchor(event));
          if (at >= 0 && at < width) expect(held).toContain(event.id);
        }
        for (const { text, events } of chips) {
          const quotes = events.flatMap(id => story.eventById.get(id)?.quotes ?? []);
          expect(Number(/(\d+)$/.exec(text)?.[1])).toBe(new Set(quotes).size);
        }
      }),
      runs
    );
  });

  it('open an event in view and one of its quotes', () => {
    fc.assert(
      fc.property(anyLong, ({ story, layout, width, view }) => {
        const { x } = createScale(view.span, width);
        for (const chip of layout.scene(view).chips) {
          const event = story.eventById.get(chip.event);
          const at = event ? x(layout.anchor(event)) : Number.NaN;
          expect(at >= 0 && at <= width).toBe(true);
          expect(chip.events).toContain(chip.event);
          expect(event?.quotes.map(({ id }) => id)).toContain(chip.quote);
        }
      }),
      runs
    );
  });

  it('hold the same events in every window of one scale', () => {
    const by = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyLong, by, ({ layout, view }, share) => {
        const moved = translate(view.span, Math.round(share * (view.span.hi - view.span.lo)));
        fc.pre(moved.hi - moved.lo === view.span.hi - view.span.lo);
        const [before = [], after = []] = [view.span, moved].map(
          span => layout.scene({ ...view, span }).chips
        );
        // A row that is full to the last gap may have to make two chips one.
        const full = [before, after].some(
          chips => chips.reduce((sum, chip) => sum + chip.width + 8, 60) > view.width
        );
        if (full) return;
        const known = new Map(before.flatMap(({ events }) => events.map(id => [id, events])));
        for (const { events } of after) {
          for (const id of events) expect(known.get(id) ?? events).toEqual(events);
        }
      }),
      runs
    );
  });
});
