import { posix } from 'node:path';
import type { Rolldown } from 'vite';
import { markup } from '../render/markup.ts';
import { el } from '../render/tree.ts';

/** What a long story takes beyond the first load, on the page and in its worker. */
const ENTRIES =
  /[\\/]src[\\/](?:element[\\/](?:sketch|preparation|preparing)|core[\\/]view[\\/]tool-words)\.ts$/;

/** A script of a build, as far as it matters here. */
type Script = Pick<Rolldown.OutputChunk, 'type' | 'fileName' | 'facadeModuleId' | 'imports'>;

/** The files of a build, by name. */
type Built = Readonly<Record<string, Script | { readonly type: 'asset' }>>;

/** The scripts that pages of long stories ask for, from the root; those of the first load left out. */
const scriptsIn = (bundle: Built, first: string): string[] => {
  const scripts = Object.values(bundle).filter(file => file.type === 'chunk');
  const found = new Set([first]);
  const left = scripts.filter(({ facadeModuleId }) => ENTRIES.test(facadeModuleId ?? ''));
  for (let script = left.pop(); script; script = left.pop()) {
    if (found.has(script.fileName)) continue;
    found.add(script.fileName);
    const { imports } = script;
    left.push(...scripts.filter(({ fileName }) => imports.includes(fileName)));
  }
  found.delete(first);
  return [...found].sort();
};

/**
 * The page `name` with links that ask for the scripts of a long story as soon as it is read. Asked for
 * when the story answers, they would wait in line behind its megabytes.
 */
export const withLongLoad = (html: string, name: string, bundle: Built, first: string): string => {
  const links = scriptsIn(bundle, first).map(script => {
    const href = posix.relative(posix.dirname(name), script);
    return markup(el('link', { rel: 'modulepreload', crossorigin: '', href: `./${href}` }));
  });
  return html.replace('</head>', () => `  ${links.join('\n    ')}\n  </head>`);
};
