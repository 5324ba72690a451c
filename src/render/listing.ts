import { ORDERS, type Order } from '../core/view/listing.ts';
import { EMPTY_PERMALINK, writePermalink } from '../core/view/permalink.ts';
import type { Row, Section } from '../core/view/sections.ts';
import type { AllWords } from '../core/view/tool-words.ts';
import { isLtrText, isRtlLanguage } from './direction.ts';
import { partyIcon } from './party-icon.ts';
import { el, keyed, type Shape } from './tree.ts';

/** What a list is written with. */
export interface ListReading {
  readonly words: AllWords;
  /** The language of the story. */
  readonly lang: string;
  readonly order: Order;
  /** How many events are left, in words. */
  readonly count: string;
  readonly sections: readonly Section[];
  /** Rank of the headings of years or speakers, 2 to 6; those of days are one under it. */
  readonly rank: number;
  /** The row of the event that is shown, and the one that Tab leads to; -1 for none. */
  readonly current: number;
  readonly stop: number;
  /** How many rows there are before and after these, as written; '' for none. */
  readonly before: string;
  readonly after: string;
}

const headingTag = (rank: number) => `h${Math.min(6, rank)}`;

/** The speakers of an event's quotes with their number: `2 quotes: Shaw, Esper`. */
const quotedText = ({ event: { quotes } }: Row, words: AllWords): string => {
  const names = [...new Set(quotes.flatMap(({ speaker }) => speaker?.name ?? []))];
  return names.length > 0
    ? words.quotesAt(names.join(words.comma), quotes.length)
    : words.quotes(quotes.length);
};

const hidden = (text: string): Shape => el('span', { class: 'unseen' }, text);

const eventParts = (row: Row, words: AllWords): (Shape | null)[] => {
  const { event, when } = row;
  const quoted = quotedText(row, words);
  return [
    partyIcon(event.party?.index ?? -1, 16, 5),
    el('span', { class: 'item-title' }, [
      when ? el('span', { class: 'item-when' }, `${when} `) : null,
      el('span', {}, event.title),
      event.party ? hidden(words.comma + event.party.name) : null
    ]),
    quoted ? hidden(words.comma) : null,
    quoted ? el('span', { class: 'item-about' }, quoted) : null
  ];
};

const saidParts = ({ event, quote, when }: Row, { words, lang }: ListReading): (Shape | null)[] => {
  const dir = quote && isRtlLanguage(lang) && isLtrText(quote.text) ? 'ltr' : undefined;
  return [
    el('span', { class: 'item-when' }, when),
    hidden(words.comma),
    quote ? el('q', { class: 'item-said', dir }, quote.text) : null,
    quote ? hidden(words.comma) : null,
    el('span', { class: quote ? 'item-about' : 'item-title' }, event.title)
  ];
};

const row = (own: Row, reading: ListReading): Shape => {
  const { event, quote, voice, place } = own;
  const at = { ...EMPTY_PERMALINK, event: event.id, quote: quote?.id ?? null };
  return keyed(quote?.id ?? event.id, 'li', {}, [
    el(
      'a',
      {
        class: voice ? 'item said' : 'item',
        href: writePermalink(at),
        'data-place': place,
        tabindex: place === reading.stop ? 0 : -1,
        'aria-current': place === reading.current ? 'true' : undefined
      },
      voice ? saidParts(own, reading) : eventParts(own, reading.words)
    )
  ]);
};

const section = (own: Section, reading: ListReading): Shape => {
  const { key, title, voice, groups } = own;
  const party = voice && typeof voice !== 'string' ? (voice.party?.index ?? -1) : null;
  const groupOf = (rows: readonly Row[]) =>
    el(
      'ol',
      { class: 'items' },
      rows.map(one => row(one, reading))
    );
  // A date of no year has the look of a year as well as its rank, or it would seem to be of the year above.
  const headingOf = (text: string) =>
    title === null
      ? el(headingTag(reading.rank), { class: 'year-name' }, [el('span', {}, text)])
      : el(headingTag(reading.rank + 1), { class: 'day-name' }, text);
  const dated = groups.map(group =>
    keyed(group.key, 'li', { class: title === null ? 'day yearless' : 'day' }, [
      headingOf(group.title ?? ''),
      groupOf(group.rows)
    ])
  );
  return keyed(key, 'li', { class: 'year' }, [
    title === null
      ? null
      : el(headingTag(reading.rank), { class: 'year-name' }, [
          party === null ? null : partyIcon(party, 16, 5),
          el('span', {}, title)
        ]),
    voice ? groupOf(groups.flatMap(({ rows }) => rows)) : el('ol', { class: 'days' }, dated)
  ]);
};

const names = ({ sortDate, sortLatest, sortSpeaker }: AllWords): Record<Order, string> => ({
  date: sortDate,
  latest: sortLatest,
  speaker: sortSpeaker
});

/** The way to more rows, above or below those that are there. */
const more = (side: 'before' | 'after', { words, order, [side]: left }: ListReading) => {
  const later = (side === 'after') === (order === 'date');
  const text =
    order === 'speaker' ? words.more(left) : later ? words.laterEvents : words.earlierEvents;
  return left === ''
    ? null
    : keyed(side, 'button', { type: 'button', class: 'more-items', 'data-side': side }, text);
};

/** The list with what it is sorted by over it. */
export const listing = (reading: ListReading): Shape => {
  const { words, order, count, sections } = reading;
  const named = names(words);
  return el(
    'div',
    { class: 'listing', id: 'listing', role: 'group', 'aria-label': words.listOf(count) },
    [
      el('div', { class: 'listing-bar' }, [
        el('span', { class: 'sort-name', 'aria-hidden': 'true' }, words.sortBy),
        el(
          'div',
          { class: 'sorts', role: 'group', 'aria-label': words.sortBy },
          ORDERS.map(value =>
            el(
              'button',
              {
                type: 'button',
                class: 'sort',
                'data-order': value,
                'aria-pressed': value === order ? 'true' : 'false'
              },
              named[value]
            )
          )
        ),
        el('span', { class: 'listing-count' }, count)
      ]),
      el('div', { class: 'listing-box' }, [
        more('before', reading),
        keyed(
          order,
          'ol',
          { class: 'years' },
          sections.map(own => section(own, reading))
        ),
        more('after', reading)
      ])
    ]
  );
};
