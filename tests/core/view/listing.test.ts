import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/core/story/steps.ts';
import type { Story } from '../../../src/core/story/story.ts';
import {
  type Left,
  type Listing,
  listedByDate,
  listedBySpeaker
} from '../../../src/core/view/listing.ts';
import { anyStory, tale } from '../layout/any-story.ts';

/** As much of a story as is left by whatever keeps the others out. */
const leftOf = ({ events }: Story, keep: (at: number) => boolean = () => true): Left => {
  const left = events.filter((_, at) => keep(at));
  return { events: left, indexOf: id => left.findIndex(event => event.id === id) };
};

const bySpeaker = (story: Story, left = leftOf(story)) =>
  finish(listedBySpeaker(story, left, 'en'));

const itemsOf = (listing: Listing) =>
  Array.from({ length: listing.length }, (_, place) => listing.at(place));

/** Rows as text: whose, when it was, what. */
const rowsOf = (listing: Listing): string[] =>
  itemsOf(listing).map(({ event, quote, voice }) =>
    [typeof voice === 'string' ? voice : (voice?.name ?? ''), event.id, quote?.id ?? ''].join(' ')
  );

const STORY = tale(
  [
    { id: 'a', title: 'A', date: '2019-01-01' },
    { id: 'b', title: 'B', date: '2019-02-01' },
    { id: 'c', title: 'C', date: '2019-03-01' },
    { id: 'd', title: 'D', date: '2019-04-01' }
  ],
  {
    people: [
      { id: 'z', name: 'Zoë' },
      { id: 'o', name: 'Özgür' },
      { id: 'p', name: 'Peter' }
    ],
    quotes: [
      { id: 'q1', events: ['c'], speaker: 'z', text: 'One.' },
      { id: 'q2', events: ['a'], speaker: 'z', text: 'Two.' },
      { id: 'q3', events: ['a', 'c'], speaker: 'o', text: 'Three.' },
      { id: 'q4', events: ['a'], speaker: 'o', text: 'Four.', date: '2018-12-01' },
      { id: 'q5', events: ['c'], text: 'Five.' },
      { id: 'q6', events: ['a'], speaker: 'p', text: 'Six.' }
    ]
  }
);

describe('a list by date', () => {
  it('has the events as the stage has them, or the latest first', () => {
    fc.assert(
      fc.property(anyStory, story => {
        const left = leftOf(story);
        const ids = story.events.map(({ id }) => id);
        const listed = itemsOf(listedByDate(left, 'date')).map(({ event }) => event.id);
        const latest = itemsOf(listedByDate(left, 'latest')).map(({ event }) => event.id);
        expect(listed).toEqual(ids);
        expect(latest).toEqual(ids.toReversed());
      })
    );
  });

  it('knows the place of what is left, and that of nothing else', () => {
    const left = leftOf(STORY, at => at !== 1);
    expect(['a', 'b', 'c', 'd'].map(id => listedByDate(left, 'date').placeOf(id, null))).toEqual([
      0, -1, 1, 2
    ]);
    expect(['a', 'b', 'c', 'd'].map(id => listedByDate(left, 'latest').placeOf(id, null))).toEqual([
      2, -1, 1, 0
    ]);
  });
});

describe('a list by speaker', () => {
  it('has names as the language sorts them, then quotes of nobody, then events without any', () => {
    expect(rowsOf(bySpeaker(STORY))).toEqual([
      'Özgür a q4',
      'Özgür a q3',
      'Peter a q6',
      'Zoë a q2',
      'Zoë c q1',
      'unnamed c q5',
      'nobody b ',
      'nobody d '
    ]);
    // Swedish has its Ö at the end.
    const swedish = finish(listedBySpeaker(STORY, leftOf(STORY), 'sv'));
    expect(rowsOf(swedish)[0]).toBe('Peter a q6');
  });

  it('has a quote of several events with the first of those that are left', () => {
    const left = leftOf(STORY, at => at > 0);
    expect(rowsOf(bySpeaker(STORY, left))).toEqual([
      'Özgür c q3',
      'Zoë c q1',
      'unnamed c q5',
      'nobody b ',
      'nobody d '
    ]);
  });

  it('finds a quote by itself, and an event by the first that is listed of it', () => {
    const listing = bySpeaker(STORY);
    for (const [place, { event, quote }] of itemsOf(listing).entries()) {
      expect(listing.placeOf(event.id, quote)).toBe(place);
    }
    expect(['a', 'b', 'c'].map(id => listing.placeOf(id, null))).toEqual([0, 6, 1]);
    expect(listing.placeOf('no-such-event', null)).toBe(-1);
  });

  it('has every quote and every event of what is left, each where it is found', () => {
    const anyPart = fc.tuple(anyStory, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }));
    fc.assert(
      fc.property(anyPart, ([story, kept]) => {
        const left = leftOf(story, at => kept[at] === true);
        const listing = bySpeaker(story, left);
        const items = itemsOf(listing);
        const ids = new Set(left.events.map(({ id }) => id));
        const quotes = story.quotes.filter(({ events }) => events.some(id => ids.has(id)));
        const said = items.flatMap(({ quote }) => quote?.id ?? []);
        expect(said.toSorted()).toEqual(quotes.map(({ id }) => id).toSorted());
        const silent = items.filter(({ quote }) => !quote).map(({ event }) => event.id);
        expect(silent).toEqual(
          left.events.filter(event => event.quotes.length === 0).map(({ id }) => id)
        );
        for (const { id } of left.events) {
          const found = items[listing.placeOf(id, null)];
          expect(found?.event.id === id || found?.quote?.events.includes(id)).toBe(true);
        }
      })
    );
  });

  it('has the quotes of each in time order, and whose they are in one piece', () => {
    fc.assert(
      fc.property(anyStory, story => {
        const items = itemsOf(bySpeaker(story));
        const voices = items.map(({ voice }) => voice);
        const changes = voices.filter((voice, at) => voice !== voices[at - 1]);
        expect(changes).toHaveLength(new Set(voices).size);
        for (const [at, { event, quote, voice }] of items.entries()) {
          const before = items[at - 1];
          if (before?.voice !== voice) continue;
          const time = (quote?.date ?? event.date).lo;
          expect((before?.quote?.date ?? before?.event.date)?.lo).toBeLessThanOrEqual(time);
        }
      })
    );
  });
});
