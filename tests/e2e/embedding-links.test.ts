import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type OpenPage, withPage } from './browser.ts';
import { servePages } from './parents.ts';
import { served } from './serve.ts';
import { SOON } from './stage.ts';

const FAR = '<div style="height:4000px"></div>';

const link = (href: string, name: string) =>
  `<a href="${href}" data-quote-timeline="${name}">${href} in ${name}</a>`;

/** An article with this in it, on another origin than the timelines; `{home}` is where they are from. */
const withArticle = async (
  body: string,
  hash: string,
  use: (page: Page, faults: OpenPage['faults'], asked: string[]) => Promise<void>
): Promise<void> => {
  const home = await served();
  const html = `<!doctype html><html lang="en"><head><title>Article</title>
    <link rel="icon" href="data:,"><script async src="${home}embed.js"></script></head>
    <body style="margin:20px">${body.replaceAll('{home}', home)}</body></html>`;
  const site = await servePages(path => (path === '/' ? html : null));
  const asked: string[] = [];
  const prepare = async (page: Page) => {
    page.on('request', request => asked.push(request.url()));
  };
  // The article has elements that come later than it does.
  await withPage({ site, hash, prepare, wait: false }, async ({ page, faults }) => {
    await page.waitForLoadState('load');
    await use(page, faults, asked);
  });
};

const frame = (name: string, attributes = '') =>
  `<iframe data-quote-timeline="${name}" src="{home}embed/jedi/" title="Timeline ${name}" width="700" height="400" ${attributes}></iframe>`;

const pageOf = async (page: Page, name: string): Promise<Frame> => {
  const handle = await page.waitForSelector(`iframe[data-quote-timeline="${name}"]`);
  const found = await handle.contentFrame();
  if (!found) throw new Error(`the frame ${name} has no page`);
  return found;
};

/** A frame whose timeline is alive; browsers draw no frame of another origin that is out of sight. */
const frameOf = async (page: Page, name: string): Promise<Frame> => {
  const found = await pageOf(page, name);
  await found.locator('quote-timeline[data-ready]').waitFor();
  return found;
};

/** Waits until a frame is as tall as its page: until then what is below it moves under the pointer. */
const fitted = (found: Frame): Promise<void> =>
  expect
    .poll(
      () => found.evaluate(() => document.body.getBoundingClientRect().bottom - innerHeight),
      SOON
    )
    .toBeLessThanOrEqual(0);

const eventIn = (place: Frame | Page): Promise<string | null> =>
  place
    .locator('quote-timeline')
    .first()
    .evaluate((host: HTMLElement & { view?: { event: string | null } | null }) =>
      host.view ? host.view.event : null
    );

const shows = async (page: Page, name: string, event: string): Promise<void> => {
  const found = await frameOf(page, name);
  await expect.poll(() => eventIn(found), SOON).toBe(event);
};

/** Comes to a frame and looks whether it shows what its story opens with. */
const isAsBuilt = async (page: Page, name: string): Promise<void> => {
  await page.locator(`iframe[data-quote-timeline="${name}"]`).scrollIntoViewIfNeeded();
  expect(await eventIn(await frameOf(page, name))).toBeNull();
};

/** Whether the top of a timeline is in the window. */
const isSeen = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate(element => {
    const { top, bottom } = element.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  });

