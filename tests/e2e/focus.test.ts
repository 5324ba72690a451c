import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withPage } from './browser.ts';
import { focused, focusOn, rested, SOON, show, showsArticle, timelineOf, viewOf } from './stage.ts';
import { FILE } from './story.ts';

const still = { reducedMotion: true } as const;

/** The first link or button of what is read, with the focus. */
const inArticle = async (page: Page, selector: string) => {
  const one = timelineOf(page).locator(`.event:not([hidden]) ${selector}`).first();
  await one.focus();
  expect(await one.evaluate(of => of === document.activeElement)).toBe(true);
};

describe('the focus in an article that makes room for another', () => {
  test('goes with a link to an event it responds to or follows from', async () => {
    await withPage({ ...still, hash: 'event=award' }, async ({ page, faults }) => {
      await showsArticle(page, 'award');
      await inArticle(page, '.event-relations a');
      const to = await page.evaluate(() => document.activeElement?.getAttribute('data-event'));
      await page.keyboard.press('Enter');
      await showsArticle(page, to ?? '');
      await expect.poll(() => focused(page), SOON).toBe(to);
      // The keys of the stage are at hand.
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => focused(page), SOON).not.toBe(to);
      expect(await faults()).toEqual([]);
    });
  });

  test('goes to the event that Escape or Back leads to', async () => {
    await withPage(still, async ({ page }) => {
      await show(page, { event: 'award' });
      await showsArticle(page, 'award');
      await inArticle(page, '.copy');
      await page.keyboard.press('Escape');
      await showsArticle(page, 'remarks');
      await expect.poll(() => focused(page), SOON).toBe('remarks');
      await page.keyboard.press('End');
      await rested(page);
      await inArticle(page, '.event-sources a');
      await page.goBack();
      await showsArticle(page, 'remarks');
      await expect.poll(() => focusOn(page), SOON).not.toBe('body');
    });
  });

  test('goes to the steps where the list stands in the place of the stage', async () => {
    await withPage({ ...still, hash: 'event=award&view=list' }, async ({ page }) => {
      await showsArticle(page, 'award');
      await inArticle(page, '.event-relations a');
      await page.keyboard.press('Enter');
      await expect.poll(() => focusOn(page), SOON).toBe('next');
      // From the last event as well, where there is none to go on to yet.
      await show(page, { event: FILE.events.at(-1)?.id ?? '' });
      await inArticle(page, '.event-relations a');
      await page.keyboard.press('Enter');
      await expect.poll(() => focusOn(page), SOON).toBe('next');
    });
  });
});

describe('the focus on a quote chip', () => {
  test.each([
    ['zoomed in', 2, ['+', '+']],
    ['seen whole', 1, ['0']],
    ['out of view', 2, ['PageDown', 'PageDown']]
  ] as const)('is not lost where it is %s', async (_, nth, keys) => {
    await withPage(still, async ({ page, faults }) => {
      await timelineOf(page).locator('.chip').nth(nth).focus();
      expect(await focusOn(page)).toMatch(/^chip/);
      for (const key of keys) {
        const { from } = await viewOf(page);
        await page.keyboard.press(key);
        await rested(page);
        expect(await focusOn(page)).toMatch(/^(chip|mark)/);
        // Every key is heard.
        expect((await viewOf(page)).from).not.toBe(from);
      }
      expect(await faults()).toEqual([]);
    });
  });
});

describe('a timeline that comes with a search', () => {
  test('leaves the page where it is, and shows what it points at in its list', async () => {
    await withPage(
      { ...still, width: 360, height: 420, hash: 'q=hoffman' },
      async ({ page, faults }) => {
        const hits = timelineOf(page).locator('.hit');
        await hits.first().waitFor();
        await rested(page);
        expect(await page.evaluate(() => scrollY)).toBe(0);
        await timelineOf(page).locator('.find-field').focus();
        await page.keyboard.press('ArrowUp');
        const last = hits.last();
        await expect.poll(() => last.getAttribute('aria-selected'), SOON).toBe('true');
        const inside = await last.evaluate(hit => {
          const box = hit.parentElement?.getBoundingClientRect();
          const { bottom } = hit.getBoundingClientRect();
          return box !== undefined && bottom <= box.bottom + 1 && bottom <= innerHeight;
        });
        expect(inside).toBe(true);
        expect(await faults()).toEqual([]);
      }
    );
  });
});

describe('where colours are forced', () => {
  test('the hit that is pointed at and what is on are marked, without shadows', async () => {
    await withPage({ ...still, forcedColours: true, hash: 'q=oracle' }, async ({ page }) => {
      const hits = timelineOf(page).locator('.hit');
      await hits.nth(1).waitFor();
      const lines = await hits.evaluateAll(all =>
        all.slice(0, 2).map(hit => getComputedStyle(hit).outlineStyle)
      );
      expect(lines).toEqual(['solid', 'none']);
      const groundOf = (name: string) =>
        timelineOf(page)
          .locator(name)
          .first()
          .evaluate(of => getComputedStyle(of).backgroundColor);
      expect(await groundOf('.find')).not.toBe(await groundOf('.filter'));
      await timelineOf(page).locator('.list').click();
      await expect.poll(() => groundOf('.list'), SOON).toBe(await groundOf('.find'));
    });
  });
});
