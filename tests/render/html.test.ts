// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Story } from '../../src/core/story/story.ts';
import { createFormat } from '../../src/core/time/format.ts';
import { readPermalink } from '../../src/core/view/permalink.ts';
import { onTimeline } from '../../src/render/event-pages.ts';
import { eventList, legend, type Reading, storyHeader } from '../../src/render/html.ts';
import { markup } from '../../src/render/markup.ts';
import { good } from '../core/story/good.ts';
import { read } from './dom-text.ts';
import { anyStory, jedi, readingOf, storyOf } from './stories.ts';

const listOf = (story: Story, more: Partial<Reading> = {}): Element =>
  read(markup(eventList({ ...readingOf(story), ...more })));

const textsOf = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].map(element => element.textContent);

const idsOf = (root: Element) => [...root.querySelectorAll('[id]')].map(({ id }) => id);

const twice = (values: readonly string[]) => values.filter((id, at) => values.indexOf(id) !== at);

/** What HTML takes as a date or a time in `datetime`. */
const DATETIME = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?)?)?$/;

describe('the list of the JEDI story', () => {
  const list = listOf(jedi);

  it('has an article for each of the 33 events, in time order', () => {
    const ids = [...list.children].map(item => item.getAttribute('data-event'));
    expect(ids).toHaveLength(33);
    expect(ids).toEqual(jedi.events.map(({ id }) => id));
    expect(textsOf(list, 'article .event-title')).toEqual(jedi.events.map(({ title }) => title));
  });

  it('has the words of every quote in every event it belongs to', () => {
    const said = [...list.children].map(item => textsOf(item, 'blockquote'));
    expect(said).toEqual(jedi.events.map(({ quotes }) => quotes.map(({ text }) => text)));
    const texts = new Set(said.flat());
    expect(jedi.quotes.filter(({ text }) => !texts.has(text))).toEqual([]);
  });

  it('has a link to every source of every event and quote', () => {
    const links = new Set(
      [...list.querySelectorAll('a[rel="noopener"]')].map(link => link.getAttribute('href'))
    );
    const used = [...jedi.events, ...jedi.quotes].flatMap(({ sources }) => sources);
    expect(used.filter(({ url }) => url !== null && !links.has(url))).toEqual([]);
    expect(new Set(used.map(({ url }) => url))).toEqual(links);
  });

  it('has no id twice, and every event and quote by its own', () => {
    const ids = idsOf(list);
    expect(twice(ids)).toEqual([]);
    const wanted = [
      ...jedi.events.map(({ id }) => `event-${id}`),
      ...jedi.quotes.map(({ id }) => `quote-${id}`)
    ];
    expect(wanted.filter(id => !ids.includes(id))).toEqual([]);
  });

  it('names every article by its heading', () => {
    for (const article of list.querySelectorAll('article')) {
      const name = article.getAttribute('aria-labelledby');
      expect(article.querySelector('.event-title')?.id).toBe(name);
    }
  });

  it('gives every time a datetime that HTML takes, or none', () => {
    const times = [...list.querySelectorAll('time')];
    expect(times).toHaveLength(33);
    const values = times.map(time => time.getAttribute('datetime')).filter(text => text !== null);
    expect(values.length).toBeGreaterThan(20);
    expect(values.filter(text => !DATETIME.test(text))).toEqual([]);
  });

  it('says how each date is known', () => {
    const notes = jedi.events.filter(({ dateNote }) => dateNote !== null);
    const told = textsOf(list, '.event-known').join('\n');
    expect(notes.filter(({ dateNote }) => !told.includes(dateNote ?? ''))).toEqual([]);
  });

  it('tells notes that a source is wrong', () => {
    const notes = jedi.events.flatMap(({ note }) => (note === null ? [] : [`Note: ${note}`]));
    expect(notes.length).toBeGreaterThan(0);
    expect(textsOf(list, '.event-note')).toEqual(notes);
  });

  it('marks the lead event and no other', () => {
    expect(list.querySelectorAll('.lead')).toHaveLength(0);
    const lead = listOf(jedi, { lead: 'award' }).querySelectorAll('.lead');
    expect([...lead].map(({ id }) => id)).toEqual(['event-award']);
  });
});

