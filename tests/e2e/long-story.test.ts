import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { settled } from '../../scripts/browser.mjs';
import { axe, withAxe } from './axe.ts';
import { type OpenPage, type PageOptions, withPage } from './browser.ts';
import { COUNT, LONG, longStory } from './long-story.ts';

const PAGES = COUNT / 250;

const number = (n: number) => n.toLocaleString('en');

const withLong = async (
  options: PageOptions,
  use: (open: OpenPage) => Promise<void>
): Promise<void> => withPage({ javaScript: false, ...options, site: await longStory() }, use);

/** The articles that can be read, by event, and what is wrong with the page at first sight. */
const look = (page: Page) =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return {
      events: [...document.querySelectorAll('.event-list > .event')]
        .filter(item => item.checkVisibility() && item.getBoundingClientRect().height > 40)
        .map(item => item.getAttribute('data-event')),
      headings: document.querySelectorAll('h1').length,
      scripts: document.querySelectorAll('script:not([type="application/ld+json"])').length,
      twice: ids.filter((id, at) => ids.indexOf(id) !== at),
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      styled: getComputedStyle(document.querySelector('quote-timeline') ?? document.body).display
    };
  });

const sizes = [
  [1280, 900],
  [360, 740]
] as const;

describe('a story of 2,000 events without JavaScript', () => {
  test.each(sizes)(
    'is read from its page to the last event by links, at %i px',
    async (width, height) => {
      await withLong({ width, height }, async ({ page, faults }) => {
        const main = await look(page);
        expect(main).toMatchObject({ headings: 1, twice: [], over: 0, styled: 'block' });
        expect(main.events).toHaveLength(100);
        await page.getByRole('link', { name: 'All events' }).click();
        await page.waitForURL(/#all-events$/);
        const nav = page.getByRole('navigation', { name: 'All events' });
        expect(await nav.getByRole('link').count()).toBe(PAGES);
        await nav.getByRole('link').first().click();
        const read: (string | null)[] = [];
        for (let n = 1; n <= PAGES; n += 1) {
          await page.waitForURL(new RegExp(`/events/bench-2000/${n}\\.html$`));
          await page
            .getByText(`Events ${number((n - 1) * 250 + 1)} to ${number(n * 250)} of 2,000`)
            .waitFor();
          const { events, ...rest } = await look(page);
          expect(rest).toEqual({ headings: 1, scripts: 0, twice: [], over: 0, styled: 'block' });
          read.push(...events);
          const next = page.getByRole('link', { name: 'Next' });
          expect(await next.count()).toBe(n < PAGES ? 2 : 0);
          if (n < PAGES) await next.last().click();
        }
        expect(read).toHaveLength(COUNT);
        expect(new Set(read).size).toBe(COUNT);
        const dates = new Map(LONG.events.map(({ id, date }) => [id, date]));
        expect(read.filter(id => !dates.has(id ?? ''))).toEqual([]);
        await page.getByRole('link', { name: 'All events' }).first().click();
        await page.waitForURL(/index\.html#all-events$/);
        expect(await faults()).toEqual([]);
      });
    }
  );

  test('leads from the ends of the run to the events next to it', async () => {
    await withLong({}, async ({ page }) => {
      const { events } = await look(page);
      const ids = LONG.events.map(({ id }) => id);
      await page.getByRole('link', { name: 'Later events' }).click();
      await page.waitForURL(/\.html#event-/);
      const id = new URL(page.url()).hash.slice('#event-'.length);
      expect(ids.includes(id) && !events.includes(id)).toBe(true);
      const top = await page.evaluate(
        target => document.getElementById(`event-${target}`)?.getBoundingClientRect().top ?? -1,
        id
      );
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(100);
    });
  });

  test('has links of the pages that a finger can tell apart', async () => {
    await withLong({ width: 360, height: 740 }, async ({ page }) => {
      const rows = await page.evaluate(() =>
        [...document.querySelectorAll('.event-pages a, .event-range a')].map(link => {
          const { top, bottom } = link.getBoundingClientRect();
          return { top, bottom };
        })
      );
      expect(rows.length).toBeGreaterThan(PAGES);
      expect(rows.filter(({ top, bottom }) => bottom - top < 24)).toEqual([]);
    });
  });

  test('prints the run, and one line of how many events are on how many pages', async () => {
    await withLong({ width: 700 }, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      expect((await look(page)).events).toHaveLength(100);
      const nav = page.locator('.event-pages');
      expect(await nav.locator(':scope > :visible').allTextContents()).toEqual([
        '2,000 events on 8 pages'
      ]);
      expect(await page.locator('.event-range a:visible').count()).toBe(0);
    });
  });
});

describe('a story of 2,000 events with scripts that never come', () => {
  test('has its run and the lines around it after a while', async () => {
    const prepare = async (page: Page) => {
      await page.route('**/quote-timeline.js', route => route.abort());
    };
    await withLong({ javaScript: true, wait: false, prepare }, async ({ page }) => {
      await page.waitForLoadState('load');
      const heights = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('.event-range')].map(
            line => line.getBoundingClientRect().height > 20
          )
        );
      expect((await look(page)).events).toHaveLength(1);
      expect(await heights()).toEqual([false, false]);
      await page.evaluate(() => {
        for (const animation of document.getAnimations()) animation.finish();
      });
      expect((await look(page)).events).toHaveLength(100);
      expect(await heights()).toEqual([true, true]);
    });
  });
});

describe('a page of events', () => {
  // It has no timeline to wait for, though scripts are allowed.
  const second: PageOptions = { path: 'events/bench-2000/2.html', javaScript: true, wait: false };

  test.each([
    ['light', {}],
    ['dark', { dark: true }],
    ['on a phone', { width: 360, height: 740 }]
  ])('has nothing that axe finds wrong, %s', async (name, options) => {
    await withLong({ ...second, ...options, prepare: withAxe }, async ({ page }) => {
      await page.waitForLoadState('load');
      expect(await axe(page, `page of events, ${name}`)).toEqual([]);
    });
  });

  test('shows all its events at once where scripts are allowed as well', async () => {
    await withLong(second, async ({ page, faults }) => {
      await page.waitForLoadState('load');
      expect((await look(page)).events).toHaveLength(250);
      expect(await faults()).toEqual([]);
    });
  });

  test('leads from an event to it on the timeline', async () => {
    await withLong(second, async ({ page }) => {
      const item = page.locator('#event-e300');
      await item.getByRole('link', { name: 'Show on the timeline' }).click();
      await page.waitForURL(/index\.html#event=e300$/);
      await settled(page);
      await page.locator('.event[data-event="e300"]').waitFor();
    });
  });
});
