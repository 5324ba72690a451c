import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { StoryFile } from '../../src/core/story/schema.ts';
import { axe, looks, withAxe } from './axe.ts';
import { withPage } from './browser.ts';
import { contrasts } from './contrast.ts';
import {
  articlesSeen,
  focused,
  markOf,
  rested,
  SOON,
  show,
  showsArticle,
  timelineOf
} from './stage.ts';
import { FILE } from './story.ts';

/** Each element that has the focus on the way through the page by Tab. */
const tabStops = async (page: Page, most = 120) => {
  const stops: { name: string; event: string | null; outlined: boolean; seen: boolean }[] = [];
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      if (!active || active === document.body) return null;
      const root = active.getRootNode() as Document | ShadowRoot;
      // What shows the focus: an outline, or the part of the drawing that stands for the element.
      const marked = (element: Element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      };
      const drawn = (selector: string) =>
        [...(root.querySelectorAll(selector) ?? [])].some(
          part => Number.parseFloat(getComputedStyle(part).strokeWidth) >= 2
        );
      const { left, top, right, bottom } = active.getBoundingClientRect();
      const svg = active.namespaceURI?.endsWith('svg') ?? false;
      const part = active.getAttribute('part') ?? active.getAttribute('class') ?? '';
      const own = svg
        ? [...active.querySelectorAll('*')].some(inner => {
            const { stroke, strokeWidth } = getComputedStyle(inner);
            return stroke !== 'none' && Number.parseFloat(strokeWidth) >= 2;
          })
        : active.localName === 'input'
          ? drawn(part.includes('from') ? '.handle.start' : '.handle.end')
          : false;
      return {
        name: `${active.localName} ${part} ${active.textContent?.slice(0, 20) ?? ''}`.trim(),
        event: part.includes('mark') ? active.getAttribute('data-event') : null,
        outlined: marked(active) || own,
        seen: right > 0 && bottom > 0 && left < innerWidth && top < innerHeight
      };
    });
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
};

describe('axe finds nothing wrong', () => {
  test.each(looks)(
    'at %s: opening view, another event, all text, whole story',
    async (name, look) => {
      await withPage({ ...look, reducedMotion: true, prepare: withAxe }, async ({ page }) => {
        expect(await axe(page, `${name}, opening view`)).toEqual([]);
        await show(page, { event: 'deposition-motion' });
        await showsArticle(page, 'deposition-motion');
        expect(await axe(page, `${name}, another event`)).toEqual([]);
        await timelineOf(page).getByRole('button', { name: 'Show all' }).click();
        expect(await axe(page, `${name}, all text`)).toEqual([]);
        await show(page, { from: '2018', to: '2022' });
        expect(await axe(page, `${name}, whole story`)).toEqual([]);
        await show(page, { from: '2020-02-08', to: '2020-02-20' });
        await markOf(page, 'injunction').hover();
        expect(await axe(page, `${name}, a fortnight`)).toEqual([]);
      });
    }
  );

  test.each(looks)('at %s with the page as it is without JavaScript', async (name, look) => {
    // Axe is a script itself: the page is served without its own, and told that there are none.
    const prepare = async (page: Page) => {
      await withAxe(page);
      await page.route('**/quote-timeline.js', route => route.fulfill({ body: '' }));
      await page.route('**/assets/*.css', async route => {
        const response = await route.fetch();
        const css = (await response.text())
          .replaceAll(/\(scripting:\s*enabled\)/g, 'not all')
          .replaceAll(/\(scripting:\s*none\)/g, 'all');
        await route.fulfill({ response, body: css });
      });
    };
    await withPage({ ...look, wait: false, prepare }, async ({ page }) => {
      await page.waitForLoadState('load');
      expect((await articlesSeen(page)).length).toBe(FILE.events.length);
      expect(await axe(page, `${name}, without JavaScript`)).toEqual([]);
    });
  });
});