describe('the address of an article', () => {
  test('leads into its first frame, which is come to, and into no other', async () => {
    await withArticle(FAR + frame('a') + frame('b'), '#event=award', async (page, faults) => {
      await shows(page, 'a', 'award');
      expect(await isSeen(page, 'iframe[data-quote-timeline="a"]')).toBe(true);
      await isAsBuilt(page, 'b');
      expect(await faults()).toEqual([]);
    });
  });

  test('leads into frames by their names, those that are lazy too, and follows what becomes of it', async () => {
    const body = frame('a') + FAR + frame('b', 'loading="lazy"');
    await withArticle(body, '#b.event=injunction', async (page, faults) => {
      await shows(page, 'b', 'injunction');
      expect(await isSeen(page, 'iframe[data-quote-timeline="b"]')).toBe(true);
      await isAsBuilt(page, 'a');
      await page.evaluate(() => {
        location.hash = '#a.event=remarks&b.event=injunction';
      });
      await shows(page, 'a', 'remarks');
      await expect.poll(() => isSeen(page, 'iframe[data-quote-timeline="a"]'), SOON).toBe(true);
      await page.goBack();
      await shows(page, 'b', 'injunction');
      expect(await faults()).toEqual([]);
    });
  });

  test('leads to a window of time', async () => {
    await withArticle(frame('a'), '#from=2020-01&to=2020-02', async page => {
      const found = await frameOf(page, 'a');
      const days = () =>
        found
          .locator('quote-timeline')
          .evaluate((host: HTMLElement & { view?: { from: number; to: number } | null }) =>
            host.view ? Math.round((host.view.to - host.view.from) / 86_400_000) : 0
          );
      await expect.poll(days, SOON).toBe(60);
    });
  });

  test('is left alone where it leads to a place in the article', async () => {
    const body = `${frame('a')}${FAR}<h2 id="later">Later</h2>${FAR}`;
    await withArticle(body, '#later', async page => {
      expect(await isSeen(page, 'h2')).toBe(true);
      expect(await isSeen(page, 'iframe')).toBe(false);
      await isAsBuilt(page, 'a');
    });
  });
});

describe('a link in an article', () => {
  test('moves the frame that it names, and the reader to it', async () => {
    const body = `${link('#award', 'b')} ${link('#event-remarks', 'a')} ${link('#event=injunction', 'b')}
      ${frame('a')}${FAR}${frame('b')}`;
    await withArticle(body, '', async (page, faults) => {
      await frameOf(page, 'a');
      await page.getByRole('link', { name: '#award' }).click();
      await shows(page, 'b', 'award');
      expect(await isSeen(page, 'iframe[data-quote-timeline="b"]')).toBe(true);
      await isAsBuilt(page, 'a');
      await page.getByRole('link', { name: '#event-remarks' }).click();
      await shows(page, 'a', 'remarks');
      await page.getByRole('link', { name: '#event=injunction' }).click();
      await shows(page, 'b', 'injunction');
      expect(new URL(page.url()).hash).toBe('#event=remarks&b.event=injunction');
      await page.goBack();
      await shows(page, 'b', 'award');
      expect(await faults()).toEqual([]);
    });
  });

  test('is come back to by Back, as far as the reader was in the article', async () => {
    const body = `${link('#award', 'a')}${FAR}${frame('a')}${FAR}`;
    await withArticle(body, '', async page => {
      await page.locator('iframe').scrollIntoViewIfNeeded();
      await frameOf(page, 'a');
      await page.evaluate(() => scrollTo(0, 0));
      await page.getByRole('link', { name: '#award' }).click();
      await shows(page, 'a', 'award');
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
      await page.goBack();
      await expect.poll(() => frameOf(page, 'a').then(eventIn), SOON).toBeNull();
      expect(await page.evaluate(() => scrollY)).toBe(0);
    });
  });
});

describe('a frame in an article', () => {
  test('is looked after wherever it comes from', async () => {
    await withArticle('<p>Text</p>', '', async (page, faults) => {
      const home = await served();
      await page.evaluate(src => {
        const late = document.createElement('iframe');
        Object.assign(late, { src, title: 'Late', width: '700', height: '100' });
        late.dataset.quoteTimeline = 'late';
        document.body.append(late);
      }, `${home}embed/jedi/`);
      await frameOf(page, 'late');
      const height = () => page.locator('iframe').evaluate(late => late.clientHeight);
      await expect.poll(height, SOON).toBeGreaterThan(600);
      expect(await faults()).toEqual([]);
    });
  });

  test('shares the address of the article, with its own name where another comes first', async () => {
    await withArticle(frame('a') + frame('b'), '', async page => {
      const shared = async (name: string) => {
        await page.locator(`iframe[data-quote-timeline="${name}"]`).scrollIntoViewIfNeeded();
        const found = await frameOf(page, name);
        await found.locator('[part~="label"][data-event="award"]').click();
        await expect.poll(() => eventIn(found), SOON).toBe('award');
        await found.getByRole('button', { name: 'Share', exact: true }).click();
        const field = found.locator('quote-timeline input.share-field');
        await expect.poll(() => field.inputValue(), SOON).not.toBe('');
        await fitted(found);
        return field.inputValue();
      };
      const article = page.url();
      expect(await shared('a')).toBe(`${article}#event=award`);
      expect(await shared('b')).toBe(`${article}#b.event=award`);
    });
  });

  test('is let go of, and keeps the height it has', async () => {
    await withArticle(frame('a'), '', async page => {
      const height = () => page.locator('iframe').evaluate(late => late.clientHeight);
      await expect.poll(height, SOON).toBeGreaterThan(600);
      await page.evaluate(() => {
        const script = document.querySelector<HTMLScriptElement & { unobserve?(): void }>('script');
        script?.unobserve?.();
      });
      const left = await height();
      const found = await frameOf(page, 'a');
      await found.getByRole('button', { name: 'Show all', exact: true }).click();
      await found.getByRole('button', { name: 'Show less', exact: true }).waitFor();
      expect(await height()).toBe(left);
    });
  });
});

