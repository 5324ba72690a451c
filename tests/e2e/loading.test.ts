import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { settled } from '../../scripts/browser.mjs';
import { defer } from '../../src/element/deferred.ts';
import type { TimelineElement } from '../../src/element/timeline-element.ts';
import { withPage } from './browser.ts';
import { pageOf } from './long-story.ts';
import { inPieces } from './piecemeal.ts';
import { articlesSeen, look, rested, SOON, show, showsArticle, timelineOf } from './stage.ts';
import { FILE } from './story.ts';

declare global {
  interface Window {
    shifts?: string[];
    told?: string[];
  }
}

/** Notes every shift of the layout, a reader's doing or not, from the first one on. */
const noteShifts = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node: Node | null }[];
    }
    const shifts: string[] = [];
    window.shifts = shifts;
    const note = (entries: PerformanceEntryList) => {
      for (const { value, hadRecentInput, sources } of entries as Shift[]) {
        const nodes = sources.map(({ node }) =>
          node instanceof Element ? `${node.localName}.${node.getAttribute('class')}` : 'text'
        );
        shifts.push(`${value.toFixed(4)}${hadRecentInput ? ' (input)' : ''}: ${nodes.join(', ')}`);
      }
    };
    const observer = new PerformanceObserver(list => note(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
  });
};

const shiftsOf = async (page: Page): Promise<string[]> => {
  await rested(page);
  return page.evaluate(() => window.shifts ?? []);
};

const STORY = '**/data/jedi.json';

/** A gate in the way of a file: it is answered once the gate is opened. */
const gate = () => {
  let open = () => {};
  const opened = new Promise<void>(done => {
    open = done;
  });
  const bar = async (page: Page, url: string) => {
    await page.route(url, async route => {
      await opened;
      await route.continue();
    });
  };
  return { open: () => open(), bar };
};

/** Notes the events `load` and `error` of timelines. */
const noteEnds = (page: Page) =>
  page.addInitScript(() => {
    const told: string[] = [];
    window.told = told;
    for (const type of ['load', 'error']) {
      document.addEventListener(
        type,
        event => {
          const { target } = event;
          if (target instanceof Element && target.localName === 'quote-timeline') {
            const { message } = event as Event & { message?: string };
            told.push(message ? `${type}: ${message}` : type);
          }
        },
        true
      );
    }
  });

