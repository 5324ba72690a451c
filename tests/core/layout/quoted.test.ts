import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/core/layout/columns.ts';
import { createQuoted } from '../../../src/core/layout/quoted.ts';
import { finish } from '../../../src/core/story/steps.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { anyStory, tale } from './any-story.ts';

const quotedOf = (story: Story) => createQuoted(story.events, finish(columnsOf(story)));

describe('the quoted events of a story', () => {
  it('are those that have quotes, in the order in which they stand', () => {
    fc.assert(
      fc.property(anyStory, story => {
        const { anchor, order } = finish(columnsOf(story));
        const expected = [...order].filter(index => story.events[index]?.quotes.length);
        const quoted = quotedOf(story);
        expect(quoted.size).toBe(expected.length);
        expected.forEach((index, place) => {
          expect(quoted.event(place)).toBe(story.events[index]);
          expect(quoted.at[place]).toBe(anchor[index]);
        });
      })
    );
  });

  it('have as many quotes together as there are different ones, from any to any of them', () => {
    fc.assert(
      fc.property(anyStory, story => {
        const quoted = quotedOf(story);
        for (let first = 0; first <= quoted.size; first += 1) {
          const different = new Set();
          for (let end = first; end <= quoted.size; end += 1) {
            expect(quoted.count(first, end)).toBe(different.size);
            if (end === quoted.size) continue;
            for (const quote of quoted.event(end).quotes) different.add(quote);
          }
        }
      })
    );
  });

  it('are found from an instant on', () => {
    const dates = ['2019-01-01', '2019-01-01', '2019-03-01'];
    const story = tale(
      dates.map((date, at) => ({ id: `e${at}`, title: 'Event', date })),
      { quotes: [{ id: 'q', events: ['e0', 'e1', 'e2'], text: 'Yes.' }] }
    );
    const { from } = quotedOf(story);
    const [january, march] = [Date.UTC(2019, 0, 1), Date.UTC(2019, 2, 1)];
    expect([-Infinity, january, january + 1, march, march + 1].map(from)).toEqual([0, 0, 2, 2, 3]);
  });

  it('are none where nobody is quoted', () => {
    const quoted = quotedOf(tale([{ id: 'a', title: 'A', date: '2019' }]));
    expect([quoted.size, quoted.from(0), quoted.count(0, 0)]).toEqual([0, 0, 0]);
  });
});
