import type { Quote, Source, Story, StoryEvent } from '../core/story/story.ts';
import { readDate } from '../core/time/edtf.ts';
import type { Format } from '../core/time/format.ts';
import { tiesOf } from '../core/view/related.ts';
import type { Words } from '../core/view/words.ts';
import { isBrief } from './brief.ts';
import { card } from './card.ts';
import { type Isolated, isolation, ownTongue } from './direction.ts';
import { glyph } from './glyph.ts';
import { peopleTexts } from './people.ts';
import { type Content, el, keyed, type Shape } from './tree.ts';
import { wordyOf } from './wordy.ts';

/** What the reading area is written with. */
export interface Reading {
  readonly story: Story;
  readonly format: Format;
  readonly words: Words;
  /** Rank of the headings of the events, 2 to 6; the story's title is one above. */
  readonly headingLevel?: number;
  /** The event that is shown first, marked so that a style sheet can show it alone. */
  readonly lead?: string | null;
  /** Position of the first event of the page: the first one there that has a quote has its id. */
  readonly first?: number;
  /** The address of an event's article; without it all stand in the same page. */
  readonly articleAt?: (event: StoryEvent) => string;
  /** What stands at the foot of an event's panel. */
  readonly foot?: (event: StoryEvent) => Shape;
}

const headingTag = (level: number) => `h${Math.min(6, Math.max(1, level))}`;

