import fc from 'fast-check';

export const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const anyPut = fc.oneof(
  fc.constantFrom(...'{}[],:"\\\'“” \t\n\r\u00a0\ufeff01.-+eE/#\u0085', 'true', 'nul', '\\u12'),
  fc.string({ maxLength: 3, unit: 'binary' })
);

/** The text of a value, with one stretch of it replaced by something else. */
export const anyText = fc
  .tuple(fc.json({ stringUnit: 'grapheme' }), fc.boolean(), fc.nat(), fc.nat(3), anyPut)
  .map(([json, isSpaced, place, length, put]) => {
    const text = isSpaced ? JSON.stringify(JSON.parse(json), null, 1) : json;
    const at = place % (text.length + 1);
    return text.slice(0, at) + put + text.slice(at + length);
  });
