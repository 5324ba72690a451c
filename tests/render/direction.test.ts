import { describe, expect, it } from 'vitest';
import { isLtrText, isRtlLanguage, isRtlText } from '../../src/render/direction.ts';

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
