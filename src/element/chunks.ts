import { createTrust } from './own-code.ts';

type Exports = Record<string, unknown>;

/** `require` of the classic build: what a chunk exports, or a promise of that while it has to come. */
export type Require = (path: string) => Exports | Promise<Exports>;

/** A chunk of the classic build, as it hands itself over on its script element. */
export type Chunk = (require: Require, exports: Exports) => void;

/** What the wrapper around the classic build gives to the code in it. */
export interface Classic {
  /** The script element that is being run; null where it was started otherwise. */
  readonly script: HTMLScriptElement | null;
  /** The name of the script itself, and what it exports to its chunks. */
  readonly name: string;
  readonly exports: Exports;
  /** The chunks, from the script's folder, with the names of those that have to be there before each. */
  readonly chunks: Readonly<Record<string, readonly string[]>>;
  require: Require;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * Loads chunks as classic scripts, which come where `import()` fails: at an opaque origin, from a host
 * that sends no CORS headers. A chunk leaves no global: it is a function on its own script element.
 */
export const createRequire = ({ script, name, exports, chunks }: Classic): Require => {
  const paths = new Map(Object.keys(chunks).map(path => [nameOf(path), path]));
  const urlOf = (path = '') => new URL(path, script?.src).href;
  const trust = createTrust(url => Object.keys(chunks).some(path => urlOf(path) === url));
  const came = new Map<string, Chunk>();
  const coming = new Map<string, Promise<void>>();
  const made = new Map<string, Exports>([[name, exports]]);

  const load = (chunk: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const url = urlOf(paths.get(chunk));
      const element: HTMLScriptElement & { chunk?: Chunk } = document.createElement('script');
      // A page may let scripts in by its nonce, or only those that are asked for with CORS.
      if (script?.nonce) element.nonce = script.nonce;
      if (script?.crossOrigin) element.crossOrigin = script.crossOrigin;
      const end = () => {
        element.remove();
        if (element.chunk) came.set(chunk, element.chunk);
        if (element.chunk) resolve();
        else reject(new Error(`${url} could not be loaded.`));
      };
      element.addEventListener('load', end);
      element.addEventListener('error', end);
      element.src = trust(url);
      document.head.append(element);
    });

  const fetched = (chunk: string): Promise<void> => {
    const there = coming.get(chunk) ?? load(chunk);
    coming.set(chunk, there);
    // What has failed may be tried again.
    there.catch(() => coming.delete(chunk));
    return there;
  };

  const run = (chunk: string): Exports => {
    const known = made.get(chunk);
    if (known) return known;
    const own: Exports = {};
    made.set(chunk, own);
    came.get(chunk)?.(require, own);
    return own;
  };

  const require: Require = path => {
    const chunk = nameOf(path);
    if (made.has(chunk)) return run(chunk);
    const needed = [chunk, ...(chunks[paths.get(chunk) ?? ''] ?? [])];
    if (needed.every(one => came.has(one))) return run(chunk);
    return Promise.all(needed.map(fetched)).then(() => run(chunk));
  };
  return require;
};
