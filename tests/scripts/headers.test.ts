import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../../scripts/headers.mjs';

const own = parseHeaders(
  readFileSync(resolve(import.meta.dirname, '../../public/_headers'), 'utf8')
);

describe('a _headers file', () => {
  it('is a path with its headers under it, and comments', () => {
    expect(parseHeaders('# all\n/*\n  X-A: 1\n\n\tX-B: a: b\n/x\n  X-C: 2\n')).toEqual([
      {
        path: '/*',
        headers: [
          ['X-A', '1'],
          ['X-B', 'a: b']
        ]
      },
      { path: '/x', headers: [['X-C', '2']] }
    ]);
  });

  it('reads lines that end as on Windows', () => {
    expect(headersFor(parseHeaders('/a\r\n  X-A: 1\r\n'), '/a')).toEqual({ 'x-a': '1' });
  });

  it('refuses a header without a path, a line that is none, and a path without a slash', () => {
    expect(() => parseHeaders('  X-A: 1')).toThrow('_headers line 1: expected "Name: value"');
    expect(() => parseHeaders('/*\n  nonsense')).toThrow('_headers line 2: expected "Name: value"');
    expect(() => parseHeaders('assets/*\n')).toThrow('_headers line 1: expected a path');
  });

  it('fits a path exactly, by a star anywhere, and by a named step', () => {
    const rules = parseHeaders('/a\n X-1: 1\n/*.json\n X-2: 2\n/b/:id/end\n X-3: 3\n/c.d\n X-4: 4');
    expect(headersFor(rules, '/a')).toEqual({ 'x-1': '1' });
    expect(headersFor(rules, '/a/')).toEqual({});
    expect(headersFor(rules, '/deep/er/a.json')).toEqual({ 'x-2': '2' });
    expect(headersFor(rules, '/b/7/end')).toEqual({ 'x-3': '3' });
    expect(headersFor(rules, '/b/7/8/end')).toEqual({});
    expect(headersFor(rules, '/cxd')).toEqual({});
  });

  it('joins the values of rules that meet, as hosts do', () => {
    const rules = parseHeaders('/*\n Cache-Control: no-cache\n/a\n cache-control: public');
    expect(headersFor(rules, '/a')).toEqual({ 'cache-control': 'no-cache, public' });
  });
});

describe('the headers of the built page', () => {
  it.each(['/', '/index.html', '/jedi.json', '/schema/v1.json', '/assets/index-a1.js', '/x.png'])(
    'hold the strict policy at %s',
    path => {
      const headers = headersFor(own, path);
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *; require-trusted-types-for 'script'; trusted-types quoteline"
      );
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    }
  );

  it.each([
    ['/', 'no-cache'],
    ['/index.html', 'no-cache'],
    ['/embed/jedi/', 'no-cache'],
    ['/embed/jedi/index.html', 'no-cache'],
    ['/quote-timeline.js', 'public, max-age=300, must-revalidate'],
    ['/quote-timeline.classic.js', 'public, max-age=300, must-revalidate'],
    ['/quote-timeline.css', 'public, max-age=300, must-revalidate'],
    ['/embed.js', 'public, max-age=300, must-revalidate'],
    ['/embed.mjs', 'public, max-age=300, must-revalidate'],
    ['/frame.js', 'public, max-age=300, must-revalidate'],
    ['/frame.css', 'public, max-age=300, must-revalidate'],
    ['/assets/classic/es-a1.js', 'public, max-age=31536000, immutable'],
    ['/data/jedi.json', 'public, max-age=300, must-revalidate'],
    ['/assets/index-a1.js', 'public, max-age=31536000, immutable'],
    ['/icon.svg', undefined]
  ])('keep %s as long as %s', (path, value) => {
    expect(headersFor(own, path)['cache-control']).toBe(value);
  });

  it.each([
    '/quote-timeline.js',
    '/quote-timeline.classic.js',
    '/quote-timeline.css',
    '/embed.js',
    '/embed.mjs',
    '/frame.js',
    '/assets/es-a1.js',
    '/data/jedi.json'
  ])('let pages of others and opaque origins read %s', path => {
    expect(headersFor(own, path)['access-control-allow-origin']).toBe('*');
  });

  it.each(['/', '/index.html', '/embed/jedi/'])('let nobody read the page %s', path => {
    expect(headersFor(own, path)).not.toHaveProperty('access-control-allow-origin');
  });

  it('fit on the lines hosts accept', () => {
    const lines = own.flatMap(rule => rule.headers.map(([name, value]) => `  ${name}: ${value}`));
    expect(lines.filter(line => line.length > 2000)).toEqual([]);
  });
});
