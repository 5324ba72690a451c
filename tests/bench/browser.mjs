import { setTimeout as delay } from 'node:timers/promises';
import { launchBrowser } from '../../scripts/browser.mjs';
import { probe } from './probe.mjs';

/** A measurement took longer than it may. */
export class TimedOut extends Error {}

/** What `work` resolves to, unless that takes more than `ms`: then TimedOut. */
export async function within(work, ms) {
  const stop = new AbortController();
  const late = delay(Math.max(0, ms), undefined, { signal: stop.signal }).then(() => {
    throw new TimedOut(`not done after ${Math.round(ms / 1000)} s`);
  });
  late.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    stop.abort();
  }
}

/**
 * A page of its own in a browser of its own, so that nothing is cached and nothing else runs. Only
 * this machine can be reached from it. `peer` says what to look for in it (peers.mjs).
 */
export async function openPage(viewport, peer, { reducedMotion = 'no-preference' } = {}) {
  const { width, height, touch, slow } = viewport;
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({
      viewport: { width, height },
      isMobile: touch,
      hasTouch: touch,
      reducedMotion,
      locale: 'en-GB',
      timezoneId: 'UTC',
      proxy: { server: 'http://127.0.0.1:9', bypass: '127.0.0.1' }
    });
    const page = await context.newPage();
    const errors = new Set();
    page.on('pageerror', error => errors.add(error.message));
    page.on('console', message => {
      if (message.type() === 'error') errors.add(`${message.text()} ${message.location().url}`);
    });
    await page.addInitScript(probe, peer);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    if (slow > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow });

    const metrics = async () => {
      const { metrics: list } = await devtools.send('Performance.getMetrics');
      return Object.fromEntries(list.map(({ name, value }) => [name, value]));
    };
    return {
      browser,
      page,
      devtools,
      metrics,
      errors: () => [...errors],
      /** Calls a function of `window.bench`. */
      bench: (name, ...args) =>
        page.evaluate(([key, given]) => window.bench[key](...given), [name, args]),
      /**
       * MB of JavaScript objects that are still in use, with what their typed arrays hold, which
       * lies outside the heap and would be left out otherwise. Workers have heaps of their own.
       */
      heap: async () => {
        for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage');
        const { usedSize, backingStorageSize = 0 } = await devtools.send('Runtime.getHeapUsage');
        return (usedSize + backingStorageSize) / 1e6;
      },
      close: () => browser.close()
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
