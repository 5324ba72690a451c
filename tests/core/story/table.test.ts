import { describe, expect, it } from 'vitest';
import { createLog } from '../../../src/core/story/check.ts';
import { issueText } from '../../../src/core/story/messages.ts';
import { PartyFile } from '../../../src/core/story/schema.ts';
import { finish } from '../../../src/core/story/steps.ts';
import { readTable, refer, referAll } from '../../../src/core/story/table.ts';
import { partsOf } from './parts.ts';

const setup = (parties: unknown, needed = false) => {
  const log = createLog();
  const table = finish(
    readTable(
      { root: { parties }, log },
      'parties',
      'party',
      PartyFile,
      ({ id, name }, _at, index) => (name === 'nobody' ? null : { id, name, index }),
      needed
    )
  );
  return { log, table, texts: () => log.issues.map(issueText) };
};

const a = { id: 'a', name: 'A' };
const b = { id: 'b', name: 'B' };

describe('readTable', () => {
  it('numbers what it keeps, not what it finds', () => {
    const { table, texts } = setup([a, 7, { id: 'x' }, { id: 'y', name: 'nobody' }, b]);
    expect([...table.byId.values()]).toEqual([
      { ...a, index: 0 },
      { ...b, index: 1 }
    ]);
    expect([...table.gone]).toEqual(['x', 'y']);
    expect(table.left).toBe(3);
    expect(texts()).toEqual([
      'parties[1]: expected an object in braces, got 7',
      'parties[2].name: expected some text, got nothing'
    ]);
  });

  it('keeps the first of two with one id', () => {
    const { table, texts } = setup([a, { id: 'a', name: 'B' }]);
    expect(table.byId.get('a')?.name).toBe('A');
    expect(table.left).toBe(1);
    expect(texts()).toEqual(['parties[1].id: duplicate id "a"']);
  });

  it('misses a list only when it is needed', () => {
    expect(setup(undefined).texts()).toEqual([]);
    expect(setup(undefined, true).texts()).toEqual(['parties: expected a list, got nothing']);
    expect(setup(null).texts()).toEqual(['parties: expected a list, got null']);
  });

  it('does not take a list from the prototype of the file', () => {
    const root = Object.create({ parties: [a] });
    const reading = { root, log: createLog() };
    const table = finish(readTable(reading, 'parties', 'party', PartyFile, () => 1));
    expect(table.byId.size).toBe(0);
  });

  it('reads a long list in steps, which tell how far they are, always further', () => {
    const parties = Array.from({ length: 1234 }, (_, at) => ({ id: `p${at}`, name: 'Party' }));
    const reading = { root: { parties }, log: createLog() };
    const { parts, result } = partsOf(
      readTable(reading, 'parties', 'party', PartyFile, ({ id }) => id)
    );
    expect([...result.byId.keys()]).toEqual(parties.map(({ id }) => id));
    expect(parts.length).toBeGreaterThan(5);
    expect(parts).toEqual([...new Set(parts)].sort((a, b) => a - b));
    expect(parts.every(part => part > 0 && part < 1)).toBe(true);
  });
});

describe('refer', () => {
  it('tells an unknown id from one that was left out', () => {
    const { table, log, texts } = setup([a, { id: 'lost', name: 'nobody' }]);
    expect(refer(table, 'a', 'x', log)).toEqual({ ...a, index: 0 });
    expect(refer(table, undefined, 'x', log)).toBe(null);
    expect(texts()).toEqual([]);
    expect(refer(table, 'lost', 'x', log)).toBe(null);
    expect(refer(table, 'other', 'x', log)).toBe(null);
    expect(texts()).toEqual(['x: the party "lost" was left out', 'x: unknown party "other"']);
  });
});

describe('referAll', () => {
  it('gives each item once, in the order of the ids, past holes and unknown ids', () => {
    const { table, log, texts } = setup([a, b]);
    const found = referAll(table, ['b', undefined, 'c', 'a', 'b'], 'x', log);
    expect(found.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(Object.isFrozen(found)).toBe(true);
    expect(texts()).toEqual(['x[2]: unknown party "c"', 'x[4]: the party "b" is listed twice']);
  });

  it('gives one and the same empty list', () => {
    const { table, log } = setup([]);
    expect(referAll(table, undefined, 'x', log)).toBe(referAll(table, [], 'x', log));
  });
});
