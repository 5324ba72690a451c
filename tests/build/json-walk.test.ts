import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkJson } from '../../src/build/json-walk.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** The text of a value, with one stretch of it replaced by something else. */
const anyText = fc
  .tuple(
    fc.json({ noUnicodeString: false }),
    fc.nat(),
    fc.nat(3),
    fc.oneof(
      fc.constantFrom(...'{}[],:"\\ \t\n\r\u00a0\ufeff01.-+eE/', 'true', 'nul', '\\u12', '\u0085'),
      fc.string({ maxLength: 3 })
    )
  )
  .map(([text, place, length, put]) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + put + text.slice(at + length);
  });

describe('a walk through a text', () => {
  it('comes to the end of what JSON.parse reads, and of nothing else', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(walkJson(text).stop === null).toBe(isJson(text));
      }),
      { numRuns: 2000 }
    );
  });

  it('comes to the end of numbers, escapes and depths of every kind', () => {
    const texts = [
      '-0.5e+10',
      '"\\u00e9\\n\\"\\\\\\/"',
      '"\u007f\u2028\ud800"',
      ' [ ] ',
      '{}',
      'null'
    ];
    for (const text of [...texts, '['.repeat(5000) + ']'.repeat(5000)]) {
      expect(isJson(text)).toBe(true);
      expect(walkJson(text)).toEqual({ stop: null, repeated: [] });
    }
  });

  it('stops where something else is due, and knows what is open', () => {
    const stop = walkJson('{"a": [1, 2,]}').stop;
    expect(stop).toEqual({ at: 12, due: 'value', open: [0, 6], before: { from: 11, to: 12 } });
  });
});

describe('a name that is there twice', () => {
  it('is found in one object, however it is written', () => {
    expect(walkJson('{"a": 1, "b": {"c": 1, "\\u0063": 2}, "a": 3}').repeated).toEqual([
      { name: 'c', first: 15, again: 23 },
      { name: 'a', first: 1, again: 37 }
    ]);
  });

  it('is none where two objects or a text have it', () => {
    expect(walkJson('[{"a": "a"}, {"a": {"a": 1}}]').repeated).toEqual([]);
    expect(walkJson('{"__proto__": 1, "toString": 2}').repeated).toEqual([]);
  });
});
