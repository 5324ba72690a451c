import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/core/story/steps.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { type FacetOption, facetsOf } from '../../../src/core/view/facets.ts';
import { FACETS, type Facet, filterOf, NO_FILTER } from '../../../src/core/view/filter.ts';
import { tale } from '../layout/any-story.ts';
import { partsOf } from '../story/parts.ts';
import { anyFilter, anyToldStory, placesLeft, valuesOf } from './any-filter.ts';

const facetsIn = (story: Story) => finish(facetsOf(story));

/** How many events of a story have a value. */
const totalOf = ({ events }: Story, facet: Facet, value: string): number =>
  events.filter(event => valuesOf(event, facet).includes(value)).length;

const namesOf = (options: readonly FacetOption[]) => options.map(({ name }) => name);

describe('what a filter leaves', () => {
  it('is what a plain look at every event finds, in their order', () => {
    fc.assert(
      fc.property(anyToldStory, anyFilter, (story, filter) => {
        expect(facetsIn(story).matches(filter)).toEqual(placesLeft(story, filter));
      }),
      { numRuns: 200 }
    );
  });

  it('is every event where nothing is wanted, and none where nobody has what is', () => {
    fc.assert(
      fc.property(anyToldStory, fc.constantFrom(...FACETS), (story, facet) => {
        const { matches } = facetsIn(story);
        expect(matches(NO_FILTER)).toEqual([...story.events.keys()]);
        expect(matches(filterOf({ [facet]: ['no-such-value'] }))).toEqual([]);
      })
    );
  });
});

describe('the options of a facet', () => {
  it('are the values that events of the story have, each once', () => {
    fc.assert(
      fc.property(anyToldStory, anyFilter, (story, filter) => {
        const options = facetsIn(story).options(filter);
        for (const facet of FACETS) {
          const values = options[facet].map(({ value }) => value);
          const had = new Set(story.events.flatMap(event => valuesOf(event, facet)));
          expect(values.length).toBe(had.size);
          expect(new Set(values)).toEqual(had);
        }
      })
    );
  });

  it('count the events that each would leave if it alone were wanted of its facet', () => {
    fc.assert(
      fc.property(anyToldStory, anyFilter, (story, filter) => {
        const { options, matches } = facetsIn(story);
        const all = options(filter);
        for (const facet of FACETS) {
          for (const { value, count } of all[facet]) {
            expect(count).toBe(matches(filterOf({ ...filter, [facet]: [value] })).length);
            expect(count).toBeLessThanOrEqual(story.events.length);
          }
        }
      }),
      { numRuns: 200 }
    );
  });

  it('are wanted where the filter says so', () => {
    fc.assert(
      fc.property(anyToldStory, anyFilter, (story, filter) => {
        const { options, known } = facetsIn(story);
        const all = options(filter);
        const wanted = FACETS.map(facet => [
          facet,
          all[facet].filter(option => option.wanted).map(({ value }) => value)
        ]);
        const sorted = Object.entries(known(filter)).map(([facet, list]) => [
          facet,
          [...list].sort()
        ]);
        expect(wanted.map(([facet, list]) => [facet, [...(list ?? [])].sort()])).toEqual(sorted);
      })
    );
  });

  it('stand in an order that no filter changes: the most frequent first', () => {
    fc.assert(
      fc.property(anyToldStory, anyFilter, (story, filter) => {
        const { options } = facetsIn(story);
        const [plain, narrowed] = [options(NO_FILTER), options(filter)];
        for (const facet of FACETS) {
          const values = plain[facet].map(({ value }) => value);
          expect(narrowed[facet].map(({ value }) => value)).toEqual(values);
        }
        for (const facet of ['person', 'source'] as const) {
          const keys = plain[facet].map(
            ({ value, name }) => [-totalOf(story, facet, value), name] as const
          );
          const inOrder = keys.toSorted(([a, x], [b, y]) => a - b || (x < y ? -1 : 1));
          expect(keys).toEqual(inOrder);
        }
      })
    );
  });

  it('stand in the order of the story where they are parties, and quoted events come first', () => {
    fc.assert(
      fc.property(anyToldStory, story => {
        const { party, kind } = facetsIn(story).options(NO_FILTER);
        const own = story.parties.filter(({ id }) => totalOf(story, 'party', id) > 0);
        expect(party.map(({ value, name, party: index }) => [value, name, index])).toEqual(
          own.map(({ id, name, index }) => [id, name, index])
        );
        const kinds = ['quoted', 'unquoted'].filter(value => totalOf(story, 'kind', value) > 0);
        expect(kind.map(({ value }) => value)).toEqual(kinds);
      })
    );
  });
});

