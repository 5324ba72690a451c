import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { command, root, Trouble } from './command.mjs';

/** All JavaScript and CSS that a page loads before anybody asks for more, in bytes of gzip. */
export const LIMIT = 62_000;

/** What an article loads to look after its frames, in bytes of gzip: a kilobyte. */
export const EMBED_LIMIT = 1024;

/** What pages of others load by these names, so that each can be pinned to what it is now. */
const SURFACES = ['quote-timeline.js', 'quote-timeline.classic.js', 'embed.js'];

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

/** The value of `integrity` that lets a file through as it is and in no other form. */
export const integrityOf = bytes => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

const gzipOf = bytes => gzipSync(bytes, { level: 9 }).length;

const filesIn = (folder, under) =>
  existsSync(join(folder, under))
    ? readdirSync(join(folder, under), { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile() && IS_CODE.test(entry.name))
        .map(entry => join(entry.parentPath ?? entry.path, entry.name))
        .map(path => path.slice(folder.length + 1).replaceAll('\\', '/'))
    : [];

/** The names that a built page loads. Throws Trouble where one is missing. */
const namedBy = (dist, page) => {
  const named = loadedBy(readFileSync(join(dist, page), 'utf8'));
  if (named.length === 0) throw new Trouble(`dist/${page} loads no script and no style sheet.`);
  const missing = named.find(name => !existsSync(join(dist, name)));
  if (missing) throw new Trouble(`dist/${page} loads ${missing}, which was not built.`);
  return named;
};

/** The first embed page, in the order of their names; null where there is none. */
const embedPageIn = dist => {
  const folder = join(dist, 'embed');
  const [first] = existsSync(folder) ? readdirSync(folder).sort() : [];
  return first === undefined ? null : `embed/${first}/index.html`;
};

function size() {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Trouble('There is no built page to weigh. Run "npm run build" first.');
  }
  const read = name => readFileSync(join(dist, name));
  const named = namedBy(dist, 'index.html');
  const first = withImports(named, name => read(name).toString());
  const later = filesIn(dist, 'assets').filter(name => !name.startsWith('assets/classic/'));
  const weighed = names =>
    measure(names.map(name => ({ name, bytes: read(name), first: first.includes(name) })));
  const { rows, raw, gzip, later: more } = weighed([...new Set([...first, ...later])]);
  const wide = Math.max(...rows.map(row => row.name.length), ...SURFACES.map(name => name.length));
  const line = (name, a, b, note = '') =>
    console.log(
      `${name.padEnd(wide)}  ${String(a).padStart(8)}  ${String(b).padStart(8)}  ${note}`
    );
  line('file', 'bytes', 'gzip');
  for (const row of rows) line(row.name, row.raw, row.gzip, row.first ? '' : 'when asked for');
  line('first load', raw, gzip, `of ${LIMIT}`);
  console.log(`When asked for: ${more} bytes of gzip more.\n`);

  line('what others load', 'bytes', 'gzip');
  for (const name of SURFACES.filter(name => existsSync(join(dist, name)))) {
    const bytes = read(name);
    const note = name === 'embed.js' ? `of ${EMBED_LIMIT}` : '';
    line(name, bytes.length, gzipOf(bytes), note);
    console.log(`  integrity="${integrityOf(bytes)}"`);
  }
  const page = embedPageIn(dist);
  if (page) {
    const all = measure(
      namedBy(dist, page).map(name => ({ name, bytes: read(name), first: true }))
    );
    line('embed page, first load', all.raw, all.gzip);
    const chunks = filesIn(dist, 'assets/classic');
    console.log(`When asked for there: ${weighed(chunks).later} bytes of gzip more.`);
  }
  if (gzip > LIMIT) {
    throw new Trouble(
      `The JavaScript and CSS that the page loads first weigh ${gzip} bytes of gzip, ${gzip - LIMIT} more than the ${LIMIT} allowed.`
    );
  }
  const embed = existsSync(join(dist, 'embed.js')) ? gzipOf(read('embed.js')) : 0;
  if (embed > EMBED_LIMIT) {
    throw new Trouble(
      `embed.js weighs ${embed} bytes of gzip, ${embed - EMBED_LIMIT} more than the ${EMBED_LIMIT} allowed.`
    );
  }
}

command(import.meta.url, size);
