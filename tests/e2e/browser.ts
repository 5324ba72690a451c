import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { launchBrowser, settled } from '../../scripts/browser.mjs';
import { served } from './serve.ts';

export interface PageOptions {
  /** px; 1280 by 900 when absent. */
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** A phone: fingers instead of a mouse, and the viewport tag counts. */
  readonly touch?: boolean;
  readonly javaScript?: boolean;
  readonly reducedMotion?: boolean;
  readonly forcedColours?: boolean;
  /** Where the reader is; UTC when absent. */
  readonly timeZone?: string;
  /** Device pixels to a CSS pixel. */
  readonly density?: number;
  /** What the reader grants the page, such as 'clipboard-write'. */
  readonly permissions?: readonly string[];
  /** What stands after the address: '#event-award' or 'event-award'. */
  readonly hash?: string;
  /** Another page than the first, relative to the root: 'embed/jedi/'. */
  readonly path?: string;
  /** The address of another built page than that in dist/, ending with a slash. */
  readonly site?: string;
  /** Runs before the page is asked for: routes, scripts to come first. The page then has a cold cache. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** False leaves the page as soon as its document is there, timelines ready or not. */
  readonly wait?: boolean;
}

export interface OpenPage {
  readonly page: Page;
  /** What went wrong so far: errors in the console, failed requests, broken rules of the policy. */
  faults(): Promise<string[]>;
  /** Loads the page once more, as it was asked for at first. */
  again(): Promise<void>;
  close(): Promise<void>;
}

declare global {
  interface Window {
    policyFaults?: string[];
  }
}

let browser: Promise<Browser> | null = null;

/** The browser of this test file, started when first asked for and closed after its last test. */
export function openBrowser(): Promise<Browser> {
  browser ??= launchBrowser();
  return browser;
}

afterAll(async () => {
  await (await browser)?.close();
  browser = null;
  contexts.clear();
});

/** Contexts by what they were asked to be: making one takes longer than loading a page. */
const contexts = new Map<string, Promise<BrowserContext>>();

const contextOptions = (options: PageOptions): BrowserContextOptions => ({
  viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
  colorScheme: options.dark ? 'dark' : 'light',
  hasTouch: options.touch ?? false,
  isMobile: options.touch ?? false,
  javaScriptEnabled: options.javaScript ?? true,
  reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
  forcedColors: options.forcedColours ? 'active' : 'none',
  deviceScaleFactor: options.density ?? 1,
  permissions: [...(options.permissions ?? [])],
  locale: 'en-GB',
  timezoneId: options.timeZone ?? 'UTC'
});

/** Runs in the page, before anything of its own. */
const notePolicyFaults = (): void => {
  const faults: string[] = [];
  window.policyFaults = faults;
  document.addEventListener(
    'securitypolicyviolation',
    ({ violatedDirective, blockedURI, sample }) =>
      faults.push(`policy: ${violatedDirective} refused ${blockedURI} ${sample}`.trim())
  );
};

const makeContext = async (options: BrowserContextOptions): Promise<BrowserContext> => {
  const context = await (await openBrowser()).newContext(options);
  await context.addInitScript(notePolicyFaults);
  return context;
};

const sharedContext = (options: BrowserContextOptions): Promise<BrowserContext> => {
  const key = JSON.stringify(options);
  const known = contexts.get(key) ?? makeContext(options);
  contexts.set(key, known);
  return known;
};

/**
 * Opens the built page and waits until its timelines are ready. Under its policy
 * `page.evaluate` takes functions, not text. A page that is never closed goes with the browser.
 */
export async function openPage(options: PageOptions = {}): Promise<OpenPage> {
  const address = new URL(options.path ?? '', options.site ?? (await served()));
  address.hash = options.hash ?? '';
  const own = options.prepare !== undefined;
  const context = await (own ? makeContext : sharedContext)(contextOptions(options));
  const page = await context.newPage();
  const noted: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') noted.push(`console: ${message.text()}`);
  });
  page.on('pageerror', error => noted.push(`error: ${error.message}`));
  page.on('requestfailed', request =>
    noted.push(`request: ${request.url()} ${request.failure()?.errorText ?? 'failed'}`)
  );
  page.on('response', response => {
    if (response.status() >= 400) noted.push(`request: ${response.url()} ${response.status()}`);
  });
  await options.prepare?.(page);
  const wait = options.wait ?? true;
  const load = async () => {
    await page.goto(address.href, { waitUntil: wait ? 'load' : 'commit' });
    if (wait && (options.javaScript ?? true)) await settled(page);
  };
  await load();
  return {
    page,
    async faults() {
      const policy = await page.evaluate(() => window.policyFaults ?? []);
      return [...noted, ...policy];
    },
    async again() {
      // By way of an empty page: an address that differs in its fragment alone is not loaded anew.
      await page.goto('about:blank');
      await load();
    },
    close: () => (own ? context.close() : page.close())
  };
}

/**
 * A page that has asked for nothing yet, for tests that go to a page of their own: with the built
 * page before it, what that still asks for would count as asked by theirs.
 */
export const EMPTY: PageOptions = { path: 'about:blank', wait: false };

/** Opens a page for the length of one function. */
export async function withPage<T>(
  options: PageOptions,
  use: (open: OpenPage) => Promise<T>
): Promise<T> {
  const open = await openPage(options);
  try {
    return await use(open);
  } finally {
    await open.close();
  }
}

/** px from the top left of the viewport. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** About one frame, the pace at which a screen reports fingers. */
const FRAME = 16;

const between = (from: number, to: number, share: number): number => from + (to - from) * share;

/**
 * Puts fingers on the screen, moves them and lifts them, as the browser's own touch input: it scrolls
 * the page, sends pointer events and honours `touch-action`. `at` gives the fingers' places for a
 * share of the way from 0 to 1. The page must have been opened with `touch`.
 */
export async function touch(
  page: Page,
  steps: number,
  at: (share: number) => Place[]
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', places: Place[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: places.map((place, id) => ({ ...place, id }))
    });
  await send('touchStart', at(0));
  for (let step = 1; step <= steps; step++) {
    await page.waitForTimeout(FRAME);
    await send('touchMove', at(step / steps));
  }
  // Resting before the lift keeps the browser from flinging the page on.
  await page.waitForTimeout(10 * FRAME);
  await send('touchEnd', []);
  await page.waitForTimeout(2 * FRAME);
  await session.detach();
}

/** One finger from a place to another. */
export const swipe = (page: Page, from: Place, to: Place, steps = 12): Promise<void> =>
  touch(page, steps, share => [
    { x: between(from.x, to.x, share), y: between(from.y, to.y, share) }
  ]);

/** Two fingers side by side about a centre, whose distance goes from one gap to another (px). */
export const pinch = (
  page: Page,
  centre: Place,
  fromGap: number,
  toGap: number,
  steps = 12
): Promise<void> =>
  touch(page, steps, share => {
    const half = between(fromGap, toGap, share) / 2;
    return [
      { x: centre.x - half, y: centre.y },
      { x: centre.x + half, y: centre.y }
    ];
  });

/** One page for all tests of a file, handed over once and loaded anew before each of them. */
export function onePage(use: (page: Page) => void): void {
  let open: OpenPage;
  beforeAll(async () => {
    open = await openPage();
    use(open.page);
  });
  beforeEach(() => open.again());
  afterAll(() => open.close());
}
