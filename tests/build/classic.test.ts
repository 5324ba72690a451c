import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLASSIC, chunksOf, classicScripts, wrapped } from '../../src/build/classic.ts';

const chunk = (fileName: string, ...imports: string[]) => ({ fileName, imports });

describe('the chunks of the classic build', () => {
  it('are listed with all they need, however far, but for the entry and themselves', () => {
    expect(
      chunksOf(
        [
          chunk('entry.js'),
          chunk('a/find-1.js', 'a/terms-2.js', 'entry.js'),
          chunk('a/terms-2.js', 'a/sheet-3.js', 'a/find-1.js'),
          chunk('a/sheet-3.js', 'entry.js')
        ],
        'entry.js'
      )
    ).toEqual({
      'a/find-1.js': ['sheet-3.js', 'terms-2.js'],
      'a/terms-2.js': ['find-1.js', 'sheet-3.js'],
      'a/sheet-3.js': []
    });
  });

  it('have with each chunk all that its needs need', () => {
    const graphs = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(graphs, graph => {
        const all = graph.map((to, at) => chunk(`${at}.js`, ...to.map(one => `${one}.js`)));
        const chunks = chunksOf(all, '0.js');
        for (const [name, needs] of Object.entries(chunks)) {
          const there = new Set([name, ...needs]);
          for (const one of there) {
            for (const next of chunks[one] ?? []) expect(there).toContain(next);
          }
          expect(there).not.toContain('0.js');
        }
      })
    );
  });
});

describe('the wrapper around the entry', () => {
  it('gives it what it needs and leaves no global', () => {
    const code = wrapped(
      'exports.a=1;classic.require=path=>[path,classic.name,classic.chunks];tell(require("x"),exports)',
      { 'a.js': [] }
    );
    const told: unknown[] = [];
    const before = Object.keys(globalThis);
    new Function('document', 'tell', code)({ currentScript: null }, (...all: unknown[]) =>
      told.push(...all)
    );
    expect(told).toEqual([['x', CLASSIC, { 'a.js': [] }], { a: 1 }]);
    expect(Object.keys(globalThis)).toEqual(before);
  });
});

describe('the classic build', () => {
  it('is scripts alone, which import nothing and name no address of their own', async () => {
    const files = await classicScripts(resolve(import.meta.dirname, '../..'));
    const names = files.map(({ fileName }) => fileName);
    expect(names.filter(name => !name.startsWith('assets/classic/'))).toEqual([CLASSIC]);
    expect(names.length).toBeGreaterThan(20);
    for (const { source } of files) {
      // As a module script it would be another thing: this throws for what is no classic script.
      new Function(source);
      expect(source).not.toMatch(/\bimport\s*\(|import\.meta|\bimport\s*["'{]/);
    }
    const chunks = files.filter(({ fileName }) => fileName !== CLASSIC);
    for (const { source } of chunks) {
      expect(source).toMatch(/^document\.currentScript\.chunk=/);
    }
    // Whatever one of them asks for by name is there.
    for (const { source } of files) {
      for (const [, name] of source.matchAll(/\(["'`](\.{1,2}\/[^"'`]+\.js)["'`]\)/g)) {
        expect(names.map(one => one.replace(/^.*\//, ''))).toContain(name?.replace(/^.*\//, ''));
      }
    }
  }, 60_000);
});
