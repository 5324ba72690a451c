import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withPage } from './browser.ts';
import { labelFaults, look, show, timelineOf } from './stage.ts';

const DAY = 86_400_000;
const FIRST = Date.UTC(2018, 4, 1);
const LAST = Date.UTC(2023, 2, 1);

/** Pseudo-random numbers from 0 to 1, the same every time (mulberry32). */
const dice = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const day = (t: number) => new Date(t).toISOString().slice(0, 10);

/** Windows of two days up to the whole story, short and long ones alike often. */
const windows = (count: number, seed: number) => {
  const next = dice(seed);
  return Array.from({ length: count }, () => {
    const length = 2 * DAY * ((LAST - FIRST) / (2 * DAY)) ** next();
    const from = FIRST + next() * (LAST - FIRST - length);
    return { from: day(from), to: day(from + length) };
  });
};

describe('labels at forty windows of time', () => {
  /** What is wrong with the labels at so many windows, and how many labels were seen. */
  const faultsAt = async (page: Page, count: number, seed: number) => {
    const faults: string[] = [];
    let labels = 0;
    for (const window of windows(count, seed)) {
      await show(page, window);
      const seen = await look(page);
      labels += seen.labels.length;
      faults.push(...labelFaults(seen).map(fault => `${window.from}/${window.to}: ${fault}`));
    }
    return { faults, labels };
  };

  test.each([360, 768, 1280])('are whole and never run into each other at %i px', async width => {
    await withPage({ width, reducedMotion: true }, async ({ page }) => {
      const { faults, labels } = await faultsAt(page, 40, 20_190_718 + width);
      expect(faults).toEqual([]);
      expect(labels).toBeGreaterThan(40);
    });
  });

  test.each([
    [360, 30],
    [1280, 30],
    [1280, 38.5],
    [1280, 43],
    [1280, 45],
    [1280, 60]
  ])('are whole and apart at %i px in lanes of %d px, too', async (width, lane) => {
    const prepare = async (page: Page) => {
      await page.addInitScript(height => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`quote-timeline { --quote-timeline-lane-height: ${height}px }`);
        document.adoptedStyleSheets = [sheet];
      }, lane);
    };
    await withPage({ width, reducedMotion: true, prepare }, async ({ page }) => {
      const { stage } = await look(page);
      // Low lanes draw the other rows together: by 18 px where a title still has two lines.
      const rest = 146 - Math.min(Math.max(6 * (46 - lane), 0), 18);
      expect(stage.bottom - stage.top).toBe((width < 480 ? 3 : 4) * lane + rest);
      const reserved = await timelineOf(page).evaluate(host => {
        const box = host.shadowRoot?.querySelector('[part~="stage"]');
        return box ? getComputedStyle(box).minBlockSize : null;
      });
      expect(Number.parseFloat(reserved ?? '')).toBe(stage.bottom - stage.top);
      const { faults, labels } = await faultsAt(page, 15, 20_191_025 + width);
      expect(faults).toEqual([]);
      expect(labels).toBeGreaterThan(10);
    });
  });

  test('stay clear of each other on the way in, step by step, and none goes away', async () => {
    await withPage({ width: 1280, reducedMotion: true }, async ({ page }) => {
      const middle = Date.UTC(2020, 0, 30);
      let before: string[] = [];
      for (let days = 1600; days >= 3; days /= 1.35) {
        const half = (days * DAY) / 2;
        await show(page, { from: day(middle - half), to: day(middle + half) });
        const seen = await look(page);
        expect(labelFaults(seen)).toEqual([]);
        // A label whose event is still in view with room for it stays once it was shown.
        const now = seen.labels.filter(({ raised }) => !raised).map(({ event }) => event);
        const gone = before.filter(event => !now.includes(event));
        const inView = await page.evaluate(
          ({ ids, left, right }) =>
            ids.filter(id => {
              const stem = document
                .querySelector('quote-timeline')
                ?.shadowRoot?.querySelector(`[part~="mark"][data-event="${id}"] .glyph`)
                ?.getBoundingClientRect();
              const x = stem ? stem.left + stem.width / 2 : Number.NaN;
              return x > left && x < right;
            }),
          { ids: gone, left: seen.stage.left, right: seen.stage.right - 190 }
        );
        expect({ days, inView }).toEqual({ days, inView: [] });
        before = now;
      }
    });
  });
});
