import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../src/build/json-fault.ts';
import { anyText, isJson } from './any-json.ts';

/** `line:column message` */
const told = (text: string): string | undefined =>
  jsonFault(text)?.replace(/^line (\d+), column (\d+):/, '$1:$2');

describe('what keeps a text from being JSON', () => {
  it('is found in what JSON.parse refuses, within the file, and in nothing that it reads', () => {
    fc.assert(
      fc.property(anyText, text => {
        const fault = jsonFault(text);
        expect(fault === null).toBe(isJson(text));
        if (fault === null) return;
        const [, line, column] = /^line (\d+), column (\d+): .+$/.exec(fault) ?? [];
        const there = text.split('\n')[Number(line) - 1];
        expect(Number(column)).toBeGreaterThan(0);
        expect(Number(column)).toBeLessThanOrEqual((there as string).length + 1);
      }),
      { numRuns: 2000 }
    );
  });

  it('is nothing in numbers, escapes and depths of every kind', () => {
    const texts = [
      '-0.5e+10',
      '"\\u00e9\\n\\"\\\\\\/"',
      '"\u007f\u2028\ud800"',
      ' [ ] ',
      '{}',
      'null'
    ];
    for (const text of [...texts, '['.repeat(1000) + ']'.repeat(1000)]) {
      expect(isJson(text)).toBe(true);
      expect(jsonFault(text)).toBeNull();
    }
  });

  it.each([
    ['{\n  "version": 1,\n}', '2:15 a comma before the closing brace }; take it out'],
    ['{"a": [1, 2, ]}', '1:12 a comma before the closing bracket ]; take it out'],
    ['[1,, 2]', '1:4 a second comma; take one out'],
    ['{"a": 1,\n, "b": 2}', '2:1 a second comma; take one out'],
    ['{\n "a": "b"\n "c": 1}', '2:10 a comma is missing here'],
    ['[{"a": 1}\n {"a": 2}]', '1:10 a comma is missing here'],
    ['[1 2]', '1:3 a comma is missing here']
  ])('is a comma that is there or missing: %j', (text, message) => {
    expect(told(text)).toBe(message);
  });

  it.each([
    ['{“a”: 1}', '1:2 a curly quotation mark “ around a text; put a straight one " there'],
    ['{"a": „b“}', '1:7 a curly quotation mark „ around a text; put a straight one " there'],
    [
      '{"a": "b”,\n"c": 1}',
      '1:9 a curly quotation mark ” around a text; put a straight one " there'
    ],
    [
      '{"a": "b”, "c": 1}',
      '1:9 a curly quotation mark ” around a text; put a straight one " there'
    ],
    ['{"a": "b”}', '1:9 a curly quotation mark ” around a text; put a straight one " there'],
    [`{'a': 1}`, `1:2 a single quotation mark '; put a double one " there`],
    [
      '{"a": "He said “no” and "yes" to it"}',
      '1:25 this straight quotation mark ends the text; inside a text write \\" or “ ”'
    ],
    [
      '{"a": "“No”", "b": "in "2019" then"}',
      '1:24 this straight quotation mark ends the text; inside a text write \\" or “ ”'
    ],
    ['{"a": May}', '1:7 May has no quotation marks; write "May"'],
    ['{id: 1}', '1:2 id has no quotation marks; write "id"'],
    ['{"date": 2019-10-25}', '1:10 2019-10-25 has no quotation marks; write "2019-10-25"'],
    ['{"date": 25.10.2019}', '1:10 25.10.2019 has no quotation marks; write "25.10.2019"'],
    ['{"date": 1. Mai}', '1:10 1. has no quotation marks; write "1."']
  ])('is a mark of quotation: %j', (text, message) => {
    expect(told(text)).toBe(message);
  });

  it.each([
    ['', '1:1 the file is empty'],
    [' \n\n', '1:1 the file is empty'],
    ['{\n "a": [\n {"b": 1},', '3:11 the file ends, but the bracket [ of line 2 is not closed'],
    ['{\n "a": [1]', '2:10 the file ends, but the brace { of line 1 is not closed'],
    ['{"a": 1}}', '1:9 the story ends before this; take out what follows'],
    ['{"a": 1}\n{"b": 2}', '2:1 the story ends before this; take out what follows'],
    ['{"a": 1};', '1:9 the story ends before this; take out what follows']
  ])('is an end that is missing or too early: %j', (text, message) => {
    expect(told(text)).toBe(message);
  });

  it.each([
    ['{"a": 1 // one\n}', '1:9 a comment, which JSON does not have; take it out'],
    ['{"a": 1, /* two */ "b": 2}', '1:10 a comment, which JSON does not have; take it out'],
    ['# one\n{}', '1:1 a comment, which JSON does not have; take it out'],
    ['{"a":\u00a01}', '1:6 an invisible character (U+00A0); put a plain space there'],
    ['{"a": true\u00a0}', '1:11 an invisible character (U+00A0); put a plain space there'],
    ['{"a":\u200b 1}', '1:6 an invisible character (U+200B); put a plain space there'],
    ['{"a": "x\ty"}', '1:9 an invisible character (U+0009); put a plain space there'],
    ['{"a": "C:\\\\a\\dir"}', '1:13 \\d means nothing in a text; for a backslash write \\\\'],
    ['{"a": "b\\\n"}', '1:9 \\ means nothing in a text; for a backslash write \\\\'],
    ['{"a": "\\😀"}', '1:8 \\😀 means nothing in a text; for a backslash write \\\\'],
    ['{"a": "\\u12"}', '1:8 \\u means nothing in a text; for a backslash write \\\\'],
    [
      '{"a": "one\ntwo"}',
      '1:7 this text does not end in its line; close it with ", or write \\n for a new line'
    ],
    [
      '{\n "a": "text and',
      '2:7 this text does not end in its line; close it with ", or write \\n for a new line'
    ]
  ])('is something that JSON does not have: %j', (text, message) => {
    expect(told(text)).toBe(message);
  });

  it.each([
    ['{"a": }', '1:7 a value is missing before the brace }'],
    ['{"a": , "b": 1}', '1:7 a value is missing before the comma'],
    ['{"a"}', '1:5 a colon is missing after the name'],
    ['{"a" 1}', '1:5 a colon is missing after the name']
  ])('is a colon or a value that is missing: %j', (text, message) => {
    expect(told(text)).toBe(message);
  });

  it.each([
    ['{\n "a": {"b": 1]}', '2:14 expected a comma or the end of the brace { of line 2, got ]'],
    ['["a": 1]', '1:5 expected a comma or the end of the bracket [ of line 1, got :'],
    ['{"a" = 1}', '1:6 expected a colon, a comma or the end of the brace { of line 1, got ='],
    ['[, 1]', '1:2 expected a value, got ,'],
    ['{"a": 1; "b": 2}', '1:8 expected a comma or the end of the brace { of line 1, got ;'],
    ['{"a": +1}', '1:7 expected a value, got +1'],
    [
      '{\n<<<<<<< HEAD\n"a": 1}',
      '2:1 expected the name of a field in quotation marks, got <<<<<<<'
    ],
    ['{"a": 1,\n=======\n"b": 1}', '2:1 expected a name or a value, got ======='],
    ['<!doctype html>', '1:1 expected a brace {, got <!doctype'],
    ['story = {}', '1:1 expected a brace {, got story']
  ])('is told in one way where it is nothing of these: %j', (text, message) => {
    expect(told(text)).toBe(message);
  });
});
