import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, graphemes, textWidth, wrapText } from '../../../src/core/layout/text.ts';
import { anyTitle } from './any-story.ts';

const style = { size: 13, bold: false };
const width = (text: string) => textWidth(text, style);

const anyText = fc.oneof(anyTitle, fc.string({ unit: 'grapheme', maxLength: 60 }));
const anyMax = fc.integer({ min: 60, max: 300 });
/** What is left of a text when it is no matter how its lines break. */
const letters = (text: string) => text.replace(/\s/gu, '');

describe('the width of a text', () => {
  it('is the sum of its characters and grows with the size', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.integer({ min: 1, max: 40 }), (a, b, size) => {
        expect(textWidth(a + b, { size })).toBeCloseTo(
          textWidth(a, { size }) + textWidth(b, { size }),
          6
        );
        expect(textWidth(a, { size })).toBeCloseTo(size * textWidth(a, { size: 1 }), 6);
      })
    );
  });

  it('tells narrow letters from wide ones, and bold from regular', () => {
    expect(width('iiii')).toBeLessThan(width('mmmm') / 3);
    expect(textWidth('label', { size: 13, bold: true })).toBeGreaterThan(width('label'));
    expect(textWidth('label', { size: 13 })).toBe(width('label'));
    expect(width('')).toBe(0);
  });

  it('counts full-width characters and pictures as a whole em', () => {
    expect(width('最高裁判所')).toBe(5 * 13);
    expect(width('ｆｕｌｌ')).toBe(4 * 13);
    expect(width('한국')).toBe(2 * 13);
    expect(width('𠮷野家')).toBe(3 * 13);
    expect(width('🏛')).toBe(13);
  });

  it('gives no width to marks that stand on another letter', () => {
    expect(width('e\u0301')).toBe(width('e'));
    expect(width('\u00e9')).toBe(width('e'));
    expect(width('ש\u05c1')).toBe(width('ש'));
    expect(width('soft\u00adhyphen')).toBe(width('softhyphen'));
  });

  it('gives letters of other scripts some width', () => {
    for (const char of 'жщяαωسلקท') expect(width(char)).toBeGreaterThan(0.5 * 13);
  });
});

describe('the characters of a text', () => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const segments = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
  const unit = fc.oneof(
    fc.integer({ min: 0x20, max: 0x52f }),
    fc.integer({ min: 0x2010, max: 0x3100 }),
    fc.integer({ min: 0x4e00, max: 0x9fff }),
    fc.integer({ min: 0xac00, max: 0xd7a3 }),
    fc.integer({ min: 0x200b, max: 0xffff })
  );

  it('are those that the browser tells apart, in any script', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 6 }), codes => {
        const text = String.fromCharCode(...codes);
        expect(graphemes(text)).toEqual(segments(text));
      }),
      { numRuns: 3000 }
    );
    fc.assert(
      fc.property(anyText, text => {
        expect(graphemes(text)).toEqual(segments(text));
      })
    );
  });
});

describe('a text that is cut', () => {
  it('stays as it is where it fits', () => {
    expect(cutText('Court', width('Court'), style)).toBe('Court');
  });

  it('is never wider than asked, and begins as the text does', () => {
    fc.assert(
      fc.property(anyText, anyMax, (text, max) => {
        const cut = cutText(text, max, style);
        expect(width(cut)).toBeLessThanOrEqual(max);
        if (cut === text) return;
        expect(cut.endsWith('…')).toBe(true);
        expect(text.startsWith(cut.slice(0, -1))).toBe(true);
      })
    );
  });

  it('never parts a letter from its marks, nor a family from its members', () => {
    for (const letter of ['e\u0301', '👨‍👩‍👧', '각'.normalize('NFD')]) {
      const text = letter.repeat(30);
      const kept = cutText(text, 100, style).slice(0, -1);
      expect(kept.length % letter.length).toBe(0);
      expect(kept.length).toBeGreaterThan(0);
    }
  });

  it('leaves no space before the ellipsis', () => {
    fc.assert(
      fc.property(anyText, anyMax, (text, max) => {
        expect(cutText(text, max, style)).not.toMatch(/\s…$/u);
      }),
      { examples: [['Washington rules', 75]] }
    );
  });
});

