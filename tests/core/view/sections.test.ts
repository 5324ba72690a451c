import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/core/story/steps.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { createFormat } from '../../../src/core/time/format.ts';
import { listedByDate, listedBySpeaker, type Order } from '../../../src/core/view/listing.ts';
import {
  type Stretch,
  sectionsOf,
  stretchAround,
  stretched
} from '../../../src/core/view/sections.ts';
import { ALL_ENGLISH } from '../../../src/core/view/tool-words.ts';
import { anyStory, formatOf, tale } from '../layout/any-story.ts';

const listingOf = (story: Story, order: Order) => {
  const { events } = story;
  const left = { events, indexOf: (id: string) => story.eventById.get(id)?.index ?? -1 };
  return order === 'speaker'
    ? finish(listedBySpeaker(story, left, 'en'))
    : listedByDate(left, order);
};

const sections = (story: Story, order: Order, stretch?: Stretch) => {
  const listing = listingOf(story, order);
  const all = stretch ?? { from: 0, to: listing.length };
  return finish(sectionsOf(listing, all, formatOf(story.timeZone), ALL_ENGLISH));
};

/** Headings and rows as lines of text. */
const linesOf = (story: Story, order: Order) =>
  sections(story, order).flatMap(({ title, groups }) => [
    `# ${title}`,
    ...groups.flatMap(group => [
      ...(group.title === null ? [] : [`## ${group.title}`]),
      ...group.rows.map(({ event, quote, when }) => `${when}|${quote?.id ?? event.id}`)
    ])
  ]);

const dated = (...dates: string[]) =>
  tale(dates.map((date, at) => ({ id: `e${at}`, title: `Event ${at}`, date })));

describe('the headings of a list by date', () => {
  it('are years, and under them dates as the story tells them, each once for all of its events', () => {
    const story = dated('2016-03~', '2019', '2019-10-25', '2019-10-25', '2019-12-31/2020-02');
    expect(linesOf(story, 'date')).toEqual([
      '# 2016',
      '## about March 2016',
      '|e0',
      '# 2019',
      '## 2019',
      '|e1',
      '## Friday 25 October 2019',
      '|e2',
      '|e3',
      '## 31 December 2019 to February 2020',
      '|e4'
    ]);
  });

  it('gather the times of a day under it, which stand with their rows', () => {
    const story = dated('2019-10-25', '2019-10-25T09:30', '2019-10-25T17:30~', '2019-10-26T00:10');
    expect(linesOf(story, 'date')).toEqual([
      '# 2019',
      '## Friday 25 October 2019',
      '|e0',
      '09:30 UTC|e1',
      'c. 17:30 UTC|e2',
      '## Saturday 26 October 2019',
      '00:10 UTC|e3'
    ]);
  });

  it('are of no year where a date is of several, or has no beginning', () => {
    expect(linesOf(dated('../2018-11-02', '199X', '19XX', '1990-05'), 'date')).toEqual([
      '# null',
      '## until 2 November 2018',
      '|e0',
      '## 20th century',
      '|e2',
      '## 1990s',
      '|e1',
      '# 1990',
      '## May 1990',
      '|e3'
    ]);
  });

  it('are those of the zone that dates are told in', () => {
    const story = tale([{ id: 'e', title: 'E', date: '2019-12-31T23:30-05:00' }], {
      timeZone: 'America/New_York'
    });
    const told = (timesIn: string) => {
      const format = createFormat({ locale: 'en-US', zone: story.timeZone, timesIn });
      const [section] = finish(
        sectionsOf(listingOf(story, 'date'), { from: 0, to: 1 }, format, ALL_ENGLISH)
      );
      const [group] = section?.groups ?? [];
      return [group?.title, group?.rows[0]?.when.replace(/\s/g, ' ')];
    };
    expect(told('America/New_York')).toEqual(['Tuesday, December 31, 2019', '11:30 PM EST']);
    // A reader who has times in another zone has them under the day that they are on there.
    expect(told('Europe/London')).toEqual(['Wednesday, January 1, 2020', '4:30 AM GMT']);
  });
});

