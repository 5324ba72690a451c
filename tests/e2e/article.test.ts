import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axe, looks, withAxe } from './axe.ts';
import { type PageOptions, withPage } from './browser.ts';
import { SOON } from './stage.ts';

const path = 'article.html';

/** Runs before the page: adds up how far what is seen has moved by itself. */
const noteShifts = (): void => {
  const noted = window as unknown as { shift: number };
  noted.shift = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = entry as PerformanceEntry & {
        readonly value: number;
        readonly hadRecentInput: boolean;
      };
      if (!hadRecentInput) noted.shift += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
};

const shiftOf = (page: Page) => page.evaluate(() => (window as unknown as { shift: number }).shift);

/** Reads down to the end, half a screen at a time. */
const readThrough = async (page: Page): Promise<void> => {
  for (;;) {
    const more = await page.evaluate(() => {
      const before = scrollY;
      scrollBy({ top: innerHeight / 2, behavior: 'instant' });
      return scrollY > before;
    });
    if (!more) return;
    await page.waitForTimeout(120);
  }
};

/** The event that the element shows. */
const shownIn = (page: Page) =>
  page.locator('quote-timeline .event:not([hidden])').getAttribute('data-event');

const alive = (page: Page) => page.locator('quote-timeline[data-ready]').waitFor();

