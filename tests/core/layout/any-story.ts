import * as fc from 'fast-check';
import { createLayout, type Layout, type LayoutOptions } from '../../../src/core/layout/layout.ts';
import { issueText, parse } from '../../../src/core/story/parse.ts';
import type { EventFile, QuoteFile, StoryFile } from '../../../src/core/story/schema.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { createFormat, type Format } from '../../../src/core/time/format.ts';
import { fitWithin, span } from '../../../src/core/time/span.ts';
import { NO_FILTER } from '../../../src/core/view/filter.ts';
import type { ViewState } from '../../../src/core/view/state.ts';
import { ENGLISH } from '../../../src/core/view/words.ts';

/** A story file without a fault, as the story it is. Throws an Error that lists its faults. */
export const storyOf = (file: StoryFile): Story => {
  const { story, issues } = parse(file);
  if (!story || issues.length > 0) throw new Error(issues.map(issueText).join('\n'));
  return story;
};

/** A story of the events and quotes given, and nothing else. */
export const tale = (
  events: readonly EventFile[],
  rest: Partial<StoryFile> & { quotes?: QuoteFile[] } = {}
): Story =>
  storyOf({
    version: 1,
    id: 'tale',
    title: 'A tale',
    timeZone: 'UTC',
    events: [...events],
    ...rest
  });

/** Formats are pure, and making one is most of the work of a small story. */
const formats = new Map<string, Format>();

export const formatOf = (zone: string): Format => {
  const format = formats.get(zone) ?? createFormat({ locale: 'en-GB', zone });
  formats.set(zone, format);
  return format;
};

export const layoutOf = (
  story: Story,
  options: Partial<Omit<LayoutOptions, 'format' | 'words'>> = {}
): Layout => createLayout(story, { format: formatOf(story.timeZone), words: ENGLISH, ...options });

/** A view with nothing selected, of the opening window unless another is given. */
export const viewOf = (
  layout: Layout,
  width: number,
  view: Partial<Omit<ViewState, 'width'>> = {}
): ViewState => ({
  span: layout.frame('opening', width),
  frame: null,
  event: null,
  quote: null,
  hover: null,
  filter: NO_FILTER,
  list: false,
  query: '',
  ...view,
  width
});

/** A story of `count` days out of three times as many, in no order of time, some of them important. */
export const many = (count: number): EventFile[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `e${at}`,
    title: `What happened on day ${at} of the long dispute`,
    date: new Date(Date.UTC(2000, 0, 1) + ((at * 7919) % (count * 3)) * 86_400_000)
      .toISOString()
      .slice(0, 10),
    importance: (at % 50 === 0 ? 3 : at % 7 === 0 ? 2 : 1) as 1 | 2 | 3
  }));

const two = (n: number) => `${n}`.padStart(2, '0');

