import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFor, parseHeaders } from '../../scripts/headers.mjs';
import { type Served, serve } from '../../scripts/serve.mjs';
import { withPage } from './browser.ts';
import { servePages } from './parents.ts';
import { SOON } from './stage.ts';

const DIST = resolve(import.meta.dirname, '../../dist');
const OWN = readFileSync(resolve(DIST, '_headers'), 'utf8');

/** The headers of the built pages as a host sends them that knows nothing of CORS. */
const HEADERS = OWN.split('\n')
  .filter(line => !line.includes('Access-Control-Allow-Origin'))
  .join('\n');

let host: Served;
beforeAll(async () => {
  host = await serve({ root: DIST, headers: HEADERS });
});
afterAll(() => host.close());

declare global {
  interface Window {
    namesBefore?: string[];
  }
}

/** Runs in every window before anything of its own: what is global there. */
const noteNames = (): void => {
  window.namesBefore = ['namesBefore', ...Object.getOwnPropertyNames(window)];
};

/** The most locked-up frame there is, in a page of another origin. */
const sandboxed = (query = '') =>
  `<!doctype html><html lang="en"><head><title>Article</title><link rel="icon" href="data:,"></head>
  <body><iframe sandbox="allow-scripts" src="${host.url}embed/jedi/${query}" title="Timeline"
  width="700" height="1400"></iframe></body></html>`;

const withFrame = async (
  query: string,
  use: (frame: Frame, page: Page, faults: () => Promise<string[]>) => Promise<void>
) => {
  const site = await servePages(path => (path === '/' ? sandboxed(query) : null));
  const prepare = async (page: Page) => {
    await page.addInitScript(noteNames);
  };
  await withPage({ site, height: 1500, prepare }, async ({ page, faults }) => {
    const handle = await page.waitForSelector('iframe');
    const frame = await handle.contentFrame();
    if (!frame) throw new Error('the frame has no page');
    await frame.locator('quote-timeline[data-ready]').waitFor();
    const all = async () => [
      ...(await faults()),
      ...(await frame.evaluate(() => window.policyFaults ?? []))
    ];
    await use(frame, page, all);
  });
};

const eventOf = (frame: Frame): Promise<string | null> =>
  frame
    .locator('quote-timeline')
    .evaluate((host: HTMLElement & { view?: { event: string | null } }) =>
      host.view ? host.view.event : null
    );

const windowOf = (frame: Frame): Promise<number> =>
  frame
    .locator('quote-timeline')
    .evaluate((host: HTMLElement & { view?: { from: number; to: number } }) =>
      host.view ? host.view.to - host.view.from : Number.NaN
    );

const button = (frame: Frame, name: string): Locator =>
  frame.getByRole('button', { name, exact: true });

describe('an embed page in a sandbox of scripts alone, from a host without CORS headers', () => {
  test('is served with the strict policy, and with no word of CORS', async () => {
    const response = await fetch(`${host.url}quote-timeline.classic.js`);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    const policy = headersFor(parseHeaders(HEADERS), '/embed/jedi/')['content-security-policy'];
    expect((await fetch(`${host.url}embed/jedi/`)).headers.get('content-security-policy')).toBe(
      policy
    );
    expect(policy).toContain("require-trusted-types-for 'script'");
  });

  test('would be of no use with modules, which such a frame may not have', async () => {
    await withFrame('', async frame => {
      const failed = await frame.evaluate(async url => {
        try {
          await import(url);
          return false;
        } catch {
          return true;
        }
      }, `${host.url}quote-timeline.js`);
      expect(failed).toBe(true);
      expect(await frame.evaluate(() => origin)).toBe('null');
    });
  });

  test('moves, selects, finds, filters, lists and measures, and breaks no rule', async () => {
    await withFrame('', async (frame, page, faults) => {
      await frame.locator('[part~="label"][data-event="award"]').click();
      await expect.poll(() => eventOf(frame), SOON).toBe('award');
      const before = await windowOf(frame);
      await button(frame, '+')
        .or(frame.getByRole('button', { name: 'Zoom in' }))
        .first()
        .click();
      await expect.poll(() => windowOf(frame), SOON).toBeLessThan(before);
      await button(frame, 'Next')
        .or(frame.getByRole('button', { name: /^Next\b/ }))
        .first()
        .click();
      await expect.poll(() => eventOf(frame), SOON).not.toBe('award');

      await button(frame, 'Find').click();
      await frame.getByRole('combobox').waitFor();
      await page.keyboard.type('animus');
      await frame.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');

      await button(frame, 'Filter').click();
      await frame.locator('.facets .pick-name').filter({ hasText: 'Pentagon' }).first().click();
      await frame.locator('.narrowed-to').waitFor();
      await button(frame, 'Filter').click();

      await button(frame, 'Measure').click();
      await frame.getByRole('button', { name: 'Stop measuring' }).click();
      await button(frame, 'Show all').click();
      await button(frame, 'Show less').waitFor();
      await button(frame, 'List').click();
      await button(frame, 'Latest first').click();
      await frame.locator('#listing').waitFor();
      expect(await faults()).toEqual([]);
    });
  });

  test('copies in the way of old or shows what there is to copy, and leaves no global', async () => {
    await withFrame('#event=award', async (frame, _page, faults) => {
      await expect.poll(() => eventOf(frame), SOON).toBe('award');
      await button(frame, 'Share').click();
      const status = frame.locator('quote-timeline [role=status], quote-timeline .status').first();
      await expect.poll(() => status.textContent(), SOON).not.toBe('');
      const left = await frame.evaluate(() => {
        const before = new Set(window.namesBefore);
        return Object.getOwnPropertyNames(window).filter(name => !before.has(name));
      });
      expect(left).toEqual([]);
      expect((await faults()).filter(fault => !/clipboard/i.test(fault))).toEqual([]);
    });
  });

  test('shows its own story and a line where the address asks for one from elsewhere', async () => {
    await withFrame(
      `?src=${encodeURIComponent('https://evil.example/story.json')}&theme=dark`,
      async (frame, _page, faults) => {
        const line = frame.getByRole('alert');
        expect(await line.textContent()).toBe(
          'Stories from https://evil.example are not shown here.'
        );
        expect(await frame.getByRole('heading', { level: 1 }).textContent()).toContain('JEDI');
        expect(await frame.locator('quote-timeline').getAttribute('theme')).toBe('dark');
        expect(await faults()).toEqual([]);
      }
    );
    await withFrame('?src=data/none.json', async frame => {
      expect(await frame.getByRole('alert').textContent()).toBe(
        'There is no story at data/none.json here.'
      );
    });
  });
});
