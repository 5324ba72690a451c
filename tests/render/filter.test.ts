// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { FacetOption } from '../../src/core/view/facets.ts';
import type { Facet } from '../../src/core/view/filter.ts';
import { ALL_ENGLISH as ENGLISH } from '../../src/core/view/tool-words.ts';
import { type FilterReading, filterLine, filterPanel } from '../../src/render/filter.ts';
import { markup } from '../../src/render/markup.ts';
import { read } from './dom-text.ts';

const option = (value: string, rest: Partial<FacetOption> = {}): FacetOption => ({
  value,
  name: `The ${value}`,
  party: -1,
  count: 1,
  wanted: false,
  ...rest
});

const readingOf = (options: Partial<Record<Facet, readonly FacetOption[]>>): FilterReading => ({
  options: { party: [], person: [], kind: [], source: [], ...options },
  words: ENGLISH,
  number: n => n.toLocaleString('en-GB')
});

const many = (count: number, rest: (at: number) => Partial<FacetOption> = () => ({})) =>
  Array.from({ length: count }, (_, at) => option(`p${at}`, rest(at)));

const panelOf = (reading: FilterReading, more: readonly Facet[] = []) =>
  read(markup(filterPanel(reading, new Set(more))));
const lineOf = (reading: FilterReading, left: number, all: number) =>
  read(markup(filterLine(reading, left, all)));

const picks = (element: Element) => [...element.querySelectorAll<HTMLButtonElement>('.pick')];
const textOf = (element: Element, selector: string) =>
  element.querySelector(selector)?.textContent ?? null;