describe('the headings of a list by speaker', () => {
  it('are names, and what stands for those who have none; rows have their own dates', () => {
    const story = tale(
      [
        { id: 'a', title: 'A', date: '2019-10-25' },
        { id: 'b', title: 'B', date: '2019-11' }
      ],
      {
        people: [{ id: 's', name: 'Shaw' }],
        quotes: [
          { id: 'q', events: ['a'], speaker: 's', text: 'Yes.', date: '2019-10-26' },
          { id: 'r', events: ['a'], text: 'No.' }
        ]
      }
    );
    expect(linesOf(story, 'speaker')).toEqual([
      '# Shaw',
      '26 Oct 2019|q',
      '# Speaker not named',
      '25 Oct 2019|r',
      '# No quotes',
      'Nov 2019|b'
    ]);
  });

  it('tell two of one name apart', () => {
    const story = tale([{ id: 'a', title: 'A', date: '2019' }], {
      people: [
        { id: 's', name: 'Shaw' },
        { id: 't', name: 'Shaw' }
      ],
      quotes: [
        { id: 'q', events: ['a'], speaker: 's', text: 'Yes.' },
        { id: 'r', events: ['a'], speaker: 't', text: 'No.' }
      ]
    });
    const found = sections(story, 'speaker');
    expect(found.map(({ title }) => title)).toEqual(['Shaw', 'Shaw']);
    expect(new Set(found.map(({ key }) => key)).size).toBe(2);
  });
});

describe('the rows of a stretch', () => {
  const anyOrder = fc.constantFrom<Order[]>('date', 'latest', 'speaker');

  it('are those of its places, in their order, whatever is listed', () => {
    fc.assert(
      fc.property(anyStory, anyOrder, fc.nat(30), fc.nat(30), (story, order, from, count) => {
        const listing = listingOf(story, order);
        const to = Math.min(listing.length, from + count);
        const rows = sections(story, order, { from: Math.min(from, to), to }).flatMap(
          ({ groups }) => groups.flatMap(group => group.rows)
        );
        const places = rows.map(({ place }) => place);
        expect(places).toEqual(Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n));
        for (const { place, event, quote } of rows) {
          expect([event, quote]).toEqual([listing.at(place).event, listing.at(place).quote]);
        }
      })
    );
  });

  it('have keys that no other has beside them', () => {
    fc.assert(
      fc.property(anyStory, anyOrder, (story, order) => {
        const found = sections(story, order);
        const keys = found.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { groups } of found) {
          const own = groups.map(({ key }) => key);
          expect(new Set(own).size).toBe(own.length);
        }
      })
    );
  });
});

describe('a stretch', () => {
  const anyPlace = fc
    .integer({ min: 1, max: 5000 })
    .chain(length => fc.tuple(fc.constant(length), fc.nat(length - 1)));

  it('has its place and 100 rows, or all there are', () => {
    fc.assert(
      fc.property(anyPlace, ([length, place]) => {
        const { from, to } = stretchAround(length, place);
        expect(from <= place && place < to).toBe(true);
        expect(to - from).toBe(Math.min(100, length));
        expect(from >= 0 && to <= length).toBe(true);
      })
    );
    expect(stretchAround(0, 0)).toEqual({ from: 0, to: 0 });
  });

  it('grows to the last row and back to the first, and never beyond 400', () => {
    fc.assert(
      fc.property(anyPlace, ([length, place]) => {
        let stretch: Stretch = stretchAround(length, place);
        for (const [by, end] of [
          [1, () => stretch.to === length],
          [-1, () => stretch.from === 0]
        ] as const) {
          for (let steps = 0; !end() && steps < 60; steps += 1) {
            const next = stretched(stretch, length, by);
            // The row at the edge, which the eye keeps to, is there before and after.
            const edge = by > 0 ? stretch.to - 1 : stretch.from;
            expect(next.from <= edge && edge < next.to).toBe(true);
            expect(next.to - next.from).toBeLessThanOrEqual(400);
            stretch = next;
          }
          expect(end()).toBe(true);
        }
      })
    );
  });
});
