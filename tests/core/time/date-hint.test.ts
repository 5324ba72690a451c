import { describe, expect, it } from 'vitest';
import { dateHint } from '../../../src/core/time/date-hint.ts';
import { readDate } from '../../../src/core/time/edtf.ts';

const hintOf = (text: string): string => {
  const reading = readDate(text, 'America/New_York');
  return reading.ok ? 'none needed' : reading.hint;
};

const HINTS: Readonly<Record<string, string>> = {
  '2016-5-1': 'write 2016-05-01',
  '2024/05/01': 'write 2024-05-01',
  '2024/05': 'write 2024-05',
  '05/2024': 'write 2024-05',
  '20190718': 'write 2019-07-18',
  '25.10.2019': 'write 2019-10-25',
  '25/10/2019': 'write 2019-10-25',
  '10/25/2019': 'write 2019-10-25',
  '10/05/2019': 'write 2019-05-10 or 2019-10-05',
  '05/05/2019': 'write 2019-05-05',
  'May 2024': 'write 2024-05',
  'Sept. 2019': 'write 2019-09',
  '18 July 2019': 'write 2019-07-18',
  'Thursday, 18 July 2019': 'write 2019-07-18',
  'July 18th, 2019': 'write 2019-07-18',
  'Thursday, July 18, 2019': 'write 2019-07-18',
  'Fall 2019': 'write 2019-23',
  '1990s': 'write 199X',
  '1900s': 'write 190X or 19XX',
  '19th century': 'write 18XX',
  '44 BC': 'write -0043',
  '1 BCE': 'write 0000',
  'AD 79': 'write 0079',
  '79': 'write 0079',
  y17000: 'write Y17000',
  '17000': 'write Y17000',
  Y2019: 'write 2019',
  'c. 2016': 'write 2016~',
  'circa May 2016': 'write 2016-05~',
  '~2016': 'write 2016~',
  '2016~-05': 'write 2016-05~',
  '199u': 'write 199X',
  '2019-0?-?': '',
  '2019-??': 'write 2019-XX',
  ' 2019 ': 'write 2019',
  '2019-07-18 9:30': 'write 2019-07-18T09:30',
  '2019-07-18T14:00:00.000Z': 'write 2019-07-18T14:00:00Z',
  '2019-07-18t14:30+0200': 'write 2019-07-18T14:30+02:00',
  '18.12.2024 16:00': 'write 2024-12-18T16:00',
  '18 December 2024, 16.30': 'write 2024-12-18T16:30',
  '12/11/2024 9:05': 'write 2024-11-12T09:05 or 2024-12-11T09:05',
  'July 18, 2019 4 pm': 'write 2019-07-18T16:00',
  '2019-07-18 12:15 a.m.': 'write 2019-07-18T00:15',
  '18 December 2024 at 16:00': 'write 2024-12-18T16:00',
  '18.12.2024 16:00 Uhr': 'write 2024-12-18T16:00',
  '2019-07-18 14:00 UTC': 'write 2019-07-18T14:00Z',
  '18.12.2024 16:00 – 19.12.2024 9:30': 'write 2024-12-18T16:00/2024-12-19T09:30',
  '2019-07-18 25 pm': '',
  '2019-07-18 13:00 am': '',
  '2019-07-18 13:00 pm': 'write 2019-07-18T13:00',
  '2.30 approx': '',
  '18.12 december': '',
  '2024-07-01 4:00 pm EST': 'write its zone as an offset, such as 14:00+01:00',
  '2024-07-01T14:00[Europe/London]': 'write its zone as an offset, such as 14:00+01:00',
  '2024-07-01T14:00 BST': 'write its zone as an offset, such as 14:00+01:00',
  '2024-07-01 14:00 Europe/London': 'write its zone as an offset, such as 14:00+01:00',
  '2019-2021': 'write 2019/2021',
  '2019–21': 'write 2019/2021',
  '2019/present': 'write 2019/..',
  '2019/unknown': 'write 2019/',
  'May 2019 to 3 June 2020': 'write 2019-05/2020-06-03',
  '2021 - 2019': '',
  '30 February 2019': '',
  soon: '',
  '': ''
};

describe('a hint', () => {
  it('names the text that would have been right, where it can be guessed', () => {
    const hints = Object.keys(HINTS).map(text => [text, hintOf(text)]);
    expect(Object.fromEntries(hints)).toEqual(HINTS);
  });

  it('only ever names dates that can be read', () => {
    const named = Object.values(HINTS)
      .filter(hint => !hint.startsWith('write its'))
      .flatMap(hint => hint.replace('write ', '').split(' or '));
    expect(named.filter(text => text && hintOf(text) !== 'none needed')).toEqual([]);
  });

  it('is looked for in little time, whatever an address brings', () => {
    let asked = 0;
    const reads = () => {
      asked += 1;
      return false;
    };
    for (const text of [
      `${'~'.repeat(10)}x${' 1:00'.repeat(10)}`,
      '~'.repeat(5000),
      '1-'.repeat(30)
    ]) {
      expect(dateHint(text, reads)).toBe('');
    }
    expect(asked).toBeLessThan(500);
  });
});
