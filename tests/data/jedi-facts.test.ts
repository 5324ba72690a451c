import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * What was checked about the JEDI story, held fast. The format itself is tested elsewhere; this is
 * about this story's facts, so a change here means that somebody looked at the sources again.
 */

type Ids = readonly string[];
type Item = { readonly id: string };
type Party = Item & { readonly name: string };
type Person = Item & { readonly party: string };
type Source = Item & Partial<Record<'title' | 'published', string>> & { readonly url: string };
type Texts = 'title' | 'shortTitle' | 'date' | 'summary' | 'dateBasis' | 'dateNote' | 'party';
type StoryEvent = Item & {
  readonly [name in Texts]: string;
} & {
  readonly note?: string;
  readonly people: Ids;
  readonly importance: number;
  readonly sources: Ids;
  readonly relations?: readonly { readonly type: string; readonly event: string }[];
};
type Quote = Item & {
  readonly [name in 'speaker' | 'role' | 'text' | 'date' | 'medium']: string;
} & { readonly events: Ids; readonly sources: Ids };
type Era = Item & { readonly [name in 'title' | 'from' | 'to']: string };

interface Story {
  readonly parties: readonly Party[];
  readonly people: readonly Person[];
  readonly sources: readonly Source[];
  readonly events: readonly StoryEvent[];
  readonly quotes: readonly Quote[];
  readonly eras: readonly Era[];
}

const text = readFileSync(resolve(import.meta.dirname, '../../data/jedi.json'), 'utf8');
const story: Story = JSON.parse(text);
const { parties, people, sources, events, quotes, eras } = story;

const idsOf = (items: readonly Item[]) => items.map(({ id }) => id);
const unknown = (ids: Ids, items: readonly Item[]) => ids.filter(id => !idsOf(items).includes(id));

/** Changes with any letter of any of the texts, not with their order. */
const digest = (texts: Ids) =>
  createHash('sha256')
    .update([...texts].sort().join('\n'))
    .digest('hex');

/** The six events the story rests on: date, and how it is known. */
const CORE = {
  remarks: ['2019-07-18', 'external'],
  review: ['2019-08-01', 'external'],
  award: ['2019-10-25', 'stated'],
  lawsuit: ['2019-11-22', 'external'],
  'deposition-motion': ['2020-02-10', 'derived'],
  injunction: ['2020-02-13', 'derived']
};

describe('the JEDI story', () => {
  it('has every event, quote and source that was checked', () => {
    expect([events.length, quotes.length, sources.length]).toEqual([33, 43, 117]);
  });

  it('has the six parties in the order that gives them their colours', () => {
    expect(parties.map(({ name }) => name)).toEqual([
      'White House',
      'Pentagon',
      'Amazon',
      'Microsoft',
      'Court',
      'Others'
    ]);
  });

  it('never uses an id twice in one list', () => {
    for (const list of [parties, people, sources, events, quotes, eras]) {
      expect(new Set(idsOf(list)).size).toBe(list.length);
    }
  });

  it('refers only to what is there', () => {
    expect(
      unknown(
        [...people, ...events].map(item => item.party),
        parties
      )
    ).toEqual([]);
    expect(
      unknown(
        events.flatMap(event => event.people),
        people
      )
    ).toEqual([]);
    expect(
      unknown(
        quotes.map(quote => quote.speaker),
        people
      )
    ).toEqual([]);
    expect(
      unknown(
        quotes.flatMap(quote => quote.events),
        events
      )
    ).toEqual([]);
    expect(
      unknown(
        [...events, ...quotes].flatMap(item => item.sources),
        sources
      )
    ).toEqual([]);
  });

  it('holds nobody and nothing that no event or quote refers to', () => {
    const cited = [...events, ...quotes].flatMap(item => item.sources);
    const named = [...events.flatMap(event => event.people), ...quotes.map(quote => quote.speaker)];
    expect(idsOf(sources).filter(id => !cited.includes(id))).toEqual([]);
    expect(idsOf(people).filter(id => !named.includes(id))).toEqual([]);
  });
});