test('a page that imports the script looks after its frames when it says so', async () => {
  const body = `${frame('a')}<script type="module">
    import { observe } from '{home}embed.mjs';
    document.addEventListener('click', () => { document.end = observe(); }, { once: true });
    document.addEventListener('dblclick', () => document.end());
  </script>`;
  const home = await served();
  const html = `<!doctype html><html lang="en"><head><title>Article</title>
    <link rel="icon" href="data:,"></head><body><p>Text</p>${body.replaceAll('{home}', home)}</body></html>`;
  const site = await servePages(path => (path === '/' ? html : null));
  await withPage({ site }, async ({ page, faults }) => {
    await frameOf(page, 'a');
    const height = () => page.locator('iframe').evaluate(one => one.clientHeight);
    expect(await height()).toBe(400);
    await page.getByText('Text').click();
    await expect.poll(height, SOON).toBeGreaterThan(600);
    await page.getByText('Text').dblclick();
    const left = await height();
    const found = await frameOf(page, 'a');
    await found.getByRole('button', { name: 'Show all', exact: true }).click();
    await found.getByRole('button', { name: 'Show less', exact: true }).waitFor();
    expect(await height()).toBe(left);
    expect(await faults()).toEqual([]);
  });
});

describe('the element in an article with embed.js alone', () => {
  const element =
    '<quote-timeline src="{home}data/jedi.json"><a href="{home}">JEDI</a></quote-timeline>';

  test('has its code asked for when it is near, and not before', async () => {
    await withArticle(FAR + element, '', async (page, faults, asked) => {
      expect(asked.filter(url => url.includes('quote-timeline'))).toEqual([]);
      await page.mouse.wheel(0, 3200);
      await page.locator('quote-timeline[data-ready]').waitFor();
      expect(asked.filter(url => url.endsWith('/quote-timeline.js'))).toHaveLength(1);
      expect(await faults()).toEqual([]);
    });
  });

  test('is come to where the address leads into it', async () => {
    await withArticle(FAR + element + FAR + frame('a'), '#event=award', async page => {
      await page.locator('quote-timeline[data-ready]').waitFor();
      await expect.poll(() => eventIn(page), SOON).toBe('award');
      expect(await isSeen(page, 'quote-timeline')).toBe(true);
      expect(await isSeen(page, 'iframe')).toBe(false);
    });
  });

  test('is come to by its name as well, whether it is the first or not', async () => {
    const [one, two] = ['one', 'two'].map(id => element.replace(' ', ` id="${id}" `));
    for (const [id, scrolled] of [
      ['one', false],
      ['two', true]
    ] as const) {
      await withArticle(`${one}${FAR}${two}`, `#${id}.event=award`, async page => {
        const named = page.locator(`#${id}[data-ready]`);
        await named.waitFor();
        const event = () =>
          named.evaluate(
            (host: HTMLElement & { view?: { event: string | null } }) => host.view?.event
          );
        await expect.poll(event, SOON).toBe('award');
        await expect.poll(() => isSeen(page, `#${id}`), SOON).toBe(true);
        expect((await page.evaluate(() => scrollY)) > 0).toBe(scrolled);
      });
    }
  });

  test('is come to by the name of its story with a number, where it has no id', async () => {
    await withArticle(element + FAR + element, '#jedi-2.event=award', async page => {
      await expect.poll(() => isSeen(page, 'quote-timeline ~ quote-timeline'), SOON).toBe(true);
      expect(await eventIn(page)).toBeNull();
    });
  });
});
