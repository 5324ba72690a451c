import { afterEach, describe, expect, it, vi } from 'vitest';
import { LANGUAGES, languageOf } from '../../src/build/languages.ts';
import { ENGLISH as ENGLISH_DATES } from '../../src/core/time/words.ts';
import { ALL_ENGLISH } from '../../src/core/view/tool-words.ts';
import { ENGLISH } from '../../src/core/view/words.ts';
import { loadLanguage } from '../../src/element/languages.ts';

afterEach(() => vi.resetModules());

describe('the language that is loaded', () => {
  it.each([...LANGUAGES.keys()])('has the words of %s', async locale => {
    const { words, all, dates, ...rest } = await loadLanguage(locale);
    const file = LANGUAGES.get(locale);
    expect(rest).toEqual({ locale, dateTable: file?.dates, rtl: /^(ar|fa|he)$/.test(locale) });
    expect([words.timeline, dates.unknown]).toEqual([file?.words.timeline, file?.dates.unknown]);
    const [{ close, share }, again] = await Promise.all([all(), all()]);
    expect([close, share]).toEqual([file?.tools.close, file?.words.share]);
    expect(await all()).toBe(again);
  });

  it('asks again for the words of tools where they have not come', async () => {
    let broken = true;
    vi.doMock('../../src/core/view/tool-words.ts', () => ({
      // Thrown where it is taken out, as a module that is not there is known to be for good.
      get allWords() {
        if (broken) throw new TypeError('Failed to fetch dynamically imported module');
        return () => ALL_ENGLISH;
      }
    }));
    const { loadLanguage: load } = await import('../../src/element/languages.ts');
    const { all } = await load('en');
    await expect(all()).rejects.toThrow('Failed to fetch');
    broken = false;
    expect(await all()).toBe(ALL_ENGLISH);
    vi.doUnmock('../../src/core/view/tool-words.ts');
  });

  it('is that of the tag without its region, under the whole tag', async () => {
    const { locale, words } = await loadLanguage('pt-br');
    expect([locale, words.share]).toEqual(['pt-BR', 'Compartilhar']);
    expect((await loadLanguage('zh-Hant-TW')).words.share).toBe('分享');
    expect((await loadLanguage('iw')).locale).toBe('he');
    expect((await loadLanguage('en-GB')).locale).toBe('en-GB');
  });

  it('is English where there are no words in it, or no such language', async () => {
    for (const locale of ['sv', 'tlh', 'toString', 'en_', '', 'x-none']) {
      const language = await loadLanguage(locale);
      expect([language.locale, language.words, language.dates, language.rtl]).toEqual([
        'en',
        ENGLISH,
        ENGLISH_DATES,
        false
      ]);
    }
  });

  it('is English where its words do not come', async () => {
    vi.doMock('../../src/core/view/languages/de.ts', () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    const { loadLanguage: load } = await import('../../src/element/languages.ts');
    const { locale, words } = await load('de');
    expect([locale, words.share]).toEqual(['en', 'Share']);
    vi.doUnmock('../../src/core/view/languages/de.ts');
  });

  it('is the one that the build writes with', async () => {
    for (const locale of ['de', 'pl', 'ar-EG', 'ja', 'sv']) {
      const [{ words, rtl }, built] = [await loadLanguage(locale), languageOf(locale)];
      expect([words.eventCount(2), words.leftOut(3, 12), rtl]).toEqual([
        built.words.eventCount(2),
        built.words.leftOut(3, 12),
        built.rtl
      ]);
    }
  });
});

describe('words with numbers', () => {
  const counts = [0, 1, 2, 3, 5, 11, 22, 103];
  const each = (locale: string) => counts.map(n => languageOf(locale).words.eventCount(n));

  it('take the forms of the language', () => {
    expect(each('pl').join(', ')).toBe(
      '0 wydarzeń, 1 wydarzenie, 2 wydarzenia, 3 wydarzenia, 5 wydarzeń, 11 wydarzeń, 22 wydarzenia, 103 wydarzenia'
    );
    expect(each('uk').join(', ')).toBe(
      '0 подій, 1 подія, 2 події, 3 події, 5 подій, 11 подій, 22 події, 103 події'
    );
    expect(each('he').slice(0, 4)).toEqual(['0 אירועים', 'אירוע אחד', 'שני אירועים', '3 אירועים']);
    expect(each('fr').slice(0, 3)).toEqual(['0 événement', '1 événement', '2 événements']);
    expect(languageOf('fr').words.eventCount(2_000_000).replace(/\s/g, ' ')).toBe(
      '2 000 000 d’événements'
    );
  });

  it('have the digits and the groups of the language', async () => {
    expect(languageOf('de').words.eventCount(12_031)).toBe('12.031 Ereignisse');
    expect(languageOf('ar-EG').words.eventCount(12_031)).toBe('١٢٬٠٣١ حدثًا');
    expect((await languageOf('fa').all()).shownOf(3, 14)).toBe('۳ از ۱۴ رویداد');
  });
});
