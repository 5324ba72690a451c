import { describe, expect, it } from 'vitest';
import { summary, tally } from '../../scripts/tally.mjs';

const good = { numPassedTests: 3, numFailedTests: 0, testResults: [] };

describe('the count of a test run', () => {
  it('is what the report says', () => {
    expect(tally(good, 0)).toEqual({ passed: 3, failed: 0, remarks: [] });
    expect(tally({ ...good, numFailedTests: 2 }, 1)).toMatchObject({ passed: 3, failed: 2 });
  });

  it('holds skipped tests and tests left to do for failed', () => {
    const count = tally({ ...good, numPendingTests: 1, numTodoTests: 1 }, 0);
    expect(count).toMatchObject({ passed: 3, failed: 2 });
    expect(count.remarks).toEqual(['2 skipped, which counts as failed']);
  });

  it('holds a file that broke before its tests for failed, and counts a failed test once', () => {
    const file = (name: string, ...results: string[]) => ({
      name,
      status: 'failed',
      assertionResults: results.map(status => ({ status }))
    });
    const broken = tally({ ...good, testResults: [file('a.test.ts', 'passed')] }, 1);
    expect(broken).toMatchObject({ passed: 3, failed: 1 });
    expect(broken.remarks).toEqual(['a.test.ts broke outside its tests']);
    const failing = { ...good, numFailedTests: 1, testResults: [file('b.test.ts', 'failed')] };
    expect(tally(failing, 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  it('fails a run without tests, without a report, or that ended badly', () => {
    expect(tally({ numPassedTests: 0 }, 0)).toMatchObject({ failed: 1, remarks: ['no test ran'] });
    expect(tally(null, 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(tally(good, 1)).toMatchObject({
      passed: 3,
      failed: 1,
      remarks: ['the run ended with code 1']
    });
  });

  it('adds up to one line', () => {
    expect(
      summary([
        { passed: 3, failed: 1 },
        { passed: 4, failed: 0 }
      ])
    ).toBe('7 passed, 1 failed');
    expect(summary([])).toBe('0 passed, 0 failed');
  });
});
