import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJsonReader } from '../../../src/core/story/json.ts';
import { finish, type Steps, within } from '../../../src/core/story/steps.ts';
import { partsOf } from './parts.ts';

/** What is read, or the fault that is found. */
const outcome = (read: () => unknown): unknown => {
  try {
    return { value: read() };
  } catch (error) {
    return { error: String(error) };
  }
};

/** All of a text, as a long story's is read. */
function* readIn(text: string): Steps<unknown> {
  const reader = createJsonReader();
  yield* within(0, 0.5, reader.add(text));
  return yield* within(0.5, 1, reader.end());
}

const inSteps = (text: string) => outcome(() => finish(readIn(text)));
const atOnce = (text: string) => outcome(() => JSON.parse(text));

/** Long enough that a few of them make a text that is read in pieces. */
const FILLER = 'What happened then and there, '.repeat(1500);

/** Values with all that could be mistaken for the structure around them. */
const anyText = fc
  .array(fc.constantFrom('"', '\\', ']', '[', '}', '{', ',', ':', 'a', '\u2028', '\n', '裁'))
  .map(parts => parts.join(''));
const anyValue = fc.oneof(fc.jsonValue({ maxDepth: 2 }), anyText);
const anyItem = fc.oneof(
  anyValue,
  fc.record({ id: anyText, text: fc.constant(FILLER), more: anyValue }),
  fc.tuple(fc.constant(FILLER), anyValue)
);
const anyList = fc.array(anyItem, { maxLength: 12 });
const anyName = fc.oneof(fc.constantFrom('events', 'quotes', '__proto__', ''), anyText);
/** Names and values as they are written, so that a name can be there twice. */
const anyRoot = fc
  .array(fc.tuple(anyName, fc.oneof(anyList, anyValue)), { maxLength: 4 })
  .chain(entries =>
    fc.constantFrom('', ' ', '\n  ').map(space => {
      const lines = entries.map(
        ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value, null, space)}`
      );
      return `{${space}${lines.join(`,${space}`)}${space}}`;
    })
  );

const long = (n: number) =>
  JSON.stringify({ version: 1, events: Array.from({ length: n }, (_, id) => ({ id, FILLER })) });

describe('a text of JSON that is read in steps', () => {
  it('is what it is when it is read at once', () => {
    fc.assert(
      fc.property(anyRoot, text => {
        expect(inSteps(text)).toEqual(atOnce(text));
      }),
      { numRuns: 150 }
    );
  });

  it('is so when it comes in pieces, wherever they end', () => {
    const ends = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });
    fc.assert(
      fc.property(
        fc.oneof(anyRoot, fc.constantFrom(long(9), long(9).slice(1))),
        ends,
        (text, at) => {
          const cuts = [
            0,
            ...at.map(share => Math.floor(share * text.length)).sort((a, b) => a - b)
          ];
          const reader = createJsonReader();
          for (const [n, cut] of cuts.entries()) finish(reader.add(text.slice(cut, cuts[n + 1])));
          expect(outcome(() => finish(reader.end()))).toEqual(atOnce(text));
        }
      ),
      { numRuns: 150 }
    );
    const reader = createJsonReader();
    const text = long(9);
    for (let at = 0; at < text.length; at += 7) finish(reader.add(text.slice(at, at + 7)));
    expect(finish(reader.end())).toEqual(JSON.parse(text));
  });

  it('is the same when some of it is read before the rest is there, or all but what is short', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyRoot, fc.constant(long(20))),
        fc.array(fc.integer({ min: 1, max: 90_000 }), { maxLength: 9 }),
        fc.integer({ min: 0, max: 3 }),
        (text, lengths, ahead) => {
          const reader = createJsonReader();
          let at = 0;
          for (const length of [...lengths, text.length]) {
            finish(reader.add(text.slice(at, at + length)));
            at += length;
            for (let n = 0; n < ahead && reader.read(); n += 1);
          }
          expect(outcome(() => finish(reader.end()))).toEqual(atOnce(text));
        }
      ),
      { numRuns: 100 }
    );
    const reader = createJsonReader();
    finish(reader.add(long(60).slice(0, long(60).length / 2)));
    let pieces = 0;
    while (reader.read()) pieces += 1;
    expect(pieces).toBeGreaterThan(10);
  });

  it('has its root before its long lists are read, which are empty until then', () => {
    const reader = createJsonReader();
    finish(reader.add(long(9)));
    const root = reader.root();
    expect(root).toEqual({ version: 1, events: [] });
    expect(finish(reader.end())).toBe(root);
    expect(root).toEqual(JSON.parse(long(9)));
  });

  it('is so if its root is no object', () => {
    for (const root of [[long(9)], [[FILLER.repeat(9)], [FILLER]], FILLER.repeat(9), 7, null]) {
      const text = JSON.stringify(root);
      expect(inSteps(text)).toEqual(atOnce(text));
    }
  });

  it('has the same fault, wherever a sign is missing or one too many', () => {
    const anyFault = fc.constantFrom(',', ']', '[', '}', '{', '"', '\\', ':', '1', ' ');
    const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const text = long(12);
    const signs = [...text.matchAll(/[[\]{},:"]/g)].map(({ index }) => index);
    fc.assert(
      fc.property(anyFault, place, fc.constantFrom(0, 1), (fault, share, over) => {
        const at = (signs[Math.floor(share * signs.length)] ?? 0) + over;
        const more = text.slice(0, at) + fault + text.slice(at);
        const less = text.slice(0, at) + text.slice(at + 1);
        expect(inSteps(more)).toEqual(atOnce(more));
        expect(inSteps(less)).toEqual(atOnce(less));
      })
    );
  });

  it('has a fault where a long list ends with a comma', () => {
    const text = long(6).replace(']}', ',]}');
    expect(() => finish(readIn(text))).toThrow(SyntaxError);
  });

  it('tells how far it is, always further', () => {
    const text = long(60);
    const { parts, result } = partsOf(readIn(text));
    expect(result).toEqual(JSON.parse(text));
    expect(parts.length).toBeGreaterThan(20);
    expect(parts).toEqual([...new Set(parts)].sort((a, b) => a - b));
    expect(parts.every(part => part > 0 && part <= 1)).toBe(true);
    // What is short needs no steps.
    expect(partsOf(readIn('{"events": [1, 2]}'))).toEqual({
      parts: [],
      result: { events: [1, 2] }
    });
  });
});
