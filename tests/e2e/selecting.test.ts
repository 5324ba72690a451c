import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { onePage, withPage } from './browser.ts';
import {
  articlesSeen,
  cardsSeen,
  chipOf,
  focused,
  labelOf,
  look,
  markOf,
  placeOfLabel,
  placeOfMark,
  placeOnStage,
  rested,
  SOON,
  show,
  showsArticle,
  timelineOf,
  viewOf
} from './stage.ts';
import { CORE, quotesOf } from './story.ts';

/** The event is selected everywhere: article, quotes, mark, label. */
const isSelected = async (page: Page, event: string): Promise<void> => {
  await showsArticle(page, event);
  await rested(page);
  expect(await cardsSeen(page)).toEqual(quotesOf(event));
  expect(await markOf(page, event).getAttribute('aria-current')).toBe('true');
  expect(await labelOf(page, event).getAttribute('class')).toContain('selected');
  const marked = timelineOf(page).locator('[part~="mark"][aria-current]');
  expect(await marked.count()).toBe(1);
  expect(await timelineOf(page).locator('[part~="label"].selected').count()).toBe(1);
};

const litCards = (page: Page): Promise<string[]> =>
  timelineOf(page).evaluate(host =>
    [...host.querySelectorAll('.quote-card[data-lit]')].map(
      card => card.getAttribute('data-quote') ?? ''
    )
  );

const litMarks = (page: Page): Promise<string[]> =>
  timelineOf(page).evaluate(host =>
    [...(host.shadowRoot?.querySelectorAll('[part~="mark"].hover') ?? [])].map(
      mark => mark.getAttribute('data-event') ?? ''
    )
  );

const hashOf = (page: Page) => page.evaluate(() => location.hash);

let page: Page;
onePage(opened => {
  page = opened;
});

describe('selecting an event', () => {
  test('starts with the first core event, which has its five quotes under it', async () => {
    await isSelected(page, 'remarks');
    expect((await viewOf(page)).event).toBeNull();
  });

  test('works with the mouse on a mark', async () => {
    const { x, y } = await placeOfMark(page, 'review');
    await page.mouse.click(x, y);
    await isSelected(page, 'review');
    expect((await viewOf(page)).event).toBe('review');
    expect(await hashOf(page)).toBe('#event=review');
  });

  test.each([1280, 768, 360])(
    'works on the middle of every core mark, however near the next one is, at %i px',
    async width => {
      await withPage({ width, reducedMotion: true }, async ({ page: fresh }) => {
        for (const event of CORE.toReversed()) {
          const { x, y } = await placeOfMark(fresh, event);
          await fresh.mouse.click(x, y);
          await isSelected(fresh, event);
        }
      });
    }
  );

  test('works with the mouse on a label', async () => {
    const { x, y } = await placeOfLabel(page, 'injunction');
    await page.mouse.click(x, y);
    await isSelected(page, 'injunction');
  });

  test('works with a finger on a mark and on a label', async () => {
    await withPage({ width: 360, height: 780, touch: true }, async ({ page: phone }) => {
      const mark = await placeOfMark(phone, 'review');
      await phone.touchscreen.tap(mark.x, mark.y);
      await isSelected(phone, 'review');
      const other = (await look(phone)).labels.find(({ event }) => event !== 'review')?.event ?? '';
      const label = await placeOfLabel(phone, other);
      await phone.touchscreen.tap(label.x, label.y);
      await isSelected(phone, other);
    });
  });

  test('works by keyboard alone: Tab to the stage, arrows, Home, End and Enter', async () => {
    for (let presses = 0; presses < 20 && (await focused(page)) === null; presses++) {
      await page.keyboard.press('Tab');
    }
    expect(await focused(page)).toBe('remarks');
    await page.keyboard.press('ArrowRight');
    await isSelected(page, 'esper-sworn-in');
    expect(await focused(page)).toBe('esper-sworn-in');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await isSelected(page, 'review');
    expect(await focused(page)).toBe('review');
    await page.keyboard.press('ArrowLeft');
    await isSelected(page, 'esper-hard-look');
    await page.keyboard.press('End');
    await isSelected(page, 'jwcc');
    expect(await focused(page)).toBe('jwcc');
    await page.keyboard.press('Home');
    await isSelected(page, 'rfp');
    expect(await focused(page)).toBe('rfp');
  });

  test('works with Enter on a mark that has the focus', async () => {
    await markOf(page, 'lawsuit').focus();
    await page.keyboard.press('Enter');
    await isSelected(page, 'lawsuit');
    expect(await focused(page)).toBe('lawsuit');
  });

  test('steps with Previous and Next, whose place on the page stays', async () => {
    const next = timelineOf(page).getByRole('button', { name: /^Next →/ });
    const previous = timelineOf(page).getByRole('button', { name: /^Previous|Previous$/ });
    const place = await next.boundingBox();
    for (const event of ['esper-sworn-in', 'esper-hard-look', 'review', 'esper-recusal', 'award']) {
      await next.click();
      await isSelected(page, event);
      expect(await next.boundingBox()).toEqual(place);
    }
    await previous.click();
    await isSelected(page, 'esper-recusal');
  });

  test('brings an event that is out of view onto the stage', async () => {
    await show(page, { event: 'cancelled' });
    await isSelected(page, 'cancelled');
    const { stage, labels } = await look(page);
    const label = labels.find(({ event }) => event === 'cancelled');
    expect(label?.box.left).toBeGreaterThanOrEqual(stage.left);
    expect(label?.box.right).toBeLessThanOrEqual(stage.right);
  });

  test('is cleared by Escape, which leaves the window alone', async () => {
    const { x, y } = await placeOfMark(page, 'lawsuit');
    await page.mouse.click(x, y);
    await isSelected(page, 'lawsuit');
    const { from, to } = await viewOf(page);
    await page.mouse.move(2, 2);
    await page.keyboard.press('Escape');
    await isSelected(page, 'remarks');
    expect(await viewOf(page)).toEqual({ event: null, quote: null, from, to });
    await expect.poll(() => hashOf(page), SOON).toBe('');
  });

  test('does not happen on an empty place of the stage', async () => {
    const { x, y } = await placeOnStage(page, 0.6, 0.03);
    await page.mouse.click(x, y);
    await rested(page);
    expect((await viewOf(page)).event).toBeNull();
  });
});

