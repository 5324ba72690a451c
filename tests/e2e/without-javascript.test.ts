import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withPage } from './browser.ts';
import { FILE } from './story.ts';

const plain = { javaScript: false } as const;

/** Addresses that links of the page lead to, as written. */
const linksIn = (page: Page, selector: string) =>
  page.evaluate(
    within => [...document.querySelectorAll(`${within} a[href]`)].map(a => a.getAttribute('href')),
    selector
  );

describe('without JavaScript', () => {
  test('every event has its article, in the order of their dates', async () => {
    await withPage(plain, async ({ page, faults }) => {
      const articles = await page.evaluate(() =>
        [...document.querySelectorAll('article')].map(article => ({
          id: article.closest('li')?.id,
          heading: article.querySelector('h2, h3, h4, h5, h6')?.textContent,
          date: article.querySelector('time')?.getAttribute('data-date'),
          machine: article.querySelector('time')?.dateTime ?? '',
          seen: article.checkVisibility() && article.getBoundingClientRect().height > 40
        }))
      );
      expect(articles).toHaveLength(33);
      expect(articles.map(({ id }) => id).sort()).toEqual(
        FILE.events.map(({ id }) => `event-${id}`).sort()
      );
      expect(articles.filter(({ seen }) => !seen)).toEqual([]);
      for (const { id, heading, date } of articles) {
        const event = FILE.events.find(one => `event-${one.id}` === id);
        expect({ heading, date }).toEqual({ heading: event?.title, date: event?.date });
      }
      const dates = articles.map(({ date }) => date ?? '');
      expect(dates).toEqual(dates.toSorted());
      expect(articles.map(({ machine }) => machine)).toEqual(dates);
      expect(await faults()).toEqual([]);
    });
  });

  test('every quote stands in the articles of its events, to the letter', async () => {
    await withPage(plain, async ({ page }) => {
      const said = await page.evaluate(() =>
        [...document.querySelectorAll('article')].map(article => ({
          event: article.closest('li')?.getAttribute('data-event'),
          quotes: [...article.querySelectorAll('figure blockquote')].map(quote => ({
            text: quote.textContent,
            seen: quote.checkVisibility()
          }))
        }))
      );
      for (const { event, quotes } of said) {
        const wanted = FILE.quotes.filter(({ events }) => events.includes(event ?? ''));
        expect(quotes.map(({ text }) => text)).toEqual(wanted.map(({ text }) => text));
        expect(quotes.every(({ seen }) => seen)).toBe(true);
      }
      const texts = new Set(said.flatMap(({ quotes }) => quotes.map(({ text }) => text)));
      expect(FILE.quotes.filter(({ text }) => !texts.has(text))).toEqual([]);
    });
  });

  test('every source is a link', async () => {
    await withPage(plain, async ({ page }) => {
      const links = new Set(await linksIn(page, 'article'));
      const missing = FILE.sources.filter(({ url }) => url && !links.has(url));
      expect(missing).toEqual([]);
    });
  });

  test('each fragment of the page leads somewhere, and no id is there twice', async () => {
    await withPage(plain, async ({ page }) => {
      const inside = (await linksIn(page, 'body')).filter(href => href?.startsWith('#'));
      expect(inside.length).toBeGreaterThan(33);
      const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(e => e.id));
      expect(ids.length).toBe(new Set(ids).size);
      expect(inside.filter(href => !ids.includes((href ?? '').slice(1)))).toEqual([]);
    });
  });

  test('a link to an event scrolls to its article', async () => {
    await withPage({ ...plain, hash: '#event-cancelled' }, async ({ page }) => {
      const top = await page.evaluate(
        () => document.querySelector('#event-cancelled')?.getBoundingClientRect().top ?? -1
      );
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(450);
    });
  });

  test('a mark on the stage leads to its article', async () => {
    await withPage(plain, async ({ page }) => {
      await page.locator('.picture:visible [part~="mark"][data-event="lawsuit"]').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/#event-lawsuit$/);
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    });
  });

  test.each([320, 360, 480, 768, 1280])(
    'one picture of the stage with its texts is shown at %i px, and nothing runs over',
    async width => {
      await withPage({ ...plain, width }, async ({ page }) => {
        const pictures = await page.evaluate(() =>
          [...document.querySelectorAll('svg[role]')]
            .filter(svg => svg.checkVisibility())
            .map(svg => {
              const { width: wide, height } = svg.getBoundingClientRect();
              const texts = [...svg.querySelectorAll('text')].map(text => text.textContent);
              return {
                wide,
                height,
                labels: svg.querySelectorAll('[part~="label"]').length,
                texts
              };
            })
        );
        expect(pictures).toHaveLength(1);
        const [picture] = pictures;
        expect(picture?.wide).toBeGreaterThan(width * 0.85);
        expect(picture?.height).toBeGreaterThan(250);
        expect(picture?.labels).toBeGreaterThan(1);
        expect(picture?.texts).toContain('2019');
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        );
        expect(over).toBe(0);
      });
    }
  );

  test('the title, the summary and the structured data are the story’s', async () => {
    await withPage(plain, async ({ page }) => {
      expect(await page.title()).toBe(FILE.title);
      expect(await page.locator('h1').allTextContents()).toEqual([FILE.title]);
      const data = await page.evaluate(
        () => document.querySelector('script[type="application/ld+json"]')?.textContent ?? ''
      );
      for (const { title } of FILE.events) expect(data).toContain(JSON.stringify(title));
    });
  });
});

describe('with scripts that never come', () => {
  test('the whole list is readable after a while', async () => {
    await withPage(
      {
        wait: false,
        prepare: async page => {
          await page.route('**/quote-timeline.js', route => route.abort());
        }
      },
      async ({ page }) => {
        await page.waitForLoadState('load');
        const seen = () =>
          page.evaluate(
            () =>
              [...document.querySelectorAll('article')].filter(
                article => (article.closest('li')?.getBoundingClientRect().height ?? 0) > 40
              ).length
          );
        expect(await seen()).toBe(1);
        // The wait is in a style sheet: the clock of its animations is put on instead of waiting.
        await page.evaluate(() => {
          for (const animation of document.getAnimations()) animation.finish();
        });
        expect(await seen()).toBe(33);
      }
    );
  });
});
