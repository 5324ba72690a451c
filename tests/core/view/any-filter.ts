import fc from 'fast-check';
import type { StoryFile } from '../../../src/core/story/schema.ts';
import type { Story, StoryEvent } from '../../../src/core/story/story.ts';
import { FACETS, type Facet, type Filter, filterOf } from '../../../src/core/view/filter.ts';
import { anyStoryFile, storyOf } from '../layout/any-story.ts';

/** Sources of few publishers: two of them have several, one is known by a comma in its name. */
const SOURCES = ['CRN', 'CRN', 'Time, Inc.', 'WTOP', 'WTOP', '100%'].map((publisher, at) => ({
  id: `src${at}`,
  publisher
}));
const PEOPLE = ['s', 't', 'u'];

const some = (ids: readonly string[]) => fc.subarray([...ids], { maxLength: 3 });
const sources = some(SOURCES.map(({ id }) => id));
/** What is told of an event and of a quote, for as many as there may be. */
const told = fc.array(fc.record({ people: some(PEOPLE), sources }), {
  minLength: 55,
  maxLength: 55
});

/** Any story whose events and quotes have sources, and whose events have people. */
export const anyToldStory: fc.Arbitrary<Story> = fc.tuple(anyStoryFile, told).map(([file, all]) => {
  const whole: StoryFile = {
    ...file,
    sources: SOURCES,
    events: file.events.map((event, at) => ({ ...event, ...all[at] })),
    quotes: (file.quotes ?? []).map((quote, at) => ({
      ...quote,
      sources: all[30 + at]?.sources ?? []
    }))
  };
  return storyOf(whole);
});

/** Values that some story has, and a few that none has. */
const VALUES: Readonly<Record<Facet, readonly string[]>> = {
  party: ['a', 'b', 'c', 'd', 'nobody'],
  person: [...PEOPLE, 'a', 'nobody'],
  kind: ['quoted', 'unquoted', 'half-quoted'],
  source: ['CRN', 'Time, Inc.', 'WTOP', '100%', 'Nobody’s News']
};

/** Any filter for such a story: most want something of one facet or two. */
export const anyFilter: fc.Arbitrary<Filter> = fc
  .record(
    Object.fromEntries(
      FACETS.map(facet => [
        facet,
        fc.oneof(
          { weight: 2, arbitrary: fc.constant<string[]>([]) },
          fc.shuffledSubarray([...VALUES[facet]])
        )
      ])
    ) as Record<Facet, fc.Arbitrary<string[]>>
  )
  .map(filterOf);

/** What an event has of a facet, read off the event itself. */
export const valuesOf = (event: StoryEvent, facet: Facet): string[] => {
  switch (facet) {
    case 'party':
      return event.party ? [event.party.id] : [];
    case 'person':
      return [
        ...event.people.map(({ id }) => id),
        ...event.quotes.flatMap(({ speaker }) => (speaker ? [speaker.id] : []))
      ];
    case 'kind':
      return [event.quotes.length > 0 ? 'quoted' : 'unquoted'];
    case 'source':
      return [event, ...event.quotes].flatMap(of => of.sources.map(source => source.publisher));
  }
};

/** The places of the events that a filter leaves, found by asking each of them. */
export const placesLeft = ({ events }: Story, filter: Filter): number[] =>
  events
    .filter(event =>
      FACETS.every(
        facet =>
          filter[facet].length === 0 ||
          valuesOf(event, facet).some(value => filter[facet].includes(value))
      )
    )
    .map(({ index }) => index);
