import { describe, expect, it } from 'vitest';
import { swapsOf, wantedIn } from '../../../src/core/find/query.ts';

describe('the words of a query', () => {
  it('are each there once, the last as one that may go on', () => {
    expect(wantedIn('The court, the Court and').map(({ term, prefix }) => [term, prefix])).toEqual([
      ['the', false],
      ['court', false],
      ['and', true]
    ]);
    expect(wantedIn('the court the').map(({ prefix }) => prefix)).toEqual([true, false]);
    expect(wantedIn('국방부 계약').map(({ prefix }) => prefix)).toEqual([true, true]);
  });

  it('may have one slip from four letters on and two from nine, but not as numbers', () => {
    const slips = Object.fromEntries(
      wantedIn(`law laws lawsuits lawmakers 2019 covid19 国防総省庁 ${'x'.repeat(40)}`).map(
        ({ term, slips }) => [term.slice(0, 9), slips]
      )
    );
    expect(slips).toMatchObject({
      law: 0,
      laws: 1,
      lawsuits: 1,
      lawmakers: 2,
      '2019': 0,
      covid19: 0,
      xxxxxxxxx: 0
    });
  });

  it('are twelve at the most, of the first 400 letters', () => {
    const words = Array.from({ length: 300 }, (_, at) => `w${at}`);
    expect(wantedIn(words.join(' ')).map(({ term }) => term)).toEqual(words.slice(0, 12));
    expect(wantedIn(`${' '.repeat(400)}court`)).toEqual([]);
  });

  it('are those that two letters make when they change places', () => {
    expect(swapsOf('coutr')).toEqual(['ocutr', 'cuotr', 'cotur', 'court']);
    expect(swapsOf('a')).toEqual([]);
  });
});
