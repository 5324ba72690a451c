import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { TimelineElement } from '../../src/element/timeline-element.ts';
import { story } from '../stories/times.ts';
import { axe, withAxe } from './axe.ts';
import { openPage, type PageOptions } from './browser.ts';
import { focusOn, rested, SOON, show, timelineOf, viewOf } from './stage.ts';

/** A page whose timeline has a story with times of day, for a reader in a zone. */
const strike = async (timeZone: string, options: PageOptions = {}) => {
  const open = await openPage({
    reducedMotion: true,
    ...options,
    timeZone,
    prepare: async page => {
      await withAxe(page);
      await page.route('**/data/times.json', route => route.fulfill({ json: story }));
    }
  });
  await timelineOf(open.page).evaluate(async (host: TimelineElement) => {
    const loaded = new Promise(done => host.addEventListener('load', done, { once: true }));
    host.setAttribute('src', 'data/times.json');
    await loaded;
  });
  return open;
};

const buttonOf = (page: Page) => timelineOf(page).locator('.zones button');
const textOf = (page: Page, selector: string) =>
  timelineOf(page).evaluate(
    (host, name) => host.shadowRoot?.querySelector(name)?.textContent,
    selector
  );

/** All that is told of times and days, where the reader sees it. */
const told = (page: Page) =>
  timelineOf(page).evaluate(host => {
    const texts = (root: ParentNode | null, selector: string) =>
      [...(root?.querySelectorAll(selector) ?? [])].map(element =>
        (element.textContent ?? '').replace(/\s/g, ' ')
      );
    return {
      articles: texts(host, '.event-date time'),
      cards: texts(host, '.quote-about'),
      labels: texts(host.shadowRoot, '.label-date'),
      days: texts(host.shadowRoot, '.upper'),
      zone: texts(host.shadowRoot, '.picture .zone')
    };
  });

const EASTERN = {
  articles: [
    'Friday 1 November 2019',
    'Saturday 2 November 2019, 15:40, Eastern Daylight Time',
    'Saturday 2 November 2019, 21:15 GMT-4 to Sunday 3 November 2019, 00:40 GMT-4',
    'Sunday 3 November 2019',
    'Sunday 3 November 2019, 01:30:00, Eastern Standard Time',
    'about Sunday 3 November 2019, 18:05, Eastern Standard Time'
  ],
  cards: [
    'speaker of the union · Saturday 2 November 2019, 23:30, Eastern Daylight Time',
    'speaker of the union · Sunday 3 November 2019'
  ],
  labels: ['15:40 GMT-4', '2–3 Nov', '3 Nov', '01:30:00 GMT-5', 'c. 18:05 GMT-5'],
  days: ['Sat 2 Nov 2019', 'Sun 3 Nov 2019'],
  zone: ['Eastern Time']
};
const JAPAN = {
  articles: [
    'Friday 1 November 2019',
    'Sunday 3 November 2019, 04:40, Japan Standard Time',
    'Sunday 3 November 2019, 10:15 to 13:40 GMT+9',
    'Sunday 3 November 2019',
    'Sunday 3 November 2019, 15:30:00, Japan Standard Time',
    'about Monday 4 November 2019, 08:05, Japan Standard Time'
  ],
  cards: [
    'speaker of the union · Sunday 3 November 2019, 12:30, Japan Standard Time',
    'speaker of the union · Sunday 3 November 2019'
  ],
  labels: ['04:40 GMT+9', '10:15 – 13:40 GMT+9', '3 Nov', '15:30:00 GMT+9', 'c. 08:05 GMT+9'],
  days: ['Sun 3 Nov 2019', 'Mon 4 Nov 2019'],
  zone: ['Japan Standard Time']
};

describe('a reader in another zone than the story', () => {
  test('has its times in the story’s zone, by name, and in their own when they ask', async () => {
    const { page, faults, close } = await strike('Asia/Tokyo');
    await timelineOf(page).evaluate((host: HTMLElement) => host.setAttribute('lang', 'en-GB'));
    await rested(page);
    await show(page, { event: 'walkout' });
    const view = await viewOf(page);
    const before = await told(page);
    expect(before).toMatchObject(EASTERN);
    await buttonOf(page).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => textOf(page, '.body > .status'), SOON)
      .toBe('Times in Japan Standard Time');
    expect(await told(page)).toMatchObject(JAPAN);
    expect(await viewOf(page)).toEqual(view);
    expect(await focusOn(page)).toBe('clear');
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf(page, '.body > .status'), SOON).toBe('Times in Eastern Time');
    expect(await told(page)).toEqual(before);
    expect(await faults()).toEqual([]);
    await close();
  });

  test('is offered that by name, on a phone as well, and nothing moves', async () => {
    for (const width of [1280, 320]) {
      const { page, close } = await strike('Asia/Tokyo', { width, touch: width < 700 });
      const heights = () =>
        timelineOf(page).evaluate(host =>
          ['.stage', '.nav', '.foot'].map(
            name => host.shadowRoot?.querySelector(name)?.getBoundingClientRect().height
          )
        );
      const before = await heights();
      const button = timelineOf(page).getByRole('button', {
        name: 'Show times in your zone, Japan Standard Time'
      });
      await button.waitFor();
      const box = await button.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(24);
      expect((box?.x ?? 0) + (box?.width ?? width)).toBeLessThanOrEqual(width);
      expect(await heights()).toEqual(before);
      expect(await axe(page, `times, ${width} px`)).toEqual([]);
      await button.click();
      await timelineOf(page)
        .getByRole('button', { name: 'Show times in the story’s zone, Eastern Time' })
        .waitFor();
      expect(await heights()).toEqual(before);
      await close();
    }
  });

  test('keeps a filter and what it leaves', async () => {
    const { page, close } = await strike('Asia/Tokyo', { width: 1280 });
    await timelineOf(page).evaluate((host: HTMLElement) => host.setAttribute('party', 'union'));
    await rested(page);
    const left = () => textOf(page, '.narrowed-count');
    await expect.poll(left, SOON).toBe('3 of 6 events');
    await buttonOf(page).click();
    await expect.poll(async () => (await told(page)).zone, SOON).toEqual(['Japan Standard Time']);
    expect(await left()).toBe('3 of 6 events');
    expect((await told(page)).labels).toEqual(['4:40 AM GMT+9', 'c. 8:05 AM GMT+9']);
    // What comes back when the filter goes is told in the zone that was chosen.
    await timelineOf(page).locator('.narrowed .clear').click();
    await expect.poll(async () => (await told(page)).labels.length, SOON).toBe(5);
    expect((await told(page)).labels).toContain('3:30:00 PM GMT+9');
    await close();
  });
});

describe('a reader in the story’s zone', () => {
  test('is offered no other', async () => {
    const { page, close } = await strike('America/New_York');
    await rested(page);
    expect((await told(page)).zone).toEqual(['Eastern Time']);
    expect(await buttonOf(page).count()).toBe(0);
    await close();
  });
});

describe('a story of days', () => {
  test('tells of zones while its axis has hours, and never of its days in another', async () => {
    const { page, close } = await openPage({ reducedMotion: true, timeZone: 'Asia/Tokyo' });
    expect(await buttonOf(page).count()).toBe(0);
    await show(page, { from: '2019-10-24', to: '2019-10-25' });
    const { articles, labels } = await told(page);
    await buttonOf(page).click();
    await expect.poll(async () => (await told(page)).zone, SOON).toEqual(['Japan Standard Time']);
    expect(await told(page)).toMatchObject({ articles, labels });
    await close();
  });
});
