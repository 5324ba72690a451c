import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axe, looks, withAxe } from './axe.ts';
import { onePage, type PageOptions, withPage } from './browser.ts';
import { longStory } from './long-story.ts';
import { focusOn, rested, SOON, show, showsArticle, timelineOf, viewOf } from './stage.ts';
import { FILE } from './story.ts';

const part = (page: Page, selector: string) => timelineOf(page).locator(selector);
const list = (page: Page) => part(page, '.list');
const items = (page: Page) => part(page, '.item');
const current = (page: Page) => part(page, '.item[aria-current]');
const hashOf = (page: Page) => page.evaluate(() => decodeURIComponent(location.hash));
const statusOf = (page: Page) => part(page, '[role=status]').first();

const opened = async (page: Page) => {
  await list(page).click();
  await items(page).first().waitFor();
};

/** The edges of what stands under one another, px. */
const edges = (page: Page) =>
  timelineOf(page).evaluate(host => {
    const box = (selector: string) => {
      const { top, bottom, height } = host.shadowRoot
        ?.querySelector(selector)
        ?.getBoundingClientRect() ?? { top: 0, bottom: 0, height: 0 };
      return { top, bottom, height };
    };
    return {
      stage: box('.stage'),
      list: box('.listing'),
      nav: box('.nav'),
      reading: box('.reading'),
      foot: box('.foot')
    };
  });

/** The year that sticks to the top of the box, and whether the row it is over belongs to it. */
const atTop = (page: Page) =>
  timelineOf(page).evaluate(host => {
    const root = host.shadowRoot;
    const box = root?.querySelector('.listing-box')?.getBoundingClientRect();
    if (!root || !box) throw new Error('there is no list');
    const hit = root.elementFromPoint(box.left + 40, box.top + 12)?.closest('.year-name');
    const under = root.elementFromPoint(box.left + box.width / 2, box.top + 70)?.closest('.year');
    return { year: hit?.textContent ?? null, own: hit?.closest('.year') === under };
  });

const scrollBox = async (page: Page, top: number) => {
  await part(page, '.listing-box').evaluate((box, to) => {
    box.scrollTop = to;
  }, top);
  await rested(page);
};

let page: Page;
onePage(opened => {
  page = opened;
});

