import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { elided, excerptOf } from '../../../src/core/find/excerpt.ts';
import { termsIn } from '../../../src/core/find/terms.ts';

/** The pieces as text, with what is marked in brackets. */
const shown = (text: string, terms: readonly string[], length: number): string =>
  excerptOf(text, terms, length)
    .map(piece => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

const LONG =
  'The order came late in the day. Nobody had expected that the court would stop the work so soon, and the court gave no reasons for its order until a week later.';

describe('an excerpt', () => {
  it('is the whole text where that is short, with all that matches marked', () => {
    expect(shown('Court stops work; the court!', ['court'], 100)).toBe(
      '[Court] stops work; the [court]!'
    );
    expect(shown('Nothing here', ['court'], 100)).toBe('Nothing here');
    expect(excerptOf('', ['court'], 100)).toEqual([]);
  });

  it('is cut between words, around what has most of the terms', () => {
    expect(shown(LONG, ['court'], 60)).toBe(
      'the [court] would stop the work so soon, and the [court] gave no'
    );
    expect(shown(LONG, ['reasons', 'court', 'order'], 70)).toBe(
      'soon, and the [court] gave no [reasons] for its [order] until a week later.'
    );
    expect(shown(LONG, [], 20)).toBe('The order came late');
  });

  it('says where its pieces stand, so that what is cut can be told', () => {
    const [first] = excerptOf(LONG, ['week'], 40);
    expect(first?.at).toBe(LONG.indexOf(first?.text ?? '?'));
    expect(first?.at).toBeGreaterThan(0);
    expect(excerptOf(LONG, ['order'], 40)[0]?.at).toBe(0);
  });

  it('has an ellipsis at an end where the text goes on, and at no other', () => {
    const elidedText = (terms: readonly string[], length: number) =>
      elided(excerptOf(LONG, terms, length), LONG)
        .map(({ text }) => text)
        .join('');
    expect(elidedText(['court'], 60)).toBe(
      '…the court would stop the work so soon, and the court gave no…'
    );
    expect(elidedText(['week'], 20)).toMatch(/^….* week later\.$/);
    expect(elidedText([], 20)).toBe('The order came late…');
    expect(elidedText(['court'], 500)).toBe(LONG);
    expect(elided([], LONG)).toEqual([]);
  });

  it('marks the letters of the text, not those that were typed', () => {
    expect(shown('In der Straße: ﬁnal É\u0301TE', ['strasse', 'final', 'ete'], 99)).toBe(
      'In der [Straße]: [ﬁnal] [É\u0301TE]'
    );
    expect(shown('The U.S. Court', ['us'], 99)).toBe('The [U.S]. Court');
  });

  it('marks words without spaces between them', () => {
    expect(shown('裁判所が契約を差し止めた', ['契約'], 99)).toBe('裁判所が[契約]を差し止めた');
    expect(shown('裁判所が契約を差し止めた', ['契約'], 6)).toContain('[契約]');
  });

  it('shows a match whole, though it is longer than there is room', () => {
    expect(shown('An incomprehensibility indeed', ['incomprehensibility'], 5)).toBe(
      '[incomprehensibility]'
    );
  });

  it('is never in the middle of a letter, as a reader sees letters', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(shown(family.repeat(5), ['x'], 14)).toBe(family);
    expect(shown(family.repeat(5), ['x'], 3)).toBe(family);
    expect(shown(`${'e\u0301'.repeat(9)}`, [], 5)).toBe('e\u0301e\u0301');
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom('court', 'Court’s', 'Éte', 'the', '😀', '裁判所が', '👨‍👩‍👧', '\n', ' '),
      {
        maxLength: 30
      }
    )
    .map(words => words.join(' '))
);

describe('any excerpt', () => {
  it('is a part of the text in pieces, of which the marked are the terms', () => {
    fc.assert(
      fc.property(anyText, fc.nat(9), fc.integer({ min: 1, max: 60 }), (text, pick, length) => {
        const terms = termsIn(text).filter((_, at) => at % 10 === pick);
        const pieces = excerptOf(text, terms, length);
        const whole = pieces.map(piece => piece.text).join('');
        const from = pieces[0]?.at ?? 0;
        expect(text.slice(from, from + whole.length)).toBe(whole);
        let at = from;
        for (const piece of pieces) {
          expect(piece.at).toBe(at);
          expect(piece.text).not.toBe('');
          at += piece.text.length;
        }
        const marked = pieces.filter(piece => piece.marked);
        for (const piece of marked) {
          expect(termsIn(piece.text).some(term => terms.includes(term))).toBe(true);
        }
        if (terms.length > 0) expect(marked.length).toBeGreaterThan(0);
        if (text !== '') expect(whole).not.toBe('');
      }),
      { numRuns: 500 }
    );
  });

  it('cuts no letter', () => {
    const graphemes = new Intl.Segmenter('en');
    fc.assert(
      fc.property(anyText, fc.nat(9), fc.integer({ min: 1, max: 60 }), (text, pick, length) => {
        const terms = termsIn(text).filter((_, at) => at % 10 === pick);
        const edges = new Set([...graphemes.segment(text)].map(({ index }) => index));
        edges.add(text.length);
        for (const piece of excerptOf(text, terms, length)) {
          expect(edges.has(piece.at)).toBe(true);
          expect(edges.has(piece.at + piece.text.length)).toBe(true);
        }
      }),
      { numRuns: 500 }
    );
  });

  it('is no longer than asked for, but for a match or a letter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 90 }), length => {
        for (const term of termsIn(LONG)) {
          const whole = excerptOf(LONG, [term], length).reduce(
            (sum, { text }) => sum + text.length,
            0
          );
          expect(whole).toBeLessThanOrEqual(length);
          expect(whole).toBeGreaterThan(Math.min(length, LONG.length) - 24);
        }
      })
    );
  });
});

describe('letters where the platform does not tell them apart', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('are whole with their marks, their joiners and both halves of a pair', async () => {
    vi.resetModules();
    vi.stubGlobal('Intl', { Segmenter: undefined });
    const { graphemeStart, graphemeEnd } = await import('../../../src/core/find/grapheme.ts');
    for (const text of ['a😀b', 'ae\u0301b', 'a👩\u200d👧b']) {
      for (let at = 1; at < text.length; at += 1) {
        expect([text, at, graphemeStart(text, at)]).toEqual([
          text,
          at,
          at < text.length - 1 ? 1 : at
        ]);
        expect(graphemeEnd(text, at)).toBe(at === 1 ? 1 : text.length - 1);
      }
    }
    expect([graphemeStart('ab', -1), graphemeEnd('ab', 9)]).toEqual([0, 2]);
  });
});
