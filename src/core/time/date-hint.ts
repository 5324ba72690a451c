const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const SEASONS = 'spr sum aut win'.split(' ');

const two = (digits: string): string => digits.padStart(2, '0');

/** An English month or season by its first letters, as EDTF writes it; empty for another word. */
const named = (word: string): string => {
  const start = word.slice(0, 3).toLowerCase().replace('fal', 'aut');
  const month = MONTHS.indexOf(start) + 1;
  const season = SEASONS.indexOf(start) + 21;
  return month ? two(`${month}`) : season > 20 ? `${season}` : '';
};

/** Ways in which people write one date, each with what EDTF has for it (two when it is unclear). */
const HABITS: readonly (readonly [RegExp, (...found: string[]) => readonly string[]])[] = [
  [
    /^(-?\d\d?)(\d\d)s$/,
    (_, c = '', d = '') => (d === '00' ? [`${c}0X`, `${c}XX`] : [c + d.replace(/.$/, 'X')])
  ],
  [/^(\d\d?)(?:st|nd|rd|th)[ -]c(?:entury|\.)?$/i, (_, n) => [`${two(`${Number(n) - 1}`)}XX`]],
  [
    /^(\d{1,4}) ?BCE?$/i,
    (_, n) => [Number(n) > 1 ? `-${`${Number(n) - 1}`.padStart(4, '0')}` : '0000']
  ],
  [/^(?:AD ?)?(\d{1,4})(?: ?AD| ?CE)?$/i, (_, year = '') => [year.padStart(4, '0')]],
  [/^Y?(-?)(\d{5,})$/i, (_, sign = '', year = '') => [`Y${sign}${year}`]],
  [/^Y(-?)(\d{1,4})$/i, (_, sign = '', year = '') => [sign + year.padStart(4, '0')]],
  [/^(\d{4})(\d\d)(\d\d)$/, (_, ...ymd) => [ymd.slice(0, 3).join('-')]],
  [/^(\d{4})[-/. ](\d\d?)$/, (_, y, m = '') => [`${y}-${two(m)}`]],
  [/^(\d\d?)[-/.](\d{4})$/, (_, m = '', y) => [`${y}-${two(m)}`]],
  [/^(\d{4})[-/. ](\d\d?)[-/. ](\d\d?)$/, (_, y, m = '', d = '') => [`${y}-${two(m)}-${two(d)}`]],
  [/^(\d\d?)\. ?(\d\d?)\. ?(\d{4})$/, (_, d = '', m = '', y) => [`${y}-${two(m)}-${two(d)}`]],
  [
    /^(\d\d?)[-/](\d\d?)[-/](\d{4})$/,
    (_, a = '', b = '', y) => [`${y}-${two(b)}-${two(a)}`, `${y}-${two(a)}-${two(b)}`]
  ],
  [/^([a-z]+)\.?,? (\d{4})$/i, (_, m = '', y) => [`${y}-${named(m)}`]],
  [/^(\d{4}),? ([a-z]+)\.?$/i, (_, y, m = '') => [`${y}-${named(m)}`]],
  [
    /^(?:[a-z]+,? )??(\d\d?)(?:st|nd|rd|th|\.)? (?:of )?([a-z]+)\.?,? (\d{4})$/i,
    (_, d = '', m = '', y) => [`${y}-${named(m)}-${two(d)}`]
  ],
  [
    /^(?:[a-z]+,? )??([a-z]+)\.? (\d\d?)(?:st|nd|rd|th)?,? (\d{4})$/i,
    (_, m = '', d = '', y) => [`${y}-${named(m)}-${two(d)}`]
  ],
  // unknown digits as drafts of the standard had them, or as a mark
  [/^-?[\dxu?-]+$/i, found => [found.replace(/[xu?]/gi, 'X')]]
];

/** The dash, slash or word between the ends of an interval. */
const BETWEEN = / ?\/ ?| (?:to|until|-) | ?[–—] ?|(?<=^\d{4})-(?=\d{4}$)/;
const ABOUT = /^(?:c|ca|circa|about|around|approx|approximately)\b\.? ?|^[~?%]|[~?%](?=-)|[~?%]$/i;
const OPEN = /^(?:present|now|today|ongoing|open|\.{1,3})$/i;

