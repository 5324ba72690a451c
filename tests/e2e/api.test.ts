import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { TimelineElement } from '../../src/element/timeline-element.ts';
import { openPage, withPage } from './browser.ts';
import {
  articlesSeen,
  look,
  markOf,
  placeOfLabel,
  placeOnStage,
  rested,
  SOON,
  show,
  showsArticle,
  timelineOf,
  viewOf
} from './stage.ts';
import { CORE } from './story.ts';

type Host = TimelineElement;

const day = (text: string) => Date.parse(`${text}T04:00Z`);

/** A page whose first timeline has these attributes in place of its own. */
const withAttributes = async <T>(
  attributes: Record<string, string>,
  use: (page: Page) => Promise<T>
): Promise<T> =>
  withPage({ reducedMotion: true }, async ({ page }) => {
    await timelineOf(page).evaluate(async (host: Host, given) => {
      const loaded = new Promise(done => host.addEventListener('load', done, { once: true }));
      for (const [name, value] of Object.entries(given)) host.setAttribute(name, value);
      if (!('theme' in given)) await loaded;
      await host.whenReady;
    }, attributes);
    return use(page);
  });

describe('attributes', () => {
  test('event selects at the start', async () => {
    await withAttributes({ event: 'lawsuit' }, async page => {
      await showsArticle(page, 'lawsuit');
      expect((await viewOf(page)).event).toBe('lawsuit');
    });
  });

  test('quote points at a quote and selects its event', async () => {
    await withAttributes({ quote: 'aws-surprised' }, async page => {
      await showsArticle(page, 'award');
      expect(await viewOf(page)).toMatchObject({ event: 'award', quote: 'aws-surprised' });
    });
  });

  test('from and to set the window, both ends included', async () => {
    await withAttributes({ from: '2020-01', to: '2020-02-15' }, async page => {
      const { from, to } = await viewOf(page);
      // Days begin in the story's zone: Washington was five hours behind.
      expect(from).toBe(Date.parse('2020-01-01T05:00Z'));
      expect(to).toBe(Date.parse('2020-02-16T05:00Z'));
    });
  });

  test('the address says more than the attributes', async () => {
    await withPage({ hash: '#event=award' }, async ({ page }) => {
      await timelineOf(page).evaluate(async (host: Host) => {
        const loaded = new Promise(done => host.addEventListener('load', done, { once: true }));
        host.setAttribute('event', 'lawsuit');
        await loaded;
      });
      await showsArticle(page, 'award');
    });
  });

  test('lang writes dates in another language', async () => {
    await withAttributes({ lang: 'de' }, async page => {
      const date = page.locator('#event-remarks time');
      expect(await date.textContent()).toBe('Donnerstag, 18. Juli 2019');
      const { labels } = await look(page);
      const texts = labels.flatMap(label => label.texts.map(({ text }) => text));
      expect(texts).toContain('25. Okt.');
    });
  });

  test.each([
    ['light', true, 'rgb(255, 255, 255)'],
    ['dark', false, 'rgb(18, 21, 26)']
  ])(
    'theme %s paints its own background whatever the page has, beyond its box, which stays as it is',
    async (theme, dark, background) => {
      await withPage({ dark }, async ({ page }) => {
        const seen = await timelineOf(page).evaluate((host, name) => {
          const box = () => JSON.stringify(host.getBoundingClientRect());
          const before = box();
          host.setAttribute('theme', name);
          const { backgroundColor, boxShadow, colorScheme } = getComputedStyle(host);
          return { backgroundColor, boxShadow, colorScheme, same: box() === before };
        }, theme);
        expect(seen).toEqual({
          backgroundColor: background,
          boxShadow: `${background} 0px 0px 0px 16px`,
          colorScheme: theme,
          same: true
        });
      });
    }
  );

  test('heading-level ranks the headings', async () => {
    await withAttributes({ 'heading-level': '4' }, async page => {
      const ranks = await timelineOf(page).evaluate(host => ({
        title: host.querySelector('.story-title')?.localName,
        events: [...new Set([...host.querySelectorAll('.event-title')].map(h => h.localName))]
      }));
      expect(ranks).toEqual({ title: 'h3', events: ['h4'] });
    });
  });

  test('loading lazy waits until the reader comes near', async () => {
    await withPage({}, async ({ page }) => {
      await page.evaluate(() => {
        const gap = document.createElement('div');
        gap.style.height = '5000px';
        const late = document.createElement('quote-timeline');
        late.id = 'late';
        late.setAttribute('loading', 'lazy');
        late.setAttribute('src', 'data/jedi.json?late');
        document.body.append(gap, late);
      });
      const asked: string[] = [];
      page.on('request', request => asked.push(request.url()));
      await rested(page);
      expect(asked.filter(url => url.includes('late'))).toEqual([]);
      await page.locator('#late').scrollIntoViewIfNeeded();
      await page.locator('#late').evaluate(host => (host as Host).whenReady);
      expect(asked.filter(url => url.includes('late'))).toHaveLength(1);
    });
  });

  test('several set at once make one start', async () => {
    await withPage({}, async ({ page }) => {
      const loads = await timelineOf(page).evaluate(async (host: Host) => {
        let count = 0;
        host.addEventListener('load', () => {
          count += 1;
        });
        const loaded = new Promise(done => host.addEventListener('load', done, { once: true }));
        host.setAttribute('event', 'award');
        host.setAttribute('from', '2019-10');
        host.setAttribute('to', '2019-11');
        await loaded;
        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
        return count;
      });
      expect(loads).toBe(1);
    });
  });
});

