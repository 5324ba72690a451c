import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAxis, rungFor } from '../../../src/core/layout/axis.ts';
import { createLayout } from '../../../src/core/layout/layout.ts';
import { createScale } from '../../../src/core/layout/scale.ts';
import { textWidth } from '../../../src/core/layout/text.ts';
import { finish } from '../../../src/core/story/steps.ts';
import { createFormat } from '../../../src/core/time/format.ts';
import { span } from '../../../src/core/time/span.ts';
import { tellsTimes } from '../../../src/core/time/ticks.ts';
import { ENGLISH } from '../../../src/core/view/words.ts';
import { story as file } from '../../stories/times.ts';
import { anyWidth, storyOf, viewOf } from './any-story.ts';

const HOUR = 36e5;
const story = storyOf(file);

const makeFormat = () => createFormat({ locale: 'en-GB', zone: story.timeZone });
const made = () => {
  const format = makeFormat();
  return { format, layout: createLayout(story, { format, words: ENGLISH }) };
};

describe('the zone of the axis', () => {
  const axisAt = (length: number, width: number, locale = 'en-GB') => {
    const lo = Date.UTC(2019, 10, 2, 16);
    const scale = createScale(span(lo, lo + length), width);
    const format = createFormat({ locale, zone: 'America/New_York' });
    return placeAxis(scale, rungFor(scale), format, 1);
  };

  it('is named where hours or less are told, and nowhere else', () => {
    fc.assert(
      fc.property(anyWidth, fc.double({ min: 4, max: 12, noNaN: true }), (width, power) => {
        const length = 10 ** power;
        const scale = createScale(span(0, length), width);
        expect(axisAt(length, width).zone !== '').toBe(tellsTimes(rungFor(scale)));
      })
    );
  });

  it('is in full where there is room, else in short', () => {
    expect(axisAt(6 * HOUR, 1000, 'de').zone).toBe('Nordamerikanische Ostküstenzeit');
    expect(axisAt(6 * HOUR, 300, 'de').zone).toBe('GMT-4');
    expect(axisAt(6 * HOUR, 300).zone).toBe('Eastern Time');
  });

  it('has its place at the end of the upper row to itself', () => {
    fc.assert(
      fc.property(anyWidth, fc.double({ min: 4, max: 8, noNaN: true }), (width, power) => {
        const { upper, zone } = axisAt(10 ** power, width);
        const from = width - textWidth(zone, { size: 12, bold: false });
        for (const { x, text } of upper) {
          expect(x + textWidth(text, { size: 12, bold: true })).toBeLessThan(from);
        }
      })
    );
  });
});

describe('a layout', () => {
  it('knows whether a time of day is told in its story', () => {
    const { layout } = made();
    expect(layout.timed).toBe(true);
    const days = { ...file, events: file.events.filter(({ date }) => !date.includes('T')) };
    const format = makeFormat();
    const ids = new Set(days.events.map(({ id }) => id));
    const quotes = (file.quotes ?? []).filter(({ events }) => events.every(id => ids.has(id)));
    const { view: _, ...rest } = { ...days, quotes };
    expect(createLayout(storyOf(rest), { format, words: ENGLISH }).timed).toBe(false);
  });

  it('draws what one made in the other zone draws, once it has the labels of that', () => {
    for (const width of [320, 1000]) {
      const { format, layout } = made();
      const view = viewOf(layout, width, { event: 'walkout' });
      const before = layout.scene(view);
      const there = format.withTimesIn('Asia/Tokyo');
      const placed = [true, false].map(
        narrow => [finish(layout.placing(narrow, there)), narrow] as const
      );
      expect(layout.scene(view)).toEqual(before);
      format.tellTimesIn('Asia/Tokyo');
      for (const [labels, narrow] of placed) layout.take(labels, narrow);
      const after = layout.scene(view);
      const fresh = createLayout(story, { format: there, words: ENGLISH });
      const { overview, ...drawn } = fresh.scene(view);
      expect(after).toMatchObject(drawn);
      const texts = overview.ground.years.map(({ text }) => text);
      expect(after.overview.ground.years.map(({ text }) => text)).toEqual(texts);
      // The window that the reader has stays, whatever room other labels need.
      expect(layout.frame('opening', width)).toEqual(view.span);
    }
  });

  it('moves no mark and no date of a day when times are told elsewhere', () => {
    const { format, layout } = made();
    const view = viewOf(layout, 1000);
    const before = layout.scene(view);
    format.tellTimesIn('Asia/Tokyo');
    for (const narrow of [true, false]) layout.take(finish(layout.placing(narrow, format)), narrow);
    const after = layout.scene(view);
    expect(after.marks.map(({ x }) => x)).toEqual(before.marks.map(({ x }) => x));
    const dayOf = ({ labels, marks }: typeof after) => [
      labels.find(({ event }) => event === 'sunday')?.date,
      marks.find(({ event }) => event === 'sunday')?.name
    ];
    expect(dayOf(after)).toEqual(dayOf(before));
    expect(after.labels.find(({ event }) => event === 'walkout')?.date).toBe('04:40 GMT+9');
    expect(after.zone).toBe('Japan Standard Time');
  });
});
