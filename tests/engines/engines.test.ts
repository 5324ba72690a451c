import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../scripts/free-port.mjs';
import { type Served, serve } from '../../scripts/serve.mjs';
import { headersReaching } from '../../src/build/origins.ts';
import { overlaps } from '../bench/titles.mjs';
import type { Engine } from './engine.ts';
import { openFirefox } from './firefox.ts';
import * as page from './pages.ts';
import { openWebKit } from './webkit.ts';

const ROOT = resolve(import.meta.dirname, '../..');

const named = (variable: string): string => {
  const path = process.env[variable] ?? '';
  if (!existsSync(path)) throw new Error(`${variable} names no program: use "npm run engines"`);
  return path;
};

const ENGINES: [string, () => Promise<Engine>][] = [
  ['Firefox', () => openFirefox(named('QUOTELINE_FIREFOX'))],
  ['WebKit', () => openWebKit(named('QUOTELINE_WEBKIT_DRIVER'), named('QUOTELINE_WEBKIT'))]
];

/** The built folder as a host serves it that was told its own address, as `SITE` does. */
const serveSite = async (): Promise<Served> => {
  const port = await freePort();
  const site = `http://127.0.0.1:${port}/`;
  const headers = headersReaching(join(ROOT, 'public'), { allow: [], site }) ?? '';
  return serve({ root: join(ROOT, 'dist'), port, headers });
};

describe.each(ENGINES)('in %s', (_, open) => {
  let site: Served;
  let engine: Engine;

  beforeAll(async () => {
    site = await serveSite();
    engine = await open();
  });
  afterAll(async () => {
    await engine?.close();
    await site?.close();
  });

  const show = async (path = '', width = 1280, height = 1000) => {
    await engine.size(width, height);
    await engine.open('about:blank');
    await engine.open(site.url + path);
    await engine.run(page.listen, null);
    await expect.poll(() => engine.run(page.ready, null), { timeout: 20_000 }).toBe(true);
  };
  const boxOf = async (selector: string): Promise<page.Middle> => {
    const box = await engine.run(page.boxOf, selector);
    if (!box) throw new Error(`there is no ${selector}`);
    return box;
  };
  const press = async (selector: string) => {
    const { x, y } = await boxOf(selector);
    await engine.click(x, y);
  };
  const hash = () => engine.run(page.hash, null);
  /** How many pairs of labels lie on each other. */
  const pairs = async () => overlaps(await engine.run(page.labels, null)).pairs;
  const nothingHeard = async () => expect(await engine.run(page.heard, null)).toEqual([]);

  test.each([1280, 768, 400])(
    'comes alive at %i px with labels that do not overlap',
    async width => {
      await show('', width);
      expect(await pairs()).toBe(0);
      const events = (await engine.run(page.labels, null)).map(({ event }) => event);
      expect(events).toEqual(expect.arrayContaining(['remarks', 'injunction']));
      await nothingHeard();
    }
  );

  test('zooms by buttons, and no label lies on another on the way', async () => {
    await show();
    for (const button of ['fit', 'in', 'in', 'out']) {
      const before = await hash();
      await press(`.tools .${button}`);
      await expect.poll(hash).not.toBe(before);
      expect(await pairs()).toBe(0);
    }
    await nothingHeard();
  });

  test('follows a drag by as much as it was moved', async () => {
    await show();
    const { x, y } = await boxOf('.stage');
    const before = await boxOf('.mark[data-event="lawsuit"]');
    await engine.drag(x, y - 60, 150);
    await expect
      .poll(async () => Math.round((await boxOf('.mark[data-event="lawsuit"]')).x - before.x))
      .toBe(150);
  });

  test('goes from mark to mark by arrow keys, and chooses by Enter', async () => {
    await show();
    await engine.run(page.focusMark, null);
    const first = await engine.run(page.focused, null);
    await engine.press('ArrowRight');
    await expect.poll(() => engine.run(page.focused, null)).not.toBe(first);
    const next = await engine.run(page.focused, null);
    await engine.press('Enter');
    await expect.poll(hash).toContain(`event=${next}`);
  });

  test('finds what is typed', async () => {
    await show();
    await press('.tools .find');
    await expect.poll(() => engine.run(page.boxOf, '.find-field')).not.toBeNull();
    await engine.type('oracle');
    await expect.poll(() => engine.run(page.results, null)).toHaveLength(8);
    await nothingHeard();
  });

  test('measures an embed and writes its code, without an error to the page', async () => {
    await show();
    await press('.embed');
    await expect
      .poll(() => engine.run(page.snippets, null), { timeout: 30_000 })
      .toEqual(Array.from({ length: 3 }, () => expect.stringContaining('<div style="')));
    await nothingHeard();
  });

  test('gives chips of several parties the ink of the picture', async () => {
    await show();
    const { chips, picture } = await engine.run(page.chipColours, null);
    expect(chips.length).toBeGreaterThan(0);
    expect(new Set(chips)).toEqual(new Set([picture]));
  });

  test('sets a title that reads from the left at the right edge of a page that reads from there', async () => {
    await show('embed/jedi/?lang=ar', 760);
    expect(await engine.run(page.fromRight, '.story-title')).toBeCloseTo(0, 0);
    expect(await engine.run(page.fromRight, '.story-summary')).toBeCloseTo(0, 0);
    expect(await pairs()).toBe(0);
  });

  test('comes alive in a frame that is sandboxed without an origin', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'quoteline-'));
    const frame = `<iframe sandbox="allow-scripts" src="${site.url}embed/jedi/" width="700" height="1000"></iframe>`;
    const script = `<script>window.told = []; addEventListener('message', ({ data }) => told.push(data?.type))</script>`;
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><title>Article</title>${script}${frame}`
    );
    const article = await serve({ root: folder });
    try {
      await engine.open(article.url);
      // It tells its height as soon as its script runs, and again when it is alive.
      await expect
        .poll(() => engine.run(page.told, null), { timeout: 20_000 })
        .toEqual(expect.arrayContaining(['quote-timeline:ready', 'quote-timeline:resize']));
    } finally {
      await article.close();
      rmSync(folder, { recursive: true });
    }
  });
});
