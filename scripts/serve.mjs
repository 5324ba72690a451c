import { existsSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { command, root as project, Trouble } from './command.mjs';
import { headersFor, parseHeaders } from './headers.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8'
};

const PLAIN = { 'content-type': TYPES['.txt'] };

/** The path of a request without its query, decoded; null when it is not one. */
const pathOf = address => {
  try {
    const path = decodeURIComponent((address ?? '').split(/[?#]/)[0]);
    return path.startsWith('/') && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
};

/** What a path names inside `folder`: a file, a folder lacking its slash, or nothing. */
async function find(folder, path) {
  try {
    const file = await realpath(join(folder, path));
    if (file !== folder && !file.startsWith(folder + sep)) return null;
    const info = await stat(file);
    if (!info.isDirectory()) return path.endsWith('/') ? null : { file, info };
    const index = join(file, 'index.html');
    if (!(await stat(index)).isFile()) return null;
    return path.endsWith('/')
      ? { file: index, info: await stat(index) }
      : { moved: `${path.replace(/^\/+/, '/')}/` };
  } catch {
    return null;
  }
}

/** The answer to one request: `{ status, headers, body }`. */
async function answer(folder, rules, request) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, headers: { ...PLAIN, allow: 'GET, HEAD' }, body: 'Only GET and HEAD.\n' };
  }
  const path = pathOf(request.url);
  if (path === null) return { status: 400, headers: PLAIN, body: 'This is no address.\n' };
  const extra = headersFor(rules, path);
  // Hosts read this file and never show it.
  const found = path === '/_headers' ? null : await find(folder, path);
  if (!found) {
    const { 'cache-control': _, ...rest } = extra;
    return { status: 404, headers: { ...PLAIN, ...rest }, body: `There is nothing at ${path}\n` };
  }
  if (found.moved) {
    return { status: 301, headers: { ...PLAIN, location: encodeURI(found.moved) }, body: '' };
  }
  const etag = `"${found.info.size.toString(36)}-${found.info.mtimeMs.toString(36)}"`;
  const headers = {
    'content-type': TYPES[extname(found.file).toLowerCase()] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    etag,
    ...extra
  };
  if (request.headers['if-none-match'] === etag) return { status: 304, headers, body: '' };
  return { status: 200, headers, body: await readFile(found.file) };
}

const zip = promisify(gzip);

/** Shorter than this, bytes, nothing is gained. */
const PACKED = 1000;
const IS_TEXT = /^(?:text\/|application\/(?:json|xml|manifest)|image\/svg)/;

/** Packs the bodies of text, each once for each state of its file. */
function createPacking() {
  const packed = new Map();
  return async (request, { status, headers, body }) => {
    const text = IS_TEXT.test(headers['content-type'] ?? '') && body.length >= PACKED;
    if (status !== 200 || !text) return { status, headers, body };
    const vary = { ...headers, vary: 'accept-encoding' };
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
      return { status, headers: vary, body };
    }
    const key = `${request.url} ${headers.etag}`;
    if (!packed.has(key)) packed.set(key, zip(body));
    const whole = await packed.get(key);
    return { status, headers: { ...vary, 'content-encoding': 'gzip' }, body: whole };
  };
}

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });

/**
 * Serves the folder `root` on 127.0.0.1 as a static host would. `headers` is the text of a `_headers`
 * file and defaults to the one in the folder. Port 0 takes any free one; with `search` a taken port
 * leads to the next; with `compress` text is packed, as hosts do. Resolves to the address, which ends
 * with a slash, and `close`.
 */
export async function serve({ root, port = 0, headers, search = false, compress = false }) {
  const folder = await realpath(root);
  const own = join(folder, '_headers');
  const rules = parseHeaders(headers ?? (existsSync(own) ? await readFile(own, 'utf8') : ''));
  const pack = compress ? createPacking() : async (_, whole) => whole;
  const server = createServer(async (request, response) => {
    const {
      status,
      headers: fields,
      body
    } = await answer(folder, rules, request)
      .then(whole => pack(request, whole))
      .catch(error => ({ status: 500, headers: PLAIN, body: `${error.message}\n` }));
    const length = status === 304 ? {} : { 'content-length': Buffer.byteLength(body) };
    response.writeHead(status, { ...fields, ...length });
    response.end(request.method === 'HEAD' || status === 304 ? undefined : body);
  });
  for (let tries = 0; ; tries++) {
    try {
      await listen(server, port === 0 ? 0 : port + tries);
      break;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || !search || tries === 50) throw error;
    }
  }
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}

/** Serves the built page until Ctrl+C; the port is that of PORT, else 4173, else the next free one. */
export async function preview() {
  const dist = join(project, 'dist');
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Trouble('There is no built page yet. Run "npm run build" first, or "npm start".');
  }
  const port = Number(process.env.PORT || 4173);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Trouble(`PORT should be a number up to 65535, and is "${process.env.PORT}".`);
  }
  const { url, close } = await serve({ root: dist, port, search: true, compress: true });
  console.log(`Quoteline is at ${url} — Ctrl+C stops it`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => close().then(() => process.exit(0)));
  }
}

command(import.meta.url, preview);