describe('what axe cannot see', () => {
  test.each(looks)(
    'texts of the stage stand out by 4.5:1 and marks by 3:1, at %s',
    async (_, look) => {
      await withPage({ ...look, reducedMotion: true }, async ({ page }) => {
        const windows = [
          { event: 'award' },
          { from: '2018', to: '2022' },
          { from: '2020-02', to: '2020-02' }
        ];
        for (const window of windows) {
          await show(page, window);
          const found = await contrasts(page);
          expect(found.length).toBeGreaterThan(20);
          expect(found.filter(({ ratio, least }) => ratio < least)).toEqual([]);
        }
      });
    }
  );

  test.each([false, true])('the colours of a story’s own can be read (dark: %s)', async dark => {
    // Each is hard to read on one ground or the other as it is.
    const colours = ['#00ff00', '#ffff00', '#0000ff', '#0a0a0a', '#ffffff', '#0f766e'];
    const prepare = async (page: Page) => {
      await page.route('**/data/jedi.json', async route => {
        const file = (await (await route.fetch()).json()) as StoryFile;
        const parties = file.parties?.map((party, at) => ({ ...party, color: colours[at] }));
        await route.fulfill({ json: { ...file, parties } });
      });
    };
    await withPage({ dark, prepare, reducedMotion: true }, async ({ page }) => {
      expect(await page.locator('quote-timeline').getAttribute('style')).toContain('#0a0a0a');
      // Labels on their lanes, and one that is raised on its plate.
      for (const window of [{}, { from: '2018', to: '2022' }]) {
        await show(page, window);
        const found = await contrasts(page);
        expect(found.length).toBeGreaterThan(20);
        expect(found.filter(({ ratio, least }) => ratio < least)).toEqual([]);
      }
    });
  });

  test('a pale text would be noticed', async () => {
    await withPage({}, async ({ page }) => {
      await timelineOf(page).evaluate(host => {
        const title = host.shadowRoot?.querySelector<SVGElement>('[part~="label-title"]');
        if (title) title.style.fill = '#999';
      });
      const pale = (await contrasts(page)).filter(({ ratio, least }) => ratio < least);
      expect(pale).toEqual([expect.objectContaining({ ratio: expect.closeTo(2.85, 0) })]);
    });
  });

  test.each([false, true])('forced colours leave marks, texts and edges (dark: %s)', async dark => {
    await withPage({ forcedColours: true, dark }, async ({ page }) => {
      const found = await contrasts(page);
      expect(found.length).toBeGreaterThan(20);
      expect(found.filter(({ ratio, least }) => ratio < least)).toEqual([]);
      await markOf(page, 'award').focus();
      const stops = await tabStops(page, 3);
      expect(stops.filter(({ outlined }) => !outlined)).toEqual([]);
    });
  });

  test('forced colours lay nothing over the second line of a quotation', async () => {
    await withPage({ forcedColours: true, dark: true }, async ({ page }) => {
      const quote = timelineOf(page).locator('.event:not([hidden]) blockquote').first();
      const box = await quote.boundingBox();
      if (!box) throw new Error('no quotation is shown');
      const clip = { ...box, y: box.y + 25, height: 22 };
      const before = await page.screenshot({ clip });
      // The same without the mark.
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('blockquote::before { content: none !important; }');
        document.adoptedStyleSheets.push(sheet);
      });
      expect((await page.screenshot({ clip })).equals(before)).toBe(true);
    });
  });
});

describe('the keyboard', () => {
  test('gets through the page with one stop for all marks, and always sees where it is', async () => {
    await withPage({ reducedMotion: true }, async ({ page }) => {
      const stops = await tabStops(page);
      expect(stops.filter(({ event }) => event !== null).map(({ event }) => event)).toEqual([
        'remarks'
      ]);
      expect(stops.filter(({ outlined, seen }) => !(outlined && seen))).toEqual([]);
      // The way ends: after the last stop the focus leaves the page.
      expect(stops.length).toBeLessThan(120);
      expect(stops.at(-1)?.name).toMatch(/^a/);
      const names = stops.map(({ name }) => name).join('\n');
      expect(names).toMatch(/input from/);
      expect(names).toMatch(/input to/);
    });
  });

  test('finds the selected mark as the one stop again after the arrows', async () => {
    await withPage({ reducedMotion: true }, async ({ page }) => {
      await markOf(page, 'remarks').focus();
      await page.keyboard.press('ArrowRight');
      await rested(page);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('esper-sworn-in');
      expect(await timelineOf(page).locator('[part~="mark"][tabindex="0"]').count()).toBe(1);
    });
  });

  test('goes back the way it came', async () => {
    await withPage({ reducedMotion: true }, async ({ page }) => {
      const there = (await tabStops(page)).map(({ name }) => name);
      const last = page.locator('footer a').last();
      await last.focus();
      const back: string[] = [];
      for (let presses = 1; presses < there.length; presses++) {
        await page.keyboard.press('Shift+Tab');
        back.unshift(
          await page.evaluate(() => {
            let active = document.activeElement;
            while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
            return active?.localName ?? '';
          })
        );
      }
      expect(back).toEqual(there.slice(0, -1).map(name => name.split(' ')[0]));
    });
  });

  test('opens the whole text when it comes to a link that is cut off', async () => {
    await withPage({ hash: '#event=remarks', width: 360 }, async ({ page }) => {
      const link = page.locator('#event-remarks .event-sources a').last();
      await link.focus();
      const cut = () =>
        link.evaluate(element => {
          const box = element.closest('.event-panel')?.getBoundingClientRect();
          return box !== undefined && element.getBoundingClientRect().bottom > box.bottom + 1;
        });
      await expect.poll(cut, SOON).toBe(false);
    });
  });
});