describe('nothing moves under the reader’s eyes', () => {
  const cases = [
    [1280, ''],
    [768, ''],
    [360, ''],
    [1280, '#event=award'],
    [360, '#event=award'],
    [768, '#from=2020-01&to=2020-03']
  ] as const;

  test.each(cases)('while the page loads at %i px %s', async (width, hash) => {
    await withPage({ width, hash, prepare: noteShifts }, async ({ page }) => {
      expect(await shiftsOf(page)).toEqual([]);
    });
  });

  test.each([1280, 768, 360])(
    'while the story is a second and a half late at %i px',
    async width => {
      const prepare = async (page: Page) => {
        await noteShifts(page);
        await page.route(STORY, async route => {
          await new Promise(done => setTimeout(done, 1500));
          await route.continue();
        });
      };
      await withPage({ width, prepare }, async ({ page }) => {
        expect(await shiftsOf(page)).toEqual([]);
      });
    }
  );

  // In front of each element and within a heading, from the header to the first picture.
  const head = { from: '<header', to: 'class="picture', cut: /<(?:li|svg|span)|cloud contract/g };
  const lead = {
    from: 'class="event lead"',
    to: '</article>',
    cut: /<(?:div|p|li|b)\b|<h3|[.] /g
  };
  test.each([
    ['head of the page', 1280, head, 15],
    ['head of the page', 768, head, 15],
    ['head of the page', 360, head, 15],
    ['article of the lead', 1280, lead, 30],
    ['article of the lead', 360, lead, 30]
  ] as const)('while the %s arrives in pieces at %i px', async (_, width, part, least) => {
    await inPieces(part, async (site, pieces) => {
      expect(pieces).toBeGreaterThan(least);
      await withPage({ site, width, prepare: noteShifts }, async ({ page }) => {
        expect(await shiftsOf(page)).toEqual([]);
      });
    });
  });

  test.each([
    ['de', true],
    ['ar', true],
    ['zh', false]
  ])('while a page in %s loads on a phone, whose bar has a second row: %s', async (lang, rows) => {
    const site = await pageOf(lang, () => ({ ...FILE, lang }));
    for (const touch of [false, true]) {
      await withPage({ site, width: 360, touch, prepare: noteShifts }, async ({ page }) => {
        const bar = page.locator('quote-timeline .tools');
        expect((await bar.evaluate(({ clientHeight }) => clientHeight)) > 60).toBe(rows);
        expect(await shiftsOf(page)).toEqual([]);
      });
    }
  });

  test.each([1280, 768, 360])('when every event is selected in turn at %i px', async width => {
    await withPage({ width, prepare: noteShifts, reducedMotion: true }, async ({ page }) => {
      const place = () =>
        page.evaluate(() => {
          const host = document.querySelector('quote-timeline');
          const buttons = [...(host?.shadowRoot?.querySelectorAll('button') ?? [])]
            .filter(button => button.checkVisibility())
            .map(button => button.getBoundingClientRect().top);
          return {
            height: host?.getBoundingClientRect().height,
            foot: document.querySelector('footer')?.getBoundingClientRect().top,
            // The button at the end, which comes and goes with the length of the text, has its row.
            buttons: buttons.slice(0, 6)
          };
        });
      const before = await place();
      expect(before.buttons.length).toBe(6);
      for (const { id } of FILE.events) {
        await show(page, { event: id });
        await showsArticle(page, id);
        expect({ id, ...(await place()) }).toEqual({ id, ...before });
      }
      expect(await shiftsOf(page)).toEqual([]);
    });
  });

  test.each([1280, 360])(
    'when the ways on from an event come while it is read at %i px',
    async width => {
      const late = defer();
      const prepare = async (page: Page) => {
        await noteShifts(page);
        await page.route('**/following-*.js', async route => {
          await late.promise;
          await route.continue();
        });
      };
      await withPage({ width, prepare, reducedMotion: true }, async ({ page }) => {
        await show(page, { event: 'esper-hard-look' });
        await showsArticle(page, 'esper-hard-look');
        await rested(page);
        late.resolve();
        const timeline = page.locator('quote-timeline');
        await timeline.locator('.of-party').waitFor({ state: 'attached' });
        expect(await shiftsOf(page)).toEqual([]);
        // With what the reader does next they are all there.
        await timeline.locator('.event:not([hidden]) blockquote').first().click();
        await timeline.locator('.event:not([hidden]) .follow').first().waitFor();
      });
    }
  );
});

test('a shift would be noticed', async () => {
  await withPage({ prepare: noteShifts }, async ({ page }) => {
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.style.height = '90px';
      document.body.prepend(box);
    });
    await expect.poll(() => shiftsOf(page), SOON).not.toEqual([]);
  });
});

