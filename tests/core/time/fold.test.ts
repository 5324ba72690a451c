import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/time/fold.ts';

describe('a folded text', () => {
  it('has no case and no diacritics', () => {
    expect(['ÉTÉ', 'Łódź', 'İstanbul', 'ISPARTA', 'ılık', 'Straße', 'ΟΔΌΣ'].map(fold)).toEqual([
      'ete',
      'lodz',
      'istanbul',
      'isparta',
      'ilik',
      'strasse',
      'οδοσ'
    ]);
    expect(fold('Київ Ёлка')).toBe('киів елка');
  });

  it('has one form for letters that are wide, joined or taken apart', () => {
    expect(fold('ＪＥＤＩ ﬁnal')).toBe('jedi final');
    expect(fold('e\u0301\u200d')).toBe('e');
    expect(fold('한국'.normalize('NFD'))).toBe('한국');
  });

  it('has no vowel marks in Hebrew and Arabic, and one letter for those of two keyboards', () => {
    expect(fold('שָׁלוֹם')).toBe('שלום');
    expect(fold('مُحَمَّد')).toBe('محمد');
    expect(fold('أحمد')).toBe('احمد');
    expect(fold('كتابي')).toBe(fold('کتابی'));
  });

  it('keeps what makes another word', () => {
    expect(fold('हिन्दी')).toBe('हिन्दी');
    expect(fold('が')).not.toBe(fold('か'));
    expect(fold('ไทย')).toBe('ไทย');
  });

  it('is folded once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(fold(fold(text))).toBe(fold(text));
      })
    );
  });
});
