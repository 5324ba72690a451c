import { describe, expect, it } from 'vitest';
import { LANGUAGES, languageOf } from '../../../src/build/languages.ts';
import { type EventDate, readDate } from '../../../src/core/time/edtf.ts';
import { createFormat } from '../../../src/core/time/format.ts';
import { span } from '../../../src/core/time/span.ts';

const zone = 'America/New_York';

const read = (text: string): EventDate => {
  const reading = readDate(text, zone);
  if (!reading.ok) throw new Error(reading.message);
  return reading.date;
};

/** Every precision, the oldest first. */
const PLAIN = [
  '-01XX',
  '00XX',
  '15XX',
  '18XX',
  '-004X',
  '193X',
  '195X',
  '-0043',
  '2019',
  '2019-21',
  '2019-22',
  '2019-23',
  '2019-24',
  '2019-04',
  '2019-05-01',
  '2019-07-18',
  '2019-07-18T14:30',
  '2019-07-18T14:30:05'
];

/** One of each precision, with each of the marks. */
const ONES = ['18XX', '199X', '2019', '2019-22', '2019-10', '2019-07-18', '2019-07-18T14:30'];
const MARKED = ['~', '?', '%'].flatMap(mark => ONES.map(text => text + mark));

const OPEN = [
  ...ONES.flatMap(text => [`${text}/..`, `../${text}`]),
  '2019/',
  '/2019',
  '2019-05-08/..',
  '../2019-05-01',
  '2019-21/..',
  '../2019-21',
  '2019~/..',
  '../2019-10?'
];

const RANGES = [
  '16XX/18XX',
  '198X/199X',
  '-0043/0014',
  '2019/2021',
  '2019-21/2019-23',
  '2019-07/2019-08',
  '2019-10/2020-03',
  '2020-05-01/2020-05-03',
  '2020-05-08/2020-06-11',
  '2019-12-30/2020-01-04',
  '2019-07-18T14:30/2019-07-18T16:00',
  '2019-07-18T22:30/2019-07-19T02:10',
  '2019-05/2019-06-03',
  '2019-07~/2020-03?'
];

const WINDOWS = [
  '1990 2020',
  '2019-07 2020-04',
  '2019-10-20 2019-11-04',
  '2020-03-20 2020-04-01',
  '2019-05-01 2019-05-02',
  '2019-07 2019-08',
  '2019-07-18T10:00 2019-07-19T09:30',
  '2019-07-18T10:00 2019-07-18T19:30'
];

/** Spaces that lines do not break at, and marks that nobody sees, so that they can be read. */
const visible = (text: string): string =>
  text
    .replace(/\u00a0/g, '⍽')
    .replace(/[\u2009\u202f]/g, '·')
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, mark => `<${mark.charCodeAt(0).toString(16)}>`);

/** All that is told of dates in a language, a date a line. */
const tableOf = (locale: string): string => {
  const format = createFormat({ locale, zone, words: languageOf(locale).dates });
  const lines = [...PLAIN, ...MARKED, ...OPEN, ...RANGES].map(text => {
    const date = read(text);
    const labels = (['year', 'day', 'clock'] as const).map(detail => format.label(date, detail));
    return [text, format.date(date), [...new Set(labels)].join(' | ')];
  });
  const windows = WINDOWS.map(text => {
    const [from = '', to = ''] = text.split(' ');
    return [text, format.span(span(read(from).lo, read(to).lo))];
  });
  const open = [
    ['2019-07-18 ..', format.span(span(read('2019-07-18').lo, Infinity))],
    ['.. 2019-07-18', format.span(span(-Infinity, read('2019-07-19').lo))]
  ];
  return [...lines, ...windows, ...open]
    .map(([source = '', ...told]) => `${source.padEnd(36)}${told.map(visible).join('  ‖  ')}`)
    .join('\n');
};

describe('dates in every language', () => {
  // What Intl says of dates changes a little from one edition of its data to the next.
  it.runIf(process.versions.cldr === '48.0')('read as they were read over', async () => {
    const text = [...LANGUAGES.keys()].sort().map(locale => `${locale}\n\n${tableOf(locale)}\n`);
    await expect(text.join('\n')).toMatchFileSnapshot('./languages.txt');
  });
});
