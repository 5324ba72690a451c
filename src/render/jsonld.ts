import type { Quote, Source, Story, StoryEvent } from '../core/story/story.ts';
import type { EventDate } from '../core/time/edtf.ts';
import type { Format } from '../core/time/format.ts';

type Json = { [key: string]: Json } | Json[] | string | number;

/** The object without what is not known. */
const known = (fields: Record<string, Json | null | undefined>): { [key: string]: Json } =>
  Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, Json] => {
      const value = entry[1];
      const empty = value === '' || (Array.isArray(value) && value.length === 0);
      return value !== null && value !== undefined && !empty;
    })
  );

const source = ({ title, publisher, url, published }: Source): Json =>
  known({
    '@type': 'CreativeWork',
    name: title,
    url,
    datePublished: published,
    publisher: publisher ? { '@type': 'Organization', name: publisher } : null
  });

const person = (quote: Quote): Json | null =>
  quote.speaker
    ? known({
        '@type': 'Person',
        name: quote.speaker.name,
        jobTitle: quote.role ?? quote.speaker.role
      })
    : null;

const quotation = (quote: Quote, story: Story): Json =>
  known({
    '@type': 'Quotation',
    text: quote.text,
    inLanguage: story.lang,
    creator: person(quote),
    dateCreated: quote.date?.source,
    isBasedOn: quote.sources.map(source)
  });

/** The time an event covers as an ISO 8601 interval, which schema.org asks for; open ends as `..`. */
const coverage = (date: EventDate, format: Format): string => {
  const from = Number.isFinite(date.lo) ? format.iso(date.lo) : '..';
  const to = Number.isFinite(date.hi) ? format.iso(date.hi - 1) : '..';
  return from === to ? from : `${from}/${to}`;
};

const eventItem = (event: StoryEvent, story: Story, format: Format): Json =>
  known({
    '@type': 'CreativeWork',
    name: event.title,
    description: event.summary,
    temporalCoverage: coverage(event.date, format),
    contentLocation: event.place ? { '@type': 'Place', name: event.place } : null,
    about: event.people.map(({ name }) => ({ '@type': 'Person', name })),
    citation: event.sources.map(source),
    hasPart: event.quotes.map(quote => quotation(quote, story))
  });

/**
 * The story as schema.org data: a page about an ordered list of dated items with their quotations.
 * `events` are those that stand in the page; their places and the number are those of the whole.
 */
export const jsonld = (story: Story, format: Format, events = story.events): Json => {
  const { lo, hi } = story.extent;
  return known({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: story.title,
    description: story.summary,
    inLanguage: story.lang,
    dateModified: story.updated,
    license: story.license,
    temporalCoverage: story.events.length > 0 ? `${format.iso(lo)}/${format.iso(hi - 1)}` : null,
    mainEntity: {
      '@type': 'ItemList',
      itemListOrder: 'https://schema.org/ItemListOrderAscending',
      numberOfItems: story.events.length,
      itemListElement: events.map(event => ({
        '@type': 'ListItem',
        position: event.index + 1,
        item: eventItem(event, story, format)
      }))
    }
  });
};

/** JSON for a `<script>` data block: `<` is escaped so that no text can end the block. */
export const jsonldText = (story: Story, format: Format, events = story.events): string =>
  JSON.stringify(jsonld(story, format, events)).replaceAll('<', '\\u003c');
