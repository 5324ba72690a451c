import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueText, type Parsed, parse } from '../../../src/core/story/parse.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { good } from './good.ts';

const texts = ({ issues }: Parsed): string[] => issues.map(issueText);

const storyOf = (input: unknown): Story => {
  const { story } = parse(input);
  if (!story) throw new RangeError('invalid story');
  return story;
};

/** Every object that can be reached from `value`, each once. */
const reach = (value: unknown, seen = new Set<object>()): Set<object> => {
  if (typeof value === 'object' && value !== null && !seen.has(value)) {
    seen.add(value);
    for (const part of value instanceof Map ? value.values() : Object.values(value)) {
      reach(part, seen);
    }
  }
  return seen;
};

describe('parse, given a good story', () => {
  const parsed = parse(good());
  const story = storyOf(good());
  const event = (id: string) => story.eventById.get(id);

  it('has nothing to say and leaves nothing out', () => {
    expect(texts(parsed)).toEqual([]);
    expect(parsed.left).toEqual({ events: 0, quotes: 0 });
  });

  it('keeps the head', () => {
    const { id, title, summary, lang, timeZone, updated, license, credit } = story;
    expect({ id, title, summary, lang, timeZone, updated, license, credit }).toEqual({
      id: 'jedi',
      title: 'The JEDI contract',
      summary: 'One contract, two bidders, three courts.',
      lang: 'en-US',
      timeZone: 'America/New_York',
      updated: '2026-11-22',
      license: 'CC-BY-4.0',
      credit: 'The desk'
    });
  });

  it('opens from the beginning of view.from to the end of view.to, in the zone of the story', () => {
    expect(story.opening).toEqual({
      lo: Date.parse('2019-07-01T00:00-04:00'),
      hi: Date.parse('2020-04-01T00:00-04:00')
    });
    expect(story.extent).toEqual({
      lo: Date.parse('2019-08-01T00:00-04:00'),
      hi: Date.parse('2020-02-14T00:00-05:00')
    });
  });

  it('puts events in time order, the coarser first, and numbers them', () => {
    expect(story.events.map(({ id, index }) => [id, index])).toEqual([
      ['review', 0],
      ['order', 1],
      ['award', 2],
      ['injunction', 3]
    ]);
  });

  it('resolves references and fills what the file leaves to it', () => {
    expect(event('award')).toMatchObject({
      shortTitle: 'The award',
      summary: 'Ten years,\nten billion dollars.',
      dateBasis: 'stated',
      dateNote: 'In the announcement.',
      note: 'The source says Friday.',
      place: 'Arlington',
      importance: 3
    });
    expect(event('award')?.party).toBe(story.parties[0]);
    expect(event('award')?.people).toEqual([story.people[0], story.people[1]]);
    expect(event('award')?.sources).toEqual([story.sources[0], story.sources[1]]);
    expect(event('review')).toMatchObject({
      shortTitle: 'A review begins',
      summary: '',
      dateBasis: null,
      dateNote: null,
      note: null,
      party: null,
      people: [],
      place: null,
      importance: 1,
      sources: [],
      relations: [],
      namedBy: [{ type: 'follows-from', event: 'injunction' }],
      quotes: []
    });
    expect(event('injunction')?.relations).toEqual(good().events[0]?.relations);
    expect(event('award')?.namedBy).toEqual([{ type: 'responds-to', event: 'injunction' }]);
    expect(event('injunction')?.namedBy).toEqual([]);
    expect(story.people[0]?.party).toBe(story.parties[0]);
    expect(story.sources[1]).toEqual({
      index: 1,
      id: 'crn',
      title: null,
      publisher: 'CRN',
      url: null,
      published: null
    });
  });

  it('keeps quotes in the order of the file and gives them to each of their events', () => {
    expect(story.quotes.map(({ id, index }) => [id, index])).toEqual([
      ['shaw-1', 0],
      ['esper-1', 1]
    ]);
    expect(event('award')?.quotes).toEqual([story.quotes[0], story.quotes[1]]);
    expect(event('injunction')?.quotes).toEqual([story.quotes[0]]);
    expect(story.quoteById.get('shaw-1')).toBe(story.quotes[0]);
    expect(story.quotes[0]?.events).toEqual(['injunction', 'award']);
  });

  it("lets a quote's role stand before the speaker's", () => {
    expect(story.quotes.map(({ role }) => role)).toEqual(['Spokesman', 'Secretary of Defense']);
  });

  it('includes the last day in an era', () => {
    expect(story.eras).toEqual([
      {
        id: 'court',
        title: 'In court',
        lo: Date.parse('2019-11-22T00:00-05:00'),
        hi: Date.parse('2021-07-10T00:00-04:00')
      }
    ]);
  });

  it('freezes everything', () => {
    const loose = [...reach(story)].filter(
      part => !(part instanceof Map) && !Object.isFrozen(part)
    );
    expect(loose).toEqual([]);
  });
});

