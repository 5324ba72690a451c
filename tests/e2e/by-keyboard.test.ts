import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withPage } from './browser.ts';
import { cardsSeen, focusOn, rested, SOON, showsArticle, timelineOf, viewOf } from './stage.ts';
import { quotesOf } from './story.ts';

/** Presses Tab, or Shift and Tab, until the focus is on something whose class has the name. */
const tabTo = async (page: Page, name: string, back = false) => {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await focusOn(page)).split(' ').includes(name)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new RangeError(`Tab does not lead to ${name}`);
};

const press = (page: Page, ...keys: readonly string[]) =>
  keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
const hashOf = (page: Page) => page.evaluate(() => decodeURIComponent(location.hash));
const statusOf = (page: Page) => timelineOf(page).locator('[role=status]').first();

describe('with the keyboard alone', () => {
  test('a reader finds a date, filters, selects, reads, lists, measures, shares and goes back', async () => {
    const options = { reducedMotion: true, permissions: ['clipboard-read', 'clipboard-write'] };
    await withPage(options, async ({ page }) => {
      // Finds a date.
      await tabTo(page, 'find');
      await press(page, 'Enter');
      await expect.poll(() => focusOn(page), SOON).toBe('find-field');
      await page.keyboard.type('25 Oct 2019');
      await timelineOf(page).locator('.hit').first().waitFor();
      await press(page, 'Enter');
      await rested(page);
      const { from, to } = await viewOf(page);
      const award = Date.parse('2019-10-25T12:00Z');
      expect(from < award && award < to).toBe(true);
      await press(page, 'Escape');
      expect(await focusOn(page)).toBe('find');

      // Back to where the story begins, and to one party.
      await press(page, '0', '0');
      await rested(page);
      await tabTo(page, 'filter');
      await press(page, 'Enter');
      await timelineOf(page).locator('.pick').first().waitFor();
      await tabTo(page, 'pick');
      await press(page, 'Tab', 'Space');
      await expect.poll(() => statusOf(page).textContent(), SOON).toContain('14 of 33 events');
      await press(page, 'Escape');
      expect(await focusOn(page)).toBe('filter');

      // Selects by the arrows, on the one stop that the marks have, and reads the quotes.
      await tabTo(page, 'mark');
      await press(page, 'Home');
      await rested(page);
      for (let at = 0; at < 20; at += 1) {
        if ((await viewOf(page)).event === 'review') break;
        await press(page, 'ArrowRight');
        await rested(page);
      }
      await showsArticle(page, 'review');
      expect(await cardsSeen(page)).toEqual(quotesOf('review'));
      expect(await hashOf(page)).toContain('party=pentagon');

      // Chooses another from the list and comes back to it, and to the stage.
      await tabTo(page, 'list', true);
      await press(page, 'Enter');
      await expect.poll(() => statusOf(page).textContent(), SOON).toContain('in a list');
      await tabTo(page, 'item');
      await press(page, 'ArrowDown', 'Enter');
      await expect.poll(async () => (await viewOf(page)).event, SOON).not.toBe('review');
      await press(page, 'ArrowUp', 'Enter');
      await showsArticle(page, 'review');
      await rested(page);
      await tabTo(page, 'list', true);
      await press(page, 'Enter');
      await expect.poll(() => hashOf(page), SOON).not.toContain('view=');

      // Measures from there to another.
      await tabTo(page, 'measure');
      await press(page, 'Enter');
      await expect.poll(() => statusOf(page).textContent(), SOON).toContain('Choose');
      await tabTo(page, 'mark', true);
      for (let at = 0; at < 20; at += 1) {
        if ((await viewOf(page)).event === 'award') break;
        await press(page, 'ArrowRight');
        await rested(page);
      }
      const measured = timelineOf(page).locator('.measured-text');
      await expect
        .poll(() => measured.textContent(), SOON)
        .toBe(
          'Thursday 1 August 2019 to Friday 25 October 2019: 85 days: 2 months and 24 days (61 weekdays)'
        );

      // Shares what is in view, and goes back.
      await tabTo(page, 'share', true);
      await press(page, 'Enter');
      await expect.poll(() => statusOf(page).textContent(), SOON).toBe('Link copied');
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(decodeURIComponent(new URL(link).hash)).toContain('event=award');
      expect(decodeURIComponent(new URL(link).hash)).toContain('party=pentagon');
      // By way of the list and what was chosen from it to before the filter.
      for (let entries = 0; entries < 8; entries += 1) {
        const hash = await hashOf(page);
        if (!hash.includes('party')) break;
        await page.goBack();
        await expect.poll(() => hashOf(page), SOON).not.toBe(hash);
      }
      expect(await hashOf(page)).not.toContain('party');
      expect(await hashOf(page)).not.toContain('view');
    });
  });
});

describe('the accessibility tree', () => {
  test('of the opening view reads like a sentence', async () => {
    await withPage({ reducedMotion: true }, async ({ page }) => {
      const tree = await timelineOf(page).ariaSnapshot();
      await expect(`${tree}\n`).toMatchFileSnapshot(
        resolve(import.meta.dirname, 'opening-view.aria.txt')
      );
      // Nothing in it is without a name.
      expect(tree.match(/^\s*- (button|link|slider|group)(:|$)/gm) ?? []).toEqual([]);
    });
  });
});
