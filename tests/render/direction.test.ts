import { describe, expect, it } from 'vitest';
import {
  isLtrText,
  isolatedName,
  isolation,
  isRtlLanguage,
  isRtlText
} from '../../src/render/direction.ts';
import { markup } from '../../src/render/markup.ts';
import { el } from '../../src/render/tree.ts';

describe('isRtlLanguage', () => {
  it.each(['ar', 'ar-EG', 'AR', 'he', 'fa-IR', 'ur', 'ps', 'sd', 'yi', 'dv', 'ckb-IQ'])(
    'knows that %s is written from right to left',
    lang => expect(isRtlLanguage(lang)).toBe(true)
  );

  it.each(['en', 'de-AT', 'arn', 'hex', 'fab', 'zh-Hant', ''])('knows that %j is not', lang =>
    expect(isRtlLanguage(lang)).toBe(false)
  );
});

describe('isLtrText', () => {
  it.each(['Court', '2019', '«Ось»', '契約', 'Über', ''])('is true of %j', text =>
    expect(isLtrText(text)).toBe(true)
  );

  it.each(['محكمة', 'Ever Given تجنح', 'בית', '(ﷺ)'])('is false of %j', text =>
    expect(isLtrText(text)).toBe(false)
  );
});

describe('isRtlText', () => {
  it.each(['محكمة', 'בית המשפט (JEDI)', '«تجنح» Ever Given', '2019: ﷺ'])('is true of %j', text =>
    expect(isRtlText(text)).toBe(true)
  );

  it.each(['Court', '2019', 'Ever Given تجنح', '契約', '…', ''])('is false of %j', text =>
    expect(isRtlText(text)).toBe(false)
  );
});

describe('texts in a row', () => {
  const row = (lang: string, around: string, ...texts: string[]) =>
    markup(el('p', {}, isolation(lang, around)(texts, ', ', ' ')));

  it('are one text where nothing is written from right to left', () => {
    expect(row('en', 'de', 'The Hill', '18 July')).toBe('<p> The Hill, 18 July</p>');
  });

  it('are each in their own order where the words around them go the other way', () => {
    expect(row('en', 'ar', 'The Hill', '18 يوليو')).toBe(
      '<p><span> </span><span dir="ltr">The Hill</span><span>, </span><span dir="auto">18 يوليو</span></p>'
    );
  });

  it('go the way of the language of the story, though one may begin with a name of another', () => {
    expect(row('ar', 'en', 'Ever Given تجنح')).toContain('<span dir="rtl">Ever Given تجنح</span>');
    expect(row('ar', 'ar', 'The Hill')).toContain('<span dir="ltr">The Hill</span>');
  });
});

describe('a name within words', () => {
  it('is set apart from words that are written from right to left', () => {
    expect(isolatedName('Oracle, Inc.', 'ar')).toBe('\u2068Oracle, Inc.\u2069');
    expect(isolatedName('Oracle, Inc.', 'en')).toBe('Oracle, Inc.');
  });
});
