import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The import order of the project. A folder may import itself and the folders named beside it. */
const ORDER = [
  'core/time',
  'core/story',
  'core/lookup',
  'core/view',
  'core/find',
  'core/layout',
  'import',
  'render',
  'interaction',
  'element',
  'define.ts'
] as const;

const AHEAD = (folder: (typeof ORDER)[number]) => ORDER.slice(0, ORDER.indexOf(folder));

/** Which of our own folders a folder may import, beside itself, and why. */
const FOLDERS: Record<string, { may: readonly string[]; because: string }> = {
  ...Object.fromEntries(
    ORDER.map(folder => [
      folder,
      { may: AHEAD(folder), because: 'data flows one way, so a layer can be read and tested alone' }
    ])
  ),
  'classic.ts': {
    may: [...AHEAD('define.ts')],
    because: 'it stands beside define.ts: the same element, registered by a classic script'
  },
  build: {
    may: [...AHEAD('interaction'), 'build'],
    because: 'what is built ahead of time must not need a browser'
  },
  cli: { may: [...AHEAD('interaction'), 'build'], because: 'a command has no DOM' },
  embed: { may: [], because: 'it is what a host page loads: one kilobyte, nothing else' }
};

/** Which packages may be imported where, and why. */
const PACKAGES: Record<string, { folders: readonly string[]; because: string }> = {
  luxon: { folders: ['core/time'], because: 'zones and calendars have one owner' },
  valibot: { folders: ['core/story'], because: 'the schema is the one source of the format' },
  '@valibot/to-json-schema': {
    folders: ['build'],
    because: 'the JSON Schema is made ahead of time'
  },
  'jsonc-parser': { folders: ['build'], because: 'lines of a file matter to its author alone' },
  minisearch: {
    folders: ['core/find'],
    because: 'the index is loaded when a reader first looks for something'
  },
  'd3-array': { folders: ['core'], because: 'bisection belongs to lookup and layout' },
  'd3-time': { folders: ['core/time'], because: 'intervals are made in the calendar alone' },
  'd3-interpolate': { folders: ['interaction'], because: 'only a flight interpolates' },
  'd3-ease': { folders: ['interaction'], because: 'only a flight is eased' },
  vite: { folders: ['build', 'cli'], because: 'the page must not carry its build tool' }
};

const SRC = resolve(import.meta.dirname, '../src');

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });

const folderOf = (path: string): string => {
  const parts = relative(SRC, path).split(sep);
  if (parts.length === 1) return parts[0] ?? '';
  return parts[0] === 'core' ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
};

const importsOf = (text: string): string[] =>
  [
    ...text.matchAll(/^(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]/gm),
    ...text.matchAll(/^import\s*['"]([^'"]+)['"]/gm),
    ...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)
  ].map(match => match[1] ?? '');

const sources = filesIn(SRC).filter(path => path.endsWith('.ts') && !path.endsWith('.d.ts'));

describe('the import order', () => {
  it('knows every folder under src', () => {
    const known = [...Object.keys(FOLDERS)];
    const found = [...new Set(sources.map(folderOf))];
    expect(found.filter(folder => !known.includes(folder))).toEqual([]);
  });

  it('lets a file import its own folder and those before it, and nothing else', () => {
    const faults = sources.flatMap(path => {
      const own = folderOf(path);
      const rule = FOLDERS[own];
      return importsOf(readFileSync(path, 'utf8'))
        .filter(name => name.startsWith('.'))
        .map(name => folderOf(resolve(dirname(path), name)))
        .filter(other => other !== own && !rule?.may.includes(other))
        .map(
          other => `${relative(SRC, path)} imports ${other}: ${rule?.because ?? 'unknown folder'}`
        );
    });
    expect(faults).toEqual([]);
  });

  it('lets a package in only where it belongs', () => {
    const faults = sources.flatMap(path => {
      const own = folderOf(path);
      return importsOf(readFileSync(path, 'utf8'))
        .filter(name => !name.startsWith('.'))
        .flatMap(name => {
          if (name.startsWith('node:')) {
            return own === 'build' || own === 'cli'
              ? []
              : [`${relative(SRC, path)} imports ${name}`];
          }
          const rule = PACKAGES[name];
          const allowed = rule?.folders.some(
            folder => own === folder || own.startsWith(`${folder}/`)
          );
          return allowed
            ? []
            : [`${relative(SRC, path)} imports ${name}: ${rule?.because ?? 'not in the table'}`];
        });
    });
    expect(faults).toEqual([]);
  });

  it('reads geometry from the DOM in one file only', () => {
    const readers =
      /getBoundingClientRect|offsetWidth|offsetHeight|clientWidth|clientHeight|scrollHeight|scrollWidth|getComputedTextLength|getBBox|measureText/;
    const found = sources
      .filter(path => readers.test(readFileSync(path, 'utf8')))
      .map(path => relative(SRC, path));
    expect(found.filter(path => path !== join('interaction', 'measure.ts'))).toEqual([]);
  });

  it('never writes HTML text into a page, which Trusted Types would refuse', () => {
    const sinks =
      /\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|new Function|setHTMLUnsafe|DOMParser/;
    const found = sources.filter(path => sinks.test(readFileSync(path, 'utf8')));
    expect(found.map(path => relative(SRC, path))).toEqual([]);
  });

  it('keeps files short: one noun each, 250 lines at the most', () => {
    const long = sources
      .map(path => ({
        path: relative(SRC, path),
        lines: readFileSync(path, 'utf8').split('\n').length
      }))
      .filter(file => file.lines > 250);
    expect(long).toEqual([]);
  });
});
