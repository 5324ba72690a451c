import { describe, expect, it } from 'vitest';
import { type BenchReport, growthRows, growthTable } from '../../scripts/growth.mjs';

const group = (title: string, means: Record<string, number | undefined>) => ({
  fullName: `tests/bench/micro/some.bench.ts > ${title}`,
  benchmarks: Object.entries(means).map(([name, mean]) => (mean ? { name, mean } : { name }))
});

const report = (...groups: ReturnType<typeof group>[]): BenchReport => ({ files: [{ groups }] });

describe('growth', () => {
  it('is 10 for what is linear, 100 for what is quadratic and 1 for what is flat', () => {
    const [flat, linear, quadratic] = growthRows(
      report(
        group('c', { 1000: 1, 10000: 100 }),
        group('b', { 1000: 0.5, 10000: 5, 1000000: 500 }),
        group('a', { 1000: 2, 100000: 2 })
      )
    );
    expect(flat?.growth).toBeCloseTo(1);
    expect(linear?.growth).toBeCloseTo(10);
    expect(quadratic?.growth).toBeCloseTo(100);
  });

  it('is told per tenfold between any two sizes', () => {
    const [row] = growthRows(report(group('a', { 1000: 1, 100000: 100, 200000: 200 })));
    expect(row?.points.map(({ growth }) => growth && Math.round(growth))).toEqual([null, 10, 10]);
  });

  it('leaves sizes under a thousand out of the whole, and has none for a single size', () => {
    const [small, single] = growthRows(
      report(group('a', { 33: 0.001, 1000: 1, 10000: 1 }), group('b', { 1000: 1 }))
    );
    expect(small?.growth).toBeCloseTo(1);
    expect(small?.points[1]?.growth).toBeGreaterThan(10);
    expect(single?.growth).toBeNull();
  });

  it('passes over what has failed, and says what that is', () => {
    const [row] = growthRows(report(group('a', { 1000: 1, 10000: undefined, 100000: 100 })));
    expect(row?.points.map(({ size }) => size)).toEqual([1000, 100000]);
    expect(row?.failed).toEqual([10000]);
    expect(row?.growth).toBeCloseTo(10);
  });
});

describe('the table of growth', () => {
  it('has a column for each size and leaves empty what was not measured', () => {
    const rows = growthRows(
      report(
        group('parse: a file', { 1000: 6.25, 10000: 75 }),
        group('frame: a step', { 33: 0.0123, 1000: 0.4567, 1000000: 1234.5 })
      )
    );
    expect(growthTable(rows)).toEqual([
      'mean in ms at      33   1,000      10,000      1,000,000      per tenfold',
      'frame: a step  0.0123   0.457 ×11                  1,235 ×14          ×14',
      'parse: a file            6.25        75.0 ×12                         ×12'
    ]);
  });

  it('is its head alone without rows', () => {
    expect(growthTable([])).toEqual(['mean in ms at  per tenfold']);
  });
});