describe('what stood in the page comes alive', () => {
  test('as the same nodes', async () => {
    const scripts = gate();
    await withPage(
      { wait: false, prepare: page => scripts.bar(page, '**/quote-timeline.js') },
      async ({ page }) => {
        await page.locator('footer').waitFor();
        const picked = await page.evaluateHandle(() => {
          const picture = [...document.querySelectorAll('svg[role="group"]')].find(svg =>
            svg.checkVisibility()
          );
          return {
            article: document.querySelector('#event-award .event-article'),
            item: document.querySelector('#event-remarks'),
            card: document.querySelector('#event-remarks .quote-card'),
            words: document.querySelector('#event-remarks blockquote p'),
            heading: document.querySelector('h1'),
            legend: document.querySelector('.legend li'),
            picture,
            mark: picture?.querySelector('[part~="mark"][data-event="award"]'),
            label: picture?.querySelector('[part~="label"][data-event="award"]'),
            stem: picture?.querySelector('[part~="stem"]'),
            chip: picture?.querySelector('[part~="chip"]'),
            title: picture?.querySelector('[part~="label-title"]'),
            overview: picture?.querySelector('[part~="overview"]')
          };
        });
        scripts.open();
        await page.waitForLoadState('load');
        await settled(page);
        const lost = await picked.evaluate(nodes =>
          Object.entries(nodes)
            .filter(([, node]) => !node?.isConnected)
            .map(([name]) => name)
        );
        expect(lost).toEqual([]);
        const shown = await picked.evaluate(
          ({ mark }) => mark?.getRootNode() === document.querySelector('quote-timeline')?.shadowRoot
        );
        expect(shown).toBe(true);
      }
    );
  });

  test('without a change to the words', async () => {
    const words = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('article')].map(article =>
          [...article.querySelectorAll('h2, time, p:not(.quote-sources), li, figcaption')].map(
            part => part.textContent
          )
        )
      );
    const before = await withPage({ javaScript: false }, ({ page }) => words(page));
    await withPage({}, async ({ page }) => {
      expect(await words(page)).toEqual(before);
      const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(e => e.id));
      expect(ids.length).toBe(new Set(ids).size);
    });
  });

  test('with one picture of the stage left', async () => {
    await withPage({}, async ({ page }) => {
      const left = await timelineOf(page).evaluate(host => ({
        light: host.querySelectorAll(':scope > svg').length,
        shadow: host.shadowRoot?.querySelectorAll('svg[role="group"]').length
      }));
      expect(left).toEqual({ light: 0, shadow: 1 });
    });
  });
});

describe('a story that does not come', () => {
  const failures: [string, { status?: number; body?: string }, RegExp][] = [
    ['is not there', { status: 404, body: 'no' }, /answered 404\.$/],
    ['is no JSON', { body: '{"version": 1,' }, /is not JSON: /],
    ['is no story', { body: '[1, 2]' }, /is not a story: expected /],
    [
      'has another version',
      { body: '{"version": 99, "id": "x", "title": "X"}' },
      /is not a story: version: /
    ]
  ];
  test.each(failures)(
    'because it %s leaves the list readable under a sentence',
    async (_, answer, why) => {
      const prepare = async (page: Page) => {
        await noteEnds(page);
        await page.route(STORY, route =>
          route.fulfill({ contentType: 'application/json', ...answer })
        );
      };
      await withPage({ wait: false, prepare }, async ({ page }) => {
        const alert = timelineOf(page).getByRole('alert');
        await alert.waitFor();
        const sentence = (await alert.textContent()) ?? '';
        expect(sentence).toMatch(/^The timeline could not be loaded/);
        expect(sentence).toMatch(why);
        expect(sentence.trim()).toMatch(/\.$/);
        expect(await articlesSeen(page)).toHaveLength(33);
        const readable = await page.evaluate(() => {
          const box = document.querySelector('#event-jwcc article')?.getBoundingClientRect();
          return { height: box?.height ?? 0, left: box?.left ?? -1 };
        });
        expect(readable.height).toBeGreaterThan(100);
        expect(readable.left).toBeGreaterThanOrEqual(0);
        // The picture of the stage that was drawn ahead stays as well.
        expect(await page.locator('quote-timeline svg[role="group"]:visible').count()).toBe(1);
        const told = await page.evaluate(() => window.told);
        expect(told).toEqual([`error: ${sentence}`]);
        const reason = await timelineOf(page).evaluate((host: TimelineElement) =>
          host.whenReady.then(
            () => 'ready',
            (error: Error) => error.message
          )
        );
        expect(reason).toBe(sentence);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        );
        expect(over).toBe(0);
      });
    }
  );

  test('is shown after all when it is named right', async () => {
    const prepare = (page: Page) =>
      page.route(STORY, route => route.fulfill({ status: 503, body: '' })).then(() => {});
    await withPage({ wait: false, prepare }, async ({ page }) => {
      await timelineOf(page).getByRole('alert').waitFor();
      await page.unroute(STORY);
      const ready = await timelineOf(page).evaluate(async (host: TimelineElement) => {
        const loaded = new Promise(done => host.addEventListener('load', done, { once: true }));
        host.setAttribute('src', 'data/jedi.json?again');
        await loaded;
        return host.whenReady.then(
          () => 'ready',
          (error: Error) => error.message
        );
      });
      expect(ready).toBe('ready');
      expect(await articlesSeen(page)).toEqual(['remarks']);
      expect((await look(page)).labels.length).toBeGreaterThan(5);
      expect(await timelineOf(page).getByRole('alert').count()).toBe(0);
    });
  });

  test('fires load, once, when it comes', async () => {
    const prepare = async (page: Page) => {
      await noteEnds(page);
    };
    await withPage({ prepare }, async ({ page }) => {
      expect(await page.evaluate(() => window.told)).toEqual(['load']);
    });
  });
});

