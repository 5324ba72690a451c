import { describe, expect, it } from 'vitest';
import { LIMIT, loadedBy, measure } from '../../scripts/size.mjs';

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
  });
});