describe('the address', () => {
  test.each(['#event-award', '#event=award'])('%s opens the event', async hash => {
    await withPage({ hash }, async ({ page: fresh, faults }) => {
      await isSelected(fresh, 'award');
      expect(await faults()).toEqual([]);
    });
  });

  test('takes a new fragment while the page is open', async () => {
    await page.evaluate(() => {
      location.hash = '#event-lawsuit';
    });
    await isSelected(page, 'lawsuit');
  });

  test('opens a quote with its event', async () => {
    const quote = quotesOf('deposition-motion').at(-1) ?? '';
    await withPage({ hash: `#quote-${quote}`, width: 360 }, async ({ page: fresh }) => {
      await isSelected(fresh, 'deposition-motion');
      expect((await viewOf(fresh)).quote).toBe(quote);
      const inView = () =>
        fresh.locator(`.quote-card[data-quote="${quote}"]`).evaluate(card => {
          const row = card.closest('.event-quotes')?.getBoundingClientRect();
          const { left, right } = card.getBoundingClientRect();
          return row !== undefined && left >= row.left - 1 && right <= row.right + 1;
        });
      await expect.poll(inView, SOON).toBe(true);
    });
  });

  test.each(['#event-nobody', '#event=', '#from=yesterday&to=soon', '#quote=%zz', '#else'])(
    '%s says nothing and the opening view is shown',
    async hash => {
      await withPage({ hash }, async ({ page: fresh, faults }) => {
        const { event, quote, from, to } = await viewOf(fresh);
        const opening = await viewOf(page);
        expect({ event, quote, from, to }).toEqual(opening);
        expect(await articlesSeen(fresh)).toEqual(['remarks']);
        expect(await faults()).toEqual([]);
      });
    }
  );

  test('keeps what else stands in the fragment', async () => {
    await withPage({ hash: '#chapter=2' }, async ({ page: fresh }) => {
      const { x, y } = await placeOfLabel(fresh, 'award');
      await fresh.mouse.click(x, y);
      await isSelected(fresh, 'award');
      expect(await hashOf(fresh)).toBe('#chapter=2&event=award');
    });
  });

  test('leads back, event by event, and on again', async () => {
    for (const event of ['review', 'award']) {
      const { x, y } = await placeOfLabel(page, event);
      await page.mouse.click(x, y);
      await isSelected(page, event);
    }
    await page.goBack();
    await isSelected(page, 'review');
    await page.goBack();
    await isSelected(page, 'remarks');
    await page.goForward();
    await isSelected(page, 'review');
  });

  test('notes a window that the reader moved to right after going back', async () => {
    const { x, y } = await placeOfLabel(page, 'award');
    await page.mouse.click(x, y);
    await isSelected(page, 'award');
    await page.goBack();
    await isSelected(page, 'remarks');
    await timelineOf(page).getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => hashOf(page), SOON).toMatch(/from=.*&to=/);
  });

  test('leads back from a run of arrow keys to what was chosen before it', async () => {
    const { x, y } = await placeOfLabel(page, 'award');
    await page.mouse.click(x, y);
    await isSelected(page, 'award');
    const chosen = await hashOf(page);
    for (let presses = 0; presses < 3; presses += 1) {
      await page.keyboard.press('ArrowRight');
      await rested(page);
    }
    const { event } = await viewOf(page);
    // Longer than a view has to rest before it is written into the address.
    await page.waitForTimeout(900);
    expect(await hashOf(page)).toContain(`event=${event}`);
    await page.goBack();
    await isSelected(page, 'award');
    expect(await hashOf(page)).toBe(chosen);
    await page.goForward();
    await isSelected(page, event ?? '');
  });

  test('keeps the entry gone back to, though the reader had only just moved on', async () => {
    const { x, y } = await placeOfLabel(page, 'award');
    await page.mouse.click(x, y);
    await isSelected(page, 'award');
    await page.keyboard.press('ArrowRight');
    await showsArticle(page, 'book-account');
    await page.goBack();
    await isSelected(page, 'award');
    await page.goBack();
    await isSelected(page, 'remarks');
    // Longer than a view has to rest before it is written into the address.
    await page.waitForTimeout(900);
    expect(await hashOf(page)).toBe('');
    await isSelected(page, 'remarks');
  });

  test.each([
    ['the opening window', {}],
    ['a season', { from: '2019-10', to: '2019-12' }],
    ['a fortnight', { from: '2020-02-05T06:00Z', to: '2020-02-19T09:00Z' }],
    ['two days', { from: '2019-10-25T03:00Z', to: '2019-10-27T02:59Z' }]
  ])('shared shows the same event and the same labels at %s', async (_, window) => {
    const event = 'from' in window && window.from > '2020' ? 'injunction' : 'award';
    const permissions = ['clipboard-read', 'clipboard-write'];
    await withPage({ permissions, reducedMotion: true }, async ({ page: first }) => {
      await show(first, { event });
      if ('from' in window) await show(first, window);
      await rested(first);
      await timelineOf(first).getByRole('button', { name: 'Share' }).click();
      const link = () => first.evaluate(() => navigator.clipboard.readText());
      await expect.poll(link, SOON).toMatch(/^http/);
      const before = await viewOf(first);
      const labels = (await look(first)).labels.map(label => label.event);

      const second = await first.context().newPage();
      await second.goto(await link());
      await timelineOf(second).evaluate(
        host => (host as HTMLElementTagNameMap['quote-timeline']).whenReady
      );
      const after = await viewOf(second);
      expect(after.event).toBe(event);
      expect((await look(second)).labels.map(label => label.event)).toEqual(labels);
      // Not a hundredth of the window off, at either end.
      const slack = (before.to - before.from) / 100;
      expect(Math.abs(after.from - before.from)).toBeLessThanOrEqual(slack);
      expect(Math.abs(after.to - before.to)).toBeLessThanOrEqual(slack);
      await second.close();
    });
  });

  test('is shown to be copied by hand where the clipboard refuses', async () => {
    await withPage({ hash: '#event=award' }, async ({ page: fresh }) => {
      const refuse = () => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused'));
        document.execCommand = () => false;
      };
      await fresh.evaluate(refuse);
      await timelineOf(fresh).getByRole('button', { name: 'Share' }).click();
      const field = timelineOf(fresh).getByRole('textbox');
      await field.waitFor();
      expect(await field.inputValue()).toBe(fresh.url());
    });
  });
});

