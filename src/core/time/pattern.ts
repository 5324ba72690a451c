import { dateMs } from './clock.ts';
import { localeOf } from './locale.ts';
import { around } from './words.ts';

/** Fields of a date to show, as Intl takes them. */
export type Pattern = Intl.DateTimeFormatOptions;

/** Texts of instants (UTC ms) in one language and zone, always in the Gregorian calendar. */
export interface Patterns {
  readonly locale: string;
  show(t: number, pattern: Pattern): string;
  /** Both ends, naming once what they share, with `between` where the language sets a dash, or around them. */
  range(from: number, to: number, pattern: Pattern, between: string): string;
  /** The year alone, without a word for it or for its era. */
  year(t: number): string;
  /** The name of the zone; a generic one is the same in summer and in winter. */
  zone(t: number, style: 'longGeneric' | 'long' | 'short'): string;
}

const DASH = /\s*–\s*/;

/** Years before this one are told by their era: 44 BC, 79 AD. */
const ERA_UNTIL = dateMs(100);

/** A malformed locale falls back to English. Throws a RangeError for an unknown zone. */
export const createPatterns = (name: string, zone: string): Patterns => {
  const locale = localeOf(name);
  const english = locale.startsWith('en');
  // Clocks of 24 hours read 09:00, those of 12 hours 9:00 AM.
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  const padded = clock.hourCycle === 'h23';
  const made = new Map<string, Intl.DateTimeFormat>();
  // Most patterns are constants: no key has to be spelt for them in every frame.
  const known = {
    early: new WeakMap<Pattern, Intl.DateTimeFormat>(),
    late: new WeakMap<Pattern, Intl.DateTimeFormat>()
  };
  const formatOf = (pattern: Pattern, t: number): Intl.DateTimeFormat => {
    const near = t < ERA_UNTIL ? known.early : known.late;
    const there = near.get(pattern);
    if (there) return there;
    const format = formatWith(pattern, t);
    near.set(pattern, format);
    return format;
  };
  const formatWith = (pattern: Pattern, early: number): Intl.DateTimeFormat => {
    const fields: Pattern = {
      ...pattern,
      ...(pattern.year && early < ERA_UNTIL && { era: 'short' }),
      ...(pattern.hour && padded && { hour: '2-digit' })
    };
    const key = JSON.stringify(fields);
    let format = made.get(key);
    if (!format) {
      format = new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: zone, ...fields });
      made.set(key, format);
    }
    return format;
  };

  const show = (t: number, pattern: Pattern): string => {
    const text = formatOf(pattern, t).format(t);
    // Engines differ on "Thursday, 18 July" in English; a day that comes first needs no comma.
    return english && pattern.weekday ? text.replace(/^(\p{L}+), (?=\d)/u, '$1 ') : text;
  };

  const part = (t: number, pattern: Pattern, type: Intl.DateTimeFormatPartTypes): string =>
    formatOf(pattern, Infinity)
      .formatToParts(t)
      .find(one => one.type === type)?.value ?? '';

  return Object.freeze<Patterns>({
    locale,
    show,
    range: (from, to, pattern, between) => {
      const parts = formatOf(pattern, from).formatRangeToParts(from, to);
      const [before = '', amid = '', after = ''] = around(between);
      // Where Intl falls back on figures (2019/07～2020/03), both ends are told in full.
      if (parts.some(({ value }) => value === '/')) {
        return before + show(from, pattern) + amid + show(to, pattern) + after;
      }
      const start = parts.filter(part => part.source === 'startRange' && part.type !== 'literal');
      const dash = parts.findIndex(part => part.source === 'endRange') - 1;
      // One number before the dash (1–3 May) is closer to it than several words.
      const tight = start.length === 1 && (start[0]?.type === 'day' || between.includes('–'));
      const worded = !tight && parts[dash]?.value.includes('–');
      const text = parts
        .map(({ value }, i) => (i === dash ? value.replace(DASH, tight ? '–' : amid) : value))
        .join('');
      return worded ? before + text + after : text;
    },
    year: t => part(t, { year: 'numeric' }, 'year'),
    zone: (t, timeZoneName) => part(t, { timeZoneName }, 'timeZoneName')
  });
};