describe('parse, given little', () => {
  const little = { version: 1, id: 'a', title: 'A', events: [] };

  it('takes a story without events', () => {
    const parsed = parse(little);
    expect(texts(parsed)).toEqual([]);
    expect(parsed.story).toMatchObject({
      summary: '',
      lang: 'en',
      timeZone: 'UTC',
      updated: null,
      license: null,
      credit: null,
      opening: null,
      extent: { lo: 0, hi: 86_400_000 },
      events: [],
      quotes: []
    });
  });

  it.each([undefined, null, 'story', 7, [], [little]])('gives no story for %j', input => {
    const parsed = parse(input);
    expect(parsed.story).toBe(null);
    expect(parsed.issues).toHaveLength(1);
  });

  it('lets an era be open and an opening window not', () => {
    const eras = [{ id: 'on', title: 'Going on', from: '2019', to: '2020/..' }];
    const view = { from: '../2019', to: '2020' };
    const parsed = parse({ ...little, eras, view });
    expect(texts(parsed)).toEqual([
      'view.from: expected a date with a beginning and an end, got "../2019"'
    ]);
    expect(parsed.story?.eras[0]?.hi).toBe(Number.POSITIVE_INFINITY);
    expect(parsed.story?.opening).toBe(null);
  });
});

describe('parse, given faults', () => {
  it('reports all of them at once, also those of an event that is left out', () => {
    const story = { ...good(), title: '', updated: 'soon' } as Record<string, unknown>;
    story.events = [{ title: 7, date: 'May 2024', people: ['espr'], extra: 1 }];
    story.quotes = [];
    expect(texts(parse(story))).toEqual([
      'title: expected some text, got ""',
      'updated: expected an EDTF date such as 2024-05 or 2024-05-01, got "soon"',
      'events[0].extra: unknown field',
      'events[0].id: expected an id without spaces, got nothing',
      'events[0].title: expected some text, got 7',
      'events[0].date: expected an EDTF date such as 2024-05 or 2024-05-01, got "May 2024"',
      'events[0].people[0]: unknown person "espr"'
    ]);
  });

  it('names every unknown field, those inside view and relations too', () => {
    const story = {
      ...good(),
      'two words': 1,
      view: { from: '2019', to: '2020', till: '2021' },
      quotes: []
    } as Record<string, unknown>;
    story.events = [
      { id: 'a', title: 'A', date: '2019' },
      { id: 'b', title: 'B', date: '2020', relations: [{ type: 'reverses', event: 'a', on: 1 }] }
    ];
    expect(texts(parse(story))).toEqual([
      'view.till: unknown field',
      '["two words"]: unknown field',
      'events[1].relations[0].on: unknown field'
    ]);
  });

  it('is not led astray by ids that are names in the language', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const events = names.map(id => ({ id, title: id, date: '2020', party: id }));
    const parsed = parse({ version: 1, id: '__proto__', title: 'A', events });
    expect(parsed.story?.events.map(({ id }) => id)).toEqual(names);
    expect(parsed.story?.events.map(({ party }) => party)).toEqual([null, null, null, null]);
    expect(texts(parsed)).toEqual(
      names.map((id, i) => `events[${i}].party: unknown party "${id}"`)
    );
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
  });

  it('takes control characters out of a text, and keeps line ends, tabs and the rest', () => {
    const title = 'A\u0000B\u0085 \ud800\tc\r\nd \u{1f600} \u202e<b>&amp;</b> ';
    const parsed = parse({
      version: 1,
      id: 'a',
      title: 'A',
      events: [
        { id: 'a', title, date: '2020' },
        { id: 'b', title: '\u0000\u0001', date: '2020' }
      ]
    });
    expect(parsed.story?.events.map(event => event.title)).toEqual([
      'AB \tc\r\nd \u{1f600} \u202e<b>&amp;</b> '
    ]);
    expect(parsed.issues.map(({ path }) => path)).toEqual(['events[0].title', 'events[1].title']);
  });

  it('keeps an event whose optional parts are all faulty', () => {
    const faulty = {
      id: 'a',
      title: 'A',
      date: '2020',
      shortTitle: ' ',
      summary: 1,
      dateBasis: 'x',
      dateNote: [],
      note: {},
      party: 7,
      people: 'b',
      place: '',
      importance: 9,
      sources: [null, 'x y'],
      relations: [7, { type: 'reverses' }]
    };
    const parsed = parse({ version: 1, id: 'a', title: 'A', events: [faulty] });
    const plain = { id: 'a', title: 'A', date: '2020' };
    expect(parsed.story?.events).toEqual(
      storyOf({ version: 1, id: 'a', title: 'A', events: [plain] }).events
    );
    expect(parsed.issues).toHaveLength(13);
  });

  it('lets a second event have the id of one that was left out', () => {
    const events = [
      { id: 'a', title: 'A', date: 'x' },
      { id: 'a', title: 'B', date: '2020' }
    ];
    const parsed = parse({ version: 1, id: 'a', title: 'A', events });
    expect(parsed.story?.events.map(({ title }) => title)).toEqual(['B']);
    expect(parsed.left.events).toBe(1);
    expect(parsed.issues).toHaveLength(1);
  });
});

