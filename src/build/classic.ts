import type { Rolldown } from 'vite';
import { bundle } from './bundle.ts';
import { d3Apart } from './d3-apart.ts';
import { firstLoad } from './first-load.ts';
import { luxonApart } from './luxon-apart.ts';

/** The element as a classic script, where it is published. */
export const CLASSIC = 'quote-timeline.classic.js';

/** A chunk leaves no global: it is a function on its own script element. */
const CHUNK = 'document.currentScript.chunk=(require,exports)=>{"use strict";';

export interface Published {
  readonly fileName: string;
  readonly source: string;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

type Imports = Pick<Rolldown.OutputChunk, 'fileName' | 'imports'>;

/** For each chunk the names of those that have to be there before it, however far it is to them; not the entry. */
export const chunksOf = (all: readonly Imports[], entry: string): Record<string, string[]> => {
  const byName = new Map(all.map(chunk => [chunk.fileName, chunk]));
  const needs = ({ fileName }: Imports): string[] => {
    const found = new Set<string>([fileName]);
    for (const name of found) {
      for (const other of byName.get(name)?.imports ?? []) if (other !== entry) found.add(other);
    }
    found.delete(fileName);
    return [...found].map(nameOf).sort();
  };
  return Object.fromEntries(
    all.filter(({ fileName }) => fileName !== entry).map(chunk => [chunk.fileName, needs(chunk)])
  );
};

/** The entry in a function of its own, with what `src/classic.ts` is given; `exports` is what its chunks share. */
export const wrapped = (
  code: string,
  chunks: Readonly<Record<string, readonly string[]>>
): string =>
  [
    `(()=>{"use strict";const exports={},classic={script:document.currentScript,name:"${CLASSIC}",`,
    `exports,chunks:${JSON.stringify(chunks)}},require=path=>classic.require(path);\n`,
    code,
    '\n})();\n'
  ].join('');

/**
 * The element as a classic script, with its chunks. The bundler writes `require`, and
 * `Promise.resolve().then(() => require(…))` for an `import()`: `element/chunks.ts` has a `require` that
 * answers with a promise where a chunk is still to come.
 */
export const classicScripts = async (root: string): Promise<Published[]> => {
  const made = await bundle(
    root,
    'src/classic.ts',
    {
      format: 'cjs',
      banner: ({ isEntry }) => (isEntry ? '' : CHUNK),
      footer: ({ isEntry }) => (isEntry ? '' : '};')
    },
    [
      luxonApart(),
      d3Apart(),
      firstLoad(({ name }) => (name === 'classic' ? CLASSIC : 'assets/classic/[name]-[hash].js'))
    ]
  );
  const code = made.filter(one => one.type === 'chunk');
  const chunks = chunksOf(code, CLASSIC);
  return code.map(({ fileName, isEntry, code }) => ({
    fileName,
    source: isEntry ? wrapped(code, chunks) : code
  }));
};
