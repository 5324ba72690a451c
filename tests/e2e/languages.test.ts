import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { TimelineElement } from '../../src/element/timeline-element.ts';
import { openPage } from './browser.ts';
import { timelineOf } from './stage.ts';

/** Has the timeline of a page begin again in a language. */
const speak = (page: Page, lang: string): Promise<void> =>
  timelineOf(page).evaluate(async (host: TimelineElement, name) => {
    const loaded = new Promise(done => host.addEventListener('load', done, { once: true }));
    host.setAttribute('lang', name);
    await loaded;
    await host.whenReady;
  }, lang);

/** The words of a button, the way they are written, and a date. */
const said = (page: Page) =>
  timelineOf(page).evaluate((host: TimelineElement) => {
    const body = host.shadowRoot?.firstElementChild;
    return [
      body?.querySelector('.share')?.textContent,
      body?.getAttribute('lang'),
      body && getComputedStyle(body).direction,
      host.querySelector('#event-award time')?.textContent
    ];
  });

describe('the language of the interface', () => {
  test('comes when the timeline is in it, under the policy of the page', async () => {
    const { page, faults, close } = await openPage({ reducedMotion: true });
    const scripts: string[] = [];
    page.on('request', request => scripts.push(new URL(request.url()).pathname));
    await speak(page, 'de');
    expect(await said(page)).toEqual(['Teilen', 'de', 'ltr', 'Freitag, 25. Oktober 2019']);
    await speak(page, 'he');
    expect(await said(page)).toEqual(['שיתוף', 'he', 'rtl', 'יום שישי, 25 באוקטובר 2019']);
    expect(scripts.filter(path => /\/(de|he)-[^/]+\.js$/.test(path))).toHaveLength(2);
    expect(await faults()).toEqual([]);
    await close();
  });

  test('leaves the texts of a story that is written the other way in their own order', async () => {
    const { page, close } = await openPage({ reducedMotion: true, hash: 'event=remarks' });
    await speak(page, 'ar');
    await timelineOf(page).locator('.filter').click();
    await timelineOf(page).locator('.pick').first().waitFor();
    /** Latin texts whose last sign, no letter, stands before the one that is written before it. */
    const turned = await timelineOf(page).evaluate(host => {
      const texts = (root: Element | ShadowRoot | null, selector: string) =>
        [...(root?.querySelectorAll(selector) ?? [])].flatMap(element => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const found: Text[] = [];
          while (walker.nextNode()) found.push(walker.currentNode as Text);
          return found;
        });
      const leftOf = (text: Text, at: number) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().left;
      };
      const all = [
        ...texts(host, '.event:not([hidden])'),
        ...texts(host.shadowRoot, '.pick-name')
      ].filter(({ data }) => /^[A-Za-z][ -~\u2000-\u206f]+[.!?,)”]$/.test(data));
      return {
        read: all.length,
        turned: all
          .filter(text => leftOf(text, text.length - 1) < leftOf(text, text.length - 2))
          .map(({ data }) => data)
      };
    });
    expect(turned.read).toBeGreaterThan(8);
    expect(turned.turned).toEqual([]);
    await close();
  });

  test('is English where its words cannot be had', async () => {
    const { page, close } = await openPage({
      reducedMotion: true,
      prepare: async page => {
        await page.route(/\/pl-[^/]+\.js$/, route => route.abort());
      }
    });
    await speak(page, 'pl');
    expect(await said(page)).toEqual(['Share', 'en', 'ltr', 'piątek, 25 października 2019']);
    await close();
  });
});
