import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axe, looks, withAxe } from './axe.ts';
import { withPage } from './browser.ts';
import { rested, SOON, show, timelineOf } from './stage.ts';

const part = (page: Page, selector: string) => timelineOf(page).locator(selector).first();

/** Opens one thing after the other that can be asked for, and has axe look at each. */
const look = async (page: Page, name: string, word: string) => {
  const found: string[] = [];
  await part(page, '.filter').click();
  await part(page, '.filters .pick').waitFor();
  found.push(...(await axe(page, `${name}, filter`)));
  await part(page, '.filters .pick').click();
  await part(page, '.narrowed .clear').waitFor();
  await rested(page);
  found.push(...(await axe(page, `${name}, filtered`)));
  await part(page, '.narrowed .clear').click();
  await part(page, '.filter').click();
  await part(page, '.find').click();
  await part(page, '.find-field').fill(word);
  await part(page, '.hit').waitFor();
  found.push(...(await axe(page, `${name}, found`)));
  await page.keyboard.press('Escape');
  await part(page, '.measure').click();
  await part(page, '.measured').waitFor();
  await show(page, { event: 'award' });
  await expect.poll(() => part(page, '.bracket').count(), SOON).toBe(1);
  found.push(...(await axe(page, `${name}, measured`)));
  return found;
};

describe('axe finds nothing wrong with what is asked for', () => {
  test.each(looks)('at %s: filter, what it leaves, find, measure', async (name, options) => {
    await withPage({ ...options, reducedMotion: true, prepare: withAxe }, async ({ page }) => {
      expect(await look(page, name, 'trump')).toEqual([]);
    });
  });

  test.each(looks)('in Arabic, at %s', async (name, options) => {
    await withPage({ ...options, reducedMotion: true, prepare: withAxe }, async ({ page }) => {
      await timelineOf(page).evaluate(async host => {
        const loaded = new Promise(done => host.addEventListener('load', done, { once: true }));
        host.setAttribute('lang', 'ar');
        await loaded;
      });
      expect(await axe(page, `Arabic, ${name}`)).toEqual([]);
      expect(await look(page, `Arabic, ${name}`, 'trump')).toEqual([]);
    });
  });

  test('and a page of 320 px scrolls one way only, whatever is open', async () => {
    await withPage(
      { width: 320, height: 700, touch: true, reducedMotion: true },
      async ({ page }) => {
        const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        await part(page, '.filter').click();
        await part(page, '.filters .pick').waitFor();
        expect(await over()).toBeLessThanOrEqual(0);
        await part(page, '.filters .pick').click();
        await part(page, '.find').click();
        await part(page, '.find-field').fill('contract');
        await part(page, '.hit').waitFor();
        expect(await over()).toBeLessThanOrEqual(0);
        await part(page, '.measure').click();
        await part(page, '.measured').waitFor();
        expect(await over()).toBeLessThanOrEqual(0);
      }
    );
  });
});