describe('the list', () => {
  it('gives a quote of two events its id once, in the first of them', () => {
    const list = listOf(storyOf(good()));
    const cards = [...list.querySelectorAll('[data-quote="shaw-1"]')];
    expect(cards.map(({ id }) => id)).toEqual(['quote-shaw-1', '']);
    expect(cards.map(card => card.closest('li')?.id)).toEqual(['event-award', 'event-injunction']);
  });

  it('has no id twice, even where an event is called like the heading of another', () => {
    const date = '2019';
    const events = ['a', 'a-title', 'quote-a', 'title'].map(id => ({ id, title: id, date }));
    const quotes = ['a', 'a-title', 'event-a'].map(id => ({ id, events: ['a'], text: id }));
    const story = storyOf({ version: 1, id: 's', title: 'S', events, quotes });
    expect(twice(idsOf(listOf(story)))).toEqual([]);
  });

  it.each([
    [2, 'h2', 'h1'],
    [3, 'h3', 'h2'],
    [6, 'h6', 'h5']
  ])('has headings of rank %i as %s under the %s of the title', (headingLevel, own, above) => {
    const list = listOf(jedi, { headingLevel });
    const tags = [...list.querySelectorAll('.event-title')].map(({ localName }) => localName);
    expect(new Set(tags)).toEqual(new Set([own]));
    const header = read(markup(storyHeader({ ...readingOf(jedi), headingLevel })));
    expect(header.firstElementChild?.localName).toBe(above);
  });

  it('has headings of rank 3 where none is asked for', () => {
    expect(listOf(jedi).querySelectorAll('h3.event-title')).toHaveLength(33);
  });

  it('links a relation to the event it names, and says what it is', () => {
    const item = listOf(storyOf(good())).querySelector('#event-injunction');
    const links = [...(item?.querySelectorAll('.event-relations li') ?? [])];
    expect(links.map(link => link.textContent)).toEqual([
      'Responds to: Microsoft gets the contract',
      'Follows from: A review begins'
    ]);
    expect(links.map(link => link.querySelector('a')?.getAttribute('href'))).toEqual([
      '#event-award',
      '#event-review'
    ]);
  });

  it('links an event to what names it, after what it names, and says what that is', () => {
    const list = listOf(
      storyOf({
        version: 1,
        id: 's',
        title: 'S',
        events: [
          { id: 'a', title: 'A', date: '2019' },
          { id: 'b', title: 'B', date: '2020', relations: [{ type: 'follows-from', event: 'a' }] },
          {
            id: 'c',
            title: 'C',
            date: '2021',
            relations: [
              { type: 'responds-to', event: 'b' },
              { type: 'reverses', event: 'b' },
              { type: 'part-of', event: 'a' }
            ]
          }
        ]
      })
    );
    expect(textsOf(list, '#event-b .event-relations li')).toEqual([
      'Follows from: A',
      'Answered by: C',
      'Reversed by: C'
    ]);
    expect(textsOf(list, '#event-a .event-relations li')).toEqual([
      'Followed by: B',
      'Includes: C'
    ]);
    const link = list.querySelector('#event-a .event-relations a');
    expect([link?.getAttribute('href'), link?.getAttribute('data-event')]).toEqual([
      '#event-b',
      'b'
    ]);
  });

  it('says once what two events are to each other, whatever is written how often', () => {
    const list = listOf(
      storyOf({
        version: 1,
        id: 's',
        title: 'S',
        events: [
          { id: 'a', title: 'A', date: '2019', relations: [{ type: 'part-of', event: 'b' }] },
          {
            id: 'b',
            title: 'B',
            date: '2020',
            relations: [
              { type: 'responds-to', event: 'a' },
              { type: 'responds-to', event: 'a' }
            ]
          }
        ]
      })
    );
    expect(textsOf(list, '#event-b .event-relations li')).toEqual([
      'Responds to: A',
      'Includes: A'
    ]);
    expect(textsOf(list, '#event-a .event-relations li')).toEqual(['Part of: B', 'Answered by: B']);
  });

  it('leads to an event whatever characters are in its id', () => {
    const ids = ['a+b', 'a&b', 'a=b', '50%', '%41', 'é"<'];
    const story = storyOf({
      version: 1,
      id: 's',
      title: 'S',
      events: [
        ...ids.map(id => ({ id, title: id, date: '2019' })),
        {
          id: 'z',
          title: 'Z',
          date: '2020',
          relations: ids.map(event => ({ type: 'reverses', event }))
        }
      ]
    });
    const links = [...listOf(story).querySelectorAll('#event-z .event-relations a')];
    const found = links.map(link => readPermalink(link.getAttribute('href') ?? '').event);
    expect(found).toEqual(ids);
  });

  it('says that nobody is quoted on an event without quotes', () => {
    const list = listOf(storyOf(good()));
    expect(textsOf(list, '#event-review .event-quotes')).toEqual([
      'Nobody is quoted on this event.'
    ]);
    expect(list.querySelectorAll('#event-award .no-quotes')).toHaveLength(0);
  });

  it('says it of no event in a story where nobody is quoted at all', () => {
    const list = listOf(storyOf({ ...good(), quotes: [] }));
    expect(list.querySelectorAll('.event-article').length).toBeGreaterThan(1);
    expect(list.querySelectorAll('.event-quotes, .no-quotes')).toHaveLength(0);
  });

  it('names a source whose headline was not seen by its publisher', () => {
    const sources = textsOf(listOf(storyOf(good())), '#event-award .source');
    expect(sources).toEqual([
      'Judge blocks contract Business Times, 14 Feb 2020'
        .replace('14 Feb', 'Feb 14,')
        .replace(',  2020', ', 2020'),
      'CRN'
    ]);
  });

  it('has every event of any story once, and no id twice', () => {
    fc.assert(
      fc.property(anyStory, story => {
        const list = listOf(story);
        expect(list.childElementCount).toBe(story.events.length);
        expect(twice(idsOf(list))).toEqual([]);
        const times = [...list.querySelectorAll('time[datetime]')];
        const values = times.map(time => time.getAttribute('datetime') ?? '');
        expect(values.filter(text => !DATETIME.test(text))).toEqual([]);
      }),
      { numRuns: 30 }
    );
  });
});

