import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { heard, listen } from '../engines/pages.ts';
import { axe, looks, withAxe } from './axe.ts';
import { EMPTY, withPage } from './browser.ts';
import { servePages } from './parents.ts';
import { focusOn, SOON, timelineOf } from './stage.ts';

const dialogOf = (page: Page): Locator => timelineOf(page).getByRole('dialog');

const open = async (page: Page): Promise<Locator> => {
  const button = timelineOf(page).getByRole('button', { name: 'Embed', exact: true });
  await button.click();
  const dialog = dialogOf(page);
  await dialog.waitFor();
  return dialog;
};

/** The three snippets, when the heights they reserve are measured. */
const snippetsOf = async (dialog: Locator): Promise<string[]> => {
  const fields = dialog.getByRole('textbox');
  await expect.poll(() => fields.first().inputValue(), { timeout: 20_000 }).toContain('<');
  return Promise.all([0, 1, 2].map(at => fields.nth(at).inputValue()));
};

describe('the Embed dialog', () => {
  const permissions = ['clipboard-read', 'clipboard-write'];

  test('shows the embed and the three ways to have it, each with its code', async () => {
    await withPage({ permissions }, async ({ page }) => {
      await page.evaluate(listen);
      const dialog = await open(page);
      expect(await dialog.getByRole('heading').allTextContents()).toEqual([
        'Embed this timeline',
        'Script',
        'Frame and script',
        'Frame alone'
      ]);
      const [script, frameScript, frame] = await snippetsOf(dialog);
      expect(script).toMatch(/<quote-timeline src="http[^"]+data\/jedi\.json".*<script async/s);
      expect(frameScript).toMatch(/<iframe src="http[^"]+embed\/jedi\/".*<script async/s);
      expect(frame).toContain('frame-sizing:content-height');
      for (const snippet of [frameScript, frame]) {
        expect(snippet).toContain(
          'title="Timeline: How the JEDI cloud contract ended up in court"'
        );
        expect(snippet).toContain('loading="lazy"');
        expect(snippet).toContain('referrerpolicy="strict-origin-when-cross-origin"');
      }
      const preview = page.frameLocator('quote-timeline .embed-preview iframe');
      await preview.locator('quote-timeline[data-ready]').waitFor();
      // A loop of sizes is told to the page as an error.
      expect(await page.evaluate(heard)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    });
  });

  test('leads by key from what is chosen to the code, before the preview', async () => {
    await withPage({ permissions }, async ({ page }) => {
      const dialog = await open(page);
      await snippetsOf(dialog);
      await dialog.getByRole('combobox').last().focus();
      await page.keyboard.press('Tab');
      expect(await focusOn(page)).toBe('textarea');
    });
  });

  test('takes the start, the theme and the width into preview and code', async () => {
    await withPage({ permissions }, async ({ page }) => {
      const dialog = await open(page);
      await dialog
        .getByLabel('Start with')
        .selectOption({ label: 'AWS files suit over the JEDI award' });
      await dialog.getByLabel('Theme').selectOption({ label: 'Dark' });
      await dialog.getByLabel('Width').selectOption({ label: '480 px' });
      const [script, frameScript] = await snippetsOf(dialog);
      expect(script).toContain('event="lawsuit"');
      expect(script).toContain('theme="dark"');
      expect(frameScript).toContain('embed/jedi/?theme=dark#event=lawsuit"');
      expect(frameScript).toContain('max-width:480px');
      const shown = page
        .frameLocator('quote-timeline .embed-preview iframe')
        .locator('quote-timeline[theme="dark"] .event:not([hidden])');
      await expect.poll(() => shown.getAttribute('data-event'), SOON).toBe('lawsuit');
      await page.keyboard.press('Escape');
    });
  });

  test('copies a code, says so, and gives the focus back when it closes', async () => {
    await withPage({ permissions }, async ({ page }) => {
      const dialog = await open(page);
      const [, frameScript] = await snippetsOf(dialog);
      await dialog.getByRole('button', { name: 'Copy code' }).nth(1).click();
      await dialog.getByRole('button', { name: 'Code copied' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(frameScript);
      await dialog.getByRole('button', { name: 'Close' }).click();
      await dialog.waitFor({ state: 'detached' });
      const focused = () =>
        page.evaluate(
          () => document.querySelector('quote-timeline')?.shadowRoot?.activeElement?.textContent
        );
      expect(await focused()).toBe('Embed');
    });
  });

  test('offers the view that the reader has', async () => {
    await withPage({ hash: '#event=ig-report' }, async ({ page: there }) => {
      const dialog = await open(there);
      const [script] = await snippetsOf(dialog);
      expect(script).toContain('event="ig-report"');
    });
  });

  test('leaves nothing in the page when it is closed, and breaks no rule of the policy', async () => {
    await withPage({}, async ({ page: there, faults }) => {
      const frames = () => there.frames().length;
      const dialog = await open(there);
      await snippetsOf(dialog);
      expect(frames()).toBe(2);
      await there.keyboard.press('Escape');
      await expect.poll(frames, SOON).toBe(1);
      expect(await faults()).toEqual([]);
    });
  });
});

describe.each(looks)('at %s', (name, look) => {
  test('axe finds nothing in the dialog, and it does not scroll sideways', async () => {
    await withPage({ ...look, prepare: withAxe }, async ({ page }) => {
      const dialog = await open(page);
      expect(await axe(page, `the Embed dialog, ${name}`)).toEqual([]);
      const over = await dialog.evaluate(element => element.scrollWidth - element.clientWidth);
      expect(over).toBe(0);
    });
  });
});

describe('the code it gives', () => {
  /** An article on another origin that has a snippet under three screens of text. */
  const article = (snippet: string): string =>
    `<!doctype html><html lang="en"><title>Article</title><body style="margin:20px auto;max-width:680px">
    ${'<p style="height:800px">Text.</p>'.repeat(4)}${snippet}<p>The end.</p></body></html>`;

  test.each([
    ['the element', 0, 'quote-timeline'],
    ['the frame with its script', 1, 'iframe'],
    ['the frame alone', 2, 'iframe']
  ] as const)('reserves the room of %s in every column', async (_, at, selector) => {
    await withPage({}, async ({ page }) => {
      const code = (await snippetsOf(await open(page)))[at] as string;
      const site = await servePages(() => article(code));
      for (const width of [700, 523, 500, 360]) {
        await withPage({ ...EMPTY, width }, async ({ page: there }) => {
          await there.goto(site);
          const box = there.locator(selector).first();
          const height = () => box.evaluate(element => element.getBoundingClientRect().height);
          const reserved = await height();
          expect(reserved).toBeGreaterThan(500);
          await box.scrollIntoViewIfNeeded();
          const alive =
            selector === 'iframe'
              ? there.frameLocator('iframe').locator('quote-timeline[data-ready]')
              : there.locator('quote-timeline[data-ready]');
          await alive.waitFor({ timeout: 15_000 });
          await there.waitForTimeout(500);
          expect(Math.abs((await height()) - reserved)).toBeLessThanOrEqual(1);
          // Nor is more kept free than is needed.
          await box.evaluate(element =>
            (element as HTMLElement).style.setProperty('min-height', '0')
          );
          const needed = await height();
          if (at === 0) expect(Math.abs(needed - reserved)).toBeLessThanOrEqual(1);
        });
      }
    });
  });
});
