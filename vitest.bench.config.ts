import { defineConfig } from 'vitest/config';

/**
 * The benchmarks of `npm run bench:micro`, apart from the tests: nothing is timed in a test, and a
 * benchmark among the projects of vitest.config.ts would run once for each of them.
 */
export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    // A million events as objects, and the file they were read from.
    execArgv: ['--max-old-space-size=6144'],
    benchmark: { include: ['tests/bench/micro/*.bench.ts'] }
  }
});