describe('the list', () => {
  test('takes the place of the stage, over the same panel, and gives it back', async () => {
    const before = await edges(page);
    await opened(page);
    const with_ = await edges(page);
    expect(with_.stage.height).toBe(0);
    expect(with_.list.top).toBeCloseTo(before.stage.top, 0);
    expect(with_.list.height).toBeGreaterThan(400);
    expect(with_.list.height).toBeLessThanOrEqual(520);
    expect(with_.nav.top).toBeGreaterThanOrEqual(with_.list.bottom);
    expect(await items(page).count()).toBe(FILE.events.length);
    expect(await list(page).getAttribute('aria-pressed')).toBe('true');
    await expect
      .poll(() => statusOf(page).textContent(), SOON)
      .toBe(`${FILE.events.length} events in a list`);
    await list(page).click();
    await expect.poll(async () => (await edges(page)).stage.height, SOON).toBe(before.stage.height);
    expect(await list(page).getAttribute('aria-pressed')).toBe('false');
    expect((await edges(page)).list.height).toBe(0);
  });

  test('selects by mouse, and follows what is selected elsewhere', async () => {
    await opened(page);
    await items(page).filter({ hasText: 'Esper recuses himself' }).click();
    await rested(page);
    const { event } = await viewOf(page);
    expect(event).not.toBeNull();
    await showsArticle(page, event ?? '');
    expect(await current(page).textContent()).toContain('Esper recuses himself');
    const scrolled = () => page.evaluate(() => scrollY);
    const y = await scrolled();
    await show(page, { event: FILE.events.at(-1)?.id ?? '' });
    await expect.poll(() => current(page).getAttribute('href'), SOON).toContain('event=');
    await expect.poll(() => current(page).isVisible(), SOON).toBe(true);
    const [row, box] = [
      await current(page).boundingBox(),
      await part(page, '.listing-box').boundingBox()
    ];
    expect(row && box && row.y >= box.y && row.y + row.height <= box.y + box.height).toBe(true);
    // The box alone has scrolled.
    expect(await scrolled()).toBe(y);
  });

  test('is used by key: opened, gone through, chosen from, left', async () => {
    await list(page).focus();
    await page.keyboard.press('Enter');
    await items(page).first().waitFor();
    expect(await focusOn(page)).toBe('list');
    for (let presses = 0; presses < 20 && (await focusOn(page)) !== 'item'; presses += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await focusOn(page)).toBe('item');
    const focused = () =>
      timelineOf(page).evaluate(host => host.shadowRoot?.activeElement?.textContent ?? '');
    const from = await focused();
    await page.keyboard.press('End');
    await expect.poll(focused, SOON).not.toBe(from);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await expect.poll(focused, SOON).toContain('final request');
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused, SOON).toContain('Google');
    const y = await page.evaluate(() => scrollY);
    await page.keyboard.press('Enter');
    await rested(page);
    await expect.poll(() => current(page).textContent(), SOON).toContain('Google');
    expect(await focused()).toContain('Google');
    expect(await page.evaluate(() => scrollY)).toBe(y);
    // One stop: the next is out of the list.
    await page.keyboard.press('Tab');
    expect(await focusOn(page)).not.toBe('item');
  });

  test('has a year that sticks while its events are scrolled under it', async () => {
    await opened(page);
    await scrollBox(page, 0);
    expect(await atTop(page)).toEqual({ year: '2018', own: true });
    for (const text of ['Esper recuses himself', 'preliminary injunction']) {
      // From below, so that it comes to the top.
      await scrollBox(page, 99_999);
      await items(page)
        .filter({ hasText: text })
        .first()
        .evaluate(row => row.scrollIntoView({ block: 'nearest' }));
      await rested(page);
      const { year, own } = await atTop(page);
      expect(year).toBe(text.startsWith('Esper') ? '2019' : '2020');
      expect(own).toBe(true);
      const [row, head] = await items(page)
        .filter({ hasText: text })
        .first()
        .evaluate(item => {
          const { top } = item.getBoundingClientRect();
          const name = item.closest('.year')?.querySelector('.year-name');
          return [top, name?.getBoundingClientRect().bottom ?? 0];
        });
      // What is brought into view is not under it.
      expect(row).toBeGreaterThanOrEqual((head ?? 0) - 0.5);
    }
  });

  test('is sorted by date, by the latest and by speaker', async () => {
    await opened(page);
    const first = () => items(page).first().textContent();
    const earliest = await first();
    await page.getByRole('button', { name: 'Latest first' }).click();
    await expect.poll(first, SOON).not.toBe(earliest);
    expect(await items(page).last().textContent()).toBe(earliest);
    await page.getByRole('button', { name: 'Speaker', exact: true }).click();
    const names = part(page, '.year-name');
    await expect.poll(() => names.last().textContent(), SOON).toBe('No quotes');
    const told = (await names.allTextContents()).slice(0, -1);
    expect(told).toEqual(told.toSorted(new Intl.Collator('en').compare));
    const quote = part(page, '.item.said').filter({ hasText: 'tremendous complaints' }).first();
    await quote.click();
    await rested(page);
    expect((await viewOf(page)).quote).not.toBeNull();
    expect(await quote.getAttribute('aria-current')).toBe('true');
  });

  test('has what a filter leaves', async () => {
    const of = FILE.events.filter(({ party }) => party === 'court').length;
    await opened(page);
    await part(page, '.filter').click();
    await part(page, '.filters .pick').filter({ hasText: 'Court' }).first().click();
    await expect.poll(() => items(page).count(), SOON).toBe(of);
    expect(await part(page, '.listing-count').textContent()).toBe(
      `${of} of ${FILE.events.length} events`
    );
    await part(page, '.narrowed .clear').click();
    await expect.poll(() => items(page).count(), SOON).toBe(FILE.events.length);
  });

  test('is in the address: Back gives the stage back, and a link opens it', async () => {
    await opened(page);
    await expect.poll(() => hashOf(page), SOON).toBe('#view=list');
    await items(page).filter({ hasText: 'Esper recuses himself' }).click();
    await rested(page);
    await expect.poll(() => hashOf(page), SOON).toContain('event=');
    expect(await hashOf(page)).toContain('view=list');
    const shared = await hashOf(page);
    await page.goBack();
    await expect.poll(() => hashOf(page), SOON).toBe('#view=list');
    expect((await edges(page)).stage.height).toBe(0);
    await page.goBack();
    await expect.poll(() => hashOf(page), SOON).toBe('');
    await expect.poll(async () => (await edges(page)).stage.height, SOON).toBeGreaterThan(300);
    await page.goForward();
    await expect.poll(async () => (await edges(page)).stage.height, SOON).toBe(0);
    await withPage({ hash: shared }, async other => {
      await items(other.page).first().waitFor();
      expect((await edges(other.page)).stage.height).toBe(0);
      expect(await current(other.page).textContent()).toContain('Esper recuses himself');
      expect(await focusOn(other.page)).toBe('body');
    });
  });

  test('is not printed: the stage and the articles are', async () => {
    await opened(page);
    await page.emulateMedia({ media: 'print' });
    const printed = await edges(page);
    await page.emulateMedia({ media: 'screen' });
    expect(printed.list.height).toBe(0);
    expect(printed.stage.height).toBeGreaterThan(100);
  });
});