describe('show', () => {
  test('has arrived and painted when its promise resolves', async () => {
    await withPage({}, async ({ page }) => {
      const then = await timelineOf(page).evaluate(async (host: Host) => {
        await host.show({ event: 'cancelled' });
        const label = host.shadowRoot?.querySelector('[part~="label"][data-event="cancelled"]');
        const stage = host.shadowRoot?.querySelector('[part~="stage"]');
        const [own, around] = [label, stage].map(part => part?.getBoundingClientRect());
        return {
          view: host.view,
          inside: !!own && !!around && own.left >= around.left && own.right <= around.right,
          article: host.querySelector('#event-cancelled')?.checkVisibility()
        };
      });
      expect(then).toMatchObject({ inside: true, article: true, view: { event: 'cancelled' } });
      await rested(page);
      expect(await viewOf(page)).toEqual(then.view);
    });
  });

  test('goes to a window, both ends included, in the story’s zone', async () => {
    await withPage({}, async ({ page }) => {
      await show(page, { from: '2019-10-01', to: '2019-10-31' });
      const { from, to } = await viewOf(page);
      expect({ from, to }).toEqual({ from: day('2019-10-01'), to: day('2019-11-01') });
    });
  });

  test('takes event, quote and window together', async () => {
    await withPage({}, async ({ page }) => {
      await show(page, { quote: 'aws-surprised', from: '2019-10', to: '2019-10' });
      expect(await viewOf(page)).toEqual({
        event: 'award',
        quote: 'aws-surprised',
        from: day('2019-10-01'),
        to: day('2019-11-01')
      });
    });
  });

  test.each([
    [{ event: 'nobody' }, 'unknown event: nobody'],
    [{ quote: 'nothing' }, 'unknown quote: nothing'],
    [{ from: 'yesterday', to: '2020' }, 'invalid window: yesterday to 2020'],
    [{ from: '2020' }, 'invalid window: 2020 to undefined'],
    [{ from: '2021', to: '2020' }, 'invalid window: 2021 to 2020']
  ])('refuses %o', async (asked, message) => {
    await withPage({}, async ({ page }) => {
      const before = await viewOf(page);
      const said = await timelineOf(page).evaluate(
        (host: Host, where) =>
          host.show(where).then(
            () => 'done',
            (error: Error) => `${error.name}: ${error.message}`
          ),
        asked
      );
      expect(said).toBe(`RangeError: ${message}`);
      expect(await viewOf(page)).toEqual(before);
    });
  });

  test('called twice ends at the second place, and both promises resolve', async () => {
    await withPage({}, async ({ page }) => {
      await timelineOf(page).evaluate((host: Host) =>
        Promise.all([host.show({ event: 'rfp' }), host.show({ event: 'jwcc' })])
      );
      await rested(page);
      expect((await viewOf(page)).event).toBe('jwcc');
      expect(await articlesSeen(page)).toEqual(['jwcc']);
    });
  });

  test('waits for a story that is still on its way', async () => {
    const open = await openPage({ wait: false });
    await open.page.locator('footer').waitFor();
    await timelineOf(open.page).evaluate(async (host: Host) => {
      await customElements.whenDefined('quote-timeline');
      await host.show({ event: 'award' });
    });
    expect(await articlesSeen(open.page)).toEqual(['award']);
    await open.close();
  });
});