describe('a text in lines', () => {
  it('has at most two, none wider than asked, and says how wide it is', () => {
    fc.assert(
      fc.property(
        anyText,
        anyMax,
        fc.double({ min: 0.3, max: 1, noNaN: true }),
        (text, max, part) => {
          const wrapped = wrapText(`${text}.`, { ...style, max, single: max * part });
          expect(wrapped.lines.length).toBeGreaterThan(0);
          expect(wrapped.lines.length).toBeLessThanOrEqual(2);
          for (const line of wrapped.lines) expect(width(line)).toBeLessThanOrEqual(max);
          expect(wrapped.width).toBe(Math.max(...wrapped.lines.map(width)));
        }
      )
    );
  });

  it('keeps every word, in order, unless an ellipsis says that it is cut', () => {
    fc.assert(
      fc.property(anyTitle, anyMax, (text, max) => {
        const { lines } = wrapText(text, { ...style, max, single: max * 0.7 });
        if (lines.some(line => line.endsWith('…'))) {
          let from = 0;
          for (const line of lines) {
            const part = line.replace(/…$/, '');
            const found = text.indexOf(part, from);
            expect(found).toBeGreaterThanOrEqual(from);
            from = found + part.length;
          }
        } else expect(letters(lines.join(''))).toBe(letters(text));
      })
    );
  });

  it('is one line, cut if need be, where there is room for one alone', () => {
    fc.assert(
      fc.property(anyTitle, anyMax, (text, max) => {
        const { lines, width: widest } = wrapText(text, { ...style, max, single: max });
        expect(lines).toEqual([cutText(text, max, style)]);
        expect(widest).toBeLessThanOrEqual(max);
      })
    );
  });

  it('is one line where that is short enough', () => {
    fc.assert(
      fc.property(anyTitle, anyMax, (text, max) => {
        fc.pre(width(text) <= max);
        expect(wrapText(text, { ...style, max, single: max }).lines).toEqual([text]);
      })
    );
  });

  it('breaks only after a space, after a hyphen or beside a full-width character', () => {
    fc.assert(
      fc.property(anyTitle, anyMax, (text, max) => {
        const { lines } = wrapText(text, { ...style, max, single: max * 0.7 });
        const [first = '', second] = lines;
        if (first.endsWith('…') || second === undefined) return;
        const after = text.slice(first.length, first.length + 1);
        const wide = /[\u3041-\u9fff]/;
        expect(
          after === ' ' || first.endsWith('-') || wide.test(first.slice(-1)) || wide.test(after)
        ).toBe(true);
      })
    );
  });

  it('never begins its second line with a space, however many there are between two words', () => {
    const spaced = fc
      .array(
        fc.tuple(fc.constantFrom('Court', 'rules', 'against', 'née', '裁判', 'a-b'), fc.nat(4))
      )
      .map(parts => parts.map(([word, more]) => word + ' '.repeat(more)).join(' '));
    fc.assert(
      fc.property(spaced, anyMax, (text, max) => {
        const { lines } = wrapText(text, { ...style, max, single: max * 0.5 });
        for (const line of lines.slice(1)) expect(line).toBe(line.trim());
      }),
      { numRuns: 500 }
    );
  });

  it('breaks a text of plain letters where it breaks the same text of accented ones', () => {
    // Both are as wide and have their spaces and hyphens at the same places.
    const accented = (text: string) => text.replaceAll('e', 'é');
    const words = fc.constantFrom('the', 'merger', 'e-mail', 'sees', 'deleted', '/re', 'e/e', '  ');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), anyMax, (list, max) => {
        const text = list.join(' ');
        const shape = { ...style, max, single: max * 0.6 };
        expect(wrapText(accented(text), shape).lines).toEqual(
          wrapText(text, shape).lines.map(accented)
        );
      }),
      { numRuns: 300 }
    );
  });

  it('sets two lines of like width rather than a long and a short one', () => {
    const { lines } = wrapText('Court rules against Oracle', { ...style, max: 168, single: 124 });
    expect(lines).toEqual(['Court rules', 'against Oracle']);
  });

  it.each([
    ['Thai', 'ศาลสั่งระงับงานตามสัญญา', 'ศาล|สั่ง|ระงับ|งาน|ตาม|สัญญา'],
    ['Lao', 'ສານສັ່ງໃຫ້ຢຸດວຽກຕາມສັນຍາ', 'ສານ|ສັ່ງ|ໃຫ້|ຢຸດ|ວຽກ|ຕາມ|ສັນຍາ'],
    ['Khmer', 'តុលាការបានបញ្ឈប់ការងារតាមកិច្ចសន្យា', 'តុលាការ|បាន|បញ្ឈប់|ការងារ|តាម|កិច្ចសន្យា'],
    ['Burmese', 'တရားရုံးကအလုပ်ကိုရပ်တန့်လိုက်သည်', 'တရား|ရုံး|က|အလုပ်|ကို|ရပ်|တန့်|လိုက်|သည်']
  ])('breaks between the words of %s, which no space parts', (_, text, parted) => {
    const whole = width(text);
    const { lines } = wrapText(text, { ...style, max: whole * 0.75, single: whole * 0.6 });
    expect(lines).toHaveLength(2);
    expect(lines.join('')).toBe(text);
    const ends = parted.split('|').map((_, at, all) => all.slice(0, at + 1).join(''));
    expect(ends).toContain(lines[0]);
  });

  it('keeps signs and brackets with their words where a dictionary tells these', () => {
    for (const part of [0.55, 0.6, 0.65, 0.7, 0.8]) {
      const text = 'ศาลสั่ง “ระงับ” งาน (JEDI) เร็วๆ นี้';
      const whole = width(text);
      const { lines } = wrapText(text, { ...style, max: whole * part, single: whole * 0.5 });
      expect(lines[0]).not.toMatch(/[“(]$/);
      expect(lines[1]).not.toMatch(/^[”)ๆ ]/);
    }
  });

  it('cuts a word that no line can hold', () => {
    const { lines } = wrapText('Donaudampfschifffahrtsgesellschaftskapitän', {
      ...style,
      max: 120,
      single: 90
    });
    expect(lines.join('')).toMatch(/…$/);
    expect(lines[0]).toMatch(/^Donaudampf.*…$/);
  });
});
