import type { Steps } from '../story/steps.ts';
import type { Story, StoryEvent } from '../story/story.ts';
import { FACETS, type Facet, type Filter, filterOf, type Kind } from './filter.ts';

/** One value of a facet that events can be narrowed down to. */
export interface FacetOption {
  readonly value: string;
  readonly name: string;
  /** Index of the party, or of the person's party; -1 for none. */
  readonly party: number;
  /** How many events it would leave, beside what is wanted of the other facets. */
  readonly count: number;
  readonly wanted: boolean;
}

/** The facets of one story. */
export interface Facets {
  /** The places of the events that a filter leaves, ascending. */
  matches(filter: Filter): number[];
  /** All values of each facet, the most frequent first; parties and kinds in their own order. */
  options(filter: Filter): Readonly<Record<Facet, readonly FacetOption[]>>;
  /** The filter without values that no event of the story has. */
  known(filter: Filter): Filter;
}

const STRETCH = 500;

interface Value {
  readonly value: string;
  readonly name: string;
  readonly party: number;
}

const KINDS: Readonly<Record<Kind, number>> = { quoted: 0, unquoted: 1 };

/** What an event has of each facet. */
const valuesOf = (event: StoryEvent): Readonly<Record<Facet, readonly Value[]>> => {
  const { party, people, quotes, sources } = event;
  const persons = [...people, ...quotes.flatMap(({ speaker }) => speaker ?? [])];
  // Readers know a source by who published it.
  const cited = [...sources, ...quotes.flatMap(quote => quote.sources)].map(of => of.publisher);
  const kind: Kind = quotes.length > 0 ? 'quoted' : 'unquoted';
  return {
    party: party ? [{ value: party.id, name: party.name, party: party.index }] : [],
    person: [...new Set(persons)].map(person => ({
      value: person.id,
      name: person.name,
      party: person.party?.index ?? -1
    })),
    kind: [{ value: kind, name: kind, party: -1 }],
    source: [...new Set(cited)].map(name => ({ value: name, name, party: -1 }))
  };
};

/** The values of a facet and which of them each event has, as numbers. */
interface Table {
  readonly values: Value[];
  readonly place: Map<string, number>;
  readonly of: (readonly number[])[];
}

const enter = (table: Table, values: readonly Value[]): void => {
  table.of.push(
    values.map(value => {
      const known = table.place.get(value.value);
      if (known !== undefined) return known;
      const at = table.values.push(value) - 1;
      table.place.set(value.value, at);
      return at;
    })
  );
};

/** Where a value stands in its facet: before the more frequent ones if it has an order of its own. */
const rankOf = (facet: Facet, { value, party }: Value): number =>
  facet === 'party' ? party : facet === 'kind' ? KINDS[value as Kind] : 0;

/** The values of a facet as they are offered, with their places: the same whatever the filter. */
const orderOf = (facet: Facet, { values, of }: Table) => {
  const totals = new Uint32Array(values.length);
  for (const own of of) {
    for (const value of own) totals[value] = (totals[value] ?? 0) + 1;
  }
  return values
    .map((value, at) => ({ value, at }))
    .sort(
      (a, b) =>
        rankOf(facet, a.value) - rankOf(facet, b.value) ||
        (totals[b.at] ?? 0) - (totals[a.at] ?? 0) ||
        (a.value.name < b.value.name ? -1 : a.value.name > b.value.name ? 1 : a.at - b.at)
    );
};

/** Reads the facets of a story. */
export function* facetsOf(story: Story): Steps<Facets> {
  const tables = Object.fromEntries(
    FACETS.map(facet => [facet, { values: [], place: new Map(), of: [] }])
  ) as unknown as Readonly<Record<Facet, Table>>;
  const n = story.events.length;
  for (let at = 0; at < n; at += 1) {
    const values = valuesOf(story.events[at] as StoryEvent);
    for (const facet of FACETS) enter(tables[facet], values[facet]);
    if (at % STRETCH === STRETCH - 1) yield at / n;
  }

  const orders = Object.fromEntries(
    FACETS.map(facet => [facet, orderOf(facet, tables[facet])])
  ) as Readonly<Record<Facet, ReturnType<typeof orderOf>>>;

  const wantedOf = (filter: Filter) =>
    FACETS.map(facet => {
      const wanted = new Set(filter[facet].map(value => tables[facet].place.get(value) ?? -1));
      return { facet, wanted };
    }).filter(({ wanted }) => wanted.size > 0);

  /** Tells of every event which of the facets keep it out: none of them, one, or null for several. */
  const judge = (filter: Filter, tell: (at: number, out: Facet | undefined) => void): void => {
    const all = wantedOf(filter);
    for (let at = 0; at < n; at += 1) {
      const out = all.filter(
        ({ facet, wanted }) => !tables[facet].of[at]?.some(value => wanted.has(value))
      );
      if (out.length < 2) tell(at, out[0]?.facet);
    }
  };

  const known = (filter: Filter): Filter =>
    filterOf(
      Object.fromEntries(
        FACETS.map(facet => [facet, filter[facet].filter(value => tables[facet].place.has(value))])
      )
    );

  return {
    known,
    matches: filter => {
      const places: number[] = [];
      judge(filter, (at, out) => {
        if (out === undefined) places.push(at);
      });
      return places;
    },
    options: filter => {
      const counts = Object.fromEntries(
        FACETS.map(facet => [facet, new Uint32Array(tables[facet].values.length)])
      ) as Record<Facet, Uint32Array>;
      // What is kept out by one facet alone would come in with another value of that facet.
      judge(filter, (at, out) => {
        for (const facet of out === undefined ? FACETS : [out]) {
          for (const value of tables[facet].of[at] ?? []) {
            counts[facet][value] = (counts[facet][value] ?? 0) + 1;
          }
        }
      });
      return Object.fromEntries(
        FACETS.map(facet => {
          const options = orders[facet].map(({ value, at }) => ({
            ...value,
            count: counts[facet][at] ?? 0,
            wanted: filter[facet].includes(value.value)
          }));
          return [facet, options];
        })
      ) as Record<Facet, FacetOption[]>;
    }
  };
}
