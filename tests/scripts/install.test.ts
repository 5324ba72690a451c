import { describe, expect, it } from 'vitest';
import { installReason, supports } from '../../scripts/install.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/luxon': { version: '3.7.2', integrity: 'sha512-a' },
    'node_modules/vite/node_modules/@x/y': { version: '1.0.0', integrity: 'sha512-b' },
    'node_modules/@biomejs/cli-win32-x64': { version: '2.0.0', optional: true }
  }
};
const { '': _, 'node_modules/@biomejs/cli-win32-x64': __, ...packages } = lock.packages;

describe('whether packages must be installed', () => {
  it('is not so when they are those of the lock file, less what is for other systems', () => {
    expect(installReason(lock, { packages })).toBeNull();
  });

  it('is so when there are none', () => {
    expect(installReason(lock, null)).toBe('node_modules is missing');
    expect(installReason(null, null)).toBe('node_modules is missing');
  });

  it('is so when one is missing, in the record or on the disk', () => {
    const { 'node_modules/luxon': luxon, ...rest } = packages;
    expect(luxon.version).toBe('3.7.2');
    expect(installReason(lock, { packages: rest })).toBe('luxon is missing');
    expect(installReason(lock, { packages }, path => !path.endsWith('@x/y'))).toBe(
      '@x/y is missing'
    );
  });

  it('is so when one has another version or other content', () => {
    for (const change of [{ version: '3.7.1' }, { integrity: 'sha512-z' }]) {
      const luxon = { ...packages['node_modules/luxon'], ...change };
      expect(installReason(lock, { packages: { ...packages, 'node_modules/luxon': luxon } })).toBe(
        'luxon has another version'
      );
    }
  });

  it('is not so without a lock file, when what was installed is still there', () => {
    expect(installReason(null, { packages })).toBeNull();
    expect(installReason(null, { packages }, () => false)).toBe('luxon is missing');
  });
});

describe('whether this Node will do', () => {
  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['20.18.9', false],
    ['21.7.3', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['24.0.0', true],
    ['26.1.0-nightly', true],
    ['18.20.0', false]
  ])('says of %s: %s', (version, expected) => {
    expect(supports('^20.19.0 || >=22.12.0', version)).toBe(expected);
  });

  it('refuses a range it cannot read', () => {
    expect(() => supports('latest', '20.0.0')).toThrow('unreadable version range: latest');
  });
});
