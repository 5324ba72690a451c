import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxWidth,
  createLabelMeasure,
  createLabelWords,
  DATE_STYLE,
  TITLE_SIZE
} from '../../../src/core/layout/label-text.ts';
import { metricsFor } from '../../../src/core/layout/metrics.ts';
import { textWidth, wrapText } from '../../../src/core/layout/text.ts';
import type { StoryEvent } from '../../../src/core/story/story.ts';
import type { Detail } from '../../../src/core/time/date-text.ts';
import { readDate } from '../../../src/core/time/edtf.ts';
import { createFormat } from '../../../src/core/time/format.ts';
import { anyCase, anyDate, anyStory, formatOf, tale } from './any-story.ts';

const DETAILS: readonly Detail[] = ['year', 'day', 'clock'];

/** Type so large that the rounding of a box to whole px hides no difference between two texts. */
const HUGE = 1e6;

/** Names of months, digits, clocks and parts of the day of many kinds. */
const LOCALES = [
  'en-GB',
  'en-US',
  'de',
  'fr',
  'ja',
  'ar',
  'ar-EG',
  'fa',
  'he',
  'ru',
  'ko',
  'hi',
  'th',
  'my',
  'zh-TW',
  'en-u-hc-h11',
  'zh-u-nu-hanidec'
];

const anyLocale = fc.constantFrom(...LOCALES);
const anyZone = fc.constantFrom(
  'UTC',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe'
);

const two = (n: number) => `${n}`.padStart(2, '0');
const count = <Item>(n: number, item: (at: number) => Item) =>
  Array.from({ length: n }, (_, at) => item(at));

/** A year, its months and its days, more or less certain, and times of all hours of one day. */
const datesOf = (year: number, month: number, minute: number): string[] => {
  const months = count(12, at => `${year}-${two(at + 1)}`);
  const days = months.flatMap(of => count(28, day => `${of}-${two(day + 1)}`));
  const times = count(24, hour => {
    const time = `${year}-${two(month)}-${two(1 + ((hour + minute) % 28))}T${two(hour)}`;
    return [`${time}:00`, `${time}:${two(minute)}`, `${time}:${two(minute)}:${two(59 - minute)}`];
  });
  const plain = [`${year}`, ...months, ...days.slice(0, 10), ...times.flat()];
  return [...days, ...['', '~', '?', '%'].flatMap(mark => plain.map(date => date + mark))];
};

/** An event of that date; what it is called is too short to matter. */
const dated = (text: string, zone: string): StoryEvent[] => {
  const reading = readDate(text, zone);
  // The clocks of a zone have skipped a few of them.
  return reading.ok ? [{ shortTitle: '.', importance: 1, date: reading.date } as StoryEvent] : [];
};

/** Dates whose label is another width to the function under test than its own text has. */
const wrong = (texts: readonly string[], locale: string, zone: string): string[] => {
  const format = createFormat({ locale, zone });
  const measure = createLabelMeasure({ metrics: metricsFor(1080), format, textScale: HUGE });
  const style = { ...DATE_STYLE, size: DATE_STYLE.size * HUGE };
  return texts
    .flatMap(text => dated(text, zone))
    .filter(event => {
      const labels = DETAILS.map(detail => textWidth(format.label(event.date, detail), style));
      return measure(event).width !== boxWidth(Math.max(...labels));
    })
    .map(({ date }) => date.source);
};