describe('a story with a fault', () => {
  const text = readFileSync(resolve(import.meta.dirname, '../../data/jedi.json'), 'utf8');
  const withFault = (change: (file: { events: { id: string; date: string }[] }) => void) => {
    const file = JSON.parse(text);
    change(file);
    return (page: Page) => page.route(STORY, route => route.fulfill({ json: file })).then(() => {});
  };

  test('in one event shows the rest and says how many were left out', async () => {
    const prepare = withFault(({ events }) => {
      for (const event of events) if (event.id === 'esper-sworn-in') event.date = 'July 2019';
    });
    await withPage({ prepare }, async ({ page, faults }) => {
      const said = await timelineOf(page)
        .getByRole('alert')
        .or(timelineOf(page).getByText(/eft out/))
        .first()
        .textContent();
      expect(said).toMatch(/\b1 event\b/);
      expect(said).not.toMatch(/quote/);
      const list = await page.evaluate(() =>
        [...document.querySelectorAll('.event-list > li')].map(item => item.id)
      );
      expect(list).toHaveLength(32);
      expect(list).not.toContain('event-esper-sworn-in');
      expect(await articlesSeen(page)).toEqual(['remarks']);
      await timelineOf(page)
        .getByRole('button', { name: /^Next →/ })
        .click();
      await showsArticle(page, 'esper-hard-look');
      await expect.poll(() => timelineOf(page).getByText('8 of 32').count(), SOON).toBe(1);
      expect(await faults()).toEqual([]);
    });
  });

  test('that has no events at all says so', async () => {
    const prepare = withFault(file => {
      file.events = [];
      Object.assign(file, { quotes: [] });
    });
    await withPage({ prepare }, async ({ page, faults }) => {
      const message = timelineOf(page).getByText('This story has no events yet.');
      expect(await message.isVisible()).toBe(true);
      expect(await articlesSeen(page)).toEqual([]);
      expect(await faults()).toEqual([]);
    });
  });

  test('cannot bring markup or addresses of its own into the page', async () => {
    const nasty = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    const prepare = withFault(file => {
      const [event] = file.events.filter(({ id }) => id === 'remarks');
      Object.assign(event ?? {}, {
        title: nasty.slice(0, 60),
        shortTitle: '<b>bold</b>',
        summary: nasty
      });
      const { sources } = file as unknown as { sources: { url?: string }[] };
      for (const source of sources.slice(0, 3)) source.url = 'javascript:alert(1)';
    });
    await withPage({ prepare }, async ({ page }) => {
      const seen = await page.evaluate(() => ({
        images: document.querySelectorAll('quote-timeline img, quote-timeline script').length,
        links: [...document.querySelectorAll('quote-timeline a')].filter(
          link => !/^(https?:|#)/.test(link.getAttribute('href') ?? '')
        ).length,
        hacked: 'hacked' in window,
        summary: document.querySelector('#event-remarks .event-summary')?.textContent
      }));
      expect(seen).toEqual({ images: 0, links: 0, hacked: false, summary: nasty });
    });
  });
});
