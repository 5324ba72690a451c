import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withPage } from './browser.ts';
import { served } from './serve.ts';
import {
  chipOf,
  placeOfLabel,
  placeOnStage,
  rested,
  SOON,
  show,
  showsArticle,
  timelineOf
} from './stage.ts';

/** What the page must work under, word for word. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types quoteline'
];

/** Directives that only take away more, or say what is so without them. */
const BESIDE = ["base-uri 'none'", "form-action 'none'", 'frame-ancestors *'];

/** Everything a reader does in a while. */
const use = async (page: Page): Promise<void> => {
  const root = timelineOf(page);
  const { x, y } = await placeOfLabel(page, 'award');
  await page.mouse.click(x, y);
  await showsArticle(page, 'award');
  const at = await placeOnStage(page, 0.4);
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await rested(page);
  await page.mouse.wheel(0, 20);
  await page.mouse.dblclick(at.x, at.y);
  await rested(page);
  await page.locator('#event-award').getByRole('button', { name: 'Copy quote' }).first().click();
  await root.getByRole('button', { name: 'Share' }).click();
  await root.getByText('Link copied').first().waitFor();
  await show(page, { event: 'deposition-motion' });
  await showsArticle(page, 'deposition-motion');
  await root.getByRole('button', { name: 'Show all' }).click();
  await root.getByRole('button', { name: 'Show less' }).click();
  await show(page, { from: '2018', to: '2022' });
  await show(page, { from: '2020-01', to: '2020-02' });
  await chipOf(page, 'deposition-motion').first().click();
  await rested(page);
  await page.goBack();
  await rested(page);
};

const permissions = ['clipboard-read', 'clipboard-write'];

describe('the page under its policy', () => {
  test('is served with exactly the policy it promises', async () => {
    const response = await fetch(await served());
    const directives = (response.headers.get('content-security-policy') ?? '')
      .split(';')
      .map(directive => directive.trim());
    expect(directives.filter(directive => !BESIDE.includes(directive))).toEqual(POLICY);
  });

  test('would be refused a picture of somebody else’s, so the policy is in force', async () => {
    await withPage({}, async ({ page, faults }) => {
      await page.evaluate(() => {
        const image = document.createElement('img');
        image.src = 'https://example.org/x.png';
        document.body.append(image);
      });
      await expect.poll(faults, SOON).toContainEqual(expect.stringContaining('policy: img-src'));
      const refused = await page.evaluate(() => {
        try {
          document.createElement('div').innerHTML = '<b>x</b>';
          return false;
        } catch {
          return true;
        }
      });
      expect(refused).toBe(true);
    });
  });

  test('does all it can without a fault, asks nobody else and leaves nothing behind', async () => {
    const asked: string[] = [];
    const prepare = async (page: Page) => {
      page.on('request', request => asked.push(request.url()));
    };
    await withPage({ permissions, prepare }, async ({ page, faults }) => {
      await use(page);
      expect(await faults()).toEqual([]);
      const home = await served();
      expect(asked.length).toBeGreaterThan(3);
      expect(asked.filter(url => !url.startsWith(home))).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      const kept = await page.evaluate(async () => ({
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length
      }));
      expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
    });
  });

  test('loads each file once, the story as well', async () => {
    const asked: string[] = [];
    const prepare = async (page: Page) => {
      page.on('request', request => asked.push(new URL(request.url()).pathname));
    };
    await withPage({ prepare }, async ({ page }) => {
      await rested(page);
      expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
      expect(asked.some(path => path.endsWith('/data/jedi.json'))).toBe(true);
    });
  });
});
