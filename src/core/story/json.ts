import type { Steps } from './steps.ts';

/** A text shorter than this is read in one go, characters. */
const SHORT = 200_000;
/** About how much of a long list is read between two steps, characters. */
const STRETCH = 50_000;

const [QUOTE, ESCAPE, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Reads the text of a JSON file while it comes in. */
export interface JsonReader {
  /** Takes in more of the text, and reads what is whole of it; the steps tell how much of it. */
  add(more: string): Steps<void>;
  /** What `JSON.parse` gives for all of the text, or its SyntaxError. */
  end(): unknown;
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

/**
 * The long lists of the root object are cut between their items and read piece by piece, and the text
 * without them at the end. Where a cut is does not decide whether the text is JSON: `JSON.parse` does.
 */
export const createJsonReader = (): JsonReader => {
  /** All that has come, for the fault that only the text as a whole can name. */
  const all: string[] = [];
  /** By their names: the items of lists that are left out of `rest`. */
  const lists = new Map<string, unknown[]>();
  let rest = '';
  /** What has come and is not read or in `rest`, and how far it has been looked through. */
  let text = '';
  let at = 0;
  let depth = 0;
  let name = '';
  /** Inside a list of the root: where its next piece begins; else -1. */
  let from = -1;
  let items: unknown[] | null = null;
  let broken = false;

  /** Reads the items of a list up to here. */
  const read = () => {
    const piece = JSON.parse(`[${text.slice(from, at)}]`) as unknown[];
    // A comma was there without an item behind it.
    if (piece.length === 0) throw new SyntaxError();
    if (!items) {
      rest += text.slice(0, from);
      items = [];
    }
    for (const item of piece) items.push(item);
  };
  /** Lets go of what comes before a place. */
  const drop = (to: number) => {
    text = text.slice(to);
    at -= to;
    if (from >= 0) from = 0;
  };
  /** Looks at the sign that is next; false where more must come first. */
  const look = (): boolean => {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = pastString(text, at);
      if (end < 0) return false;
      if (depth === 1) name = text.slice(at, end);
      at = end - 1;
    } else if (code === OPEN_LIST || code === OPEN) {
      depth += 1;
      if (depth === 2 && code === OPEN_LIST) from = at + 1;
    } else if (code === CLOSE_LIST || code === CLOSE) {
      depth -= 1;
      if (depth === 1 && from >= 0) close();
    }
    at += 1;
    return true;
  };
  const close = () => {
    const key = JSON.parse(name) as string;
    // A short list is left where it stands. Of two lists with one name the last counts.
    if (!items) lists.delete(key);
    else {
      read();
      lists.set(key, items);
      drop(at);
    }
    from = -1;
    items = null;
  };

  return {
    *add(more) {
      all.push(more);
      if (broken) return;
      text += more;
      try {
        while (at < text.length && look()) {
          if (depth !== 2 || from < 0 || at - from <= STRETCH) continue;
          if (text.charCodeAt(at) !== COMMA) continue;
          read();
          drop(at + 1);
          yield Math.max(0, 1 - text.length / more.length);
        }
      } catch {
        broken = true;
        text = '';
      }
    },
    end() {
      try {
        if (broken || items) throw new SyntaxError();
        const root = JSON.parse(rest + text) as Record<string, unknown>;
        for (const [key, of] of lists) {
          const list = root[key];
          if (Array.isArray(list)) for (const item of of) list.push(item);
        }
        return root;
      } catch {
        return JSON.parse(all.join(''));
      }
    }
  };
};

/** The same for a text that is all there, in steps of about a millisecond, however long it is. */
export function* readJson(text: string): Steps<unknown> {
  if (text.length < SHORT) return JSON.parse(text);
  const reader = createJsonReader();
  yield* reader.add(text);
  return reader.end();
}
