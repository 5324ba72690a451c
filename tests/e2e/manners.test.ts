import type { CDPSession, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TimelineElement } from '../../src/element/timeline-element.ts';
import { EMPTY, withPage } from './browser.ts';
import { servePages } from './parents.ts';
import { served } from './serve.ts';
import { SOON } from './stage.ts';

let site = '';

beforeAll(async () => {
  site = await served();
});

/** A page of somebody else's with the element's script, and something in its body. */
const host = (body: string, script = 'quote-timeline.js'): string =>
  `<!doctype html><html lang="en"><title>Host</title>
  <script type="module" src="${site}${script}"></script><body>${body}</body></html>`;

const element = (attributes = ''): string =>
  `<quote-timeline src="${site}data/jedi.json" ${attributes}></quote-timeline>`;

const ready = (page: Page, count: number) =>
  expect
    .poll(() => page.locator('quote-timeline[data-ready]').count(), { timeout: 20_000 })
    .toBe(count);

/** Runs in the page: puts an element in, waits until it is painted, and takes it out again. */
const mountAndRemove = async ({ src, times }: { src: string; times: number }): Promise<void> => {
  for (let at = 0; at < times; at++) {
    const timeline = document.createElement('quote-timeline') as TimelineElement;
    timeline.setAttribute('src', src);
    document.body.append(timeline);
    await timeline.whenReady;
    timeline.remove();
  }
};

/** Bytes in use after everything that can go has gone. */
const heapOf = async (session: CDPSession): Promise<number> => {
  let least = Number.POSITIVE_INFINITY;
  for (;;) {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    // What one collection lets go of, the next one may take.
    if (usedSize > least * 0.999) return usedSize;
    least = usedSize;
  }
};

/** What listens at the window, the document and its body. */
const listenersOf = async (session: CDPSession): Promise<string[]> => {
  const found: string[] = [];
  for (const expression of ['window', 'document', 'document.documentElement', 'document.body']) {
    const { result } = await session.send('Runtime.evaluate', { expression });
    const { listeners } = await session.send('DOMDebugger.getEventListeners', {
      objectId: result.objectId ?? ''
    });
    found.push(...listeners.map(({ type }) => `${expression} ${type}`));
  }
  return found.sort();
};

describe('a page with the element', () => {
  test('gets no cookie, nothing stored, no global, and no request to anybody else', async () => {
    const asked: string[] = [];
    const blank = await servePages(() => '<!doctype html><title>Blank</title>');
    const globals = (page: Page) => page.evaluate(() => Object.getOwnPropertyNames(window).sort());
    const before = await withPage(EMPTY, async ({ page }) => {
      await page.goto(blank);
      return globals(page);
    });
    const pages = await servePages(() => host(element()));
    await withPage(EMPTY, async ({ page }) => {
      page.on('request', request => asked.push(new URL(request.url()).origin));
      await page.goto(pages);
      await ready(page, 1);
      const timeline = page.locator('quote-timeline');
      for (const name of ['Find', 'Filter', 'Measure']) {
        await timeline.getByRole('button', { name, exact: true }).click();
      }
      await timeline.getByRole('combobox').fill('award');
      await timeline.locator('.hit').first().waitFor();
      const kept = await page.evaluate(async () => ({
        cookie: document.cookie,
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length
      }));
      expect(kept).toEqual({ cookie: '', local: 0, session: 0, databases: 0 });
      // The test's own note of broken policies, and what a page of two origins has anyway.
      expect((await globals(page)).filter(name => !before.includes(name))).toEqual([]);
    });
    expect([...new Set(asked)].sort()).toEqual(
      [new URL(pages).origin, new URL(site).origin].sort()
    );
  });

  test('asks for nothing of a lazy one before it is near', async () => {
    const tall = '<p style="height:4000px">Text</p>';
    const pages = await servePages(() => host(tall + element('loading="lazy"')));
    await withPage(EMPTY, async ({ page }) => {
      const asked: string[] = [];
      page.on('request', request => asked.push(new URL(request.url()).pathname));
      await page.goto(pages, { waitUntil: 'networkidle' });
      expect(asked).not.toContain('/data/jedi.json');
      await page.locator('quote-timeline').evaluate(timeline => timeline.scrollIntoView());
      await ready(page, 1);
      expect(asked).toContain('/data/jedi.json');
    });
  });
});

