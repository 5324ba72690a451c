import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFinder, type Finder } from '../../../src/core/find/finder.ts';
import { finish } from '../../../src/core/story/steps.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { longFile } from '../../build/long-file.ts';
import { jedi, storyOf } from '../../render/stories.ts';

interface Given {
  readonly title: string;
  readonly summary?: string;
  readonly place?: string;
  readonly said?: string;
  readonly by?: string;
}

/** A story of events in the order given, with quotes and their speakers. */
const storyWith = (events: readonly Given[]): Story => {
  const quoted = events.map(({ said, by }, at) => ({ said, by, at })).filter(({ said }) => said);
  return storyOf({
    version: 1,
    id: 'found',
    title: 'Found',
    people: quoted.flatMap(({ by, at }) => (by ? [{ id: `p${at}`, name: by }] : [])),
    events: events.map(({ title, summary, place }, at) => ({
      id: `e${at}`,
      title,
      date: new Date(Date.UTC(2010, 0, 1 + at)).toISOString().slice(0, 10),
      ...(summary && { summary }),
      ...(place && { place })
    })),
    quotes: quoted.map(({ said, by, at }) => ({
      id: `q${at}`,
      events: [`e${at}`],
      text: said,
      ...(by && { speaker: `p${at}` })
    }))
  });
};
const finderOf = (story: Story): Finder => finish(buildFinder(story));
const finderWith = (events: readonly (Given | string)[]): Finder =>
  finderOf(storyWith(events.map(event => (typeof event === 'string' ? { title: event } : event))));

/** The positions of what is found, the best first. */
const found = (finder: Finder, query: string): number[] =>
  finder.search(query, 100).hits.map(({ event }) => event);

describe('what is found', () => {
  it('has the words, whatever their case and diacritics', () => {
    const finder = finderWith(['Électricité de France', 'Łódź wins', 'İstanbul’da', 'Straße']);
    expect(found(finder, 'ELECTRICITE')).toEqual([0]);
    expect(found(finder, 'électricite')).toEqual([0]);
    expect(found(finder, 'lodz')).toEqual([1]);
    expect(found(finder, 'ISTANBUL')).toEqual([2]);
    expect(found(finder, 'strasse')).toEqual([3]);
  });

  it('has words that go on as the last one begins', () => {
    const finder = finderWith(['Injunction granted', 'Injury claimed', 'Junction closed']);
    expect(found(finder, 'inj').sort()).toEqual([0, 1]);
    expect(found(finder, 'granted inj')).toEqual([0]);
    // The first word is typed to its end.
    expect(finder.search('inj granted', 9).hits.map(({ terms }) => terms)).toEqual([['granted']]);
  });

  it('has words that are like one with a small slip, which itself is not in the story', () => {
    const finder = finderWith(['The injunction', 'A court rules', 'They count votes', 'In 2019']);
    for (const slip of ['injunctoin', 'injuncton', 'imjunctiom']) {
      expect(found(finder, slip)).toEqual([0]);
    }
    expect(found(finder, 'cuort')).toEqual([1]);
    expect(found(finder, 'cort')).toEqual([1]);
    expect(found(finder, 'court')).toEqual([1]);
    expect(found(finder, '2018')).toEqual([]);
    expect(found(finder, 'coutn')).toEqual([2]);
  });

  it('may have another word of the story with a slip, where nothing else has all words', () => {
    const finder = finderWith(['A letter from the court', 'A form is filed', 'From the court']);
    expect(found(finder, 'form letter')).toEqual([0]);
  });

  it('has all the words, or some where nothing has all, those with more of them first', () => {
    const finder = finderWith(['Oracle sues', 'Microsoft wins', 'Oracle and Microsoft settle']);
    expect(finder.search('oracle microsoft', 9)).toMatchObject({ total: 1, hits: [{ event: 2 }] });
    expect(found(finder, 'oracle microsoft amazon')).toEqual([2, 0, 1]);
    expect(found(finder, 'amazon oracle')).toEqual([0, 2]);
    expect(finder.search('amazon google', 9)).toEqual({ total: 0, hits: [] });
  });

  it('is nothing where a word is only far from one of the story', () => {
    const finder = finderWith(['They were choosing', 'An extradition', 'A tradition']);
    expect(found(finder, 'zebra crossing')).toEqual([]);
    expect(found(finder, 'extrqditipn')).toEqual([1]);
    // Beside a word that is nowhere, two slips are too many.
    expect(found(finder, 'zebra extrqditipn')).toEqual([]);
  });

  it('is nothing without a word', () => {
    const finder = finderWith(['Oracle sues']);
    for (const query of ['', '   ', '…', '"—"']) {
      expect(finder.search(query, 9)).toEqual({ total: 0, hits: [] });
    }
    expect(finderWith([]).search('oracle', 9)).toEqual({ total: 0, hits: [] });
  });

  it('is counted whole, and given up to the limit', () => {
    const finder = finderWith(Array.from({ length: 30 }, (_, at) => `Hearing ${at}`));
    expect(finder.search('hearing', 5).hits.map(({ event }) => event)).toEqual([0, 1, 2, 3, 4]);
    expect(finder.search('hearing', 5).total).toBe(30);
    expect(finder.search('hearing', 0)).toEqual({ total: 30, hits: [] });
  });
});