const year = fc.integer({ min: 2016, max: 2021 });
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${two(d)}`);
const sixty = fc.integer({ min: 0, max: 59 });
const minute = fc
  .tuple(day, fc.integer({ min: 4, max: 22 }), sixty)
  .map(([d, h, m]) => `${d}T${two(h)}:${two(m)}`);
const second = fc.tuple(minute, sixty).map(([m, s]) => `${m}:${two(s)}`);
const season = fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([y, s]) => `${y}-${s}`);
const one = fc.tuple(
  fc.oneof({ weight: 4, arbitrary: day }, month, season, year.map(String)),
  fc.constantFrom('', '', '', '~', '?', '%')
);
const single = one.map(parts => parts.join(''));
const interval = fc
  .tuple(single, single)
  .map(ends => ends.sort((a, b) => a.slice(0, 4).localeCompare(b.slice(0, 4))))
  .filter(([a = '', b = '']) => a.slice(0, 4) < b.slice(0, 4))
  .map(ends => ends.join('/'));
const halfOpen = fc
  .tuple(single, fc.constantFrom(['../', ''], ['', '/..'], ['/', ''], ['', '/']))
  .map(([date, [before = '', after = '']]) => before + date + after);

/** Dates of every precision and kind, most of them days; some days are shared by many events. */
export const anyDate: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: day },
  { weight: 4, arbitrary: fc.constantFrom('2019-07-18', '2019-07-19', '2019-07', '2019-08-01') },
  { weight: 3, arbitrary: single },
  minute,
  second,
  fc.constantFrom('201X', '20XX'),
  interval,
  halfOpen
);

const WORDS = [
  'The',
  'court',
  'rules',
  'against',
  'Oracle’s',
  'protest',
  'cloud-contract',
  'a',
  'Donaudampfschifffahrtsgesellschaftskapitän',
  'in',
  'Washington',
  '$10',
  'billion',
  'AWS',
  '裁判所が差し止めを命じた',
  'المحكمة',
  'née'
];

/** Titles from one letter to several lines. */
export const anyTitle: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 5, arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }) },
    fc.array(fc.constantFrom(...WORDS), { minLength: 8, maxLength: 20 })
  )
  .map(words => words.join(' '));

const PARTIES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

const anyEvent = fc.record({
  title: anyTitle,
  date: anyDate,
  party: fc.option(fc.constantFrom(...PARTIES), { nil: null }),
  importance: fc.constantFrom(1, 1, 1, 2, 2, 3)
});

const anyQuote = fc.record({
  events: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  speaker: fc.option(fc.constantFrom('s', 't', 'u'), { nil: null })
});

/** Any story file of one event or more. */
export const anyStoryFile: fc.Arbitrary<StoryFile> = fc
  .record({
    events: fc.array(anyEvent, { minLength: 1, maxLength: 30 }),
    quotes: fc.array(anyQuote, { maxLength: 25 }),
    view: fc.boolean(),
    timeZone: fc.constantFrom('UTC', 'America/New_York', 'Asia/Kathmandu')
  })
  .map(({ events, quotes, view, timeZone }) => ({
    version: 1,
    id: 'any',
    title: 'Any story',
    timeZone,
    ...(view && { view: { from: '2019-07', to: '2020-03' } }),
    parties: PARTIES.map(id => ({ id, name: `Party ${id}` })),
    people: [
      { id: 's', name: 'Frank Shaw', party: 'b' },
      { id: 't', name: 'A Very Long-Winded Spokeswoman of the Department (retired)' },
      { id: 'u', name: '安倍' }
    ],
    events: events.map(({ party, importance, ...event }, at) => ({
      id: `e${at}`,
      ...event,
      ...(party !== null && { party }),
      importance: importance as 1 | 2 | 3
    })),
    quotes: quotes.map(({ events: of, speaker }, at) => ({
      id: `q${at}`,
      events: [...new Set(of.map(number => `e${number % events.length}`))],
      ...(speaker !== null && { speaker }),
      text: 'It was fair.'
    }))
  }));

export const anyStory: fc.Arbitrary<Story> = anyStoryFile.map(storyOf);

export const anyWidth: fc.Arbitrary<number> = fc.integer({ min: 300, max: 1400 });

/** A place for a window: its centre and its length, each as a share of what is possible. */
export interface Place {
  readonly at: number;
  readonly zoom: number;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
export const anyPlace: fc.Arbitrary<Place> = fc.record({ at: share, zoom: share });

/** The window at a place: `zoom` 0 is all there is, 1 the shortest that makes sense. */
export const windowAt = (layout: Layout, width: number, { at, zoom }: Place) => {
  const bounds = layout.bounds(width);
  const longest = bounds.hi - bounds.lo;
  // Squared, so that half of all windows show a quarter of the ladder, where labels are many.
  const length = longest * (Math.min(layout.shortest(width), longest) / longest) ** (zoom ** 2);
  const middle = bounds.lo + longest * at;
  return fitWithin(span(middle - length / 2, middle + length / 2), bounds);
};

/** A story on a stage; a failed property tells it by its file and its window. */
export interface Case {
  readonly story: Story;
  readonly layout: Layout;
  readonly width: number;
  readonly view: ViewState;
}

export const caseOf = (
  file: StoryFile,
  width: number,
  place: Place,
  options: { textScale?: number } = {}
): Case => {
  const story = storyOf(file);
  const layout = layoutOf(story, options);
  const view = viewOf(layout, width, { span: windowAt(layout, width, place) });
  return {
    story,
    layout,
    width,
    view,
    [fc.toStringMethod as unknown as string]: () =>
      JSON.stringify({ file, width, ...options, span: view.span })
  };
};

/** Any story on any stage, at any window. */
export const anyCase: fc.Arbitrary<Case> = fc
  .record({
    file: anyStoryFile,
    width: anyWidth,
    place: anyPlace,
    textScale: fc.constantFrom(1, 1, 1.15, 1.5)
  })
  .map(({ file, width, place, textScale }) => caseOf(file, width, place, { textScale }));