describe('200 timelines that come and go', () => {
  test('leave no listener, and the heap as it was within 5 %', async () => {
    const pages = await servePages(() => host('<p>A page</p>'));
    await withPage(EMPTY, async ({ page }) => {
      await page.goto(pages);
      await page.waitForFunction(() => customElements.get('quote-timeline') !== undefined);
      const session = await page.context().newCDPSession(page);
      const src = `${site}data/jedi.json`;
      const listening = await listenersOf(session);
      const mount = async () => {
        await page.evaluate(mountAndRemove, { src, times: 200 });
        await page.waitForTimeout(1000);
        return heapOf(session);
      };
      // The engine compiles what is used often, which takes a megabyte at once, and nobody knows when; what
      // a timeline leaves behind it would leave each time.
      let before = await mount();
      let after = await mount();
      for (let again = 0; again < 3 && after >= before * 1.05; again += 1) {
        process.stdout.write(
          `heap: ${before} bytes before 200 timelines, ${after} after; once more\n`
        );
        before = after;
        after = await mount();
      }
      process.stdout.write(`heap: ${before} bytes before 200 timelines, ${after} after\n`);
      expect(after).toBeLessThan(before * 1.05);
      expect(await listenersOf(session)).toEqual(listening);
    });
  }, 180_000);
});

describe('ten timelines on one page', () => {
  const frame = (name: string) =>
    `<iframe data-quote-timeline="${name}" src="${site}embed/jedi/" title="${name}" width="100%" height="1200"></iframe>`;
  const frames = ['a', 'b', 'c', 'd', 'e'];
  const body =
    () => `${element().repeat(5)}${frames.map(frame).join('')}<a href="#award" data-quote-timeline="c">To the award</a>
    <a href="#award" data-quote-timeline="jedi-3">To the award</a>
    <script async src="${site}embed.js"></script>`;

  /** What each shows. */
  const shown = async (page: Page): Promise<(string | null)[]> => {
    const read = () =>
      [...document.querySelectorAll('quote-timeline')].map(
        host => host.querySelector('.event:not([hidden])')?.getAttribute('data-event') ?? null
      );
    const own = await page.evaluate(read);
    const framed = page.frames().slice(1);
    const theirs = await Promise.all(framed.map(one => one.evaluate(read)));
    return [...own, ...theirs.flat()];
  };

  test('react each alone: to their own buttons, links, and the way back', async () => {
    const pages = await servePages(() => host(body()));
    await withPage(EMPTY, async ({ page }) => {
      await page.goto(pages, { waitUntil: 'commit' });
      await ready(page, 5);
      // A frame that nobody sees draws nothing.
      for (const name of frames) {
        const box = page.locator(`iframe[title="${name}"]`);
        await box.scrollIntoViewIfNeeded();
        const inside = page.frameLocator(`iframe[title="${name}"]`);
        await inside.locator('quote-timeline[data-ready]').waitFor({ timeout: 20_000 });
      }
      const start = await shown(page);
      expect(start).toHaveLength(10);
      expect(new Set(start).size).toBe(1);
      const changed = async () =>
        (await shown(page)).flatMap((event, at) => (event === start[at] ? [] : [`${at} ${event}`]));

      const third = page.locator('quote-timeline').nth(2);
      await third.scrollIntoViewIfNeeded();
      // Until the browser has drawn it there, it gives a press to the frame that was there before.
      await page.waitForTimeout(500);
      await third.getByRole('button', { name: 'Next →', exact: true }).click();
      await expect.poll(changed, SOON).toEqual(['2 esper-sworn-in']);
      expect(new URL(page.url()).hash).toBe('#jedi-3.event=esper-sworn-in');
      await page.goBack();
      await expect.poll(changed, SOON).toEqual([]);

      await page.locator('a[data-quote-timeline="jedi-3"]').click();
      await expect.poll(changed, SOON).toEqual(['2 award']);
      await page.locator('a[data-quote-timeline="c"]').click();
      await expect.poll(changed, SOON).toEqual(['2 award', '7 award']);
    });
  }, 60_000);
});
