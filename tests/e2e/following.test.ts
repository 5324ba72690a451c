import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withPage } from './browser.ts';
import {
  focusOn,
  placeOfMark,
  rested,
  SOON,
  show,
  showsArticle,
  timelineOf,
  viewOf
} from './stage.ts';

const arcsOf = (page: Page) => timelineOf(page).locator('.picture .arcs');
const wayOf = (page: Page, quote: string) =>
  timelineOf(page).locator(`.event:not([hidden]) [data-quote="${quote}"] .follow`);

/** Whether all of a card is seen in the row that it stands in. */
const cardInRow = (page: Page, quote: string) =>
  timelineOf(page)
    .locator(`.event:not([hidden]) .quote-card[data-quote="${quote}"]`)
    .evaluate(card => {
      const row = card.closest('.event-quotes')?.getBoundingClientRect();
      const { left, right } = card.getBoundingClientRect();
      return row !== undefined && left >= row.left - 1 && right <= row.right + 1;
    });

describe('following a speaker', () => {
  test.each([1280, 360])('leads by keyboard from quote to quote, at %i px', async width => {
    await withPage({ width, reducedMotion: true }, async ({ page, faults }) => {
      await show(page, { event: 'esper-hard-look' });
      await showsArticle(page, 'esper-hard-look');
      // Where this comes after the event is shown, it stands there from the first key on.
      await timelineOf(page).locator('.of-party').waitFor({ state: 'attached' });
      await timelineOf(page)
        .getByRole('button', { name: /^Next →/ })
        .focus();
      for (let presses = 0; presses < 40; presses += 1) {
        if ((await focusOn(page)) === 'follow') break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await showsArticle(page, 'review');
      expect((await viewOf(page)).quote).toBe('esper-not-directed');
      await expect.poll(() => cardInRow(page, 'esper-not-directed'), SOON).toBe(true);
      await expect.poll(() => focusOn(page), SOON).toBe('follow');
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await viewOf(page)).quote, SOON).toBe('esper-never-pressure');
      await expect.poll(() => cardInRow(page, 'esper-never-pressure'), SOON).toBe(true);
      // He is quoted on nothing later: the focus stays with his words.
      await expect.poll(() => focusOn(page), SOON).toBe('copy');
      expect(await wayOf(page, 'esper-never-pressure').count()).toBe(0);
      expect(await faults()).toEqual([]);
    });
  });
});

describe('following a party', () => {
  test.each([1280, 360])('moves nothing that stands there, at %i px', async width => {
    await withPage({ width, reducedMotion: true }, async ({ page }) => {
      await show(page, { event: 'award' });
      const measure = timelineOf(page).getByRole('button', { name: 'Measure' });
      const next = timelineOf(page).getByRole('button', { name: /^Next →/ });
      const places = () =>
        Promise.all(
          [next, measure].map(button =>
            button.evaluate(of => {
              const { x, y } = of.getBoundingClientRect();
              return { x, y: y + scrollY };
            })
          )
        );
      const way = timelineOf(page).getByRole('button', { name: 'Next of Pentagon' });
      await way.waitFor();
      const before = await places();
      // One row of steps, with or without it.
      expect(before[0]?.y).toBe(before[1]?.y);
      await way.click();
      await showsArticle(page, 'deasy-testimony');
      expect(await places()).toEqual(before);
    });
  });
});

describe('the name of a party', () => {
  test('is read to its end under what is read, in two lines where one is too short', async () => {
    await withPage({ width: 280, reducedMotion: true }, async ({ page }) => {
      await show(page, { event: 'award' });
      const way = timelineOf(page).locator('.of-whom');
      await way.waitFor();
      const box = await way.evaluate(
        ({ clientWidth, scrollWidth, clientHeight, scrollHeight }) => ({
          cut: scrollWidth > clientWidth || scrollHeight > clientHeight,
          clientHeight
        })
      );
      expect(box.cut).toBe(false);
      // In the row that is there: the page is no longer for it.
      expect(box.clientHeight).toBeGreaterThan(20);
      expect(box.clientHeight).toBeLessThan(40);
    });
  });
});

describe('what an event has to do with others', () => {
  test('is drawn over the baseline while the event is selected, and takes no press', async () => {
    await withPage({ reducedMotion: true }, async ({ page, faults }) => {
      expect(await arcsOf(page).count()).toBe(0);
      const { x, y } = await placeOfMark(page, 'lawsuit');
      await page.mouse.click(x, y);
      await showsArticle(page, 'lawsuit');
      await arcsOf(page).waitFor({ state: 'attached' });
      await rested(page);
      const box = await arcsOf(page).boundingBox();
      const mark = await placeOfMark(page, 'lawsuit');
      expect(box && box.y + box.height).toBeLessThanOrEqual(mark.y);
      const { x: left, y: top } = await placeOfMark(page, 'award');
      await page.mouse.click(left, top);
      await showsArticle(page, 'award');
      await page.keyboard.press('Escape');
      await expect.poll(() => arcsOf(page).count(), SOON).toBe(0);
      expect(await faults()).toEqual([]);
    });
  });
});
