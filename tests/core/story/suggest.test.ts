import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSuggest } from '../../../src/core/story/suggest.ts';

const known = ['esper', 'shaw', 'summary', 'shortTitle', 'responds-to'];

describe('createSuggest', () => {
  it.each([
    ['espr', 'esper'],
    ['ESPER', 'esper'],
    ['epser', 'esper'],
    ['sumary', 'summary'],
    ['short_title', 'shortTitle'],
    ['response-to', 'responds-to'],
    ['short', 'shortTitle'],
    ['RESPONDS', 'responds-to']
  ])('takes %s for %s', (word, meant) => {
    expect(createSuggest()(word, known)).toBe(meant);
  });

  it.each(['', 'x', 'e', 'publishedBy', 'mattis', 'a'.repeat(100_000)])(
    'does not guess at %.20s',
    word => {
      expect(createSuggest()(word, known)).toBe(null);
    }
  );

  it('prefers the nearest word, and of two equally near the first', () => {
    const suggest = createSuggest();
    expect(suggest('quote-12', ['quote-34', 'quote-13', 'quote-2', 'quote-1'])).toBe('quote-13');
  });

  it('takes a word for the beginning of another where it begins no third, and is long enough', () => {
    expect(createSuggest()('short', ['shortTitle', 'shortName'])).toBe(null);
    expect(createSuggest()('sho', ['shortTitle'])).toBe(null);
    expect(createSuggest()('short', ['shorts', 'shortTitle'])).toBe('shorts');
  });

  it('stops when it has compared as many words as it may', () => {
    const suggest = createSuggest(5);
    expect(suggest('espr', known)).toBe('esper');
    expect(suggest('espr', known)).toBe(null);
  });

  it('finds a long word again after any one letter is lost, doubled or swapped', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 4, maxLength: 20, unit: 'grapheme-ascii' }),
        fc.nat(),
        fc.constantFrom('lost', 'doubled', 'swapped'),
        (word, n, fault) => {
          const i = n % (word.length - 1);
          const rest = word.slice(i + 2);
          const [a = '', b = ''] = [word[i], word[i + 1]];
          const typed =
            word.slice(0, i) +
            (fault === 'lost' ? b : fault === 'doubled' ? a + a + b : b + a) +
            rest;
          expect(createSuggest()(typed, [word])).toBe(word);
        }
      )
    );
  });
});
