import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../scripts/serve.mjs';

const RULES = `
/*
  X-Everywhere: yes
/assets/*
  Cache-Control: public, max-age=31536000, immutable
`;

let folder = '';
let server: Served;

/** Asks for a path exactly as written; fetch would tidy it first. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      const call = request({ hostname, port, path, method, headers }, response => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => {
          body += text;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
        );
      });
      call.on('error', reject).end();
    }
  );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  const root = join(folder, 'dist');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(root, 'embed'));
  mkdirSync(join(root, 'empty'));
  mkdirSync(join(folder, 'dist-old'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist-old/secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  writeFileSync(join(root, '_headers'), RULES);
  writeFileSync(join(root, 'index.html'), '<!doctype html><p>first</p>');
  writeFileSync(join(root, 'embed/index.html'), '<!doctype html><p>embed</p>');
  writeFileSync(join(root, 'story.json'), '{"title":"né"}');
  for (const name of ['a.js', 'a.mjs', 'a.css', 'a.svg', 'a.woff2', 'a.unheard']) {
    writeFileSync(join(root, 'assets', name), name);
  }
  server = await serve({ root });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('what is served', () => {
  it('answers a folder with its index.html, at the root and below', async () => {
    expect((await ask('/')).body).toContain('first');
    expect((await ask('/embed/')).body).toContain('embed');
  });

  it('sends an address without its slash to the one with it', async () => {
    const { status, headers } = await ask('/embed');
    expect([status, headers.location]).toEqual([301, '/embed/']);
  });

  it('never redirects to another host', async () => {
    expect((await ask('//embed')).headers.location).toBe('/embed/');
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/story.json', 'application/json; charset=utf-8'],
    ['/assets/a.js', 'text/javascript; charset=utf-8'],
    ['/assets/a.mjs', 'text/javascript; charset=utf-8'],
    ['/assets/a.css', 'text/css; charset=utf-8'],
    ['/assets/a.svg', 'image/svg+xml'],
    ['/assets/a.woff2', 'font/woff2'],
    ['/assets/a.unheard', 'application/octet-stream']
  ])('gives %s the type %s', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  it('gives the length in bytes, and the same headers without a body to HEAD', async () => {
    const whole = await ask('/story.json');
    expect(whole.headers['content-length']).toBe('15');
    const head = await ask('/story.json', {}, 'HEAD');
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', '15']);
  });

  it('ignores the query and decodes the path', async () => {
    expect((await ask('/st%6Fry.json?v=2')).status).toBe(200);
  });

  it('answers 304 to who has the same version', async () => {
    const { headers } = await ask('/story.json');
    const etag = String(headers.etag);
    const again = await ask('/story.json', { 'if-none-match': etag });
    expect([again.status, again.body]).toEqual([304, '']);
    expect((await ask('/story.json', { 'if-none-match': '"other"' })).status).toBe(200);
  });
});

describe('what is packed', () => {
  const long = '<p>The same sentence, once more.</p>'.repeat(200);

  it('is text that is long enough, for whoever takes it packed', async () => {
    const root = join(folder, 'long');
    mkdirSync(root);
    writeFileSync(join(root, 'index.html'), long);
    writeFileSync(join(root, 'short.html'), '<p>short</p>');
    const packing = await serve({ root, compress: true });
    try {
      const taken = await fetch(packing.url);
      expect(taken.headers.get('content-encoding')).toBe('gzip');
      expect(Number(taken.headers.get('content-length'))).toBeLessThan(long.length / 10);
      expect(await taken.text()).toBe(long);
      const plain = await fetch(packing.url, { headers: { 'accept-encoding': 'identity' } });
      expect(plain.headers.get('content-encoding')).toBe(null);
      expect(plain.headers.get('vary')).toBe('accept-encoding');
      expect(await plain.text()).toBe(long);
      const short = await fetch(`${packing.url}short.html`);
      expect(short.headers.get('content-encoding')).toBe(null);
    } finally {
      await packing.close();
    }
  });
});

describe('what is refused', () => {
  it('says in a sentence that there is nothing', async () => {
    const { status, body, headers } = await ask('/nowhere.html');
    expect([status, body]).toEqual([404, 'There is nothing at /nowhere.html\n']);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  });

  it('keeps no 404 for a year', async () => {
    expect((await ask('/assets/gone.js')).headers['cache-control']).toBeUndefined();
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/../dist-old/secret.txt',
    '/link.txt',
    '/_headers',
    '/empty/',
    '/index.html/'
  ])('finds nothing at %s', async path => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).toMatch(/^There is nothing at /);
  });

  it.each(['/%', '/%00', '/a%00.html'])('calls %s no address', async path => {
    expect((await ask(path)).status).toBe(400);
  });

  it('takes nothing but GET and HEAD', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(405);
  });
});

describe('the headers', () => {
  it('come from the _headers file, on every answer', async () => {
    expect((await ask('/')).headers['x-everywhere']).toBe('yes');
    expect((await ask('/nowhere')).headers['x-everywhere']).toBe('yes');
    expect((await ask('/assets/a.js')).headers['cache-control']).toContain('immutable');
  });

  it('ask for a fresh copy where no rule says otherwise', async () => {
    expect((await ask('/story.json')).headers['cache-control']).toBe('no-cache');
  });
});

describe('the port', () => {
  it('is the next one when the wanted one is taken and a search is asked for', async () => {
    const port = Number(new URL(server.url).port);
    const second = await serve({ root: join(folder, 'dist'), port, search: true });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    await second.close();
    await expect(serve({ root: join(folder, 'dist'), port })).rejects.toThrow('EADDRINUSE');
  });

  it('is free again once the server has closed', async () => {
    const first = await serve({ root: join(folder, 'dist') });
    await first.close();
    await expect(fetch(first.url)).rejects.toThrow();
  });
});
