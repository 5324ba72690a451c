import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as say from '../../../src/core/story/messages.ts';

describe('issueText', () => {
  it('says where, what was expected and what came', () => {
    const message = say.expected(say.DATE, 'May 2024');
    expect(say.issueText({ path: 'events[3].date', message, hint: '' })).toBe(
      'events[3].date: expected an EDTF date such as 2024-05 or 2024-05-01, got "May 2024"'
    );
  });

  it('leaves the place out when it is the file as a whole', () => {
    expect(say.issueText({ path: '', message: say.expected(say.STORY, []), hint: '' })).toBe(
      'expected a story: one object in braces, got an empty list'
    );
  });
});

describe('show', () => {
  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    ['', '""'],
    ['a "b"\n', '"a \\"b\\"\\n"'],
    ['\ud800', '"\\ud800"'],
    [2019, '2019'],
    [true, 'true'],
    [[1], 'a list'],
    [{ a: 1 }, 'an object']
  ])('writes %j as %s', (value, text) => {
    expect(say.show(value)).toBe(text);
  });

  it('keeps to one line, however long or odd the value', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string({ maxLength: 5000 })), value => {
        expect(say.show(value)).toMatch(/^.{1,420}$/);
      })
    );
  });
});

describe('hintFor', () => {
  it.each([
    [say.TEXT, undefined, say.HINT.add],
    [say.TEXT, null, say.HINT.empty],
    [say.TEXT, ' ', say.HINT.empty],
    [say.DATE, 2019, say.HINT.quotation],
    [say.ID, 7, say.HINT.quotation],
    [say.ID, 'my event', say.HINT.hyphens],
    [say.LANG, 'en_US', say.HINT.hyphens],
    [say.LANG, 'english', ''],
    [say.IDS, 'bt', say.HINT.brackets],
    [say.LEVEL, '3', say.HINT.bare],
    [say.VERSION, '1', say.HINT.bare],
    [say.URL, 'example.org', say.HINT.full],
    [say.PLAIN, 'a\u0000', say.HINT.control],
    [say.LEVEL, 4, '']
  ])('for %s and %j is %j', (what, value, hint) => {
    expect(say.hintFor(what, value)).toBe(hint);
  });

  it('does not tell an author to remove what is needed', () => {
    expect(say.hintFor(say.TEXT, '', true)).toBe(say.HINT.fill);
    expect(say.hintFor(say.TEXT, null, true)).toBe(say.HINT.fill);
  });
});
