import { describe, expect, it } from 'vitest';
import { ALL_ENGLISH as ENGLISH } from '../../../src/core/view/tool-words.ts';

/** Every entry as text, functions with arguments of the kinds they take, nested tables too. */
const said = (part: unknown): string[] => {
  if (typeof part === 'string') return [part];
  if (typeof part === 'function') return [String(part(2, 3, 'party', 'quotes'))];
  return Object.values(part as object).flatMap(said);
};

/** A length of time has its unit before its number, and what stands between two things its space. */
const { length, comma, ...words } = ENGLISH;

describe('the words of the interface', () => {
  it('are never empty, never untrimmed and hold no value that is not there', () => {
    const all = Object.entries(words).flatMap(([name, part]) =>
      said(part).map(text => [name, text] as const)
    );
    expect(all.length).toBeGreaterThan(90);
    for (const [name, text] of all) {
      expect(text.trim(), name).toBe(text);
      expect(text, name).not.toBe('');
      expect(text, name).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  it('are sealed', () => {
    expect(Object.isFrozen(ENGLISH)).toBe(true);
    expect(Object.isFrozen(ENGLISH.relations)).toBe(true);
    expect(Object.isFrozen(ENGLISH.relatedBack)).toBe(true);
    expect(Object.isFrozen(ENGLISH.dateKnown)).toBe(true);
  });

  it('count one thing and many', () => {
    expect([ENGLISH.eventCount(0), ENGLISH.eventCount(1), ENGLISH.eventCount(14)]).toEqual([
      '0 events',
      '1 event',
      '14 events'
    ]);
    expect([ENGLISH.quotes(0), ENGLISH.quotes(1), ENGLISH.quotes(2)]).toEqual([
      '',
      '1 quote',
      '2 quotes'
    ]);
    expect(ENGLISH.quotesAt('Frank Shaw', 1)).toBe('1 quote: Frank Shaw');
    expect(ENGLISH.stackName(9, '18 July 2019')).toBe('9 events: 18 July 2019');
  });

  it('count in the digits and the groups of the language, or as it is written', () => {
    expect(ENGLISH.eventCount(12_031)).toBe('12,031 events');
    expect(ENGLISH.eventCount(12_031, '12 031')).toBe('12 031 events');
    expect(ENGLISH.found(1)).toBe('1 result');
    expect([ENGLISH.shownOf(3, 2000), ENGLISH.shownOf(0, 1), ENGLISH.shownOf(2, 3, 'two')]).toEqual(
      ['3 of 2,000 events', '0 of 1 event', 'two of 3 events']
    );
  });

  it('tell lengths of time', () => {
    expect([length('days', 1), length('weeks', 3), length('weekdays', 5, 'five')]).toEqual([
      '1 day',
      '3 weeks',
      'five weekdays'
    ]);
    expect(ENGLISH.between('2', length('weeks', 4))).toBe('between 2 and 4 weeks');
    expect(ENGLISH.measured('1 May', '3 May', '2 days')).toBe('1 May to 3 May: 2 days');
    expect(comma).toBe(', ');
  });

  it('take what they are given as it is', () => {
    expect(ENGLISH.foundNothing('$& {query} {n}')).toBe('Nothing found for “$& {query} {n}”');
  });

  it('name a mark by what is known of it', () => {
    expect(ENGLISH.markName('18 July 2019', 'A ruling', 'Court', '2 quotes')).toBe(
      '18 July 2019: A ruling, Court, 2 quotes'
    );
    expect(ENGLISH.markName('18 July 2019', 'A ruling', '', '')).toBe('18 July 2019: A ruling');
  });

  it('say what was left out, and of what kind', () => {
    const start = 'Left out because of faults in the file: ';
    expect(ENGLISH.leftOut(1, 0)).toBe(`${start}1 event.`);
    expect(ENGLISH.leftOut(0, 2)).toBe(`${start}2 quotes.`);
    expect(ENGLISH.leftOut(3, 1)).toBe(`${start}3 events, 1 quote.`);
  });
});