describe('view, story and whenReady', () => {
  test('tell what is shown and cannot be written to', async () => {
    await withPage({}, async ({ page }) => {
      const told = await timelineOf(page).evaluate(async (host: Host) => ({
        frozen: Object.isFrozen(host.view) && Object.isFrozen(host.story),
        keys: Object.keys(host.view ?? {}),
        title: host.story?.title,
        events: host.story?.events.length,
        core: host.story?.events.filter(({ importance }) => importance === 3).map(({ id }) => id),
        ready: await host.whenReady
      }));
      expect(told).toMatchObject({
        frozen: true,
        keys: ['event', 'quote', 'from', 'to'],
        title: 'How the JEDI cloud contract ended up in court',
        events: 33,
        core: CORE
      });
      expect(told.ready).toBeUndefined();
    });
  });

  test('are empty before there is a story', async () => {
    await withPage({}, async ({ page }) => {
      const told = await page.evaluate(() => {
        const fresh = document.createElement('quote-timeline');
        return {
          view: fresh.view,
          story: fresh.story,
          promise: fresh.whenReady instanceof Promise
        };
      });
      expect(told).toEqual({ view: null, story: null, promise: true });
    });
  });
});

describe('events', () => {
  test('timeline-select and timeline-span bubble, cross shadow roots and say what happened', async () => {
    await withPage({}, async ({ page }) => {
      const seen = await page.evaluateHandle(() => {
        const told: Record<string, unknown>[] = [];
        for (const type of ['timeline-select', 'timeline-span'] as const) {
          document.body.addEventListener(type, event => {
            const { bubbles, composed } = event;
            const detail =
              'event' in event
                ? { event: event.event, quote: event.quote }
                : { from: typeof event.from, to: typeof event.to, forward: event.from < event.to };
            const { view } = event.target as Host;
            const same =
              'event' in event
                ? view?.event === event.event
                : view?.from === event.from && view.to === event.to;
            told.push({ type, bubbles, composed, same, ...detail });
          });
        }
        return told;
      });
      const { x, y } = await placeOfLabel(page, 'lawsuit');
      await page.mouse.click(x, y);
      await showsArticle(page, 'lawsuit');
      await timelineOf(page).getByRole('button', { name: 'Zoom in' }).click();
      await rested(page);
      await page.keyboard.press('Escape');
      await showsArticle(page, 'remarks');
      await rested(page);
      const told = await seen.jsonValue();
      const both = { bubbles: true, composed: true, same: true };
      expect(told.filter(({ type }) => type === 'timeline-select')).toEqual([
        { type: 'timeline-select', ...both, event: 'lawsuit', quote: null },
        { type: 'timeline-select', ...both, event: null, quote: null }
      ]);
      const spans = told.filter(({ type }) => type === 'timeline-span');
      expect(spans.length).toBeGreaterThan(1);
      for (const span of spans) {
        expect(span).toEqual({
          type: 'timeline-span',
          ...both,
          from: 'number',
          to: 'number',
          forward: true
        });
      }
    });
  });

  test('come once for one choice, and not at all for the same choice again', async () => {
    await withPage({ reducedMotion: true }, async ({ page }) => {
      const count = await page.evaluateHandle(() => {
        const told: (string | null)[] = [];
        document.body.addEventListener('timeline-select', event => told.push(event.event));
        return told;
      });
      for (let times = 0; times < 3; times++) {
        const { x, y } = await placeOfLabel(page, 'lawsuit');
        await page.mouse.click(x, y);
        await rested(page);
      }
      expect(await count.jsonValue()).toEqual(['lawsuit']);
    });
  });
});