describe('what is said', () => {
  test('marks, sliders, groups and buttons have names', async () => {
    await withPage({ width: 1280 }, async ({ page }) => {
      const root = timelineOf(page);
      expect(await markOf(page, 'award').getAttribute('aria-label')).toBe(
        'Friday 25 October 2019: Pentagon awards the JEDI contract to Microsoft, Pentagon, 3 quotes'
      );
      expect(await root.getByRole('slider').count()).toBe(2);
      for (const slider of await root.getByRole('slider').all()) {
        expect(await slider.getAttribute('aria-valuetext')).toMatch(/20(19|20)/);
      }
      for (const name of ['Zoom in', 'Zoom out', 'Share', /^Next →/, /Previous/]) {
        expect(await root.getByRole('button', { name }).count()).toBe(1);
      }
      expect(await page.getByRole('application').count()).toBe(0);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await page.getByRole('heading', { level: 2 }).count()).toBe(1);
    });
  });

  test('the place in the story is told when the event changes', async () => {
    await withPage({ reducedMotion: true }, async ({ page }) => {
      await timelineOf(page)
        .getByRole('button', { name: /^Next →/ })
        .click();
      await expect.poll(() => timelineOf(page).getByText('8 of 33').count(), SOON).toBe(1);
    });
  });
});

describe('small and large', () => {
  const over = (page: Page) =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );

  test('a page of 320 px scrolls one way only, whatever is selected or opened', async () => {
    await withPage(
      { width: 320, height: 640, touch: true, reducedMotion: true },
      async ({ page }) => {
        for (const { id } of FILE.events) {
          await show(page, { event: id });
          expect({ id, over: await over(page) }).toEqual({ id, over: 0 });
        }
        await show(page, { event: 'deposition-motion' });
        await timelineOf(page).getByRole('button', { name: 'Show all' }).click();
        expect(await over(page)).toBe(0);
      }
    );
  });

  /** Controls of the timeline that stick out of the page, are covered or cut. */
  const lost = (page: Page) =>
    timelineOf(page).evaluate(host => {
      const controls = [...(host.shadowRoot?.querySelectorAll('button') ?? [])];
      return controls
        .filter(button => button.checkVisibility())
        .filter(button => {
          button.scrollIntoView({ block: 'center' });
          const { left, right, top, bottom } = button.getBoundingClientRect();
          const text = document.createRange();
          text.selectNodeContents(button);
          const words = text.getBoundingClientRect();
          const hit = host.shadowRoot?.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          return (
            left < 0 ||
            right > innerWidth ||
            words.left < left ||
            words.right > right ||
            words.top < top ||
            words.bottom > bottom ||
            hit?.closest('button') !== button
          );
        })
        .map(button => button.textContent);
    });

  test('at 200 % zoom everything can be reached', async () => {
    // A browser's zoom of 200 % is half as many px, twice as dense.
    await withPage({ width: 640, height: 450, density: 2 }, async ({ page }) => {
      expect(await over(page)).toBe(0);
      expect(await lost(page)).toEqual([]);
      await show(page, { event: 'deposition-motion' });
      const all = timelineOf(page).getByRole('button', { name: 'Show all' });
      await all.click();
      expect(await over(page)).toBe(0);
      const cut = await page
        .locator('#event-deposition-motion')
        .evaluate(
          item =>
            [...item.querySelectorAll('*')].filter(
              box =>
                getComputedStyle(box).overflowY === 'hidden' &&
                box.scrollHeight > box.clientHeight + 2
            ).length
        );
      expect(cut).toBe(0);
    });
  });

  test('with the letter, word and line spacing of WCAG 1.4.12 nothing is lost', async () => {
    await withPage({ width: 360, reducedMotion: true }, async ({ page }) => {
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'
        );
        const root = document.querySelector('quote-timeline')?.shadowRoot;
        document.adoptedStyleSheets.push(sheet);
        root?.adoptedStyleSheets.push(sheet);
      });
      await show(page, { event: 'ig-report' });
      await rested(page);
      expect(await over(page)).toBe(0);
      expect(await lost(page)).toEqual([]);
      // What is longer than its box can be opened.
      const all = timelineOf(page).getByRole('button', { name: 'Show all' });
      await all.click();
      expect(await over(page)).toBe(0);
    });
  });
});