describe('a part of the list', () => {
  const story = storyOf(good());
  const [first, second] = story.events;
  const part = (events: readonly (typeof first)[], more: Partial<Reading> = {}) =>
    read(
      markup(
        eventList(
          { ...readingOf(story), ...more },
          events.filter(event => event !== undefined)
        )
      )
    );

  it('says where in the story it and each event stand', () => {
    const list = part([second]);
    expect(list.getAttribute('start')).toBe('2');
    const item = list.firstElementChild;
    expect(item?.getAttribute('aria-posinset')).toBe('2');
    expect(item?.getAttribute('aria-setsize')).toBe(`${story.events.length}`);
  });

  it('says nothing of that where it is the whole, or empty', () => {
    for (const list of [part(story.events), part([])]) {
      expect(list.hasAttribute('start')).toBe(false);
      expect(list.querySelector('[aria-posinset]')).toBe(null);
    }
  });

  it('gives a quote its id with the first of its events in the part', () => {
    const { index } = story.eventById.get('injunction') ?? { index: -1 };
    const rest = story.events.slice(index);
    const cards = [...part(rest, { first: index }).querySelectorAll('[data-quote="shaw-1"]')];
    expect(cards.map(({ id }) => id)).toEqual(['quote-shaw-1']);
  });

  it('leads to articles where they are said to be', () => {
    const list = part(story.events, { articleAt: ({ id }) => `there.html#${id}` });
    const links = [...list.querySelectorAll('.event-relations a')];
    expect(links.map(link => link.getAttribute('href'))).toEqual([
      'there.html#injunction',
      'there.html#injunction',
      'there.html#award',
      'there.html#review'
    ]);
    expect(links.map(link => link.getAttribute('data-event'))).toEqual([
      'injunction',
      'injunction',
      'award',
      'review'
    ]);
  });

  it('leads to the timeline where that is elsewhere', () => {
    const list = part(story.events, {
      foot: event => onTimeline(event, `there.html#event=${event.id}`)
    });
    const links = [...list.querySelectorAll('.event-show a')];
    expect(links.map(link => link.getAttribute('href'))).toEqual(
      story.events.map(({ id }) => `there.html#event=${id}`)
    );
    expect(part(story.events).querySelector('.event-show')).toBe(null);
  });
});

describe('the header', () => {
  it('has the title and the summary', () => {
    const header = read(markup(storyHeader(readingOf(jedi))));
    expect(textsOf(header, '.story-title')).toEqual([jedi.title]);
    expect(textsOf(header, '.story-summary')).toEqual([jedi.summary]);
  });

  it('has no empty paragraph where there is no summary', () => {
    const story = storyOf({ version: 1, id: 's', title: 'S', events: [] });
    expect(read(markup(storyHeader(readingOf(story)))).childElementCount).toBe(1);
  });
});

describe('the key to the marks', () => {
  it('names the parties that have an event or a speaker, in their order', () => {
    const key = read(markup(legend(readingOf(jedi))));
    expect(textsOf(key, 'li')).toEqual(jedi.parties.map(({ name }) => name));
    const story = storyOf({
      ...good(),
      parties: [...(good().parties ?? []), { id: 'x', name: 'X' }]
    });
    expect(textsOf(read(markup(legend(readingOf(story)))), 'li')).toEqual(['Pentagon']);
  });

  it('is not read out where there is no party', () => {
    const keyOf = (story: Story) => read(markup(legend(readingOf(story))));
    const none = storyOf({ version: 1, id: 's', title: 'S', events: [] });
    expect(keyOf(none).getAttribute('aria-hidden')).toBe('true');
    expect(keyOf(jedi).hasAttribute('aria-hidden')).toBe(false);
  });
});

describe('an English story in an Arabic interface', () => {
  const format = createFormat({ locale: 'ar', zone: 'America/New_York' });
  const list = listOf(jedi, { format });

  it('has its texts one by one in their own order, and the same words as ever', () => {
    const item = list.querySelector('[data-event="remarks"]');
    if (!item) throw new RangeError('no remarks');
    const own = (selector: string) =>
      [...item.querySelectorAll(`${selector} [dir="ltr"]`)].map(({ textContent }) => textContent);
    const event = jedi.eventById.get('remarks');
    expect(own('.event-known')).toContain(event?.dateNote);
    expect(own('.event-note')).toEqual([event?.note]);
    expect(own('.event-place')).toEqual([event?.place]);
    expect(own('.source-from')).toContain('Politico');
    expect(own('.quote-about')).toContain('President of the United States');
    expect(own('.speaker')).toContain('Donald Trump');
    const [known] = textsOf(list, '.event-article .event-known');
    expect(known).toContain(jedi.events[0]?.dateNote ?? '?');
  });

  it('has no empty line where nothing is known', () => {
    const empty = [...list.querySelectorAll('.event-panel p')].filter(line => !line.textContent);
    expect(empty).toEqual([]);
  });
});
