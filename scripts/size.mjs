import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { command, root, Trouble } from './command.mjs';

/** All JavaScript and CSS that a page loads before anybody asks for more, in bytes of gzip. */
export const LIMIT = 62_000;

const IS_CODE = /\.(?:m?js|css)$/;

/** The scripts and style sheets a page loads by its markup, as paths from its own folder. */
export function loadedBy(html) {
  const found = [];
  for (const [tag, name] of html
    .replace(/<!--[\s\S]*?-->/g, '')
    .matchAll(/<(script|link)\b[^>]*>/gi)) {
    const value = key => new RegExp(`\\s${key}\\s*=\\s*["']?([^"'\\s>]+)`, 'i').exec(tag)?.[1];
    const link = name.toLowerCase() === 'link';
    if (link && !/^(?:stylesheet|modulepreload|preload)$/i.test(value('rel') ?? '')) continue;
    const address = value(link ? 'href' : 'src');
    if (!address || /^(?:[a-z]+:|\/\/)/i.test(address)) continue;
    const path = new URL(address, 'http://page/').pathname.slice(1);
    if (IS_CODE.test(path)) found.push(path);
  }
  return [...new Set(found)];
}

/** What a built module imports without being asked: `import { a } from "./b.js"`, not `import("./c.js")`. */
const IMPORT = /(?:^|[;}\n])(?:import|export)\s*(?:[\w$*{}\s,]*from\s*)?["'](\.[^"']+)["']/g;

/** The scripts of a first load with all that these import in turn; `read` gives a file's text. */
export function withImports(names, read) {
  const found = new Set(names);
  for (const name of found) {
    if (!name.endsWith('js')) continue;
    for (const [, path] of read(name).matchAll(IMPORT)) {
      found.add(new URL(path, `http://page/${name}`).pathname.slice(1));
    }
  }
  return [...found];
}

/** Sizes of files `{ name, bytes, first }`: rows as they are printed, and the sums of the first load. */
export function measure(files) {
  const rows = files
    .map(({ name, bytes, first }) => ({
      name,
      first,
      raw: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length
    }))
    .sort((a, b) => Number(b.first) - Number(a.first) || b.gzip - a.gzip);
  const sum = (of, first) =>
    rows.reduce((all, row) => (row.first === first ? all + row[of] : all), 0);
  return { rows, raw: sum('raw', true), gzip: sum('gzip', true), later: sum('gzip', false) };
}

const filesIn = (folder, under) =>
  existsSync(join(folder, under))
    ? readdirSync(join(folder, under), { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile() && IS_CODE.test(entry.name))
        .map(entry => join(entry.parentPath ?? entry.path, entry.name))
        .map(path => path.slice(folder.length + 1).replaceAll('\\', '/'))
    : [];

function size() {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Trouble('There is no built page to weigh. Run "npm run build" first.');
  }
  const named = loadedBy(readFileSync(join(dist, 'index.html'), 'utf8'));
  if (named.length === 0) throw new Trouble('dist/index.html loads no script and no style sheet.');
  const missing = named.find(name => !existsSync(join(dist, name)));
  if (missing) throw new Trouble(`dist/index.html loads ${missing}, which was not built.`);
  const first = withImports(named, name => readFileSync(join(dist, name), 'utf8'));
  const names = [...new Set([...first, ...filesIn(dist, 'assets')])];
  const { rows, raw, gzip, later } = measure(
    names.map(name => ({
      name,
      bytes: readFileSync(join(dist, name)),
      first: first.includes(name)
    }))
  );
  const wide = Math.max(...rows.map(row => row.name.length), 12);
  const line = (name, a, b, note = '') =>
    console.log(
      `${name.padEnd(wide)}  ${String(a).padStart(8)}  ${String(b).padStart(8)}  ${note}`
    );
  line('file', 'bytes', 'gzip');
  for (const row of rows) line(row.name, row.raw, row.gzip, row.first ? '' : 'when asked for');
  line('first load', raw, gzip, `of ${LIMIT}`);
  console.log(`When asked for: ${later} bytes of gzip more.`);
  if (gzip > LIMIT) {
    throw new Trouble(
      `The JavaScript and CSS that the page loads first weigh ${gzip} bytes of gzip, ${gzip - LIMIT} more than the ${LIMIT} allowed.`
    );
  }
}

command(import.meta.url, size);
