import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type OpenPage, type PageOptions, withPage } from './browser.ts';
import { longStory } from './long-story.ts';
import { focusOn, rested, SOON, show, showsArticle, timelineOf, viewOf } from './stage.ts';

/** More than are read at once. */
const COUNT = 6000;

const withAlive = async (
  options: PageOptions,
  use: (open: OpenPage) => Promise<void>
): Promise<void> => withPage({ ...options, site: await longStory(COUNT) }, use);

const part = (page: Page, selector: string) => timelineOf(page).locator(selector).first();
const statusOf = (page: Page) => part(page, '[role=status]');
const lengthOf = async (page: Page) => {
  const { from, to } = await viewOf(page);
  return to - from;
};

/** Runs in the page: a worker's last answer is not heard before `letGo()`. */
const holdLast = (): void => {
  const held = new Promise<void>(resolve => {
    window.letGo = resolve;
  });
  window.Worker = class extends Worker {
    override set onmessage(listen: (event: MessageEvent) => void) {
      this.addEventListener('message', async event => {
        if (event.data.kind === 'end') await held;
        listen(event);
      });
    }
  };
};

declare global {
  interface Window {
    letGo?: () => void;
  }
}

describe('a story of 6,000 events', () => {
  test('is read in a worker, under the policy of the page', async () => {
    const workers: string[] = [];
    const prepare = async (page: Page) => {
      page.on('worker', worker => workers.push(new URL(worker.url()).pathname));
    };
    await withAlive({ reducedMotion: true, prepare }, async ({ page, faults }) => {
      expect(workers).toEqual(['/quote-timeline.js']);
      expect(await part(page, '.position').textContent()).toMatch(/ of 6,000$/);
      expect(await part(page, '.progress').isVisible()).toBe(false);
      expect(await faults()).toEqual([]);
    });
  });

  test('keeps the focus when an article goes that was brought in to be read', async () => {
    await withAlive({ reducedMotion: true }, async ({ page, faults }) => {
      await show(page, { event: 'e5000' });
      await showsArticle(page, 'e5000');
      const title = timelineOf(page).locator('.event:not([hidden]) .event-title').first();
      await title.focus();
      expect(await title.evaluate(of => of === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(async () => (await viewOf(page)).event, SOON).toBeNull();
      await expect.poll(() => focusOn(page), SOON).not.toBe('body');
      expect(await faults()).toEqual([]);
    });
  });

  test('is read without one where there is none', async () => {
    const prepare = async (page: Page) => {
      await page.addInitScript(() => {
        Reflect.deleteProperty(window, 'Worker');
      });
    };
    await withAlive({ reducedMotion: true, prepare }, async ({ page, faults }) => {
      expect(await part(page, '.position').textContent()).toMatch(/ of 6,000$/);
      expect(await faults()).toEqual([]);
    });
  });

  test.each([1280, 768, 360])(
    'has its bar under the stage at %i px, where nothing makes way for it',
    async width => {
      const prepare = async (page: Page) => void (await page.addInitScript(holdLast));
      await withAlive({ width, wait: false, prepare }, async ({ page, faults }) => {
        const bar = part(page, '.progress');
        const boxOf = (selector: string) => part(page, selector).boundingBox();
        await bar.waitFor({ timeout: 20_000 });
        const [stage, next, measure, there] = await Promise.all(
          ['.stage', '.next', '.measure', '.progress progress'].map(boxOf)
        );
        if (!stage || !next || !measure || !there) throw new RangeError('no bar');
        expect(there.y).toBeGreaterThan(stage.y + stage.height);
        expect(there.x).toBeGreaterThan(next.x + next.width);
        expect(there.x + there.width).toBeLessThan(measure.x);
        expect(there.width).toBeGreaterThan(50);
        expect(await statusOf(page).textContent()).toBe('Reading 6,000 events …');
        await page.evaluate(() => window.letGo?.());
        await bar.waitFor({ state: 'hidden' });
        await rested(page);
        expect(await part(page, '.position').textContent()).toMatch(/ of 6,000$/);
        expect(await Promise.all(['.stage', '.next', '.measure'].map(boxOf))).toEqual([
          stage,
          next,
          measure
        ]);
        expect(await faults()).toEqual([]);
      });
    }
  );

  test('leads from a column of many to its events', async () => {
    await withAlive({ reducedMotion: true }, async ({ page }) => {
      await part(page, '.fit').click();
      await rested(page);
      const box = await part(page, 'path.column').boundingBox();
      if (!box) throw new RangeError('no columns');
      // Presses zoom in until there is no zooming in, and then list what is there.
      const x = box.x + box.width / 3;
      let before = await lengthOf(page);
      let zooms = 0;
      for (let presses = 0; presses < 12; presses += 1) {
        const columns = await part(page, 'path.column').boundingBox();
        if (!columns || columns.width === 0) break;
        await page.mouse.click(Math.max(x, columns.x + 2), columns.y + 1);
        await rested(page);
        const now = await lengthOf(page);
        if (now < before) zooms += 1;
        before = now;
      }
      expect(zooms).toBeGreaterThan(0);
      expect(await timelineOf(page).locator('a[part~="mark"]').count()).toBeGreaterThan(0);
    });
  });

  test('is found in and filtered as a short one is', async () => {
    await withAlive({ reducedMotion: true }, async ({ page, faults }) => {
      await part(page, '.filter').click();
      await part(page, '.filters .pick').click();
      await expect
        .poll(() => statusOf(page).textContent(), SOON)
        .toMatch(/^\d+ of 6,000 events$|^\d,\d+ of 6,000 events$/);
      await part(page, '.narrowed .clear').click();
      await part(page, '.find').click();
      await part(page, '.find-field').fill('budget');
      await part(page, '.hit').waitFor({ timeout: 20_000 });
      const first = await part(page, '.hit .hit-words').textContent();
      await page.keyboard.press('Enter');
      await rested(page);
      const { event } = await viewOf(page);
      const title = await page.evaluate(
        id => document.querySelector('quote-timeline')?.story?.eventById.get(id ?? '')?.title,
        event
      );
      expect(title).toBe(first);
      expect(await faults()).toEqual([]);
    });
  });
});
