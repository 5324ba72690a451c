import { describe, expect, test } from 'vitest';
import { withPage } from './browser.ts';
import { labelFaults, look, timelineOf } from './stage.ts';
import { CORE } from './story.ts';

describe('the opening window', () => {
  test('shows the labels of all six core events at 1280 px', async () => {
    expect(CORE).toEqual([
      'remarks',
      'review',
      'award',
      'lawsuit',
      'deposition-motion',
      'injunction'
    ]);
    await withPage({ width: 1280 }, async ({ page }) => {
      const { labels } = await look(page);
      const plain = labels.filter(({ raised }) => !raised).map(({ event }) => event);
      expect(plain).toEqual(expect.arrayContaining(CORE));
    });
  });

  test.each([320, 360, 480, 768, 1080, 1280, 1920])(
    'is whole at %i px: labels clear of each other, no sideways scrolling, no fault',
    async width => {
      await withPage({ width }, async ({ page, faults }) => {
        const seen = await look(page);
        expect(seen.labels.length).toBeGreaterThan(0);
        expect(labelFaults(seen)).toEqual([]);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        );
        expect(over).toBe(0);
        expect(await faults()).toEqual([]);
      });
    }
  );

  test.each([360, 768, 1280])(
    'draws the same labels before the scripts run as after, at %i px',
    async width => {
      const drawn = await withPage({ width, javaScript: false }, ({ page }) =>
        page.evaluate(() =>
          [...document.querySelectorAll('[part~="label"]')]
            .filter(label => label.checkVisibility())
            .map(label => label.getAttribute('data-event') ?? '')
        )
      );
      await withPage({ width }, async ({ page }) => {
        const { labels } = await look(page);
        expect(labels.map(({ event }) => event)).toEqual(expect.arrayContaining(drawn));
        expect(drawn.length).toBeGreaterThan(0);
      });
    }
  );

  test('writes every label in words that are not cut short', async () => {
    await withPage({ width: 1280 }, async ({ page }) => {
      const { labels } = await look(page);
      const words = labels.flatMap(({ texts }) => texts.map(({ text }) => text));
      expect(words.filter(text => text.endsWith('…'))).toEqual([]);
    });
  });

  test('would not pass with a label out of its place', async () => {
    await withPage({ width: 1280 }, async ({ page }) => {
      // Where each of these puts a label, something is wrong that the checks above must see.
      const places = [
        ['award', 'review', /runs into/],
        ['remarks', 'deposition-motion', /runs into|goes through/],
        ['lawsuit', 'edge', /is cut by/],
        ['injunction', 'narrow', /leaves the box/]
      ] as const;
      for (const [event, to, fault] of places) {
        await timelineOf(page).evaluate(
          (host, { id, where }) => {
            const root = host.shadowRoot;
            const find = (name: string) =>
              root?.querySelector<SVGGraphicsElement>(`[part~="label"][data-event="${name}"]`);
            const label = find(id);
            const from = label?.getBoundingClientRect();
            const other = find(where)?.getBoundingClientRect();
            if (!label || !from) throw new Error(`there is no label of ${id}`);
            if (where === 'narrow') label.querySelector('text')?.setAttribute('textLength', '190');
            else {
              const by = other ? [other.left - from.left, other.top - from.top] : [-2000, 0];
              label.style.translate = by.map(px => `${px}px`).join(' ');
            }
          },
          { id: event, where: to }
        );
        expect(labelFaults(await look(page)).join('\n')).toMatch(fault);
      }
    });
  });
});