describe('quotes', () => {
  test.each(['click', 'Enter'])('open from their chip by %s', async how => {
    await show(page, { from: '2020-01', to: '2020-02-28' });
    const chip = chipOf(page, 'deposition-motion').first();
    const quote = await chip.getAttribute('data-quote');
    if (how === 'click') await chip.click();
    else {
      await chip.focus();
      await page.keyboard.press(how);
    }
    await isSelected(page, 'deposition-motion');
    expect((await viewOf(page)).quote).toBe(quote);
    expect(await hashOf(page)).toContain(`quote=${quote}`);
    const card = page.locator(`#event-deposition-motion .quote-card[data-quote="${quote}"]`);
    expect(await card.getAttribute('data-chosen')).toBe('');
  });

  test('open from every chip at the opening window', async () => {
    await withPage({ reducedMotion: true }, async ({ page: fresh }) => {
      const chips = timelineOf(fresh).locator('[part~="chip"]');
      const count = await chips.count();
      expect(count).toBeGreaterThan(4);
      for (let at = 0; at < count; at++) {
        const chip = chips.nth(at);
        const quote = (await chip.getAttribute('data-quote')) ?? '';
        const event = (await chip.getAttribute('data-event')) ?? '';
        await chip.click();
        await showsArticle(fresh, event);
        expect(await cardsSeen(fresh)).toContain(quote);
      }
    });
  });

  test('light the mark of their event while the pointer is on a card', async () => {
    const [quote] = quotesOf('remarks');
    const card = page.locator(`.quote-card[data-quote="${quote}"]`);
    await card.hover();
    await expect.poll(() => litMarks(page), SOON).toEqual(['remarks']);
    expect(await labelOf(page, 'remarks').getAttribute('class')).toContain('hover');
    await page.mouse.move(2, 2);
    await expect.poll(() => litMarks(page), SOON).toEqual([]);
  });

  test('light the mark of their event while a link in a card has the focus', async () => {
    const [quote] = quotesOf('remarks');
    await page.locator(`.quote-card[data-quote="${quote}"] a`).first().focus();
    await expect.poll(() => litMarks(page), SOON).toEqual(['remarks']);
  });

  test('are lit while the pointer is on their mark', async () => {
    const { x, y } = await placeOfMark(page, 'remarks');
    await page.mouse.move(x, y);
    await expect.poll(() => litCards(page), SOON).toEqual(quotesOf('remarks'));
    await page.mouse.move(2, 2);
    await expect.poll(() => litCards(page), SOON).toEqual([]);
  });

  test('of two events are lit from the mark of the other one, too', async () => {
    await show(page, { event: 'lawsuit' });
    const shared = quotesOf('lawsuit').filter(id => quotesOf('complaint-unsealed').includes(id));
    expect(shared.length).toBeGreaterThan(0);
    const { x, y } = await placeOfMark(page, 'complaint-unsealed');
    await page.mouse.move(x, y);
    await expect.poll(() => litCards(page), SOON).toEqual(shared);
  });

  test('are lit when a click on the mark under the pointer brings them', async () => {
    const { x, y } = await placeOfMark(page, 'review');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.up();
    await isSelected(page, 'review');
    expect(await litMarks(page)).toEqual(['review']);
    expect(await litCards(page)).toEqual(quotesOf('review'));
  });

  test('do not stay lit after the pointer has gone another way', async () => {
    await show(page, { event: 'lawsuit' });
    // The link lights up the quote that both events share, and takes the reader to the other one.
    const link = page.locator('#event-lawsuit a[data-event="protest-notice"]');
    await link.scrollIntoViewIfNeeded();
    await link.hover();
    await expect.poll(() => litCards(page), SOON).toEqual(['aws-free-from-influence']);
    await link.click();
    await isSelected(page, 'protest-notice');
    await page.mouse.move(2, 2);
    await show(page, { event: 'lawsuit' });
    await isSelected(page, 'lawsuit');
    expect(await litCards(page)).toEqual([]);
  });

  test('are copied with their speaker and source', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    await withPage({ permissions, hash: '#event=injunction' }, async ({ page: fresh }) => {
      const card = fresh.locator('#event-injunction .quote-card').first();
      await card.getByRole('button', { name: 'Copy quote' }).click();
      const copied = () => fresh.evaluate(() => navigator.clipboard.readText());
      const words = await card.locator('blockquote').textContent();
      const speaker = await card.locator('.speaker').textContent();
      await expect.poll(copied, SOON).toContain((words ?? '').trim());
      expect(await copied()).toContain(speaker ?? '?');
      expect(await copied()).toMatch(/https?:\/\//);
    });
  });
});