describe('the width of the date on a label', () => {
  it('is that of its own text, though it is measured once for all dates of a kind', () => {
    fc.assert(
      fc.property(
        anyLocale,
        anyZone,
        fc.uniqueArray(fc.integer({ min: 1000, max: 9999 }), { minLength: 2, maxLength: 3 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 59 }),
        (locale, zone, years, month, minute) => {
          const dates = years.flatMap(year => datesOf(year, month, minute));
          expect(wrong(dates, locale, zone)).toEqual([]);
        }
      ),
      { numRuns: 30 }
    );
  });

  it('is so in every one of the languages, at midnight and noon too', () => {
    const dates = [...datesOf(2019, 7, 30), ...datesOf(2020, 12, 5)];
    for (const locale of LOCALES) expect(wrong(dates, locale, 'UTC')).toEqual([]);
  });

  it('is so for dates of any kind, in any order', () => {
    fc.assert(
      fc.property(
        anyLocale,
        anyZone,
        fc.array(anyDate, { maxLength: 40 }),
        (locale, zone, dates) => {
          expect(wrong(dates, locale, zone)).toEqual([]);
        }
      )
    );
  });

  it('is so before the era, in its first years and where a zone turns the year', () => {
    const dates = [
      ...['-9000-01-01', '-0044-03-15', '-0004-07-14', '0007-01-14', '0079-08-24', 'Y12000'],
      ...['0999', '1000', '2019', '9999'].flatMap(year => [
        year,
        `${year}-01-01`,
        `${year}-12-31`,
        ...['', '-11:00', '+14:00'].flatMap(offset => [
          `${year}-01-01T00:30${offset}`,
          `${year}-12-31T23:30${offset}`
        ])
      ])
    ];
    for (const zone of ['UTC', 'Asia/Kathmandu', 'America/New_York']) {
      for (const locale of ['en-GB', 'de', 'fr', 'ja', 'ar']) {
        expect(wrong(dates, locale, zone)).toEqual([]);
        expect(wrong([...dates].reverse(), locale, zone)).toEqual([]);
      }
    }
  });
});

describe('the words of a label', () => {
  const optionsOf = (zone: string, width: number, textScale = 1) => ({
    metrics: metricsFor(width),
    format: formatOf(zone),
    textScale
  });

  it('are a title in lines and a date that fit into its box, whatever the date tells', () => {
    fc.assert(
      fc.property(
        anyStory,
        fc.constantFrom(320, 1080),
        fc.constantFrom(1, 1.15, 1.5),
        (story, width, textScale) => {
          const options = optionsOf(story.timeZone, width, textScale);
          const words = createLabelWords(options);
          for (const event of story.events) {
            const { lines, width: box } = words.text(event);
            const bold = event.importance === 3;
            const title = { size: TITLE_SIZE * textScale, bold };
            for (const line of lines)
              expect(boxWidth(textWidth(line, title))).not.toBeGreaterThan(box);
            const style = { ...DATE_STYLE, size: DATE_STYLE.size * textScale };
            for (const detail of DETAILS) {
              const date = words.date(event, detail);
              expect(date).toBe(options.format.label(event.date, detail));
              expect(boxWidth(textWidth(date, style))).not.toBeGreaterThan(box);
            }
          }
        }
      )
    );
  });

  it('are no wider than the widest of them, and are the same for all who measure', () => {
    fc.assert(
      fc.property(anyStory, fc.constantFrom(320, 1080), (story, width) => {
        const options = optionsOf(story.timeZone, width);
        const words = createLabelWords(options);
        for (const event of [...story.events].reverse()) {
          const { metrics, format } = options;
          const bold = event.importance === 3;
          const { labelMax: max, labelSingle: single } = metrics;
          const title = wrapText(event.shortTitle, { size: TITLE_SIZE, bold, max, single });
          const dates = DETAILS.map(detail =>
            textWidth(format.label(event.date, detail), DATE_STYLE)
          );
          expect(words.text(event).width).toBe(boxWidth(Math.max(title.width, ...dates)));
          expect(words.text(event).lines).toEqual(title.lines);
          expect(createLabelMeasure(options)(event)).toEqual(words.text(event));
        }
      })
    );
  });

  it('are set once and kept', () => {
    const story = tale([{ id: 'a', title: 'A ruling', date: '2019-07-18' }]);
    const words = createLabelWords(optionsOf('UTC', 1080));
    const [event] = story.events;
    if (!event) throw new RangeError('no event');
    expect(words.text(event)).toBe(words.text(event));
    expect(DETAILS.map(detail => words.date(event, detail))).toEqual([
      '18 Jul 2019',
      '18 Jul',
      '18 Jul'
    ]);
  });

  it('are those that a scene shows', () => {
    fc.assert(
      fc.property(anyCase, ({ story, layout, width, view }) => {
        for (const { event: id, width: box } of layout.scene(view).labels) {
          const event = story.eventById.get(id);
          expect(event && layout.labelWidth(event, width)).toBe(box);
        }
      })
    );
  });
});
