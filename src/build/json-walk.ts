/**
 * What must come next in a JSON text: a value; a value or the end of the list that has just begun; the name
 * of a field; a name or the end of the object that has just begun; a colon; a comma or an end; nothing more.
 */
export type Due = 'value' | 'item' | 'name' | 'field' | 'colon' | 'more' | 'end';

/** Where a text stops being JSON. */
export interface Stop {
  readonly at: number;
  readonly due: Due;
  /** Where the objects and lists begin that are not closed yet, the innermost last. */
  readonly open: readonly number[];
  /** The token before; both are 0 where none is. */
  readonly before: { readonly from: number; readonly to: number };
}

/** A name that an object has twice. */
export interface Repeated {
  readonly name: string;
  readonly first: number;
  readonly again: number;
}

const SPACE = /[\t\n\r ]*/y;
const TEXT = /"[^"\\\p{Cc}]*(?:(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|[\x7f-\x9f])[^"\\\p{Cc}]*)*"/uy;
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What is due after a value in what is open. */
const afterValue = (open: readonly number[]): Due => (open.length > 0 ? 'more' : 'end');

/**
 * Goes through a text by the grammar of JSON, which `JSON.parse` goes by too: that one says neither in every
 * Node where a text stops being JSON, nor ever what a name was that it found twice.
 */
export const walkJson = (
  text: string
): { readonly stop: Stop | null; readonly repeated: readonly Repeated[] } => {
  const open: number[] = [];
  const repeated: Repeated[] = [];
  /** The names of each object that is open, with where they stand; null for a list. */
  const names: (Map<string, number> | null)[] = [];
  let at = 0;
  let due = 'value' as Due;
  let before = { from: 0, to: 0 };

  /** Takes what a pattern finds here; false where it finds nothing. */
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    before = { from: at, to: pattern.lastIndex };
    at = pattern.lastIndex;
    return true;
  };
  const takeSign = (next: Due): true => {
    before = { from: at, to: at + 1 };
    at += 1;
    due = next;
    return true;
  };
  const begin = (isObject: boolean): true => {
    open.push(at);
    names.push(isObject ? new Map() : null);
    return takeSign(isObject ? 'field' : 'item');
  };
  const end = (): true => {
    open.pop();
    names.pop();
    return takeSign(afterValue(open));
  };
  const value = (sign: string): boolean => {
    if (sign === '{' || sign === '[') return begin(sign === '{');
    if (!take(sign === '"' ? TEXT : WORD)) return false;
    due = afterValue(open);
    return true;
  };
  const name = (): boolean => {
    if (!take(TEXT)) return false;
    const raw = text.slice(before.from, before.to);
    const read = raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);
    const known = names.at(-1);
    const first = known?.get(read);
    if (first === undefined) known?.set(read, before.from);
    else repeated.push({ name: read, first, again: before.from });
    due = 'colon';
    return true;
  };
  const step = (sign: string): boolean => {
    const closes = names.at(-1) ? '}' : ']';
    switch (due) {
      case 'value':
        return value(sign);
      case 'item':
        return sign === ']' ? end() : value(sign);
      case 'name':
        return name();
      case 'field':
        return sign === '}' ? end() : name();
      case 'colon':
        return sign === ':' && takeSign('value');
      case 'more':
        if (sign === closes) return end();
        return sign === ',' && takeSign(closes === '}' ? 'name' : 'value');
      case 'end':
        return false;
    }
  };

  for (;;) {
    SPACE.lastIndex = at;
    SPACE.test(text);
    at = SPACE.lastIndex;
    if (at === text.length && due === 'end') return { stop: null, repeated };
    if (at === text.length || !step(text[at] as string)) {
      return { stop: { at, due, open, before }, repeated };
    }
  }
};
