import { describe, expect, it } from 'vitest';
import { isBrief } from '../../src/render/brief.ts';
import { jedi, readingOf, storyOf } from './stories.ts';

const LONG = 'One sentence after the other says what happened on that day, and to whom. '.repeat(6);

const file = (event: object = {}, quote: object = {}) => ({
  version: 1,
  id: 'short',
  title: 'Short',
  timeZone: 'UTC',
  people: [{ id: 'ann', name: 'Ann' }],
  sources: [1, 2, 3, 4].map(n => ({ id: `s${n}`, publisher: 'A', url: `https://a.example/${n}` })),
  events: [
    { id: 'a', title: 'A thing', date: '2020-01-01', summary: 'It happened.' },
    { id: 'b', title: 'Another', date: '2020-02-01', ...event }
  ],
  quotes: [
    { id: 'q', events: ['a'], speaker: 'ann', text: 'It is as it is.' },
    { id: 'r', events: ['b'], speaker: 'ann', text: 'It was not.', ...quote }
  ]
});

const brief = (of: object) => isBrief(readingOf(storyOf(of)));

describe('a brief story', () => {
  it('has nothing longer than a few lines in any panel and on any card', () => {
    expect(brief(file())).toBe(true);
    expect(isBrief(readingOf(jedi))).toBe(false);
  });

  it.each([
    ['a long summary', file({ summary: LONG })],
    ['a long note', file({ note: LONG })],
    ['many sources', file({ sources: ['s1', 's2', 's3', 's4'] })],
    ['a long quotation', file({}, { text: LONG })],
    ['a long note on a quotation', file({}, { note: LONG })]
  ])('is none with %s', (_, story) => {
    expect(brief(story)).toBe(false);
  });

  it('is none where those who take part have many words for their roles', () => {
    const withRoles = (role: string | undefined) => {
      const people = Array.from({ length: 8 }, (_, at) => ({ id: `p${at}`, name: 'Ann', role }));
      const story = file({ people: people.map(({ id }) => id) });
      return { ...story, people: [...story.people, ...people] };
    };
    expect(brief(withRoles(undefined))).toBe(true);
    expect(brief(withRoles('Deputy Assistant Secretary of State for Everything Else'))).toBe(false);
  });

  it('has not too many events to look through, and those are not looked through', () => {
    const many = Array.from({ length: 501 }, (_, at) => ({
      id: `e${at}`,
      title: 'A',
      date: '2020-01-01'
    }));
    const reading = readingOf(storyOf({ ...file(), events: many, quotes: [] }));
    const quotes = new Proxy(reading.story.quotes, {
      get: () => {
        throw new Error('looked at');
      }
    });
    expect(isBrief({ ...reading, story: { ...reading.story, quotes } })).toBe(false);
  });
});
