import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Story } from '../../src/core/story/story.ts';
import { jsonldText } from '../../src/render/jsonld.ts';
import { good } from '../core/story/good.ts';
import { anyStory, formatOf, jedi, jediFile, storyOf } from './stories.ts';

interface Item {
  readonly name: string;
  readonly temporalCoverage: string;
  readonly citation?: readonly { readonly url?: string }[];
}

interface Data {
  readonly '@context': string;
  readonly '@type': string;
  readonly name: string;
  readonly temporalCoverage?: string;
  readonly mainEntity: {
    readonly '@type': string;
    readonly numberOfItems: number;
    readonly itemListElement: readonly { readonly position: number; readonly item: Item }[];
  };
}

const readBack = (story: Story): Data => JSON.parse(jsonldText(story, formatOf(story)));

/** Every object of that type, at any depth. */
const all = (json: unknown, type: string): Record<string, unknown>[] =>
  typeof json !== 'object' || json === null
    ? []
    : [
        ...('@type' in json && json['@type'] === type ? [json as Record<string, unknown>] : []),
        ...Object.values(json).flatMap(part => all(part, type))
      ];

const ISO_DATE = String.raw`([+-]\d{6}|\d{4})-\d\d-\d\d`;
const COVERAGE = new RegExp(String.raw`^(${ISO_DATE}|\.\.)(/(${ISO_DATE}|\.\.))?$`);

describe('the JSON-LD of the JEDI story', () => {
  const data = readBack(jedi);

  it('is a page about a list of all events in their order', () => {
    expect([data['@context'], data['@type'], data.name]).toEqual([
      'https://schema.org',
      'WebPage',
      jedi.title
    ]);
    const list = data.mainEntity;
    expect([list['@type'], list.numberOfItems]).toEqual(['ItemList', 33]);
    const items = list.itemListElement;
    expect(items.map(({ position }) => position)).toEqual(jedi.events.map((_, at) => at + 1));
    expect(items.map(({ item }) => item.name)).toEqual(jedi.events.map(({ title }) => title));
  });

  it('has every quote as a Quotation of its speaker', () => {
    const quotations = all(data, 'Quotation');
    const wanted = jedi.events.flatMap(({ quotes }) => quotes);
    expect(quotations.map(({ text }) => text)).toEqual(wanted.map(({ text }) => text));
    const creators = quotations.map(
      ({ creator }) => (creator as { name: string } | undefined)?.name
    );
    expect(creators).toEqual(wanted.map(({ speaker }) => speaker?.name));
  });

  it('covers the time of each event by ISO dates, the last day included', () => {
    const covered = data.mainEntity.itemListElement.map(({ item }) => item.temporalCoverage);
    expect(covered.filter(text => !COVERAGE.test(text))).toEqual([]);
    const award = jedi.eventById.get('award')?.index ?? -1;
    expect(covered[award]).toBe('2019-10-25');
    expect(data.temporalCoverage).toMatch(COVERAGE);
  });

  it('cites every source of every event', () => {
    const cited = data.mainEntity.itemListElement.map(({ item }) =>
      (item.citation ?? []).map(({ url }) => url)
    );
    expect(cited).toEqual(jedi.events.map(({ sources }) => sources.map(({ url }) => url)));
  });
});

describe('JSON-LD', () => {
  const coverageOf = (date: string) =>
    readBack(storyOf({ version: 1, id: 's', title: 'S', events: [{ id: 'e', title: 'E', date }] }))
      .mainEntity.itemListElement[0]?.item.temporalCoverage;

  it.each([
    ['2019-07-18', '2019-07-18'],
    ['2019-07', '2019-07-01/2019-07-31'],
    ['2019', '2019-01-01/2019-12-31'],
    ['2020-02-13T14:30', '2020-02-13'],
    ['2019-12-30/2020-01-02', '2019-12-30/2020-01-02'],
    ['2020-02/..', '2020-02-01/..'],
    ['../2020-02', '../2020-02-29']
  ])('covers %s as %s', (date, coverage) => {
    expect(coverageOf(date)).toBe(coverage);
  });

  it('leaves out what is not known', () => {
    const empty = readBack(storyOf({ version: 1, id: 's', title: 'S', events: [] }));
    // No event, no time: the day that an empty stage shows is nobody's.
    expect(Object.keys(empty)).toEqual(['@context', '@type', 'name', 'inLanguage', 'mainEntity']);
    const item = readBack(storyOf(good())).mainEntity.itemListElement[0]?.item;
    expect(Object.keys(item ?? {})).toEqual(['@type', 'name', 'temporalCoverage']);
  });

  it('cannot end the block it stands in, and gives the text back', () => {
    const title = '</script><script>alert(1)</script><!-- <ScRiPt';
    const story = storyOf({
      version: 1,
      id: 's',
      title,
      events: [{ id: 'e', title, date: '2019' }]
    });
    expect(jsonldText(story, formatOf(story))).not.toContain('<');
    expect(readBack(story).name).toBe(title);
    expect(readBack(story).mainEntity.itemListElement[0]?.item.name).toBe(title);
  });

  it('has every quote of any story as often as it belongs to an event', () => {
    fc.assert(
      fc.property(anyStory, story => {
        const data = readBack(story);
        expect(data.mainEntity.numberOfItems).toBe(story.events.length);
        const said = story.quotes.flatMap(({ events, text }) => events.map(() => text));
        expect(
          all(data, 'Quotation')
            .map(({ text }) => text)
            .sort()
        ).toEqual(said.sort());
        const items = data.mainEntity.itemListElement;
        const odd = items.filter(({ item }) => !COVERAGE.test(item.temporalCoverage));
        expect(odd).toEqual([]);
      }),
      { numRuns: 30 }
    );
  });

  it('has the items of a part at their places in the whole, whose number it tells', () => {
    const data: Data = JSON.parse(jsonldText(jedi, formatOf(jedi), jedi.events.slice(10, 12)));
    const { numberOfItems, itemListElement } = data.mainEntity;
    expect(numberOfItems).toBe(33);
    expect(itemListElement.map(({ position }) => position)).toEqual([11, 12]);
    expect(itemListElement.map(({ item }) => item.name)).toEqual(
      jedi.events.slice(10, 12).map(({ title }) => title)
    );
    expect(data.temporalCoverage).toBe(readBack(jedi).temporalCoverage);
  });

  it('is the same for the same file, however often it is made', () => {
    const made = [0, 1].map(() => jsonldText(storyOf(jediFile()), formatOf(jedi)));
    expect(made[0]).toBe(made[1]);
  });
});