describe('the list', () => {
  test('leads by a relation from one event to another', async () => {
    await show(page, { event: 'award-reaffirmed' });
    await isSelected(page, 'award-reaffirmed');
    await page.locator('#event-award-reaffirmed a[data-event="remand-granted"]').click();
    await isSelected(page, 'remand-granted');
    expect(await hashOf(page)).toContain('event=remand-granted');
  });

  test('selects the event in whose article the browser found a text', async () => {
    const article = page.locator('#event-cancelled');
    expect(await article.getAttribute('hidden')).toBe('until-found');
    await article.evaluate(item => {
      const event = new Event('beforematch', { bubbles: true });
      item.dispatchEvent(event);
    });
    await isSelected(page, 'cancelled');
    expect(await article.getAttribute('hidden')).toBeNull();
  });

  test('shows one article at a time, and all text of it on demand', async () => {
    await show(page, { event: 'deposition-motion' });
    await isSelected(page, 'deposition-motion');
    const all = timelineOf(page).getByRole('button', { name: 'Show all' });
    await all.click();
    const cut = () =>
      page
        .locator('#event-deposition-motion')
        .evaluate(item =>
          [item, ...item.querySelectorAll('*')]
            .filter(
              box =>
                getComputedStyle(box).overflowY === 'hidden' &&
                box.scrollHeight > box.clientHeight + 2
            )
            .map(box => box.className)
        );
    expect(await cut()).toEqual([]);
    const less = timelineOf(page).getByRole('button', { name: 'Show less' });
    expect(await less.getAttribute('aria-expanded')).toBe('true');
    await less.click();
    await all.waitFor();
  });
});