describe('parse, given anything', () => {
  it('never throws, and never changes what it is given', () => {
    const lists = fc.dictionary(
      fc.constantFrom('sources', 'parties', 'people', 'events', 'quotes', 'eras', 'view'),
      fc.oneof(fc.array(fc.anything()), fc.anything())
    );
    const almost = fc
      .tuple(lists, fc.anything())
      .map(([parts, lang]) => ({ ...good(), lang, ...parts }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), almost), input => {
        const before = fc.stringify(input);
        const { story, issues, left } = parse(input);
        expect(fc.stringify(input)).toBe(before);
        if (!story) expect(issues).not.toEqual([]);
        expect(left.events).toBeGreaterThanOrEqual(0);
        for (const issue of issues) {
          expect(issue.message).toMatch(/^(expected .+, got .|unknown |duplicate id |the \w+ ")/);
        }
      }),
      { numRuns: 500 }
    );
  });

  it('loses nothing but the event whose field was spoilt', () => {
    const field = fc.constantFrom(...Object.keys(good().events[1] ?? {}));
    fc.assert(
      fc.property(fc.nat(3), field, fc.jsonValue(), (i, name, value) => {
        const spoilt = JSON.parse(JSON.stringify(good()));
        const { id } = spoilt.events[i];
        spoilt.events[i][name] = value;
        const { story, left } = parse(spoilt);
        const whole = storyOf(good());
        const others = (of: Story | null) =>
          of?.events.filter(event => event.id !== id && event.id !== value).map(each => each.id);
        expect(others(story)).toEqual(others(whole));
        expect(left.events).toBeLessThanOrEqual(1);
        const bare = ({ title, date, sources }: Story['events'][number]) => [title, date, sources];
        for (const event of story?.events ?? []) {
          const twin = whole.eventById.get(event.id);
          if (twin && event.id !== id) expect(bare(event)).toEqual(bare(twin));
        }
      }),
      { numRuns: 300 }
    );
  });

  it('gives the same events whatever their order in the file', () => {
    const shuffled = fc.shuffledSubarray(good().events, { minLength: good().events.length });
    fc.assert(
      fc.property(shuffled, events => {
        expect(storyOf({ ...good(), events }).events).toEqual(storyOf(good()).events);
      })
    );
  });
});
