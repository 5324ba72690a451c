/** What events can be told apart by. */
export type Facet = 'party' | 'person' | 'kind' | 'source';

export const FACETS: readonly Facet[] = ['party', 'person', 'kind', 'source'];

/** Whether somebody is quoted on an event. */
export type Kind = 'quoted' | 'unquoted';

/**
 * What is wanted of each facet; an empty list wants nothing of it. An event is left where it has one
 * of the wanted values of every facet: a party's or a person's id, a kind, a publisher.
 */
export type Filter = Readonly<Record<Facet, readonly string[]>>;

const NONE: readonly string[] = Object.freeze([]);

/** The filter that leaves every event. The only one of its kind: `===` tells it. */
export const NO_FILTER: Filter = Object.freeze({
  party: NONE,
  person: NONE,
  kind: NONE,
  source: NONE
});

/** The filter with these values, or `NO_FILTER` where none is wanted. */
export const filterOf = (values: Partial<Filter>): Filter => {
  const filter = Object.freeze({ ...NO_FILTER, ...values });
  return FACETS.every(facet => filter[facet].length === 0) ? NO_FILTER : filter;
};

/** The filter with one value more or, where it was wanted already, without it. */
export const toggled = (filter: Filter, facet: Facet, value: string): Filter => {
  const before = filter[facet];
  const after = before.includes(value)
    ? before.filter(other => other !== value)
    : [...before, value];
  return filterOf({ ...filter, [facet]: after });
};

/** Whether two filters want the same, in whatever order. */
export const sameFilter = (a: Filter, b: Filter): boolean =>
  a === b ||
  FACETS.every(
    facet =>
      a[facet].length === b[facet].length && a[facet].every(value => b[facet].includes(value))
  );

/** What would be mistaken in a list: its commas, its codes, and space at the ends of a value. */
const MISTAKEN = /[%,]|^\s+|\s+$/g;

/** The values of a facet as one text, as an address has it: `court,amazon`; null for none. */
export const listText = (values: readonly string[]): string | null =>
  values.length === 0
    ? null
    : values.map(value => value.replace(MISTAKEN, encodeURIComponent)).join(',');

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** Reads such a text; what is empty or there twice is left out. */
export const listOf = (text: string | null): readonly string[] => [
  ...new Set(
    (text ?? '')
      .split(',')
      .map(part => decoded(part.trim()))
      .filter(part => part !== '')
  )
];