describe('parts', () => {
  test('are all there to be styled, with the event each belongs to', async () => {
    await withPage({}, async ({ page }) => {
      const parts = await timelineOf(page).evaluate(host => {
        const root = host.shadowRoot;
        const names = new Set(
          [...(root?.querySelectorAll('[part]') ?? [])].flatMap(element => [...element.part])
        );
        const nameless = [
          ...(root?.querySelectorAll('[part~="label"], [part~="mark"], [part~="chip"]') ?? [])
        ].filter(element => !element.getAttribute('data-event'));
        return { names: [...names], nameless: nameless.length };
      });
      expect(parts.nameless).toBe(0);
      expect(parts.names).toEqual(
        expect.arrayContaining(
          'stage label label-date label-title mark stem chip axis overview toolbar panel'.split(' ')
        )
      );
    });
  });

  test('and custom properties take the styles of the page', async () => {
    await withPage({}, async ({ page }) => {
      const styled = await timelineOf(page).evaluate(async host => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          `quote-timeline { --quote-timeline-party-1: rgb(1, 2, 3); --quote-timeline-ink: rgb(4, 5, 6) }
           quote-timeline::part(label-title) { letter-spacing: 3px }`
        );
        document.adoptedStyleSheets.push(sheet);
        const root = host.shadowRoot;
        const look = (selector: string) => {
          const element = root?.querySelector(selector);
          if (!element) throw new Error(`there is no ${selector}`);
          return getComputedStyle(element);
        };
        return {
          date: look('[part~="label"][data-event="remarks"] [part~="label-date"]').fill,
          spacing: look('[part~="label-title"]').letterSpacing,
          ink: getComputedStyle(host).color
        };
      });
      expect(styled).toEqual({ date: 'rgb(1, 2, 3)', spacing: '3px', ink: 'rgb(4, 5, 6)' });
    });
  });

  test('a label that stands out for its event alone says so', async () => {
    await withPage({ width: 360 }, async ({ page }) => {
      const hidden = await timelineOf(page).evaluate((host: Host) => {
        const shown = new Set(
          [...(host.shadowRoot?.querySelectorAll('[part~="label"]') ?? [])].map(label =>
            label.getAttribute('data-event')
          )
        );
        const view = host.view;
        return (
          host.story?.events.find(
            ({ id, date }) => !shown.has(id) && view && date.lo > view.from && date.lo < view.to
          )?.id ?? ''
        );
      });
      expect(hidden).not.toBe('');
      await markOf(page, hidden).focus();
      await expect
        .poll(async () => (await look(page)).labels.filter(({ raised }) => raised), SOON)
        .toContainEqual(expect.objectContaining({ event: hidden }));
    });
  });
});

