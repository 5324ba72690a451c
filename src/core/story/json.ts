import { createGlance, type Watch } from './glance.ts';
import type { Steps } from './steps.ts';

/** About how much of a long list is read at a time, characters. */
const STRETCH = 50_000;

const [QUOTE, ESCAPE, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Reads the text of a JSON file while it comes in. */
export interface JsonReader {
  /** Looks through more of the text; the steps tell how much of it. */
  add(more: string): Steps<void>;
  /** Reads a piece of a long list that has been looked through; false where there is none. */
  read(): boolean;
  /** The items of the watched list that have been passed, with nothing but the fields picked out. */
  readonly glances: readonly object[];
  /** What stands before the first long list, with that list empty; null as long as none has come. */
  head(): unknown;
  /** When all has been added: the root, whose long lists may be empty still. A SyntaxError as `end`. */
  root(): unknown;
  /** What `JSON.parse` gives for all of the text, or its SyntaxError: the same root, all read. */
  end(): Steps<unknown>;
}

/** One past the end of the string that begins at `start`, or -1 where it does not end. */
const pastString = (text: string, start: number): number => {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === ESCAPE) before -= 1;
    if ((end - before) % 2 === 1) return end + 1;
  }
  return -1;
};

/** A long list: what of it has been looked through, and its items that have been read. */
interface Long {
  readonly pieces: string[];
  readonly items: unknown[];
}

/**
 * The long lists of the root object are cut between their items and read piece by piece, and the text
 * without them at the end. Where a cut is does not decide whether the text is JSON: `JSON.parse` does.
 */
export const createJsonReader = (watch: Watch = { list: '', fields: [] }): JsonReader => {
  /** All that has come, for the fault that only the text as a whole can name. */
  const all: string[] = [];
  /** By their names: lists that are left out of `rest`. */
  const lists = new Map<string, Long>();
  /** The same in the order of the text, up to which they have been read. */
  const queue: Long[] = [];
  let rest = '';
  /** What has come and is not in a list or in `rest`, and how far it has been looked through. */
  let text = '';
  let at = 0;
  let depth = 0;
  let name = '';
  /** Inside a list of the root: where its next piece begins; else -1. */
  let from = -1;
  let list: Long | null = null;
  let broken = false;
  let head: unknown;
  let made: unknown;

  const glance = createGlance(watch);

  /** Lets go of what comes before a place. */
  const drop = (to: number) => {
    text = text.slice(to);
    at -= to;
    if (from >= 0) from = 0;
  };
  /** Cuts a list off here. */
  const cut = () => {
    if (!list) {
      rest += text.slice(0, from);
      list = { pieces: [], items: [] };
      queue.push(list);
    }
    list.pieces.push(text.slice(from, at));
  };
  const open = (code: number) => {
    depth += 1;
    if (depth === 2 && code === OPEN_LIST) {
      from = at + 1;
      glance.list(name);
    } else if (depth === 3 && from >= 0) glance.begin(code === OPEN);
  };
  const close = () => {
    if (depth === 3) glance.end(text, at);
    depth -= 1;
    if (depth !== 1 || from < 0) return;
    const of = JSON.parse(name) as string;
    // A short list is left where it stands. Of two lists with one name the last counts.
    if (!list) lists.delete(of);
    else {
      cut();
      lists.set(of, list);
      drop(at);
    }
    from = -1;
    list = null;
  };
  /** Looks through the text to where a long list can be cut; false at its end, or where more must come first. */
  const look = (): boolean => {
    // At hand, because all that comes goes by here, sign by sign.
    let source = text;
    let next = at;
    let level = depth;
    for (; next < source.length; next += 1) {
      const code = source.charCodeAt(next);
      if (code === QUOTE) {
        const end = pastString(source, next);
        if (end < 0) break;
        if (level === 3) glance.string(source, next, end);
        else if (level === 1) name = source.slice(next, end);
        next = end - 1;
      } else if (code === COMMA) {
        if (level === 3) glance.field(source, next);
        else if (level === 2 && from >= 0 && next - from > STRETCH) {
          at = next;
          return true;
        }
      } else if (code === COLON) {
        if (level === 3) glance.value(next + 1);
      } else if (code === OPEN_LIST || code === OPEN || code === CLOSE_LIST || code === CLOSE) {
        at = next;
        if (code === OPEN_LIST || code === OPEN) open(code);
        else close();
        source = text;
        next = at;
        level = depth;
      }
    }
    at = next;
    return false;
  };

  const read = (): boolean => {
    for (; queue.length > 0; queue.shift()) {
      const [{ pieces, items }] = queue as [Long];
      const piece = pieces.shift();
      if (piece === undefined) {
        // More of it is to come.
        if (queue.length === 1) return false;
        continue;
      }
      const found = JSON.parse(`[${piece}]`) as unknown[];
      // A comma was there without an item behind it.
      if (found.length === 0) throw new SyntaxError();
      for (const one of found) items.push(one);
      return true;
    }
    return false;
  };
  const whole = (): unknown => JSON.parse(all.join(''));
  const root = (): unknown => {
    try {
      if (broken || list) throw new SyntaxError();
      return JSON.parse(rest + text);
    } catch {
      const made = whole();
      // The text is JSON after all, and read to its end.
      lists.clear();
      broken = false;
      return made;
    }
  };

  return {
    get glances() {
      return glance.items;
    },
    *add(more) {
      all.push(more);
      if (broken) return;
      text += more;
      try {
        while (look()) {
          cut();
          drop(at + 1);
          yield Math.max(0, 1 - text.length / more.length);
        }
      } catch {
        broken = true;
        text = '';
      }
    },
    read() {
      try {
        return !broken && read();
      } catch {
        broken = true;
        return false;
      }
    },
    head() {
      if (head === undefined && rest !== '') {
        try {
          head = JSON.parse(`${rest}]}`);
        } catch {
          head = null;
        }
      }
      return head ?? null;
    },
    root() {
      made ??= root();
      return made;
    },
    *end() {
      made ??= root();
      try {
        if (broken) throw new SyntaxError();
        const pieces = () => queue.reduce((sum, of) => sum + of.pieces.length, 0);
        const many = pieces();
        while (lists.size > 0 && read()) yield 1 - pieces() / many;
        for (const [of, { items }] of lists) {
          const there = (made as Record<string, unknown>)[of];
          if (Array.isArray(there)) for (const one of items) there.push(one);
        }
        return made;
      } catch {
        return whole();
      }
    }
  };
};