describe('where there is little room', () => {
  const phone: PageOptions = { width: 360, height: 780, touch: true };

  test('the list stands under stage and panel, and can take the place of the stage', async () => {
    await withPage({ ...phone, reducedMotion: true }, async ({ page: small, faults }) => {
      await items(small).first().waitFor();
      const { stage, list: under, foot } = await edges(small);
      expect(stage.height).toBeGreaterThan(250);
      expect(under.top).toBeGreaterThanOrEqual(foot.bottom);
      expect(under.height).toBe(400);
      await items(small).last().scrollIntoViewIfNeeded();
      await items(small).last().tap();
      await rested(small);
      await showsArticle(small, FILE.events.at(-1)?.id ?? '');
      await list(small).tap();
      await expect.poll(async () => (await edges(small)).stage.height, SOON).toBe(0);
      const over = await edges(small);
      expect(over.list.bottom).toBeLessThanOrEqual(over.nav.top);
      await list(small).tap();
      await expect.poll(async () => (await edges(small)).list.top, SOON).toBeGreaterThan(0);
      const back = await edges(small);
      expect(back.list.top).toBeGreaterThanOrEqual(back.foot.bottom);
      expect(await faults()).toEqual([]);
    });
  });

  test('the list begins with a day that is whole, under the year', async () => {
    await withPage({ ...phone, reducedMotion: true }, async ({ page: small }) => {
      await small.locator('.item[aria-current]').waitFor();
      const { year, days } = await timelineOf(small).evaluate(host => {
        const all = (name: string) => [...(host.shadowRoot?.querySelectorAll(name) ?? [])];
        const edge = (one: Element) => one.getBoundingClientRect().bottom;
        const top = all('.listing-box')[0]?.getBoundingClientRect().top ?? 0;
        const sticking = all('.year-name').find(
          one => Math.abs(one.getBoundingClientRect().top - top) < 1
        );
        return {
          year: sticking ? edge(sticking) : 0,
          days: all('.day').map(day => [day.getBoundingClientRect().top, edge(day)] as const)
        };
      });
      const first = days.find(([, bottom]) => bottom > year + 1);
      expect(year).toBeGreaterThan(0);
      expect(first?.[0]).toBeCloseTo(year, 0);
    });
  });

  test.each([{ touch: false }, { touch: true }])(
    'its coming moves nothing, and there is room for all buttons in one row: %o',
    async ({ touch }) => {
      const prepare = async (small: Page) => {
        await small.addInitScript(() => {
          const shifts: number[] = [];
          Object.assign(window, { moved: shifts });
          new PerformanceObserver(entries => {
            for (const entry of entries.getEntries())
              shifts.push((entry as PerformanceEntry & { value: number }).value);
          }).observe({ type: 'layout-shift', buffered: true });
        });
      };
      const tall: PageOptions = { ...phone, touch, height: 1900, prepare };
      await withPage(tall, async ({ page: small }) => {
        await items(small).first().waitFor();
        await rested(small);
        const moved = await small.evaluate(() => (window as Window & { moved?: number[] }).moved);
        expect(moved).toEqual([]);
        const tops = await part(small, '.tools > button').evaluateAll(buttons =>
          buttons.map(button => button.getBoundingClientRect().top)
        );
        expect(new Set(tops).size).toBe(1);
      });
    }
  );

  test('a page of 320 px scrolls one way only, whatever it is sorted by', async () => {
    await withPage({ ...phone, width: 320 }, async ({ page: small }) => {
      const over = () => small.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await items(small).first().waitFor();
      expect(await over()).toBeLessThanOrEqual(0);
      await list(small).tap();
      await part(small, '.sort').last().tap();
      await part(small, '.item.said').first().waitFor();
      expect(await over()).toBeLessThanOrEqual(0);
      const box = part(small, '.listing-box');
      expect(await box.evaluate(of => of.scrollWidth - of.clientWidth)).toBe(0);
    });
  });
});

