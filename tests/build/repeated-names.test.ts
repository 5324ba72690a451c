import { describe, expect, it } from 'vitest';
import { repeatedNames } from '../../src/build/repeated-names.ts';

describe('a name that is there twice', () => {
  it('is found in one object, however it is written', () => {
    expect(repeatedNames('{"a": 1, "b": {"c": 1, "\\u0063": 2}, "a": 3}')).toEqual([
      { name: 'c', first: 15, again: 23 },
      { name: 'a', first: 1, again: 37 }
    ]);
  });

  it('is none where two objects or a text have it', () => {
    expect(repeatedNames('[{"a": "a"}, {"a": {"a": 1}}]')).toEqual([]);
    expect(repeatedNames('{"__proto__": 1, "toString": 2}')).toEqual([]);
  });
});
