import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createLayout, type Layout } from '../../src/core/layout/layout.ts';
import { parse } from '../../src/core/story/parse.ts';
import type { StoryFile } from '../../src/core/story/schema.ts';
import type { Story } from '../../src/core/story/story.ts';
import { createFormat } from '../../src/core/time/format.ts';
import { initialState, type ViewState } from '../../src/core/view/state.ts';
import { ENGLISH } from '../../src/core/view/words.ts';
import { fluidPlace } from '../../src/render/fluid-place.ts';
import type { Reading } from '../../src/render/html.ts';
import { picture } from '../../src/render/picture.ts';
import type { Shape } from '../../src/render/tree.ts';

/** The story of a file without faults. */
export const storyOf = (file: unknown): Story => {
  const { story, issues } = parse(file);
  if (!story || issues.length > 0) throw new RangeError(`invalid story: ${JSON.stringify(issues)}`);
  return story;
};

/** data/jedi.json, read anew on every call. */
export const jediFile = (): StoryFile =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../data/jedi.json'), 'utf8'));

export const jedi: Story = storyOf(jediFile());

export const formatOf = ({ lang, timeZone }: Story) =>
  createFormat({ locale: lang, zone: timeZone });

export const layoutOf = (story: Story): Layout =>
  createLayout(story, { format: formatOf(story), words: ENGLISH });

export const readingOf = (story: Story): Reading => ({
  story,
  format: formatOf(story),
  words: ENGLISH
});

/**
 * The stage of a view: at fixed places, or `fluid` as it stands in a prerendered page; mirrored where
 * time runs from right to left.
 */
export const drawing = (layout: Layout, view: ViewState, fluid = false, rtl = false): Shape =>
  picture(layout.scene(view), { words: ENGLISH, fluid: fluid ? fluidPlace : undefined, rtl });

const DATES = [
  '2019',
  '2019~',
  '2019-07',
  '2019-07?',
  '2019-07-18',
  '2019-07-18~',
  '2019-07-18T14:30',
  '2019-08-01',
  '2019-12-31/2020-02',
  '2020-02-13/..',
  '/2018-05',
  '../2018-11-02',
  '201X',
  '2020-21'
];

/** Text that is hard on whatever writes it: marks of HTML, quotation marks, wide letters. */
export const anyText = fc
  .string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", '/', 'a', 'B', ' ', 'é', '東', '-', '😀')
  })
  .map(text => `x${text}`);

const anyEvent = fc.record({
  title: anyText,
  date: fc.constantFrom(...DATES),
  importance: fc.constantFrom<(1 | 2 | 3)[]>(1, 2, 3),
  party: fc.constantFrom('p0', 'p1', 'p5', 'p6')
});

/** A small story: events that crowd, coarse and open dates, quotes, parties and eras. */
export const anyStory: fc.Arbitrary<Story> = fc
  .record({
    title: anyText,
    events: fc.array(anyEvent, { minLength: 1, maxLength: 12 }),
    said: fc.array(fc.tuple(fc.nat(11), anyText), { maxLength: 6 })
  })
  .map(({ title, events, said }) =>
    storyOf({
      version: 1,
      id: 'any',
      title,
      parties: Array.from({ length: 7 }, (_, at) => ({ id: `p${at}`, name: `Party ${at}` })),
      events: events.map((event, at) => ({ ...event, id: `e${at}` })),
      quotes: said.map(([at, text], index) => ({
        id: `q${index}`,
        events: [`e${at % events.length}`],
        text
      })),
      eras: [{ id: 'era', title: 'An era', from: '2019-03', to: '2020-01' }]
    })
  );

/** A view of a story: any width, a window anywhere in its bounds, an event or a hover perhaps. */
export const anyView = (layout: Layout): fc.Arbitrary<ViewState> =>
  fc
    .record({
      width: fc.integer({ min: 320, max: 1400 }),
      from: fc.double({ min: 0, max: 0.9, noNaN: true }),
      part: fc.double({ min: 0.001, max: 1, noNaN: true }),
      event: fc.option(fc.nat()),
      hover: fc.option(fc.nat())
    })
    .map(({ width, from, part, event, hover }) => {
      const { lo, hi } = layout.bounds(width);
      const start = lo + from * (hi - lo);
      const idAt = (at: number | null) =>
        at === null ? null : (layout.events[at % layout.events.length]?.id ?? null);
      return {
        ...initialState(layout, width),
        frame: null,
        span: { lo: start, hi: Math.min(hi, start + part * (hi - lo)) },
        event: idAt(event),
        hover: idAt(hover)
      };
    });

/** A story with two views of it. */
export const anyTwoViews = anyStory.chain(story => {
  const layout = layoutOf(story);
  return fc.record({
    layout: fc.constant(layout),
    a: anyView(layout),
    b: anyView(layout)
  });
});
