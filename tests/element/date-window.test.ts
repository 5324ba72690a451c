import { describe, expect, it } from 'vitest';
import { dateWindow } from '../../src/element/date-window.ts';
import { jedi, layoutOf } from '../render/stories.ts';

const layout = layoutOf(jedi);
const at = (text: string) => Date.parse(text);
const october = { lo: at('2019-10-01T04:00Z'), hi: at('2019-11-01T04:00Z') };
const july = { lo: at('2020-07-01T04:00Z'), hi: at('2020-08-01T04:00Z') };

describe('the window of a date', () => {
  it.each([320, 700, 1200])('has room for a mark at both ends, at %i px', width => {
    for (const date of [october, july]) {
      const { lo, hi } = dateWindow(date, layout, width);
      const px = width / (hi - lo);
      expect((date.lo - lo) * px).toBeGreaterThan(18);
      expect((hi - date.hi) * px).toBeGreaterThan(18);
      expect((date.hi - date.lo) * px).toBeGreaterThan(width * 0.6);
    }
  });

  it('has room for the labels of its last events, where they take no great part of it', () => {
    const events = layout.events.slice(layout.between(october).from, layout.between(october).to);
    const { lo, hi } = dateWindow(october, layout, 1200);
    for (const event of events) {
      const left = ((layout.anchor(event) - lo) / (hi - lo)) * 1200;
      expect(left + layout.labelWidth(event, 1200)).toBeLessThan(1200);
    }
    // A narrow stage has none for them: the date would take half of it.
    expect(dateWindow(october, layout, 150).hi - october.hi).toBeLessThan(october.hi - october.lo);
  });

  it('is the same on either side where nothing happened', () => {
    const { lo, hi } = dateWindow(july, layout, 1000);
    expect(hi - july.hi).toBeCloseTo(july.lo - lo, -3);
  });
});