describe('axe finds nothing wrong with the list', () => {
  const look = async (own: Page, name: string) => {
    const found: string[] = [];
    await opened(own);
    found.push(...(await axe(own, `${name}, by date`)));
    await part(own, '.sort').last().click();
    await part(own, '.item.said').first().waitFor();
    found.push(...(await axe(own, `${name}, by speaker`)));
    return found;
  };

  test.each(looks)('at %s', async (name, options) => {
    await withPage({ ...options, reducedMotion: true, prepare: withAxe }, async ({ page: own }) => {
      if (options.touch) await items(own).first().waitFor();
      expect(await axe(own, `${name}, opening`)).toEqual([]);
      expect(await look(own, `list, ${name}`)).toEqual([]);
    });
  });

  test.each(looks)('in Arabic, at %s', async (name, options) => {
    await withPage({ ...options, reducedMotion: true, prepare: withAxe }, async ({ page: own }) => {
      await timelineOf(own).evaluate(async host => {
        const loaded = new Promise(done => host.addEventListener('load', done, { once: true }));
        host.setAttribute('lang', 'ar');
        await loaded;
      });
      expect(await look(own, `list, Arabic, ${name}`)).toEqual([]);
    });
  });
});

describe('the list of 2,000 events', () => {
  test('has some of them, brings more where the reader is, and says how many there are', async () => {
    await withPage({ site: await longStory(), hash: '#event=e1000' }, async ({ page: own }) => {
      await opened(own);
      expect(await items(own).count()).toBe(100);
      expect(await part(own, '.listing-count').textContent()).toBe('2,000 events');
      const topOf = (text: string) =>
        own.evaluate(
          href =>
            document
              .querySelector('quote-timeline')
              ?.shadowRoot?.querySelector(`.item[href="${href}"]`)
              ?.getBoundingClientRect().top ?? 0,
          `#event=${text}`
        );
      for (const side of ['before', 'after', 'after', 'after'] as const) {
        const button = part(own, `[data-side="${side}"]`);
        const edge =
          (await (side === 'before' ? items(own).first() : items(own).last()).getAttribute(
            'href'
          )) ?? '';
        await button.scrollIntoViewIfNeeded();
        const id = edge.slice('#event='.length);
        const top = await topOf(id);
        const count = await items(own).count();
        await button.click();
        await expect.poll(() => items(own).count(), SOON).toBe(Math.min(400, count + 100));
        await rested(own);
        expect(Math.abs((await topOf(id)) - top)).toBeLessThanOrEqual(1);
        expect(await focusOn(own)).toBe('item');
      }
    });
  });
});

describe('what is looked for', () => {
  test('is in the address, which opens the field with it', async () => {
    await part(page, '.find').click();
    await part(page, '.find-field').fill('animus');
    await expect.poll(() => hashOf(page), SOON).toBe('#q=animus');
    await part(page, '.hit').first().click();
    await rested(page);
    await expect.poll(() => hashOf(page), SOON).toContain('q=animus');
    await page.goBack();
    await expect.poll(() => hashOf(page), SOON).toBe('#q=animus');
    expect(await part(page, '.find-field').inputValue()).toBe('animus');
    await withPage({ hash: '#q=animus' }, async other => {
      await part(other.page, '.hit').first().waitFor();
      expect(await part(other.page, '.find-field').inputValue()).toBe('animus');
      expect(await focusOn(other.page)).toBe('body');
    });
  });
});
