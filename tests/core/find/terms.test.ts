import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { termsIn, wordsIn } from '../../../src/core/find/terms.ts';
import { fold } from '../../../src/core/time/fold.ts';

describe('the words of a text', () => {
  it('are its runs of letters and digits, folded', () => {
    expect(termsIn('The Court’s ruling: $10 billion, “Łódź” e-mails')).toEqual([
      'the',
      'court',
      's',
      'ruling',
      '10',
      'billion',
      'lodz',
      'e',
      'mails'
    ]);
  });

  it('are one where dots stand between single letters', () => {
    expect(termsIn('the U.S. and the US, J.R.R. Tolkien, e.g. one. Two')).toEqual(
      'the us and the us jrr tolkien eg one two'.split(' ')
    );
    expect(termsIn('version 3.5a.b of a.bc')).toEqual(['version', '3', '5a', 'b', 'of', 'a', 'bc']);
  });

  it('stand where they were found', () => {
    const text = 'Straße, ﬁnal e\u0301te\u0301.';
    expect(wordsIn(text).map(({ term, start, end }) => [term, text.slice(start, end)])).toEqual([
      ['strasse', 'Straße'],
      ['final', 'ﬁnal'],
      ['ete', 'e\u0301te\u0301']
    ]);
  });

  it('are told apart by the platform where there are no spaces', () => {
    expect(termsIn('東京都の裁判所がJEDI契約を差し止めた。')).toEqual(
      expect.arrayContaining(['裁判所', 'jedi', '契約'])
    );
    expect(termsIn('ศาลสั่งระงับสัญญา').length).toBeGreaterThan(2);
    expect(termsIn('한국 정부, هيئة المحكمة, בית המשפט')).toEqual([
      '한국',
      '정부',
      'هییه',
      'المحکمه',
      'בית',
      'המשפט'
    ]);
  });

  it('rise in their text, and each is its own fold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        let end = 0;
        for (const word of wordsIn(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          end = word.end;
          expect(word.term).toBe(fold(text.slice(word.start, end)).replaceAll('.', ''));
        }
        expect(end).toBeLessThanOrEqual(text.length);
      })
    );
  });
});

describe('words without spaces where the platform tells none apart', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('are all pairs of letters', async () => {
    vi.resetModules();
    vi.stubGlobal('Intl', { Segmenter: undefined });
    const { termsIn: paired } = await import('../../../src/core/find/terms.ts');
    expect(paired('東京都は、𠮷野')).toEqual(['東京', '京都', '都は', '𠮷野']);
    expect(paired('日 two')).toEqual(['日', 'two']);
  });
});
