import { describe, expect, it } from 'vitest';
import { ENGLISH, fill } from '../../../src/core/time/words.ts';

describe('the English words', () => {
  it('count centuries as English does', () => {
    const counted = [1, 2, 3, 4, 11, 12, 13, 19, 21, 22, 101, 111].map(n =>
      ENGLISH.century(n, false).replace(' century', '')
    );
    expect(counted.join(' ')).toBe('1st 2nd 3rd 4th 11th 12th 13th 19th 21st 22nd 101st 111th');
    expect(ENGLISH.century(2, true)).toBe('2nd century BC');
  });

  it('take a text as it is, whatever signs it has', () => {
    expect(fill('about {}', '$& {} $1')).toBe('about $& {} $1');
  });
});
