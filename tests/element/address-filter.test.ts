import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterOf, NO_FILTER } from '../../src/core/view/filter.ts';
import { EMPTY_PERMALINK, readPermalink, writePermalink } from '../../src/core/view/permalink.ts';
import { initialState } from '../../src/core/view/state.ts';
import { filterIn, permalinkOf } from '../../src/element/address.ts';
import { formatOf, jedi, layoutOf } from '../render/stories.ts';

const opening = initialState(layoutOf(jedi), 1000);
const format = formatOf(jedi);

describe('the filter in a permalink', () => {
  const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
  const values = fc.uniqueArray(
    fc.oneof(value, fc.constantFrom('a,b', '100%', '%2C', ' x ', 'AT&T', 'a+b', '#1')),
    { maxLength: 4 }
  );
  const anyFilter = fc
    .record({ party: values, person: values, kind: values, source: values })
    .map(filterOf);

  it('is the one of the view, whatever its values are, in a link as well', () => {
    fc.assert(
      fc.property(anyFilter, filter => {
        const permalink = permalinkOf({ ...opening, filter }, format);
        expect(filterIn(permalink)).toEqual(filter);
        expect(filterIn(readPermalink(writePermalink(permalink)))).toEqual(filter);
      })
    );
  });

  it('is no filter where nothing is said of it', () => {
    expect(filterIn(EMPTY_PERMALINK)).toBe(NO_FILTER);
    expect(filterIn({ ...EMPTY_PERMALINK, party: ' , ', event: 'award' })).toBe(NO_FILTER);
  });

  it('is written as it is said', () => {
    const filter = filterOf({ party: ['court', 'amazon'], kind: ['quoted'] });
    expect(writePermalink(permalinkOf({ ...opening, filter }, format))).toBe(
      '#party=court,amazon&kind=quoted'
    );
  });
});
