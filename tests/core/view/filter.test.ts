import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FACETS,
  type Filter,
  filterOf,
  listOf,
  listText,
  NO_FILTER,
  sameFilter,
  toggled
} from '../../../src/core/view/filter.ts';

const facet = fc.constantFrom(...FACETS);

/** Values as stories have them, and what is hard on a list: its commas, codes, space at the ends. */
const value = fc.oneof(
  fc.constantFrom('court', 'amazon', 'The Register', 'quoted'),
  fc.constantFrom('a,b', ',', '%', '100%', '%2C', '%25', ' x', 'x\u00a0', '\n', 'a  b', '東京'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 })
);
const values = fc.uniqueArray(value, { maxLength: 5 });

const anyFilter: fc.Arbitrary<Filter> = fc
  .record({ party: values, person: values, kind: values, source: values })
  .map(filterOf);

/** The same filter with every list in another order. */
const turned = (filter: Filter): Filter =>
  filterOf(Object.fromEntries(FACETS.map(of => [of, filter[of].toReversed()])));

describe('the filter that wants nothing', () => {
  it('is the only one of its kind', () => {
    fc.assert(
      fc.property(anyFilter, filter => {
        const empty = FACETS.every(of => filter[of].length === 0);
        expect(filter === NO_FILTER).toBe(empty);
      })
    );
    expect(filterOf({})).toBe(NO_FILTER);
    expect(filterOf({ party: [], kind: [] })).toBe(NO_FILTER);
  });

  it('is what is left when everything wanted has been taken back', () => {
    fc.assert(
      fc.property(anyFilter, filter => {
        let left = filter;
        for (const of of FACETS) for (const one of filter[of]) left = toggled(left, of, one);
        expect(left).toBe(NO_FILTER);
      })
    );
  });

  it('is frozen, as every filter is', () => {
    fc.assert(
      fc.property(anyFilter, facet, value, (filter, of, one) => {
        expect(Object.isFrozen(filter)).toBe(true);
        expect(Object.isFrozen(toggled(filter, of, one))).toBe(true);
      })
    );
  });
});

describe('toggling a value', () => {
  it('wants it where it was not wanted, and no longer where it was; all else stays', () => {
    fc.assert(
      fc.property(anyFilter, facet, value, (filter, of, one) => {
        const after = toggled(filter, of, one);
        expect(after[of].includes(one)).toBe(!filter[of].includes(one));
        for (const other of FACETS) {
          const rest = (list: readonly string[]) =>
            other === of ? list.filter(text => text !== one) : list;
          expect(rest(after[other])).toEqual(rest(filter[other]));
        }
      })
    );
  });

  it('twice is nothing done', () => {
    fc.assert(
      fc.property(anyFilter, facet, value, (filter, of, one) => {
        const twice = toggled(toggled(filter, of, one), of, one);
        expect(sameFilter(twice, filter)).toBe(true);
        if (filter === NO_FILTER) expect(twice).toBe(NO_FILTER);
      })
    );
  });

  it('comes to the same in whatever order it is done', () => {
    fc.assert(
      fc.property(anyFilter, facet, value, facet, value, (filter, a, x, b, y) => {
        const one = toggled(toggled(filter, a, x), b, y);
        const other = toggled(toggled(filter, b, y), a, x);
        expect(sameFilter(one, other)).toBe(true);
      })
    );
  });
});

describe('two filters', () => {
  it('are the same where they want the same, in whatever order', () => {
    fc.assert(
      fc.property(anyFilter, filter => {
        expect(sameFilter(filter, filter)).toBe(true);
        expect(sameFilter(filter, turned(filter))).toBe(true);
        expect(sameFilter(turned(filter), filter)).toBe(true);
      })
    );
  });

  it('differ where one of them wants something more, or of another facet', () => {
    fc.assert(
      fc.property(anyFilter, facet, value, (filter, of, one) => {
        const after = toggled(filter, of, one);
        expect(sameFilter(filter, after)).toBe(false);
        expect(sameFilter(after, filter)).toBe(false);
      })
    );
    const [party, source] = [filterOf({ party: ['a'] }), filterOf({ source: ['a'] })];
    expect(sameFilter(party, source)).toBe(false);
  });
});

describe('a list as one text', () => {
  it('is read as it was written, whatever is in its values', () => {
    fc.assert(
      fc.property(values, list => {
        const text = listText(list);
        expect(text === null).toBe(list.length === 0);
        expect(listOf(text)).toEqual(list);
      }),
      { numRuns: 500 }
    );
  });

  it('has plain values as they are, and codes where a value would be mistaken', () => {
    expect(listText(['court', 'The Register'])).toBe('court,The Register');
    expect(listText(['Time, Inc.', '100%'])).toBe('Time%2C Inc.,100%25');
    expect(listText([' x '])).toBe('%20x%20');
  });

  it('is read without what is empty, what is there twice, and the space around', () => {
    expect(listOf(' court , ,amazon,,court')).toEqual(['court', 'amazon']);
    for (const text of [null, '', ' ', ',', ' , ,']) expect(listOf(text)).toEqual([]);
  });

  it('is read as it stands where a code is broken, and on any text at all', () => {
    expect(listOf('100%,%E0%A4')).toEqual(['100%', '%E0%A4']);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const list = listOf(text);
        expect(new Set(list).size).toBe(list.length);
        expect(list).not.toContain('');
      })
    );
  });
});
