import { createLayout, type Layout } from '../core/layout/layout.ts';
import { issueAdvice, parse } from '../core/story/parse.ts';
import type { Story } from '../core/story/story.ts';
import { createFormat } from '../core/time/format.ts';
import type { PageWords } from '../core/view/page-words.ts';
import { initialState } from '../core/view/state.ts';
import { isRtlLanguage } from '../render/direction.ts';
import { CONTENTS_ID, eventPages, eventRange } from '../render/event-pages.ts';
import { fluidPlace } from '../render/fluid-place.ts';
import { eventList, legend, type Reading, storyHeader } from '../render/html.ts';
import { jsonldText } from '../render/jsonld.ts';
import { markup } from '../render/markup.ts';
import { picture } from '../render/picture.ts';
import type { Shape } from '../render/tree.ts';
import { createAddresses } from './addresses.ts';
import { contentsOf } from './contents.ts';
import { createEventPages, type EventPages } from './event-pages.ts';
import { languageOf } from './languages.ts';
import { runAround, WHOLE } from './parts.ts';
import { faultCount, StoryFault } from './story-fault.ts';

/** Widths at which the stage is drawn ahead, px; each serves containers from its own width up. */
export const PICTURE_WIDTHS = [320, 480, 720, 1080] as const;

/** A story as HTML, ready to stand in a page. */
export interface Prerendered {
  readonly story: Story;
  /** Children of `<quote-timeline>`: header, legend, the stage at each width, the list. */
  readonly content: string;
  /** A JSON-LD data block for the page's head. */
  readonly jsonld: string;
  /** Where the content has a part of a long story alone, the pages that have all of it. */
  readonly pages: EventPages | null;
}

const pictures = (layout: Layout, { words, format }: Reading): Shape[] =>
  PICTURE_WIDTHS.map(width => {
    const shape = picture(layout.scene(initialState(layout, width)), {
      words,
      fluid: fluidPlace,
      rtl: isRtlLanguage(format.locale)
    });
    return { ...shape, attrs: { ...shape.attrs, class: `picture at-${width}` } };
  });

/** The list of a long story: the events around the first that is shown, and the ways to the rest. */
const partial = (
  reading: Reading,
  layout: Layout,
  pages: EventPages,
  says: PageWords
): Omit<Prerendered, 'story'> => {
  const { story, format, words } = reading;
  const lead = story.eventById.get(reading.lead ?? '')?.index ?? 0;
  const run = runAround(lead, story.events.length);
  const addresses = createAddresses(story, run, pages.folder);
  const events = story.events.slice(run.from, run.to);
  const own: Reading = { ...reading, first: run.from, articleAt: addresses.event };
  const wayTo = (at: number, text: string): [string, string][] => {
    const event = story.events[at];
    return event ? [[text, addresses.event(event)]] : [];
  };
  const over = [...wayTo(run.from - 1, says.earlier), [says.allEvents, `#${CONTENTS_ID}`]] as const;
  return {
    content: [
      storyHeader(own),
      legend(own),
      ...pictures(layout, reading).map(addresses.relink),
      eventRange({ ...run, links: over }, own, says),
      eventList(own, events),
      eventRange({ ...run, links: wayTo(run.to, says.later) }, own, says),
      eventPages(contentsOf(story, pages.folder, format, words, says), says)
    ]
      .map(markup)
      .join('\n'),
    jsonld: jsonldText(story, format, events),
    pages
  };
};

/** What a story is told with in a language: the words, the dates, what plain pages say. */
const telling = (story: Story, locale: string) => {
  const { words, dates, pages: says } = languageOf(locale);
  const format = createFormat({ locale, zone: story.timeZone, words: dates });
  const layout = createLayout(story, { format, words });
  const lead = layout.shown(initialState(layout, 1080))?.id ?? null;
  const reading: Reading = { story, format, words, headingLevel: 2, lead };
  return { layout, reading, says };
};

/**
 * Renders a story file ahead of time, in a language or in the story's own; its texts are told as they
 * are in any. Throws a StoryFault that lists every fault of the file with its path, and with its line where
 * `lineOf` knows it: what is published has none.
 */
export const prerender = (
  file: unknown,
  name: string,
  lang: string | null = null,
  lineOf: ((path: string) => number) | null = null
): Prerendered => {
  const { story, issues } = parse(file);
  if (!story || issues.length > 0) {
    const placed = issues.map(issue => ({ line: lineOf?.(issue.path) ?? 0, issue }));
    // From top to bottom, as they are mended; those of one line in the order in which they were found.
    placed.sort((a, b) => a.line - b.line);
    const lines = placed.map(
      ({ line, issue }) => `  ${lineOf ? `line ${line}, ` : ''}${issueAdvice(issue)}`
    );
    throw new StoryFault(`${name} has ${faultCount(issues.length)}:\n${lines.join('\n')}`);
  }
  const { layout, reading, says } = telling(story, lang ?? story.lang);
  if (story.events.length > WHOLE) {
    // Its pages are the same wherever it is shown.
    const own = lang === null ? { reading, says } : telling(story, story.lang);
    const pages = createEventPages(story, own.reading, own.says);
    return { story, ...partial(reading, layout, pages, says) };
  }
  return {
    story,
    content: [
      storyHeader(reading),
      legend(reading),
      ...pictures(layout, reading),
      eventList(reading)
    ]
      .map(markup)
      .join('\n'),
    jsonld: jsonldText(story, reading.format),
    pages: null
  };
};
