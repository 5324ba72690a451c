import { type JSONVisitor, printParseErrorCode, visit } from 'jsonc-parser';
import { createPlaces } from './places.ts';

type Code = ReturnType<typeof printParseErrorCode>;
type Found = readonly [at: number, message: string];

/** A mark that word processors put in the place of the straight one, with signs of JSON alone after it. */
const CURLY_END = /[“”„‟″«»](?=[\s,:{}[\]]*"?$)/;
/** What no editor shows, or shows as a space, and JSON does not take for one. */
const UNSEEN = /[^\P{Cc}\t\n\r]|[\p{Zs}\u2028\u2029\u200b-\u200f\u2060\ufeff](?<! )/u;
/** An escape, or a backslash that begins none with what follows it. */
const ESCAPES = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4}|(.))/gsu;
/** What is due after a sign; after anything else it is a comma or an end. */
const DUE: Readonly<Record<string, string>> = {
  '': 'a brace {',
  '{': 'the name of a field in quotation marks',
  '[': 'a value',
  ':': 'a value',
  ',': 'a name or a value'
};

const nameOf = (sign: string): string =>
  sign === ',' ? 'comma' : `${'{}'.includes(sign) ? 'brace' : 'bracket'} ${sign}`;

/** What is wrong with a token by itself, or null where only its place is wrong. */
const findInToken = (code: Code, at: number, token: string): Found | null => {
  if (code === 'InvalidCommentToken' || token.startsWith('#')) {
    return [at, 'a comment, which JSON does not have; take it out'];
  }
  if (code === 'InvalidEscapeCharacter' || code === 'InvalidUnicode') {
    const bad = [...token.matchAll(ESCAPES)].find(([, sign]) => sign !== undefined);
    const message = `${bad?.[0].trim()} means nothing in a text; for a backslash write \\\\`;
    return [at + (bad?.index ?? 0), message];
  }
  const unseen =
    (code === 'InvalidSymbol' && UNSEEN.exec(token)) ||
    (code === 'InvalidCharacter' && /\p{Cc}/u.exec(token));
  if (!unseen) return null;
  const hex = unseen[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return [at + unseen.index, `an invisible character (U+${hex}); put a plain space there`];
};

/** What is wrong with where a token stands. `opener` names what it stands in, and where that begins. */
const findAround = (text: string, code: Code, at: number, end: number, opener: string): Found => {
  if (at === text.length) {
    return opener
      ? [at, `the file ends, but the ${opener} is not closed`]
      : [0, 'the file is empty'];
  }
  const head = text.slice(0, at);
  const to = head.trimEnd().length;
  const last = head.slice(to - 1, to);
  const sign = text.slice(at, at + 1);
  const isWord = /[\p{L}\d.+-]/u.test(sign);
  const isJoined = isWord && last === '"' && to === at;
  const isEndless = code === 'UnexpectedEndOfString';
  const mark = CURLY_END.exec(text.slice(0, isJoined ? at : isEndless ? end : at + 1));
  if (mark) {
    const message = `a curly quotation mark ${mark[0]} around a text; put a straight one " there`;
    return [mark.index, message];
  }
  if (isJoined) {
    return [to - 1, 'this straight quotation mark ends the text; inside a text write \\" or “ ”'];
  }
  if (isEndless) {
    return [at, 'this text does not end in its line; close it with ", or write \\n for a new line'];
  }
  if (/['‘’]/.test(sign)) return [at, `a single quotation mark ${sign}; put a double one " there`];
  if (last && !opener) return [at, 'the story ends before this; take out what follows'];
  if (last === ',' && sign === ',') return [at, 'a second comma; take one out'];
  if (last === ',' && /[}\]]/.test(sign)) {
    return [to - 1, `a comma before the closing ${nameOf(sign)}; take it out`];
  }
  if (last === ':' && /[}\],]/.test(sign)) {
    return [at, `a value is missing before the ${nameOf(sign)}`];
  }
  if (code === 'ColonExpected') return [to, 'a colon is missing after the name'];
  const got = /^(?:[^\s"{}[\],:]+|.)/su.exec(text.slice(at, at + 40))?.[0] ?? '';
  // A date begins as a number does, and the parser stops after its year.
  const word = (/[^\s"{}[\],:]*$/.exec(head.slice(-40))?.[0] ?? '') + got;
  if (isWord && /^[\p{L}\d]/u.test(word) && (word !== got || /[:,{[]/.test(last))) {
    return [at + got.length - word.length, `${word} has no quotation marks; write "${word}"`];
  }
  if (code === 'CommaExpected' && !/[:}\]]/.test(sign)) return [to, 'a comma is missing here'];
  // Of a sign that JSON does not have the parser does not say what was due in its place.
  const isNamed = code === 'InvalidSymbol' && last === '"' && opener.startsWith('brace');
  const more = `${isNamed ? 'a colon, a comma' : 'a comma'} or the end of the ${opener}`;
  return [at, `expected ${DUE[last] ?? more}, got ${got}`];
};

/** What keeps a text from being JSON, and where; null where the parser has nothing against it. */
export const jsonFault = (text: string): string | null => {
  const placeOf = createPlaces(text);
  const opened: number[] = [];
  let found = null as Found | null;
  const begin = (at: number): void => void opened.push(at);
  // Where the file ends, the parser ends what is open before it misses the sign for it.
  const end = (at: number): unknown => at < text.length && opened.pop();
  const onError: JSONVisitor['onError'] = (error, at, length) => {
    if (found) return;
    const code = printParseErrorCode(error);
    const [from] = opened.slice(-1);
    const opener =
      from === undefined ? '' : `${nameOf(text.charAt(from))} of line ${placeOf(from).line}`;
    found =
      findInToken(code, at, text.slice(at, at + length)) ??
      findAround(text, code, at, at + length, opener);
  };
  visit(
    text,
    { onObjectBegin: begin, onArrayBegin: begin, onObjectEnd: end, onArrayEnd: end, onError },
    { disallowComments: true, allowTrailingComma: false }
  );
  if (!found) return null;
  const { line, column } = placeOf(found[0]);
  return `line ${line}, column ${column}: ${found[1]}`;
};
