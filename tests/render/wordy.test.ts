import { describe, expect, it } from 'vitest';
import { LANGUAGES, languageOf } from '../../src/build/languages.ts';
import { ENGLISH } from '../../src/core/view/words.ts';
import { wordyOf } from '../../src/render/wordy.ts';

describe('the bar of a phone', () => {
  it('has one row in English and Chinese, whose words are short, and two in all other languages', () => {
    const short = [...LANGUAGES.keys()].filter(lang => wordyOf(languageOf(lang).words) === '');
    expect(short).toEqual(['zh', 'en']);
  });

  it('has two as soon as the words are too long for one', () => {
    expect(wordyOf({ ...ENGLISH, share: 'Share' })).toBe('');
    expect(wordyOf({ ...ENGLISH, share: 'Share with everybody' })).toBe(' wordy');
  });
});
