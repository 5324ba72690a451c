import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../src/build/json-fault.ts';
import { walkJson } from '../../src/build/json-walk.ts';

/** `line:column message` */
const told = (text: string): string => {
  const { stop } = walkJson(text);
  if (!stop) throw new Error(`${text} is JSON`);
  const { line, column, message } = jsonFault(text, stop);
  return `${line}:${column} ${message}`;
};

describe('what keeps a text from being JSON', () => {
  it.each([
    ['{\n  "version": 1,\n}', '2:15 a comma before the closing brace }; take it out'],
    ['{"a": [1, 2, ]}', '1:12 a comma before the closing bracket ]; take it out'],
    ['[1,, 2]', '1:4 a second comma; take one out'],
    ['[, 1]', '1:2 a comma after the bracket [; take it out'],
    ['{\n "a": "b"\n "c": 1}', '2:10 a comma is missing here'],
    ['{"a": 1; "b": 2}', '1:8 a comma or an end is due here, got ;']
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
    ['{"a": May}', '1:7 May has no quotation marks; write "May"'],
    ['{id: 1}', '1:2 id has no quotation marks; write "id"'],
    [
      '{"date": 2019-10-25}',
      '1:10 2019-10-25 is no number; if it is a text, put it in quotation marks "2019-10-25"'
    ]
  ])('is a mark of quotation: %j', (text, message) => {
    expect(told(text)).toBe(message);
  });

  it.each([
    ['', '1:1 the file is empty'],
    [' \n\n', '1:1 the file is empty'],
    ['{\n "a": [\n {"b": 1},', '3:11 the file ends, but the bracket [ of line 2 is not closed'],
    ['{\n "a": "text and', '2:7 the file ends amid this text'],
    ['{"a": "C:\\', '1:7 the file ends amid this text'],
    ['{\n "a": {"b": 1]}', '2:14 the brace { of line 2 is not closed; a } is due before this ]'],
    ['{"a": 1}}', '1:9 one closing brace } too many; take it out'],
    ['{"a": 1}\n{"b": 2}', '2:1 the story ends before this; take out what follows'],
    ['<!doctype html>', '1:1 a story begins with {, got <!doctype']
  ])('is an end that is missing or too early: %j', (text, message) => {
    expect(told(text)).toBe(message);
  });

  it.each([
    ['{"a": 1 // one\n}', '1:9 a comment, which JSON does not have; take it out'],
    ['{"a": 1, /* two */ "b": 2}', '1:10 a comment, which JSON does not have; take it out'],
    ['# one\n{}', '1:1 a comment, which JSON does not have; take it out'],
    ['{"a":\u00a01}', '1:6 an invisible character (U+00A0); put a plain space there'],
    ['{"a":\u200b 1}', '1:6 an invisible character (U+200B); put a plain space there'],
    ['{"a": "x\u0001"}', '1:9 an invisible character (U+0001) inside a text; take it out'],
    ['{"a": "x\ty"}', '1:9 a tab inside a text; put a space there'],
    ['{"a": "C:\\dir"}', '1:10 \\d means nothing in a text; for a backslash write \\\\'],
    [
      '{"a": "one\ntwo"}',
      '1:7 this text does not end in its line; close it with ", or write \\n for a new line'
    ]
  ])('is something that JSON does not have: %j', (text, message) => {
    expect(told(text)).toBe(message);
  });

  it.each([
    ['{"a": }', '1:7 a value is missing before the brace }'],
    ['{"a": , "b": 1}', '1:7 a value is missing before the comma'],
    ['{"a"}', '1:5 a colon and a value are missing after the name'],
    ['{"a", "b"}', '1:5 a colon and a value are missing after the name'],
    ['{"a" 1}', '1:5 a colon is missing after the name'],
    ['["a": 1]', '1:5 a comma or an end is due here, got :'],
    [
      '{\n<<<<<<< HEAD\n"a": 1}',
      '2:1 the name of a field is due here, in quotation marks, got <<<<<<<'
    ]
  ])('is a name or a value that is missing: %j', (text, message) => {
    expect(told(text)).toBe(message);
  });
});