describe('the panel of a filter', () => {
  it('has a group with a name for each facet that tells events apart, and for no other', () => {
    const two = [option('a'), option('b')];
    const groups = (reading: FilterReading) =>
      [...panelOf(reading).querySelectorAll('[role="group"]')].map(group =>
        group.getAttribute('aria-label')
      );
    expect(groups(readingOf({ party: two, person: two, kind: two, source: two }))).toEqual([
      ENGLISH.filterParty,
      ENGLISH.filterPerson,
      ENGLISH.filterKind,
      ENGLISH.filterSource
    ]);
    expect(groups(readingOf({ party: two, person: [option('a')] }))).toEqual([ENGLISH.filterParty]);
    expect(groups(readingOf({}))).toEqual([]);
  });

  it('offers each value with its name and how many events it would leave', () => {
    const party = [option('a', { count: 12031 }), option('b', { wanted: true })];
    const [one, other] = picks(panelOf(readingOf({ party })));
    expect([one, other].map(pick => pick && textOf(pick, '.pick-name'))).toEqual([
      'The a',
      'The b'
    ]);
    expect([one, other].map(pick => pick && textOf(pick, '.pick-count'))).toEqual(['12,031', '1']);
    expect([one, other].map(pick => pick?.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
    expect(one?.dataset).toMatchObject({ facet: 'party', value: 'a' });
    expect([one, other].map(pick => pick?.type)).toEqual(['button', 'button']);
  });

  it('does not let a value be chosen that would leave nothing, but lets it be taken back', () => {
    const party = [
      option('a', { count: 0 }),
      option('b', { count: 0, wanted: true }),
      option('c', { count: 1 })
    ];
    expect(
      picks(panelOf(readingOf({ party }))).map(pick => pick.getAttribute('aria-disabled'))
    ).toEqual(['true', null, null]);
  });

  it('has the mark of a party beside it and beside its people', () => {
    const party = [option('a', { party: 0 }), option('g', { party: 6 })];
    const person = [option('x', { party: 2 }), option('y')];
    const marks = picks(panelOf(readingOf({ party, person }))).map(pick => {
      const svg = pick.querySelector('svg');
      return svg && [svg.getAttribute('data-party'), svg.getAttribute('aria-hidden')];
    });
    expect(marks).toEqual([['1', 'true'], ['1', 'true'], ['3', 'true'], null]);
  });

  it('calls the two kinds by words of its own', () => {
    const kind = [option('quoted'), option('unquoted')];
    expect(picks(panelOf(readingOf({ kind }))).map(pick => textOf(pick, '.pick-name'))).toEqual([
      ENGLISH.withQuotes,
      ENGLISH.withoutQuotes
    ]);
  });

  it('offers the first of many, and the rest when they are asked for', () => {
    const reading = readingOf({ source: many(1500) });
    const few = picks(panelOf(reading));
    expect(few.length).toBe(13);
    expect(few.at(-1)?.textContent).toBe(ENGLISH.more('1,488'));
    expect(few.at(-1)?.dataset.more).toBe('source');
    expect(few.at(-1)?.hasAttribute('data-value')).toBe(false);
    const all = picks(panelOf(reading, ['source']));
    expect(all.map(pick => pick.dataset.value)).toEqual(many(1500).map(({ value }) => value));
    // Another facet's rest is not asked for by that.
    expect(picks(panelOf(reading, ['person'])).length).toBe(13);
  });

  it('offers what is wanted in any case', () => {
    const reading = readingOf({ source: many(30, at => ({ wanted: at === 25 })) });
    const values = picks(panelOf(reading)).map(pick => pick.dataset.value);
    expect(values).toHaveLength(14);
    expect(values[12]).toBe('p25');
    expect(picks(panelOf(reading)).at(-1)?.textContent).toBe(ENGLISH.more('17'));
  });

  it('asks for no more where all are offered', () => {
    expect(picks(panelOf(readingOf({ source: many(12) }))).length).toBe(12);
  });
});

describe('the line over a stage that was narrowed', () => {
  const reading = readingOf({
    party: [option('a', { party: 0, wanted: true }), option('b', { party: 1 })],
    kind: [option('quoted', { wanted: true })]
  });

  it('says how many events are left of how many', () => {
    expect(textOf(lineOf(reading, 14, 33), '.narrowed-count')).toBe('14 of 33 events');
    expect(textOf(lineOf(reading, 1200, 12031), '.narrowed-count')).toBe('1,200 of 12,031 events');
    expect(textOf(lineOf(reading, 0, 33), '.narrowed-count')).toBe(ENGLISH.emptyFilter);
  });

  it('has each value that is wanted, to be taken back, and none that is not', () => {
    const wanted = picks(lineOf(reading, 14, 33));
    expect(wanted.map(pick => textOf(pick, '.pick-name'))).toEqual(['The a', ENGLISH.withQuotes]);
    expect(wanted.map(pick => [pick.dataset.facet, pick.dataset.value])).toEqual([
      ['party', 'a'],
      ['kind', 'quoted']
    ]);
    expect(wanted.map(pick => pick.getAttribute('aria-pressed'))).toEqual(['true', 'true']);
    expect(wanted.map(pick => pick.querySelector('svg')?.getAttribute('data-party'))).toEqual([
      '1',
      undefined
    ]);
  });

  it('ends with the way out', () => {
    const last = lineOf(reading, 14, 33).lastElementChild;
    expect([last?.className, last?.textContent]).toEqual(['clear', ENGLISH.clearFilter]);
  });

  it('tells the same value of two facets apart', () => {
    const both = readingOf({
      party: [option('x', { wanted: true })],
      source: [option('x', { wanted: true })]
    });
    const keys = filterLine(both, 1, 2).children.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('what a story names its values', () => {
  it('is written as text, whatever is in it', () => {
    const hostile = '<img src=x onerror=alert(1)>" \' &amp;';
    const party = [
      option(hostile, { name: hostile, wanted: true }),
      option('b', { name: '</button>' })
    ];
    const reading = readingOf({ party });
    for (const element of [panelOf(reading), lineOf(reading, 1, 2)]) {
      expect(element.querySelector('img')).toBeNull();
      expect(picks(element)[0]?.dataset.value).toBe(hostile);
      expect(textOf(element, '.pick-name')).toBe(hostile);
    }
  });
});
