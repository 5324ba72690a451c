import { defineConfig } from 'vitest/config';

/** What `npm run engines` runs: the built page in Firefox and in WebKit, one browser at a time. */
export default defineConfig({
  test: {
    include: ['tests/engines/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000
  }
});
