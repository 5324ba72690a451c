import { LONG } from '../core/story/long.ts';

/** A file while it comes in. Whoever asks gets all of it, however late. */
export interface Download {
  /** Whether it is long, as soon as that is known: its sender says so, or so much is here. */
  long(): Promise<boolean>;
  /** Its pieces in order, as they come; rejects where it breaks off. */
  pieces(): AsyncGenerator<Uint8Array, void, void>;
  /** Resolves when it is here, rejects where it breaks off. */
  ended(): Promise<void>;
  /** All of it, when it is here. */
  whole(): Promise<Uint8Array>;
}

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};

/** A file that is here. */
export const downloaded = (bytes: Uint8Array): Download => ({
  long: async () => bytes.length > LONG,
  async *pieces() {
    yield bytes;
  },
  ended: async () => {},
  whole: async () => bytes
});

/** The body of a response, which is read from now on; `broken` makes what it rejects with. */
export const downloadOf = (response: Response, broken: () => Error): Download => {
  const here: Uint8Array[] = [];
  const reader = response.body?.getReader();
  let more: Promise<boolean> | null = null;
  /** Resolves to whether there was another piece. */
  const next = (): Promise<boolean> => {
    more ??= (async () => {
      try {
        const { value, done } = (await reader?.read()) ?? { done: true };
        if (value) here.push(value);
        more = done ? more : null;
        return !done;
      } catch {
        throw broken();
      }
    })();
    return more;
  };
  async function* pieces() {
    for (let at = 0; ; at += 1) {
      if (at === here.length && !(await next())) return;
      yield here[at] as Uint8Array;
    }
  }
  const ended = async () => {
    while (await next());
  };
  return {
    async long() {
      // Of a compressed file that is the least it can be.
      if (Number(response.headers.get('content-length')) > LONG) return true;
      let length = 0;
      for await (const piece of pieces()) {
        length += piece.length;
        if (length > LONG) return true;
      }
      return false;
    },
    pieces,
    ended,
    async whole() {
      await ended();
      return joined(here);
    }
  };
};