describe('the article', () => {
  test.each<[string, PageOptions]>([
    ['1280 px', { width: 1280 }],
    ['768 px', { width: 768 }],
    ['360 px', { width: 360, height: 740, touch: true }]
  ])('is read at %s without anything moving by itself', async (_, look) => {
    const prepare = (page: Page) => page.addInitScript(noteShifts).then(() => {});
    await withPage({ ...look, path, prepare, wait: false }, async ({ page, faults }) => {
      await page.waitForLoadState();
      await readThrough(page);
      await alive(page);
      for (const at of [0, 1]) {
        const frame = page.frameLocator('iframe').nth(at);
        await page.locator('iframe').nth(at).scrollIntoViewIfNeeded();
        await frame.locator('quote-timeline[data-ready]').waitFor();
      }
      await page.waitForTimeout(300);
      expect(await shiftOf(page)).toBe(0);
      expect(await faults()).toEqual([]);
    });
  });

  test.each(['Liberation Serif', 'Noto Serif', 'DejaVu Serif'])(
    'keeps the room of its timelines in every column, with %s as the serif',
    async serif => {
      const write = (font: string): void => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`quote-timeline { --quote-timeline-serif: '${font}' }`);
        document.adoptedStyleSheets.push(sheet);
      };
      /** A frame alone is as tall as what it had in it when it came, whatever its column becomes. */
      const heightsAt = async (page: Page, width: number) => {
        await page.setViewportSize({ width, height: 900 });
        // A frame tells its new height.
        await page.waitForTimeout(400);
        const boxes = page.locator('#as-element, #as-frame');
        return boxes.evaluateAll(all => all.map(box => box.getBoundingClientRect().height));
      };
      await withPage({ path, javaScript: false }, async ({ page: still }) => {
        await withPage({ path, wait: false }, async ({ page }) => {
          await page.waitForLoadState();
          await readThrough(page);
          await page.locator('iframe').first().scrollIntoViewIfNeeded();
          await page.frameLocator('iframe').first().locator('quote-timeline[data-ready]').waitFor();
          await page.locator('quote-timeline').scrollIntoViewIfNeeded();
          await alive(page);
          await page.evaluate(write, serif);
          await page.frames()[1]?.evaluate(write, serif);
          for (const width of [720, 640, 600, 560, 500, 440, 415, 375, 360, 335, 320]) {
            const reserved = await heightsAt(still, width);
            expect(await heightsAt(page, width), `${width} px`).toEqual(reserved);
          }
        });
      });
    }
  );

  test('loads its host script alone before a timeline is near', async () => {
    const asked: string[] = [];
    const prepare = async (page: Page) => {
      page.on('request', request => asked.push(new URL(request.url()).pathname));
    };
    const look = { width: 360, height: 740, touch: true };
    await withPage({ ...look, path, prepare, wait: false }, async ({ page }) => {
      await page.waitForLoadState('networkidle');
      const code = asked.filter(name => /\.(?:m?js|json)$|embed\/jedi/.test(name));
      expect(code).toEqual(['/embed.js']);
    });
  });

  test('moves the timeline by a sentence, also one that has not come yet', async () => {
    await withPage({ width: 360, height: 740, path, wait: false }, async ({ page }) => {
      await page.waitForLoadState();
      await page.getByRole('link', { name: 'would not bid' }).click();
      await alive(page);
      await expect.poll(() => shownIn(page), SOON).toBe('google-withdraws');
      await page.getByRole('link', { name: 'examining the programme' }).click();
      await expect.poll(() => shownIn(page), SOON).toBe('review');
      await page.goBack();
      await expect.poll(() => shownIn(page), SOON).toBe('google-withdraws');
    });
  });

  test('moves the frame by a sentence, and no other timeline', async () => {
    await withPage({ path, wait: false }, async ({ page }) => {
      await page.waitForLoadState();
      await page.getByRole('link', { name: 'stopped the work' }).click();
      const frame = page.frameLocator('iframe[data-quote-timeline="motion"]');
      const shown = frame.locator('.event:not([hidden])');
      await expect.poll(() => shown.getAttribute('data-event'), SOON).toBe('injunction');
      expect(new URL(page.url()).hash).toBe('#motion.event=injunction');
      await page.locator('quote-timeline').scrollIntoViewIfNeeded();
      await alive(page);
      expect(await shownIn(page)).toBe('remarks');
      // Back is where the frame began.
      await page.goBack();
      await expect.poll(() => shown.getAttribute('data-event'), SOON).toBe('deposition-motion');
      expect(await shownIn(page)).toBe('remarks');
    });
  });

  test('opens at an event of its address, with the timeline in view', async () => {
    await withPage({ path, hash: 'event=award', wait: false }, async ({ page }) => {
      await page.waitForLoadState();
      await alive(page);
      await expect.poll(() => shownIn(page), SOON).toBe('award');
      const seen = await page.locator('quote-timeline').evaluate(host => {
        const { top, bottom } = host.getBoundingClientRect();
        return top < innerHeight && bottom > 0;
      });
      expect(seen).toBe(true);
    });
  });

  test('prints the list of all events with their quotations', async () => {
    await withPage({ path, wait: false }, async ({ page }) => {
      await page.locator('quote-timeline').scrollIntoViewIfNeeded();
      await alive(page);
      await page.emulateMedia({ media: 'print' });
      const seen = await page.evaluate(() => ({
        events: [...document.querySelectorAll('.event')].filter(one => one.checkVisibility())
          .length,
        quotes: [...document.querySelectorAll('.quote-card')].filter(
          one => one.getBoundingClientRect().height > 0
        ).length
      }));
      expect(seen.events).toBe(33);
      expect(seen.quotes).toBeGreaterThanOrEqual(43);
    });
  });

  test('has without JavaScript its text and a link to each timeline', async () => {
    await withPage({ path, javaScript: false }, async ({ page }) => {
      const link = page.locator('quote-timeline a');
      expect(await link.isVisible()).toBe(true);
      expect(await link.getAttribute('href')).toBe('./');
      expect(await page.frameLocator('iframe').first().locator('.event').count()).toBe(33);
    });
  });
});

describe.each(looks)('at %s', (name, look) => {
  test('axe finds nothing in the article and its timelines', async () => {
    await withPage({ ...look, path, wait: false, prepare: withAxe }, async ({ page }) => {
      await page.waitForLoadState();
      await page.locator('quote-timeline').scrollIntoViewIfNeeded();
      await alive(page);
      await page.locator('iframe').first().scrollIntoViewIfNeeded();
      await page.frameLocator('iframe').first().locator('quote-timeline[data-ready]').waitFor();
      expect(await axe(page, `the article, ${name}`)).toEqual([]);
    });
  });
});
