import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  folderOf,
  PAGE,
  pageAt,
  pagesFor,
  partOf,
  RUN,
  runAround,
  WHOLE
} from '../../src/build/parts.ts';

const count = fc.integer({ min: WHOLE + 1, max: 200_000 });

describe('the pages of a long story', () => {
  it('have every event once, in order', () => {
    fc.assert(
      fc.property(count, of => {
        let next = 0;
        for (let n = 1; n <= pagesFor(of); n += 1) {
          const { from, to } = partOf(n, of);
          expect(from).toBe(next);
          expect(to - from).toBeGreaterThan(0);
          expect(to - from).toBeLessThanOrEqual(PAGE);
          next = to;
        }
        expect(next).toBe(of);
      }),
      { numRuns: 50 }
    );
  });

  it('are found by the position of an event', () => {
    fc.assert(
      fc.property(count, fc.nat(), (of, at) => {
        const index = at % of;
        const { from, to } = partOf(pageAt(index), of);
        expect(index >= from && index < to).toBe(true);
      })
    );
  });
});

describe('the run in the page', () => {
  it('has the lead in it, and as many events as it may', () => {
    fc.assert(
      fc.property(count, fc.nat(), (of, at) => {
        const lead = at % of;
        const { from, to } = runAround(lead, of);
        expect(lead >= from && lead < to).toBe(true);
        expect(to - from).toBe(RUN);
        expect(from >= 0 && to <= of).toBe(true);
      })
    );
  });
});

describe('the folder of a story', () => {
  it('is called by its id', () => {
    expect(folderOf('jedi')).toBe('events/jedi/');
    expect(folderOf('Bench-2000_b')).toBe('events/Bench-2000_b/');
  });

  it('is a plain name beside the page, whatever the id', () => {
    const ids = [
      '../../etc',
      '..',
      '.',
      '/',
      'a/b',
      'a\\b',
      'C:',
      '%2e%2e',
      'é',
      '東京',
      '<b>',
      '"'
    ];
    const folders = [...ids, 'x'.repeat(500)].map(folderOf);
    for (const folder of folders) expect(folder).toMatch(/^events\/[a-z0-9][a-z0-9-]{0,60}\/$/i);
    expect(new Set(folders).size).toBe(folders.length);
  });
});