describe('the order of what is found', () => {
  it('is by the field first: title, speaker, quote, summary, place', () => {
    const finder = finderWith([
      { title: 'Something', place: 'Oracle' },
      { title: 'Something', summary: 'Oracle' },
      { title: 'Something', said: 'Oracle' },
      { title: 'Something', said: 'Nothing', by: 'Oracle' },
      { title: 'Oracle' },
      'Something',
      'Something else'
    ]);
    expect(finder.search('oracle', 9).hits.map(({ event, field }) => [event, field])).toEqual([
      [4, 'title'],
      [3, 'speakers'],
      [2, 'quotes'],
      [1, 'summary'],
      [0, 'place']
    ]);
  });

  it('is exact words before longer ones', () => {
    const finder = finderWith(['Protests begin', 'Protest begins', 'Protester held']);
    expect(found(finder, 'protest')[0]).toBe(1);
  });

  it('is that of time where all else is the same', () => {
    expect(found(finderWith(['A hearing', 'A hearing', 'A hearing']), 'hearing')).toEqual([
      0, 1, 2
    ]);
  });

  it('is the same for the same story, and the score falls', () => {
    const story = storyOf(longFile(400));
    const words = fc.constantFrom('senate', 'court', 'hear', 's', 'reviews', 'speaker 7', 'xyz');
    const one = finderOf(story);
    const other = finderOf(story);
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), query => {
        const { total, hits } = one.search(query.join(' '), 400);
        expect(other.search(query.join(' '), 400)).toEqual({ total, hits });
        expect(hits).toHaveLength(total);
        expect(hits.map(({ score }) => score)).toEqual(
          hits.map(({ score }) => score).sort((a, b) => b - a)
        );
        expect(new Set(hits.map(({ event }) => event)).size).toBe(total);
      })
    );
  });
});

describe('words of other scripts', () => {
  it('are found in Chinese and Japanese without spaces', () => {
    const finder = finderWith([
      '裁判所が契約を差し止めた',
      '国防総省が契約を発表',
      'ペンタゴンの発表'
    ]);
    expect(found(finder, '契約').sort()).toEqual([0, 1]);
    expect(found(finder, '裁判所')).toEqual([0]);
    expect(found(finder, '発表 契約')).toEqual([1]);
    expect(found(finder, 'ﾍﾟﾝﾀｺﾞﾝ')).toEqual([2]);
  });

  it('are found in Arabic and Hebrew without vowel marks, and from a Persian keyboard', () => {
    const finder = finderWith(['المحكمة العليا', 'הכרזת העצמאות', 'كتاب جديد']);
    expect(found(finder, 'المحكمه')).toEqual([0]);
    expect(found(finder, 'הַכְרָזַת')).toEqual([1]);
    expect(found(finder, 'کتاب')).toEqual([2]);
  });

  it('are found in Korean with any particle behind them', () => {
    const finder = finderWith(['국방부가 계약을 발표', '법원은 기각']);
    expect(found(finder, '국방부 계약')).toEqual([0]);
  });

  it('are found in Hindi and Thai', () => {
    const finder = finderWith(['अदालत का फ़ैसला', 'ศาลสั่งระงับสัญญา']);
    expect(found(finder, 'फैसला')).toEqual([0]);
    expect(found(finder, 'สัญญา')).toEqual([1]);
  });
});

describe('a story with more matches than are ranked', () => {
  const COUNT = 4000;
  const story = storyWith(
    Array.from({ length: COUNT }, (_, at) => ({
      title: at === COUNT - 1 ? 'The hearing' : 'Something',
      summary: 'A hearing was held.'
    }))
  );

  it('has them all counted, and those in titles found though they come last', () => {
    const { total, hits } = finderOf(story).search('hearing', 3);
    expect(total).toBe(COUNT);
    expect(hits.map(({ event }) => event)).toEqual([COUNT - 1, 0, 1]);
  });
});

describe('the index of a story', () => {
  it('is made in steps, which tell how much is done', () => {
    const done = [...buildFinder(storyOf(longFile(240)))];
    expect(done).toEqual([50, 100, 150, 200].map(at => at / 240));
  });

  it('finds every event of a real story by its title, and marks what it found', () => {
    const finder = finderOf(jedi);
    for (const { title, index } of jedi.events) {
      const hit = finder.search(title, 50).hits.find(({ event }) => event === index);
      expect([title, hit?.field]).toEqual([title, 'title']);
    }
    expect(finder.search('injunctoin', 1).hits[0]?.terms).toEqual(['injunction']);
  });

  it('takes any text for a query', () => {
    const finder = finderOf(jedi);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), query => {
        const { total, hits } = finder.search(query, 10);
        expect(hits.length).toBe(Math.min(10, total));
      })
    );
  });
});
