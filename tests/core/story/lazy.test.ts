import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lazyList, lazyMap } from '../../../src/core/story/lazy.ts';

interface Item {
  readonly name: string;
}

/** A list whose items note when they are made. */
const noted = (length: number) => {
  const made: number[] = [];
  const list = lazyList<Item>(length, at => {
    made.push(at);
    return { name: `item ${at}` };
  });
  return { made, list };
};

const listOf = <Value>(values: readonly Value[]): readonly Value[] =>
  lazyList(values.length, at => values[at] as Value);

const anyValues = fc.array(fc.oneof(fc.integer(), fc.string(), fc.constantFrom(undefined, null)));
const anyPlace = fc.integer({ min: -15, max: 15 });

describe('a lazy list', () => {
  it('makes an item when it is asked for, once, and gives the same one ever after', () => {
    const { made, list } = noted(5);
    expect(made).toEqual([]);
    const third = list[3];
    expect(third).toEqual({ name: 'item 3' });
    expect(list.at(-2)).toBe(third);
    expect(made).toEqual([3]);
    const all = [...list];
    expect(all[3]).toBe(third);
    expect([...list].every((item, at) => item === all[at])).toBe(true);
    expect([...made].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('makes an item once even where that is nothing', () => {
    let made = 0;
    const list = lazyList(1, () => {
      made += 1;
      return undefined;
    });
    expect([list[0], list[0], made]).toEqual([undefined, undefined, 1]);
  });

  it('asks again for an item that could not be made', () => {
    let tries = 0;
    const list = lazyList(1, () => {
      tries += 1;
      if (tries === 1) throw new RangeError('not yet');
      return tries;
    });
    expect(() => list[0]).toThrow(new RangeError('not yet'));
    expect([list[0], list[0]]).toEqual([2, 2]);
  });

  it('makes nothing to tell what it is, how long it is and which items it has', () => {
    const { made, list } = noted(5);
    expect([Array.isArray(list), list.length, 4 in list, 5 in list]).toEqual([
      true,
      5,
      true,
      false
    ]);
    expect([...list.keys()]).toEqual([0, 1, 2, 3, 4]);
    expect(Reflect.ownKeys(list)).toEqual(['0', '1', '2', '3', '4', 'length']);
    expect(made).toEqual([]);
  });

  it('makes no more of a part than that part', () => {
    const { made, list } = noted(100);
    expect(list.slice(40, 43).map(({ name }) => name)).toEqual(['item 40', 'item 41', 'item 42']);
    expect(list.find(({ name }) => name === 'item 2')).toBe(list[2]);
    expect(made).toEqual([40, 41, 42, 0, 1, 2]);
  });

  it('is read like an array of the same items', () => {
    fc.assert(
      fc.property(anyValues, anyPlace, anyPlace, (values: unknown[], a, b) => {
        const reads: ((list: readonly unknown[]) => unknown)[] = [
          list => list,
          list => list.length,
          list => [...list],
          list => list[a],
          list => list.at(a),
          list => a in list,
          list => Object.hasOwn(list, a),
          list => Object.getOwnPropertyDescriptor(list, a)?.value,
          list => list.slice(a, b),
          list => list.slice(a),
          list => list.toSpliced(a, 1),
          list => list.concat(values, list),
          list => [...values].concat(list),
          list => list.map((value, at) => [value, at]),
          list => list.filter(value => typeof value === 'string'),
          list => list.flatMap(value => [value, [value]]),
          list => list.reduceRight<string>((all, value) => `${all} ${value}`, ''),
          list => list.find(value => value === values[a]),
          list => list.findLastIndex(value => typeof value === 'string'),
          list => list.indexOf(values[a]),
          list => list.includes(values[a]),
          list => list.some(value => value === null),
          list => list.every(value => value === null),
          list => list.join(),
          list => list.toSorted(),
          list => [...list.entries()],
          list => [...list.values()],
          list => Object.keys(list),
          list => Object.entries(list),
          list => Array.from(list),
          list => JSON.stringify({ list }),
          list => ({ ...list })
        ];
        for (const read of reads) expect(read(listOf(values))).toEqual(read(values));
        // In any order, on one list: what was read leaves no trace.
        const one = listOf(values);
        for (const read of reads) expect(read(one)).toEqual(read(values));
      })
    );
  });

  it('has nothing before its first item, behind its last or between two', () => {
    const { made, list } = noted(3);
    const read = list as unknown as Record<string, unknown>;
    for (const name of ['-1', '3', '01', '1.5', '1e0', ' 1', '', 'NaN', '4294967295']) {
      expect([name, name in list, read[name]]).toEqual([name, false, undefined]);
    }
    expect(made).toEqual([]);
    expect([...lazyList(0, () => 1)]).toEqual([]);
  });

  it.each<[string, (list: Item[]) => unknown]>([
    ['an item', list => Object.assign(list, { 1: { name: 'x' } })],
    ['an item behind the last', list => list.push({ name: 'x' })],
    ['an item less', list => list.pop()],
    ['another length', list => Object.assign(list, { length: 0 })],
    ['another order', list => list.reverse()],
    ['a sorted order', list => list.sort()],
    ['no item', list => Reflect.deleteProperty(list, 1) || fail()],
    ['a field', list => Object.assign(list, { field: 1 })],
    ['a definition', list => Object.defineProperty(list, 1, { value: 1 })],
    ['a prototype', list => Object.setPrototypeOf(list, null)],
    ['a seal', list => Object.seal(list)],
    ['frost', list => Object.freeze(list)]
  ])('refuses to be given %s, and is as it was', (_, write) => {
    const { list } = noted(3);
    const first = list[1];
    expect(() => write(list as Item[])).toThrow(TypeError);
    expect(list[1]).toBe(first);
    expect(list.map(({ name }) => name)).toEqual(['item 0', 'item 1', 'item 2']);
    expect(Reflect.ownKeys(list)).toEqual(['0', '1', '2', 'length']);
    expect(Array.isArray(list) && list.at(-1)?.name).toBe('item 2');
  });
});

const fail = () => {
  throw new TypeError('refused');
};

describe('a lazy map', () => {
  const anyNames = fc.uniqueArray(fc.string(), { maxLength: 12 });
  const placesOf = (names: readonly string[]) => new Map(names.map((name, at) => [name, at]));

  it('is read like a map of the same items, in the same order', () => {
    fc.assert(
      fc.property(anyNames, fc.string(), (names, other) => {
        const items = names.map(name => ({ name }));
        const map = lazyMap(placesOf(names), listOf(items));
        const plain = new Map(names.map((name, at) => [name, items[at] as Item]));
        expect(map.size).toBe(plain.size);
        expect([...map]).toEqual([...plain]);
        expect([...map.entries()]).toEqual([...plain.entries()]);
        expect([...map.keys()]).toEqual([...plain.keys()]);
        expect([...map.values()]).toEqual([...plain.values()]);
        expect(new Map(map)).toEqual(plain);
        for (const name of [...names, other]) {
          expect(map.has(name)).toBe(plain.has(name));
          expect(map.get(name)).toBe(plain.get(name));
        }
      })
    );
  });

  it('tells each item with its name and the map, to whom it is asked to', () => {
    const map = lazyMap(placesOf(['a', 'b']), noted(2).list);
    const told: unknown[] = [];
    const self = { told };
    map.forEach(function (this: typeof self, item, name, of) {
      this.told.push([item.name, name, of === map]);
    }, self);
    expect(told).toEqual([
      ['item 0', 'a', true],
      ['item 1', 'b', true]
    ]);
  });

  it('gives the items of the list itself, and makes none before it is asked', () => {
    const { made, list } = noted(3);
    const map = lazyMap(placesOf(['a', 'b', 'c']), list);
    expect([map.size, map.has('b'), map.has('d'), [...map.keys()]]).toEqual([
      3,
      true,
      false,
      ['a', 'b', 'c']
    ]);
    expect(map.get('d')).toBe(undefined);
    expect(made).toEqual([]);
    expect(map.get('b')).toBe(list[1]);
    expect(made).toEqual([1]);
    for (const [, item] of map) if (item.name === 'item 1') break;
    expect(made).toEqual([1, 0]);
  });
});