/** Host name of an address, for a source whose headline was not seen. */
const placeOf = ({ publisher, url }: Source) =>
  publisher || (url ?? '').replace(/^https?:\/\//, '');

const publishedText = (text: string, format: Format): string => {
  const reading = readDate(text, format.zone);
  return reading.ok ? format.label(reading.date, 'year') : text;
};

const sourceItem = (
  source: Source,
  { format, words: { comma } }: Reading,
  isolated: Isolated
): Shape => {
  const title = source.title ?? placeOf(source);
  const date = source.published === null ? '' : publishedText(source.published, format);
  const rest = [source.title === null ? '' : source.publisher, date].filter(part => part !== '');
  const name =
    source.url === null
      ? el('span', {}, isolated([title]))
      : el('a', { href: source.url, rel: 'noopener', target: '_blank' }, isolated([title]));
  return el('li', { class: 'source' }, [
    name,
    rest.length > 0 ? el('span', { class: 'source-from' }, isolated(rest, comma, ' ')) : null
  ]);
};

const time = (event: StoryEvent, format: Format): Shape => {
  const machine = format.machine(event.date);
  return el(
    'time',
    { datetime: machine ?? undefined, 'data-date': event.date.source },
    format.date(event.date)
  );
};

const here = ({ id }: StoryEvent) => `#event-${encodeURIComponent(id)}`;

/** What an event names, then what names it: of several ties that would read alike, one. */
const relations = (event: StoryEvent, reading: Reading, isolated: Isolated): Shape | null => {
  const { story, words, articleAt = here } = reading;
  const items = new Map<string, Shape>();
  for (const { from, to, types } of tiesOf(story, event)) {
    const [other, names] = from.id === event.id ? [to, words.relations] : [from, words.relatedBack];
    for (const type of types) {
      const name = `${names[type] ?? type}: `;
      const link = { href: articleAt(other), 'data-event': other.id };
      const item = el('li', {}, [el('span', {}, name), el('a', link, isolated([other.title]))]);
      items.set(name + other.id, item);
    }
  }
  return items.size > 0 ? el('ul', { class: 'event-relations' }, [...items.values()]) : null;
};

const line = (
  name: string,
  text: Content,
  own: Readonly<Record<string, string>>,
  label?: string
): Shape | null =>
  text.length === 0
    ? null
    : el('p', { class: name }, [label ? el('b', {}, `${label}: `) : null, el('span', own, text)]);

/**
 * One event as an article: what happened, how its date is known, its sources, and what was said
 * about it. A quote of two events stands in both, and has its id in the earlier of those on the page.
 */
const article = (event: StoryEvent, reading: Reading): Shape => {
  const { story, format, words, headingLevel = 3, first = 0, foot } = reading;
  const owns = ({ events }: Quote) =>
    events.every(id => {
      const index = story.eventById.get(id)?.index ?? event.index;
      return index >= event.index || index < first;
    });
  const quoted = story.quotes.length > 0;
  const known = event.dateBasis === null ? null : words.dateKnown[event.dateBasis];
  const how = [known, event.dateNote].filter(part => part !== null && part !== '') as string[];
  const isolated = isolation(story.lang, format.locale);
  const own = ownTongue(story.lang, format.locale);
  return el(
    'article',
    {
      // Told before its content: half of it must not be laid out as if it were all.
      class: quoted ? 'event-article' : 'event-article unquoted',
      'data-party': event.party ? (event.party.index % 6) + 1 : undefined,
      'aria-labelledby': `title-${event.id}`
    },
    [
      el('div', { class: 'event-panel' }, [
        el('p', { class: 'event-date' }, [
          time(event, format),
          event.party
            ? el('span', { class: 'event-party' }, isolated([event.party.name], '', ' '))
            : null
        ]),
        el(
          headingTag(headingLevel),
          { class: 'event-title', id: `title-${event.id}`, tabindex: -1, ...own },
          event.title
        ),
        line('event-summary', event.summary ?? '', own),
        line('event-known', isolated(how, ' '), {}),
        line('event-note', isolated(event.note ? [event.note] : []), own, words.note),
        line('event-place', isolated(event.place ? [event.place] : []), own, words.place),
        line('event-people', isolated(peopleTexts(event), words.comma), own, words.people),
        relations(event, reading, isolated),
        event.sources.length > 0
          ? el('section', { class: 'event-sources' }, [
              el('p', { class: 'sources-title' }, `${words.sources} (${event.sources.length})`),
              el(
                'ol',
                {},
                event.sources.map(source => sourceItem(source, reading, isolated))
              )
            ])
          : null,
        foot ? foot(event) : null
      ]),
      // Where nobody is quoted at all, no event has to say so.
      quoted
        ? el(
            'div',
            { class: 'event-quotes' },
            event.quotes.length > 0
              ? event.quotes.map(quote => card(quote, reading, owns(quote)))
              : [el('p', { class: 'no-quotes' }, words.noQuotes)]
          )
        : null
    ]
  );
};

/**
 * An event as an item of the list. Where the list holds only `part` of the story, it says its place
 * in the whole.
 */
export const eventItem = (event: StoryEvent, reading: Reading, part = false): Shape =>
  keyed(
    event.id,
    'li',
    {
      class: event.id === reading.lead ? 'event lead' : 'event',
      id: `event-${event.id}`,
      'data-event': event.id,
      'aria-posinset': part ? event.index + 1 : undefined,
      'aria-setsize': part ? reading.story.events.length : undefined
    },
    [article(event, reading)]
  );

/** The ordered list of events, or of some that follow one another: the canonical content. */
export const eventList = (
  reading: Reading,
  events: readonly StoryEvent[] = reading.story.events
): Shape => {
  const [first] = events;
  const part = events.length < reading.story.events.length;
  return el(
    'ol',
    {
      class: isBrief(reading) ? 'event-list brief' : 'event-list',
      slot: 'events',
      start: part && first ? first.index + 1 : undefined,
      'aria-label': reading.words.events
    },
    events.map(event => eventItem(event, reading, part))
  );
};

/** Title and summary of the story. */
export const storyHeader = ({ story, format, headingLevel = 3 }: Reading): Shape =>
  el('header', { class: 'story-header', slot: 'header', ...ownTongue(story.lang, format.locale) }, [
    el(headingTag(headingLevel - 1), { class: 'story-title' }, story.title),
    story.summary ? el('p', { class: 'story-summary' }, story.summary) : null
  ]);

/** The key to the marks: a glyph and a name for each party that has an event or a speaker. */
export const legend = ({ story, format, words }: Reading): Shape => {
  const isolated = isolation(story.lang, format.locale);
  return el(
    'ul',
    {
      class: `legend${wordyOf(words)}`,
      slot: 'legend',
      'aria-label': words.parties,
      // Its place is kept beside the bar; there is nothing to be read in it.
      'aria-hidden': story.acting.length === 0 ? 'true' : undefined
    },
    story.acting.map(({ index, id, name }) =>
      keyed(id, 'li', { 'data-party': (index % 6) + 1 }, [
        el('svg', { width: 16, height: 16, viewBox: '-8 -8 16 16', 'aria-hidden': 'true' }, [
          glyph(index % 6, 5.5)
        ]),
        el('span', {}, isolated([name]))
      ])
    )
  );
};
