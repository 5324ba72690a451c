import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type PageOptions, withPage } from './browser.ts';
import { addressesOf, FILE } from './story.ts';

/** What the paper would show of every article. */
const printed = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('article')].map(article => {
      const shown = (element: Element) => {
        if (!element.checkVisibility({ contentVisibilityAuto: true })) return false;
        const { height, bottom } = element.getBoundingClientRect();
        if (height === 0) return false;
        // Nothing around it cuts it off.
        for (let box = element.parentElement; box; box = box.parentElement) {
          const cuts = getComputedStyle(box).overflowY !== 'visible';
          if (cuts && bottom > box.getBoundingClientRect().bottom + 1) return false;
          if (getComputedStyle(box).maskImage !== 'none') return false;
        }
        return true;
      };
      const address = (link: Element) => getComputedStyle(link, '::after').content;
      return {
        event: article.closest('li')?.getAttribute('data-event') ?? '',
        heading: [...article.querySelectorAll('.event-title')].every(shown),
        quotes: [...article.querySelectorAll('blockquote')].filter(shown).map(q => q.textContent),
        addresses: [...article.querySelectorAll('a[target]')].filter(shown).map(address)
      };
    })
  );

/** Lays the page out for paper; what waited to be found is drawn from the next frame on. */
const toPaper = async (page: Page): Promise<void> => {
  await page.emulateMedia({ media: 'print' });
  await page.locator('#event-rfp blockquote').first().scrollIntoViewIfNeeded();
};

const checkPaper = async (page: Page): Promise<void> => {
  await toPaper(page);
  const articles = await printed(page);
  expect(articles).toHaveLength(33);
  for (const { event, heading, quotes, addresses } of articles) {
    const said = FILE.quotes.filter(({ events }) => events.includes(event));
    expect({ event, heading, quotes }).toEqual({
      event,
      heading: true,
      quotes: said.map(({ text }) => text)
    });
    const own = FILE.events.find(({ id }) => id === event)?.sources ?? [];
    const written = addresses.join('\n');
    const missing = addressesOf([...own, ...said.flatMap(({ sources }) => sources)]).filter(
      address => !written.includes(address)
    );
    expect({ event, missing }).toEqual({ event, missing: [] });
  }
};

describe('on paper', () => {
  const cases: [string, PageOptions][] = [
    ['as it was opened', {}],
    ['without JavaScript', { javaScript: false }],
    ['with another event selected', { hash: '#event=cancelled' }],
    ['from a dark screen', { dark: true }]
  ];
  test.each(cases)(
    'all articles are printed with their quotes and the addresses of their sources, %s',
    async (_, options) => {
      // The width of a sheet of A4 between its margins.
      await withPage({ ...options, width: 700 }, ({ page }) => checkPaper(page));
    }
  );

  test('the dark theme is printed dark on white as well', async () => {
    await withPage({ width: 700 }, async ({ page }) => {
      await page.evaluate(() =>
        document.querySelector('quote-timeline')?.setAttribute('theme', 'dark')
      );
      await toPaper(page);
      const ink = await page.evaluate(() => {
        const heading = document.querySelector('#event-rfp .event-title');
        const canvas = document.createElement('canvas').getContext('2d');
        if (!heading || !canvas) throw new Error('there is nothing to look at');
        canvas.fillStyle = getComputedStyle(heading).color;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
      });
      expect(Math.max(...ink)).toBeLessThan(80);
    });
  });

  test('buttons are left out', async () => {
    await withPage({ width: 700 }, async ({ page }) => {
      await toPaper(page);
      const seen = await page.evaluate(() => {
        const host = document.querySelector('quote-timeline');
        const buttons = [
          ...document.querySelectorAll('button'),
          ...(host?.shadowRoot?.querySelectorAll('button, input') ?? [])
        ];
        return buttons
          .filter(button => button.checkVisibility({ visibilityProperty: true }))
          .map(button => button.textContent || button.className);
      });
      expect(seen).toEqual([]);
    });
  });

  test.each([
    ['a wide screen', { width: 1280 }],
    ['a phone', { width: 360, touch: true }]
  ])(
    'the stage of %s is drawn as wide as a sheet, its type no smaller than on the screen',
    async (_, options) => {
      await withPage(options, async ({ page, faults }) => {
        const stage = () =>
          page.evaluate(() => {
            const svg = document.querySelector('quote-timeline')?.shadowRoot?.querySelector('svg');
            const labels = [...(svg?.querySelectorAll('.label') ?? [])];
            return {
              width: Number(svg?.getAttribute('viewBox')?.split(' ')[2]),
              labels: labels.map(label => label.getAttribute('data-event'))
            };
          });
        const before = await stage();
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        const paper = await stage();
        expect(paper.width).toBe(680);
        expect(paper.labels).toContain('injunction');
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
        await expect.poll(stage).toEqual(before);
        expect(await page.evaluate(() => location.hash)).toBe('');
        expect(await faults()).toEqual([]);
      });
    }
  );

  test('a sheet is no wider than it is', async () => {
    await withPage({ width: 700 }, async ({ page }) => {
      await toPaper(page);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      );
      expect(over).toBe(0);
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    });
  });
});
