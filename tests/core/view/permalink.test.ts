import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_PERMALINK,
  PERMALINK_FIELDS,
  type Permalink,
  readPermalink,
  writePermalink
} from '../../../src/core/view/permalink.ts';

const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const two = (n: number) => `${n}`.padStart(2, '0');
const date = fc
  .record({
    year: fc.integer({ min: 1000, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    form: fc.integer({ min: 0, max: 4 })
  })
  .map(({ year, month, day, form }) => {
    const iso = `${year}-${two(month)}-${two(day)}`;
    return [`${year}`, iso.slice(0, 7), iso, `${iso}T14:30Z`, `${iso}T14:30:05`][form] ?? iso;
  });

const anyPermalink: fc.Arbitrary<Permalink> = fc
  .record({
    event: fc.option(id, { nil: null }),
    quote: fc.option(id, { nil: null }),
    window: fc.option(fc.tuple(date, date), { nil: null }),
    party: fc.option(id, { nil: null }),
    person: fc.option(id, { nil: null }),
    kind: fc.option(id, { nil: null }),
    source: fc.option(id, { nil: null }),
    view: fc.constantFrom(null, 'list'),
    q: fc.option(id, { nil: null })
  })
  .map(({ window, ...rest }) => ({
    ...rest,
    from: window?.[0] ?? null,
    to: window?.[1] ?? null
  }));

/** Parts of a fragment that belong to somebody else. */
const anyForeign = fc.array(
  fc.constantFrom(
    'page=3',
    'section-2',
    'query=a%20b',
    'eventful=1',
    ':~:text=court',
    'x=',
    'a=b=c'
  ),
  { maxLength: 4 }
);

const written = (foreign: readonly string[]) => (foreign.length ? `#${foreign.join('&')}` : '');

describe('reading an address', () => {
  it('knows these fields and no others', () => {
    expect([...PERMALINK_FIELDS]).toEqual(Object.keys(EMPTY_PERMALINK));
    expect(readPermalink('#event=award&quote=shaw-1&from=2019-07&to=2020-03&other=1')).toEqual({
      ...EMPTY_PERMALINK,
      event: 'award',
      quote: 'shaw-1',
      from: '2019-07',
      to: '2020-03'
    });
    const wanted = '#party=court,amazon&person=shaw&kind=quoted&source=The+Register';
    expect(readPermalink(wanted)).toEqual({
      ...EMPTY_PERMALINK,
      party: 'court,amazon',
      person: 'shaw',
      kind: 'quoted',
      source: 'The Register'
    });
  });

  it('says nothing of an empty address', () => {
    for (const fragment of ['', '#', '#&', '##']) {
      expect(readPermalink(fragment)).toEqual(EMPTY_PERMALINK);
    }
    expect(Object.isFrozen(EMPTY_PERMALINK)).toBe(true);
  });

  it('reads the anchors of articles and cards, which work without scripts', () => {
    expect(readPermalink('#event-award')).toEqual({ ...EMPTY_PERMALINK, event: 'award' });
    expect(readPermalink('#quote-shaw-1')).toEqual({ ...EMPTY_PERMALINK, quote: 'shaw-1' });
    expect(readPermalink('#event-a%20b&from=2019&to=2020').event).toBe('a b');
    expect(readPermalink('#event-')).toEqual(EMPTY_PERMALINK);
    expect(readPermalink('#eventful-day')).toEqual(EMPTY_PERMALINK);
  });

  it.each([
    '#event=',
    '#party=',
    '#kind=&source=',
    '#from=2019-07',
    '#to=2019-07',
    '#from=July&to=2020',
    '#from=2019-07&to=2020-3',
    '#from=2019-07&to=',
    '#from=..&to=2020',
    '#from=2019/2020&to=2021',
    '#__proto__=x&constructor=y&toString=z',
    '#EVENT=award'
  ])('ignores a value that it cannot use: %s', fragment => {
    expect(readPermalink(fragment)).toEqual(EMPTY_PERMALINK);
  });

  it('knows one view beside the stage, and no other', () => {
    expect(readPermalink('#view=list&q=cloud+award').view).toBe('list');
    expect(readPermalink('#view=list&q=cloud+award').q).toBe('cloud award');
    for (const other of ['#view=', '#view=stage', '#view=List', '#q=']) {
      expect(readPermalink(other)).toEqual(EMPTY_PERMALINK);
    }
  });

  it('takes the last of two values, and a broken escape as it stands', () => {
    expect(readPermalink('#event=a&event=b').event).toBe('b');
    expect(readPermalink('#event=100%').event).toBe('100%');
    expect(readPermalink('#event=a+b').event).toBe('a b');
  });

  it('never throws, on any text at all', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc
        .array(
          fc.constantFrom(
            '#',
            '&',
            '=',
            '%',
            '%E0%A4',
            'event',
            'quote-',
            'from',
            'to',
            '+',
            '2019'
          )
        )
        .map(parts => parts.join(''))
    );
    fc.assert(
      fc.property(anyText, text => {
        const found = readPermalink(text);
        expect(Object.keys(found)).toEqual(Object.keys(EMPTY_PERMALINK));
        expect(found.from === null).toBe(found.to === null);
        expect(typeof writePermalink(EMPTY_PERMALINK, text)).toBe('string');
      }),
      { numRuns: 500 }
    );
  });
});

describe('writing an address', () => {
  it('is the reverse of reading it, whatever else stands there', () => {
    fc.assert(
      fc.property(anyPermalink, anyForeign, (permalink, foreign) => {
        const fragment = writePermalink(permalink, written(foreign));
        expect(readPermalink(fragment)).toEqual(permalink);
        expect(writePermalink(readPermalink(fragment), fragment)).toBe(fragment);
      })
    );
  });

  it('keeps the parts of others where they stood, to the letter', () => {
    fc.assert(
      fc.property(anyPermalink, anyPermalink, anyForeign, (one, two, foreign) => {
        const first = writePermalink(one, written(foreign));
        const second = writePermalink(two, first);
        const rest = (fragment: string) => fragment.slice(1).split('&').slice(0, foreign.length);
        expect(foreign.length === 0 || rest(second).join('&') === foreign.join('&')).toBe(true);
        expect(writePermalink(EMPTY_PERMALINK, second)).toBe(written(foreign));
      })
    );
  });

  it('says nothing of the view at the start', () => {
    expect(writePermalink(EMPTY_PERMALINK)).toBe('');
    expect(writePermalink(EMPTY_PERMALINK, '#event=award&from=2019&to=2020')).toBe('');
    expect(writePermalink(EMPTY_PERMALINK, '#event-award')).toBe('');
  });

  it('writes its fields in one order and escapes them', () => {
    expect(
      writePermalink(
        { ...EMPTY_PERMALINK, event: 'a&b', quote: 'q=1', from: '2019-07', to: '2020-03' },
        '#page=3'
      )
    ).toBe('#page=3&event=a%26b&quote=q%3D1&from=2019-07&to=2020-03');
  });

  it('writes a list as it is read, and a comma that belongs to a value by its code', () => {
    const lists = { ...EMPTY_PERMALINK, party: 'court,amazon', source: 'Time%2C Inc.' };
    const fragment = '#party=court,amazon&source=Time%252C%20Inc.';
    expect(writePermalink(lists)).toBe(fragment);
    expect(readPermalink(fragment)).toEqual(lists);
  });

  it('puts itself in the place of the anchor that was followed', () => {
    expect(writePermalink({ ...EMPTY_PERMALINK, event: 'b' }, '#event-a&page=3')).toBe(
      '#page=3&event=b'
    );
  });
});