describe('coming and going', () => {
  test('an element that is moved to another place works there, with its words', async () => {
    await withPage({ reducedMotion: true }, async ({ page, faults }) => {
      await show(page, { event: 'award' });
      await timelineOf(page).evaluate(async (host: Host) => {
        const loaded = new Promise(done => host.addEventListener('load', done, { once: true }));
        const section = document.createElement('section');
        document.body.append(section);
        section.append(host);
        await loaded;
      });
      await rested(page);
      const { labels } = await look(page);
      expect(labels.length).toBeGreaterThan(5);
      expect(await page.locator('article').count()).toBe(33);
      expect((await articlesSeen(page)).length).toBe(1);
      const { x, y } = await placeOfLabel(page, 'lawsuit');
      await page.mouse.click(x, y);
      await showsArticle(page, 'lawsuit');
      const before = await viewOf(page);
      const at = await placeOnStage(page, 0.5);
      await page.mouse.move(at.x, at.y);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -50);
      await page.keyboard.up('Control');
      await rested(page);
      const after = await viewOf(page);
      // One turn of the wheel, not two: the old listeners are gone.
      expect((after.to - after.from) / (before.to - before.from)).toBeCloseTo(2 ** -0.5, 5);
      expect(await page.locator('.quote-card .copy').count()).toBe(
        await page.locator('.quote-card:has(.copy)').count()
      );
      expect(await faults()).toEqual([]);
    });
  });

  test('an element that was taken out hears nothing any more', async () => {
    await withPage({}, async ({ page, faults }) => {
      const told = await timelineOf(page).evaluate(async (host: Host) => {
        let count = 0;
        host.addEventListener('timeline-span', () => {
          count += 1;
        });
        host.remove();
        const { view } = host;
        location.hash = '#event=award';
        host.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }));
        for (let frames = 0; frames < 4; frames++) {
          await new Promise(done => requestAnimationFrame(done));
        }
        return { count, view };
      });
      expect(told).toEqual({ count: 0, view: null });
      expect(await faults()).toEqual([]);
    });
  });

  test('opened text stays opened, and the button says so, after the element was moved', async () => {
    await withPage({ hash: '#event=deposition-motion' }, async ({ page }) => {
      await timelineOf(page).getByRole('button', { name: 'Show all' }).click();
      await timelineOf(page).evaluate(async (host: Host) => {
        const loaded = new Promise(done => host.addEventListener('load', done, { once: true }));
        document.body.append(host);
        await loaded;
      });
      await rested(page);
      const panel = page.locator('#event-deposition-motion .event-panel');
      const cut = await panel.evaluate(box => box.scrollHeight > box.clientHeight + 2);
      const name = await timelineOf(page)
        .getByRole('button', { name: /^Show (all|less)$/ })
        .textContent();
      expect({ cut, name }).toEqual(cut ? { cut, name: 'Show all' } : { cut, name: 'Show less' });
    });
  });

  test('an element without prerendered content builds its own', async () => {
    await withPage({}, async ({ page, faults }) => {
      await page.evaluate(async () => {
        document.querySelector('quote-timeline')?.remove();
        const fresh = document.createElement('quote-timeline');
        fresh.setAttribute('src', 'data/jedi.json');
        document.querySelector('main')?.prepend(fresh);
        await fresh.whenReady;
      });
      await rested(page);
      const { labels } = await look(page);
      expect(labels.map(({ event }) => event)).toEqual(expect.arrayContaining(CORE));
      expect(await page.locator('article').count()).toBe(33);
      expect(await articlesSeen(page)).toEqual(['remarks']);
      expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toMatch(/JEDI/);
      expect(await faults()).toEqual([]);
    });
  });
});

describe('two timelines in one page', () => {
  const addSecond = (page: Page) =>
    page.evaluate(async () => {
      const second = document.createElement('quote-timeline');
      second.id = 'second';
      second.setAttribute('src', 'data/jedi.json');
      document.querySelector('main')?.append(second);
      await second.whenReady;
    });

  test('do not hear each other’s keys, wheels and buttons', async () => {
    await withPage({ reducedMotion: true }, async ({ page, faults }) => {
      await addSecond(page);
      const second = page.locator('#second');
      const viewOfSecond = () => second.evaluate(host => ({ ...(host as Host).view }));
      const [before, other] = [await viewOf(page), await viewOfSecond()];

      await second.locator('[part~="mark"][data-event="remarks"]').focus();
      await page.keyboard.press('+');
      await page.keyboard.press('ArrowRight');
      await rested(page);
      expect(await viewOf(page)).toEqual(before);
      const moved = await viewOfSecond();
      expect(moved.event).toBe('esper-sworn-in');
      expect(moved).not.toMatchObject({ from: other.from, to: other.to });

      await markOf(page, 'remarks').focus();
      await page.keyboard.press('-');
      await page.keyboard.press('End');
      await rested(page);
      expect(await viewOfSecond()).toEqual(moved);
      expect((await viewOf(page)).event).toBe('jwcc');
      expect(await faults()).toEqual([]);
    });
  });

  test('show each its own event', async () => {
    await withPage({ reducedMotion: true }, async ({ page }) => {
      await addSecond(page);
      await show(page, { event: 'award' });
      await page.locator('#second').evaluate(host => (host as Host).show({ event: 'lawsuit' }));
      expect(await articlesSeen(page)).toEqual(['award']);
      const other = await page
        .locator('#second')
        .evaluate(host =>
          [...host.querySelectorAll('article')]
            .filter(article => article.checkVisibility({ contentVisibilityAuto: true }))
            .map(article => article.closest('[data-event]')?.getAttribute('data-event'))
        );
      expect(other).toEqual(['lawsuit']);
    });
  });
});
