import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withPage } from './browser.ts';
import { article, PARENTS, type Parent, servePages } from './parents.ts';
import { served } from './serve.ts';
import { SOON } from './stage.ts';

declare global {
  interface Window {
    /** What the page of WordPress was asked to open. */
    opened?: string;
  }
}

const embedded = async (): Promise<string> => `${await served()}embed/jedi/`;

/** The frame of a page, when its timeline has come alive. */
const aliveIn = async (page: Page): Promise<Frame> => {
  const handle = await page.waitForSelector('iframe', { state: 'attached' });
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('the frame has no page');
  await frame.locator('quote-timeline[data-ready]').waitFor();
  return frame;
};

/** How high the content is and how high the frame: px. */
const heights = async (page: Page, frame: Frame) => ({
  content: await frame.evaluate(() =>
    Math.ceil(document.querySelector('main')?.getBoundingClientRect().height ?? 0)
  ),
  frame: await page.locator('iframe').evaluate(element => element.clientHeight)
});

/** Waits until the frame is as high as the parent makes it for this content; gives the content's height. */
const fits = async (page: Page, frame: Frame, { height = own => own }: Parent): Promise<number> => {
  await expect
    .poll(async () => {
      const now = await heights(page, frame);
      return now.frame - height(now.content);
    }, SOON)
    .toBe(0);
  return (await heights(page, frame)).content;
};

const widen = (page: Page, width: number) =>
  page.locator('#column').evaluate((column, px) => {
    column.style.width = `${px}px`;
  }, width);

describe('the frame of a timeline is as high as its content', () => {
  test.each(PARENTS)('in a page with $name', async parent => {
    const src = await embedded();
    const site = await servePages(path => (path === '/' ? article(parent, src) : null));
    await withPage({ site }, async ({ page, faults }) => {
      const frame = await aliveIn(page);
      const can = await frame.evaluate(name => name === undefined || name in window, parent.needs);
      // A browser that does not size frames leaves them as they are: nothing must break there.
      if (!can) return expect(await faults()).toEqual([]);
      const first = await fits(page, frame, parent);
      expect(first).toBeGreaterThan(400);
      await frame.getByRole('button', { name: 'Show all' }).click();
      const open = await fits(page, frame, parent);
      expect(open).toBeGreaterThan(first);
      await frame.getByRole('button', { name: 'Show less' }).click();
      await expect.poll(() => fits(page, frame, parent), SOON).toBe(first);
      for (const width of [360, 500]) {
        await widen(page, width);
        await expect
          .poll(() => frame.evaluate(() => document.documentElement.clientWidth), SOON)
          .toBe(width);
        await fits(page, frame, parent);
      }
      await widen(page, 700);
      await expect.poll(() => fits(page, frame, parent), SOON).toBe(first);
      // Nothing scrolls inside, so that a wheel over the frame moves the article.
      const scrolls = await frame.evaluate(() => {
        const { scrollHeight, clientHeight } = document.documentElement;
        return scrollHeight - clientHeight;
      });
      expect(parent.height ? 0 : scrolls).toBe(0);
      expect(await faults()).toEqual([]);
    });
  });
});

describe('the way out of a frame', () => {
  test('is gone by WordPress for a frame that may open nothing', async () => {
    const parent = PARENTS.find(({ name }) => name.startsWith('WordPress'));
    if (!parent) throw new Error('there is no such parent');
    const src = await embedded();
    const site = await servePages(path => (path === '/' ? article(parent, src) : null));
    await withPage({ site }, async ({ page, faults }) => {
      const frame = await aliveIn(page);
      await fits(page, frame, parent);
      await frame.getByRole('link', { name: 'Open the full timeline' }).click();
      const opened = () => page.evaluate(() => window.opened ?? null);
      await expect.poll(opened, SOON).toBe(`${await served()}index.html`);
      expect(await faults()).toEqual([]);
    });
  });

  test('is a new page everywhere else', async () => {
    const [parent] = PARENTS;
    if (!parent) throw new Error('there is no parent');
    const src = await embedded();
    const site = await servePages(path => (path === '/' ? article(parent, src) : null));
    await withPage({ site }, async ({ page }) => {
      const frame = await aliveIn(page);
      const opening = page.waitForEvent('popup');
      await frame.getByRole('link', { name: 'Open the full timeline' }).click();
      const opened = await opening;
      await opened.waitForLoadState();
      expect(opened.url()).toBe(`${await served()}index.html`);
      expect(await opened.evaluate(() => window.opener)).toBeNull();
      await opened.close();
    });
  });
});

test('a view in the address of a frame of WordPress is gone to as well', async () => {
  const parent = PARENTS.find(({ name }) => name.startsWith('WordPress'));
  if (!parent) throw new Error('there is no such parent');
  const src = `${await embedded()}#event=award`;
  const site = await servePages(path => (path === '/' ? article(parent, src) : null));
  await withPage({ site }, async ({ page, faults }) => {
    const frame = await aliveIn(page);
    await fits(page, frame, parent);
    const event = frame
      .locator('quote-timeline')
      .evaluate((host: HTMLElement & { view?: { event: string | null } }) => host.view?.event);
    expect(await event).toBe('award');
    expect(await faults()).toEqual([]);
  });
});