/** A time after a date, in any of the ways in which people write one. */
const TIMED =
  /^(.*\d)(?:T|,? )(?:at )?(\d\d?)(?:[:.](\d\d))?(:\d\d)?(?:[.,]\d+)?(?: ?([ap])\.?m\.?)?(?: ?(?:uhr|hrs?|h))? ?(z|utc|gmt|[+-]\d\d(?::?\d\d)?)?$/i;

/** A clock of twice twelve hours as one of twenty-four; empty for an hour that it does not have. */
const hourOf = (hour: string, half: string | undefined): string => {
  if (half === undefined) return two(hour);
  const [told, late] = [Number(hour), /p/i.test(half)];
  if (told > 12) return late && told < 24 ? hour : '';
  return two(`${(told % 12) + (late ? 12 : 0)}`);
};

type Reads = (text: string) => boolean;

/** One date, as people write one. */
const dated = (text: string, reads: Reads): readonly string[] => {
  if (reads(text)) return [text];
  for (const [form, rewrite] of HABITS) {
    const found = form.exec(text);
    const fits = found ? [...new Set(rewrite(...found))].filter(reads) : [];
    if (fits.length) return fits;
  }
  return [];
};

/** One date with a time after it. */
const timed = (text: string, reads: Reads): readonly string[] => {
  const [found, date = '', hour = '', minute, second = '', half, zone = ''] =
    TIMED.exec(text) ?? [];
  if (found === undefined || (minute === undefined && half === undefined)) return [];
  const offset = zone
    .toUpperCase()
    .replace(/UTC|GMT/, 'Z')
    .replace(/(\d\d)(\d\d)$/, '$1:$2');
  return dated(date, reads)
    .map(day => `${day}T${hourOf(hour, half)}:${minute ?? '00'}${second}${offset}`)
    .filter(reads);
};

/**
 * What an author may have meant by a text that is no date: EDTF texts for which `reads` holds,
 * none when nothing fits, two when it could be either.
 */
const guesses = (text: string, reads: Reads): readonly string[] => {
  const tidy = text.trim().replace(/\s+/g, ' ');
  const fits = dated(tidy, reads);
  if (fits.length) return fits;
  const times = timed(tidy, reads);
  if (times.length) return times;
  const mark = ABOUT.exec(tidy)?.[0];
  if (mark) {
    const sign = /[~?%]/.test(mark) ? mark : '~';
    return guesses(tidy.replace(mark, ''), reads)
      .map(guess => guess + sign)
      .filter(reads);
  }
  const [start = '', end, ...others] = tidy.split(BETWEEN);
  if (end === undefined || others.length) return [];
  // 2019–20 shares its century
  const last = /^\d{4}$/.test(start) && /^\d\d$/.test(end) ? start.slice(0, 2) + end : end;
  const ends = [start, last].map(part =>
    OPEN.test(part) ? '..' : /^(unknown)?$/i.test(part) ? '' : guesses(part, reads)[0]
  );
  return [ends.join('/')].filter(guess => !ends.includes(undefined) && reads(guess));
};

/** What may be the name of a zone at the end of a text: `BST`, `Europe/London`, `[Europe/London]`. */
const LAST = /^(.*[\dm.])[ [(]+(?![ap]m$)[a-z][\w/+-]+[\])]?$/i;

/** A longer text is no date that anybody wrote, and an address may bring one that takes long to look at. */
const LONGEST = 60;

/** What to do about a text that is no date; empty where there is nothing to say. `reads` tells what is one. */
export const dateHint = (text: string, reads: Reads): string => {
  if (text.length > LONGEST) return '';
  const fits = guesses(text, reads);
  if (fits.length) return `write ${fits.join(' or ')}`;
  const rest = LAST.exec(text.trim())?.[1] ?? '';
  const time = guesses(rest, reads).some(fit => fit.includes('T'));
  return time ? 'write its zone as an offset, such as 14:00+01:00' : '';
};
