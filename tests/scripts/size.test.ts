import { describe, expect, it } from 'vitest';
import {
  EMBED_LIMIT,
  integrityOf,
  LIMIT,
  loadedBy,
  measure,
  withImports
} from '../../scripts/size.mjs';

const text = (value: string) => new TextEncoder().encode(value);

describe('what a page loads', () => {
  it('is its scripts, style sheets and module preloads, each once', () => {
    const html = `<!doctype html>
      <link rel="icon" href="/icon.svg"><link rel="stylesheet" crossorigin href="/assets/a.css">
      <script type="module" crossorigin src="/assets/a.js"></script>
      <link rel="modulepreload" href="./assets/b.js?v=1"><link href=assets/c.css rel=stylesheet>
      <script src="/assets/a.js"></script>`;
    expect(loadedBy(html)).toEqual(['assets/a.css', 'assets/a.js', 'assets/b.js', 'assets/c.css']);
  });

  it('is not data, comments, other hosts or pages linked to', () => {
    const html = `<script type="application/ld+json">{"src":"x.js"}</script>
      <!-- <script src="/old.js"></script> --><script src="https://other.example/x.js"></script>
      <script src="//other.example/y.js"></script><link rel="canonical" href="/a.js">`;
    expect(loadedBy(html)).toEqual([]);
  });
});

describe('the scripts of a first load', () => {
  it('are those of the markup and what they import, however far, but for what is asked for later', () => {
    const files: Record<string, string> = {
      'assets/a.js': 'import{x as y}from"./b.js";import"./c.js";y();import("./later.js");',
      'assets/b.js': 'let n=1;export{n};export{z}from"./d.js";const t=`import "./no.js"`',
      'assets/c.js': 'import * as all from"./b.js"',
      'assets/d.js': 'import("./later.js").then(m=>m)'
    };
    const names = withImports(['assets/a.js', 'assets/s.css'], name => files[name] ?? '');
    expect(names.sort()).toEqual(['a.js', 'b.js', 'c.js', 'd.js', 's.css'].map(n => `assets/${n}`));
  });
});

describe('the weight', () => {
  it('sums the first load and what comes later, heavy things before light ones', () => {
    const { rows, raw, gzip, later } = measure([
      { name: 'later.js', bytes: text('abcdefghij'.repeat(50)), first: false },
      { name: 'light.css', bytes: text('a'), first: true },
      { name: 'heavy.js', bytes: text('The quick brown fox jumps'), first: true }
    ]);
    expect(rows.map(row => row.name)).toEqual(['heavy.js', 'light.css', 'later.js']);
    expect(raw).toBe(1 + 25);
    expect(gzip).toBe((rows[0]?.gzip ?? 0) + (rows[1]?.gzip ?? 0));
    expect(later).toBe(rows[2]?.gzip);
    expect(later).toBeLessThan(60);
  });

  it('may be 62,000 bytes and no more', () => {
    expect(LIMIT).toBe(62_000);
    expect(EMBED_LIMIT).toBe(1024);
  });
});

describe('what a page pins a script with', () => {
  it('is the hash that browsers compare with', () => {
    expect(integrityOf(text("alert('Hello, world.');"))).toBe(
      'sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO'
    );
  });
});
