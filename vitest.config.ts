import { defineConfig } from 'vitest/config';

/**
 * Two projects: `unit` runs in Node (no browser, no build), `e2e` drives a real browser against the
 * built page. scripts/test.mjs runs both; `npx vitest run --project unit` is the quick loop. How long
 * a test takes on a busy machine is not what it tests, so none is ended before a minute is over.
 */
export default defineConfig({
  test: {
    // Left to itself, one core is kept free, which on two is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/engines/**'],
          environment: 'node',
          testTimeout: 60_000
        }
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000
        }
      }
    ]
  }
});
