import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../../scripts/headers.mjs';
import { headersReaching, originsIn, siteIn } from '../../src/build/origins.ts';

describe('the origins that a publisher names', () => {
  it('stand one after another, with spaces or commas between', () => {
    expect(originsIn('https://a.example, http://localhost:8080  https://b.example')).toEqual([
      'https://a.example',
      'http://localhost:8080',
      'https://b.example'
    ]);
    expect(originsIn('')).toEqual([]);
    expect(originsIn(' , ')).toEqual([]);
  });

  it.each([
    '*',
    'a.example',
    'https://a.example/',
    'https://a.example/data',
    'https://*.example',
    'data:text/plain',
    "'self'",
    'https://a.example;script-src'
  ])('are no such thing as %s', text => {
    expect(() => originsIn(text)).toThrow(`QUOTELINE_ALLOW: "${text}" is no origin`);
  });
});

describe('the policy of the built pages', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'quoteline-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('lets a page connect to the origins that are allowed, and to nothing else', () => {
    const own = resolve(import.meta.dirname, '../../public');
    const text =
      headersReaching(own, { allow: ['https://a.example', 'https://b.example'], site: null }) ?? '';
    const policy = headersFor(parseHeaders(text), '/embed/jedi/')['content-security-policy'];
    expect(policy?.split('; ').filter(part => part.includes('example'))).toEqual([
      "connect-src 'self' https://a.example https://b.example"
    ]);
  });

  it('names the site beside itself, for frames that are sandboxed without an origin', () => {
    const own = resolve(import.meta.dirname, '../../public');
    const reach = { allow: ['https://a.example'], site: 'https://timelines.example/jedi/' };
    const headers = headersFor(parseHeaders(headersReaching(own, reach) ?? ''), '/embed/jedi/');
    const parts = headers['content-security-policy']?.split('; ') ?? [];
    expect(parts.filter(part => part.includes("'self'"))).toEqual([
      "script-src 'self' https://timelines.example",
      "style-src 'self' https://timelines.example",
      "img-src 'self' https://timelines.example data:",
      "connect-src 'self' https://timelines.example https://a.example",
      "frame-src 'self' https://timelines.example"
    ]);
  });

  it('stays as it is where there is nothing to allow, or no file of headers', () => {
    writeFileSync(join(folder, '_headers'), "/*\n  Content-Security-Policy: connect-src 'self'\n");
    expect(headersReaching(folder, { allow: [], site: null })).toBeNull();
    const allow = ['https://a.example'];
    expect(headersReaching(join(folder, 'none'), { allow, site: null })).toBeNull();
  });
});

describe('the address of a site', () => {
  it.each([
    ['https://timelines.example', 'https://timelines.example/'],
    ['https://news.example/t/', 'https://news.example/t/'],
    [' http://localhost:4173/t ', 'http://localhost:4173/t/']
  ])('of %j is %j', (text, site) => {
    expect(siteIn(text)).toBe(site);
  });

  it('is nothing where none is named, and no other thing', () => {
    expect(siteIn('')).toBe(null);
    expect(() => siteIn('timelines.example')).toThrow('SITE: "timelines.example" is no address');
    expect(() => siteIn('ftp://timelines.example')).toThrow('SITE');
  });
});