describe('the filter that a story knows', () => {
  it('has those values alone that an event of it has, in their order', () => {
    fc.assert(
      fc.property(anyToldStory, anyFilter, (story, filter) => {
        const known = facetsIn(story).known(filter);
        for (const facet of FACETS) {
          expect(known[facet]).toEqual(
            filter[facet].filter(value => totalOf(story, facet, value) > 0)
          );
        }
        expect(facetsIn(story).known(known)).toEqual(known);
      })
    );
  });

  it('is no filter where it has none of them', () => {
    fc.assert(
      fc.property(anyToldStory, story => {
        const filter = filterOf({ party: ['nobody'], source: ['Nobody’s News'] });
        expect(facetsIn(story).known(filter)).toBe(NO_FILTER);
      })
    );
  });
});

describe('the facets of a story', () => {
  const story = tale(
    [
      { id: 'a', title: 'A', date: '2019-01-01', party: 'court', people: ['x'], sources: ['n1'] },
      { id: 'b', title: 'B', date: '2019-02-01', party: 'firm', sources: ['n2', 'n1'] },
      { id: 'c', title: 'C', date: '2019-03-01', people: ['x'] }
    ],
    {
      parties: [
        { id: 'firm', name: 'The firm' },
        { id: 'idle', name: 'Nobody acts for it' },
        { id: 'court', name: 'The court' }
      ],
      people: [
        { id: 'x', name: 'Xaver', party: 'court' },
        { id: 'y', name: 'Ypsilon' }
      ],
      sources: [
        { id: 'n1', publisher: 'News' },
        { id: 'n2', publisher: 'News' },
        { id: 'n3', publisher: 'Gazette' }
      ],
      quotes: [
        { id: 'q', events: ['b', 'a'], speaker: 'y', text: 'Yes.', sources: ['n3'] },
        { id: 'r', events: ['a'], speaker: 'x', text: 'No.' }
      ]
    }
  );

  it('have who speaks as well as who takes part, and the sources of what was said', () => {
    const { person, source, party, kind } = facetsIn(story).options(NO_FILTER);
    expect(person.map(({ name, count, party: of }) => [name, count, of])).toEqual([
      ['Xaver', 2, 2],
      ['Ypsilon', 2, -1]
    ]);
    // An event is counted once for a publisher, however many of its sources are theirs.
    expect(source.map(({ name, count }) => [name, count])).toEqual([
      ['Gazette', 2],
      ['News', 2]
    ]);
    expect(namesOf(party)).toEqual(['The firm', 'The court']);
    expect(kind.map(({ value, count }) => [value, count])).toEqual([
      ['quoted', 2],
      ['unquoted', 1]
    ]);
  });

  it('tell what another value of the same facet would add, and leave what is said of others', () => {
    const { options } = facetsIn(story);
    const { party, person } = options(filterOf({ party: ['firm'] }));
    expect(party.map(({ count }) => count)).toEqual([1, 1]);
    expect(person.map(({ count }) => count)).toEqual([0, 1]);
  });

  it('of a long story are read step by step, each further on', () => {
    const events = Array.from({ length: 1700 }, (_, at) => ({
      id: `e${at}`,
      title: `Event ${at}`,
      date: `${100 + at}`.padStart(4, '0')
    }));
    const { parts, result } = partsOf(facetsOf(tale(events)));
    expect(parts).toHaveLength(3);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.every(part => part > 0 && part < 1)).toBe(true);
    expect(result.matches(NO_FILTER)).toHaveLength(1700);
  });

  it('of a story without events are empty', () => {
    const { options, matches, known } = facetsIn(tale([]));
    expect(Object.values(options(NO_FILTER))).toEqual([[], [], [], []]);
    expect(matches(NO_FILTER)).toEqual([]);
    expect(known(filterOf({ kind: ['quoted'] }))).toBe(NO_FILTER);
  });
});
