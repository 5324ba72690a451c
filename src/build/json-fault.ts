import type { Stop } from './json-walk.ts';
import { createPlaces, type Place } from './places.ts';

/** What keeps a text from being JSON, in a sentence that says what to do, and where. */
export interface JsonFault extends Place {
  readonly message: string;
}

type Found = readonly [at: number, message: string];

/** Marks of quotation that word processors put in the place of the straight one. */
const CURLY = '“”„‟″«»';
/** One of them where a text was to end: signs of JSON alone follow it. */
const CURLY_END = new RegExp(`[${CURLY}](?=[\\s,:{}[\\]]*$)`);
/** What no editor shows, or shows as a space, and JSON does not take for one. */
const UNSEEN = /[^\P{Cc}\t\n\r]|[\p{Zs}\u2028\u2029\u200b-\u200f\u2060\ufeff](?<! )/u;
const NAMES: Readonly<Record<string, string>> = {
  '{': 'brace {',
  '}': 'brace }',
  '[': 'bracket [',
  ']': 'bracket ]'
};

/** What stands at a place, up to the next space or sign of JSON. */
const wordAt = (text: string, at: number): string => {
  const word = /^[^\s"{}[\],:]*/.exec(text.slice(at, at + 40))?.[0] ?? '';
  return word || String.fromCodePoint(text.codePointAt(at) ?? 0);
};

const codeOf = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const curlyText = (sign: string): string =>
  `a curly quotation mark ${sign} around a text; put a straight one " there`;

/** Why what begins with a straight mark of quotation is no text. */
const textFault = (text: string, from: number): Found => {
  const good = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/uy;
  good.lastIndex = from;
  good.test(text);
  const at = good.lastIndex;
  const sign = text[at];
  const curly = CURLY_END.exec(text.slice(from, at));
  if (curly) return [from + curly.index, curlyText(curly[0])];
  if (sign === undefined || (sign === '\\' && at === text.length - 1)) {
    return [from, 'the file ends amid this text'];
  }
  if (sign === '\t') return [at, 'a tab inside a text; put a space there'];
  if (sign === '\\') {
    const pair = text.slice(at, at + 2).trim();
    return [at, `${pair} means nothing in a text; for a backslash write \\\\`];
  }
  if (!/[\r\n]/.test(sign)) {
    return [at, `an invisible character (${codeOf(sign)}) inside a text; take it out`];
  }
  return [from, 'this text does not end in its line; close it with ", or write \\n for a new line'];
};

/** What follows something directly, where a comma or an end was due. */
const joined = (text: string, { from, to }: Stop['before']): Found => {
  if (text[from] === '"') {
    const curly = CURLY_END.exec(text.slice(from, to - 1));
    if (curly) return [from + curly.index, curlyText(curly[0])];
    return [to - 1, 'this straight quotation mark ends the text; inside a text write \\" or “ ”'];
  }
  const word = wordAt(text, from);
  return [from, `${word} is no number; if it is a text, put it in quotation marks "${word}"`];
};

/** What is wrong with an end that is not due, or null where nothing more is known than what is. */
const closing = (text: string, stop: Stop, line: (at: number) => number): Found | null => {
  const { at, due, open, before } = stop;
  const end = text[at] as string;
  const from = open.at(-1);
  if (from === undefined) {
    return due === 'end' ? [at, `one closing ${NAMES[end]} too many; take it out`] : null;
  }
  if (text[before.from] === ',') {
    return [before.from, `a comma before the closing ${NAMES[end]}; take it out`];
  }
  if (due === 'value') return [at, `a value is missing before the ${NAMES[end]}`];
  if (due === 'colon') return [at, 'a colon and a value are missing after the name'];
  const opener = text[from] as string;
  const wanted = opener === '{' ? '}' : ']';
  const unclosed = `the ${NAMES[opener]} of line ${line(from)} is not closed`;
  return [at, `${unclosed}; a ${wanted} is due before this ${end}`];
};

const commaText = (text: string, { due, before }: Stop): string => {
  const earlier = text[before.from];
  if (earlier === ',') return 'a second comma; take one out';
  if (earlier === '[' || earlier === '{') return `a comma after the ${NAMES[earlier]}; take it out`;
  return due === 'value'
    ? 'a value is missing before the comma'
    : 'a colon and a value are missing after the name';
};

/** What was due, where nothing more is known of what came. */
const DUE: Readonly<Record<Stop['due'], string>> = {
  value: 'a value is due here: text in quotation marks, a number, a list or an object',
  item: 'a value is due here: text in quotation marks, a number, a list or an object',
  name: 'the name of a field is due here, in quotation marks',
  field: 'the name of a field is due here, in quotation marks',
  colon: 'a colon is missing after the name',
  more: 'a comma is missing here',
  end: 'the story ends before this; take out what follows'
};

const find = (text: string, stop: Stop, line: (at: number) => number): Found => {
  const { at, due, open, before } = stop;
  const from = open.at(-1);
  if (at === text.length) {
    if (from === undefined) return [0, 'the file is empty'];
    const opener = NAMES[text[from] as string];
    return [at, `the file ends, but the ${opener} of line ${line(from)} is not closed`];
  }
  const sign = text[at] as string;
  const told = wordAt(text, at);
  if (/^(?:\/[/*]|#)/.test(told)) return [at, 'a comment, which JSON does not have; take it out'];
  if (UNSEEN.test(sign)) {
    return [at, `an invisible character (${codeOf(sign)}); put a plain space there`];
  }
  const touches = at === before.to && due === 'more';
  if (touches && /[\w.+-]/.test(sign) && /["\w-]/.test(text[before.from] as string)) {
    return joined(text, before);
  }
  if (CURLY.includes(sign)) return [at, curlyText(sign)];
  const closed = sign === '}' || sign === ']' ? closing(text, stop, line) : null;
  if (closed) return closed;
  if (due === 'end') return [at, DUE.end];
  if (sign === '"' && due !== 'colon' && due !== 'more') return textFault(text, at);
  if (sign === "'" || sign === '‘' || sign === '’') {
    return [at, `a single quotation mark ${sign}; put a double one " there`];
  }
  if (sign === ',') return [at, commaText(text, stop)];
  if (due === 'more' && !/["{[\p{L}\d_$-]/u.test(sign)) {
    return [at, `a comma or an end is due here, got ${told}`];
  }
  // A missing sign is missing where the line before ends.
  if (due === 'more' || due === 'colon') return [before.to, DUE[due]];
  if (open.length === 0) return [at, `a story begins with {, got ${told}`];
  if (/[\p{L}\d_$+.-]/u.test(sign)) {
    return [at, `${told} has no quotation marks; write "${told}"`];
  }
  return [at, `${DUE[due]}, got ${told}`];
};

/** The fault of a text that stops being JSON. */
export const jsonFault = (text: string, stop: Stop): JsonFault => {
  const placeOf = createPlaces(text);
  const [at, message] = find(text, stop, offset => placeOf(offset).line);
  return { ...placeOf(at), message };
};
