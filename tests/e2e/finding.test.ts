import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { onePage, withPage } from './browser.ts';
import { focusOn, look, rested, SOON, showsArticle, timelineOf, viewOf } from './stage.ts';
import { FILE } from './story.ts';

const DAY = 86_400_000;

const field = (page: Page) => page.getByRole('combobox', { name: /find words/i });
const options = (page: Page) => page.getByRole('option');
const button = (page: Page, name: string | RegExp) =>
  timelineOf(page).getByRole('button', { name, exact: typeof name === 'string' });
const hashOf = (page: Page) => page.evaluate(() => decodeURIComponent(location.hash));
const statusOf = (page: Page) => timelineOf(page).locator('[role=status]').first();

/** Opens the field by key and types into it. */
const type = async (page: Page, text: string) => {
  await button(page, 'Find').focus();
  await page.keyboard.press('Enter');
  await field(page).waitFor();
  await expect.poll(() => focusOn(page), SOON).toBe('find-field');
  await page.keyboard.type(text);
};

let page: Page;
onePage(opened => {
  page = opened;
});

describe('finding', () => {
  test('goes by key from a word in a quote to its event, with the word marked', async () => {
    await type(page, 'animus');
    await options(page).first().waitFor();
    const first = options(page).first();
    expect(await first.getAttribute('aria-selected')).toBe('true');
    expect((await first.locator('mark').first().textContent())?.toLowerCase()).toContain('animus');
    const event = await first.evaluate(option => option.textContent ?? '');
    expect(event).not.toBe('');
    await page.keyboard.press('Enter');
    await rested(page);
    expect((await viewOf(page)).event).not.toBeNull();
    expect(await hashOf(page)).toContain(`event=${(await viewOf(page)).event}`);
  });

  test('forgives a slip and folds diacritics and case', async () => {
    await type(page, 'INJUNCTOIN');
    await expect.poll(() => options(page).count(), SOON).toBeGreaterThan(0);
  });

  test.each([
    ['25 Oct 2019', '2019-10-25', 1],
    ['October 2019', '2019-10-01', 31],
    ['2019-10', '2019-10-01', 31],
    ['last week of October 2019', '2019-10-28', 7]
  ])('jumps to %s', async (text, from, days) => {
    await type(page, text);
    await options(page).filter({ hasText: 'Go to' }).waitFor();
    await page.keyboard.press('Enter');
    await rested(page);
    const view = await viewOf(page);
    // The window is no shorter than makes sense and keeps to whole days of the story's own zone.
    const day = Date.parse(`${from}T04:00Z`);
    expect(view.from).toBeLessThanOrEqual(day + DAY / 24);
    expect(view.to).toBeGreaterThanOrEqual(day + days * DAY - DAY / 24);
    expect(view.to - view.from).toBeLessThan((days + 2) * DAY);
  });

  test('says that nothing was found, and closes with Escape back to its button', async () => {
    await type(page, 'zebra crossing');
    await expect.poll(() => statusOf(page).textContent(), SOON).toContain('zebra crossing');
    expect(await options(page).count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await field(page).isVisible()).toBe(false);
    expect(await button(page, 'Find').getAttribute('aria-expanded')).toBe('false');
    expect(await focusOn(page)).toBe('find');
  });

  test('asks for nothing from the network before it is opened', async () => {
    await withPage({}, async other => {
      const asked: string[] = [];
      other.page.on('request', request => asked.push(new URL(request.url()).pathname));
      await other.again();
      expect(asked.filter(path => /find/.test(path))).toEqual([]);
    });
  });
});

describe('filtering', () => {
  const of = (id: string) => FILE.events.filter(({ party }) => party === id).length;
  const [court, pentagon] = [of('court'), of('pentagon')];

  test('leaves one party, says so, gives its labels room and is kept in the address', async () => {
    const before = await look(page);
    await button(page, 'Filter').focus();
    await page.keyboard.press('Enter');
    await button(page, new RegExp(`^Pentagon ${pentagon}$`)).focus();
    await page.keyboard.press('Space');
    await expect
      .poll(() => statusOf(page).textContent(), SOON)
      .toContain(`${pentagon} of ${FILE.events.length} events`);
    const parties = async () => [
      ...new Set(
        (await look(page)).labels.map(
          ({ event }) => FILE.events.find(({ id }) => id === event)?.party
        )
      )
    ];
    await expect.poll(parties, SOON).toEqual(['pentagon']);
    const after = await look(page);
    const known = new Set(before.labels.map(({ event }) => event));
    expect(after.labels.some(({ event }) => !known.has(event))).toBe(true);
    expect(await hashOf(page)).toContain('party=pentagon');
    await page.keyboard.press('Escape');
    expect(await focusOn(page)).toBe('filter');
    await page.goBack();
    await expect.poll(() => hashOf(page), SOON).not.toContain('party');
    await expect
      .poll(async () => (await look(page)).labels.length, SOON)
      .toBe(before.labels.length);
  });

  test('begins with what the address says', async () => {
    await withPage({ hash: '#party=court' }, async other => {
      await expect
        .poll(() => timelineOf(other.page).locator('.narrowed').textContent(), SOON)
        .toContain(`${court} of ${FILE.events.length} events`);
    });
  });

  test('steps through what is left alone', async () => {
    await button(page, 'Filter').click();
    await button(page, new RegExp(`^Court ${court}$`)).click();
    await expect.poll(() => statusOf(page).textContent(), SOON).toContain('of');
    const seen = new Set<string>();
    for (let at = 0; at < court + 2; at += 1) {
      if (await button(page, 'Next →').isDisabled()) break;
      await button(page, 'Next →').click();
      await rested(page);
      const { event } = await viewOf(page);
      if (event) {
        seen.add(event);
        await showsArticle(page, event);
      }
    }
    for (const id of seen) expect(FILE.events.find(event => event.id === id)?.party).toBe('court');
    expect(seen.size).toBeGreaterThan(court / 3);
  });

  test('has a way out that is always there', async () => {
    await button(page, 'Filter').click();
    await button(page, new RegExp(`^Court ${court}$`)).click();
    await button(page, 'Clear filter').click();
    await expect.poll(() => hashOf(page), SOON).not.toContain('party');
    expect(await button(page, 'Clear filter').isVisible()).toBe(false);
  });
});