describe('the events of the JEDI story', () => {
  it('give the six key ones, and no other, the highest importance', () => {
    const key = events.filter(({ importance }) => importance === 3);
    expect(idsOf(key)).toEqual(Object.keys(CORE));
  });

  it('date the key events as the record does', () => {
    const found = events
      .filter(({ id }) => id in CORE)
      .map(({ id, date, dateBasis }) => [id, [date, dateBasis]]);
    expect(Object.fromEntries(found)).toEqual(CORE);
  });

  it('date to the day, but to the month where only the month is known', () => {
    const coarse = events.filter(({ date }) => !/^\d{4}-\d\d-\d\d$/.test(date));
    expect(coarse.map(({ id, date }) => [id, date])).toEqual([['oracle-lawsuit', '2018-12']]);
  });

  it('stand in the order of time', () => {
    const dates = events.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
  });

  it.each(events)('$id fits the timeline and the panel', event => {
    expect(event.title.length).toBeLessThanOrEqual(60);
    expect(event.shortTitle.length).toBeLessThanOrEqual(32);
    expect(event.shortTitle).not.toMatch(/\.$/);
    expect(event.summary.length).toBeLessThanOrEqual(350);
    expect(event.summary).toMatch(/[.”]$/);
  });

  it.each(events)('$id says how its date is known and rests on a source', event => {
    expect(['stated', 'derived', 'external']).toContain(event.dateBasis);
    expect(event.dateNote).toMatch(/\S.*[.”]$/);
    expect(event.sources.length).toBeGreaterThan(0);
  });

  it('relate only to earlier events, so no chain of relations can close', () => {
    const place = (id: string) => idsOf(events).indexOf(id);
    const types = ['responds-to', 'follows-from', 'reverses', 'part-of'];
    for (const { id, relations = [] } of events) {
      for (const { type, event } of relations) {
        expect(types).toContain(type);
        expect(place(event), `${id} ${type} ${event}`).toBeGreaterThanOrEqual(0);
        expect(place(event), `${id} ${type} ${event}`).toBeLessThan(place(id));
      }
    }
    expect(events.filter(({ relations }) => relations).length).toBe(25);
  });

  it('name a preliminary injunction as what it is, and say what the article called it', () => {
    const injunction = events.find(({ id }) => id === 'injunction');
    expect(injunction?.title).toContain('preliminary injunction');
    expect(injunction?.title).not.toContain('restraining');
    expect(injunction?.note).toContain('temporary restraining order');
  });
});

describe('the quotes of the JEDI story', () => {
  it('stand to the letter as they were checked', () => {
    expect(digest(quotes.map(quote => quote.text))).toBe(
      '6f4f7d509b8abe8e639b3b32b6a68b9fe8a64ddfb9ec045ca22739b25091c079'
    );
  });

  it.each(quotes)('$id has a speaker, a role, a date, a medium, an event and a source', quote => {
    expect([quote.speaker, quote.role, quote.medium].every(words => /\S/.test(words))).toBe(true);
    expect(quote.date).toMatch(/^\d{4}-\d\d(-\d\d)?$/);
    expect(quote.events.length).toBeGreaterThan(0);
    expect(quote.sources.length).toBeGreaterThan(0);
  });

  it('are one each, even when the words belong to two events', () => {
    expect(new Set(quotes.map(quote => quote.text)).size).toBe(quotes.length);
    const look = quotes.find(quote => quote.text.includes('take a hard look at'));
    expect(look?.events).toEqual(['esper-hard-look', 'review']);
  });
});

describe('the sources of the JEDI story', () => {
  it('are web addresses, each listed once', () => {
    const urls = sources.map(({ url }) => url);
    expect(urls.filter(url => !/^https?:\/\/[^\s<>"]+$/.test(url))).toEqual([]);
    expect(new Set(urls).size).toBe(urls.length);
  });

  it('are those that were checked', () => {
    expect(digest(sources.map(({ url }) => url))).toBe(
      'b320e3792ca846a7f72cd52bbfadbc25d20d7f6b0b1eb07567a20bbe2bdb15b3'
    );
  });

  it('have no title where the headline was not seen', () => {
    const titles = sources.flatMap(({ title }) => title ?? []);
    expect(titles.length).toBe(74);
    expect(titles.filter(title => /not seen|slug|^\[/i.test(title))).toEqual([]);
    expect(sources.find(({ id }) => id === 'bt-2020-02-14')).not.toHaveProperty('title');
  });

  it('are dated no more exactly than was seen', () => {
    const dates = sources.flatMap(({ published }) => published ?? []);
    expect(dates.filter(date => !/^20(18|19|20|21|22)-\d\d(-\d\d)?$/.test(date))).toEqual([]);
  });

  it('stand first in each key event with the article the story starts from', () => {
    const key = events.filter(({ id }) => id in CORE);
    expect(new Set(key.map(event => event.sources[0]))).toEqual(new Set(['bt-2020-02-14']));
  });
});

describe('the eras and the text of the JEDI story', () => {
  it('have short names and do not overlap', () => {
    expect(eras.filter(({ title }) => title.length > 20)).toEqual([]);
    const ends = eras.flatMap(({ from, to }) => [from, to]);
    expect(ends).toEqual([...ends].sort());
  });

  it('are plain text, without markup or working notes', () => {
    expect(text).not.toMatch(/<\/?[a-z]|&[a-z]+;|\]\(|\*\*|base article|fact sheet/i);
  });
});
