import { createLayout } from '../core/layout/layout.ts';
import { issueText, parse } from '../core/story/parse.ts';
import type { Story } from '../core/story/story.ts';
import { createFormat, type Format } from '../core/time/format.ts';
import { initialState } from '../core/view/state.ts';
import { ENGLISH } from '../core/view/words.ts';
import { eventList, legend, storyHeader } from '../render/html.ts';
import { jsonldText } from '../render/jsonld.ts';
import { markup } from '../render/markup.ts';
import { picture } from '../render/picture.ts';

/** Widths at which the stage is drawn ahead, px; each serves containers from its own width up. */
export const PICTURE_WIDTHS = [320, 480, 720, 1080] as const;

/** A story as HTML, ready to stand in a page. */
export interface Prerendered {
  readonly story: Story;
  /** Children of `<quote-timeline>`: header, legend, the stage at each width, the list. */
  readonly content: string;
  /** A JSON-LD data block for the page's head. */
  readonly jsonld: string;
}

const pictures = (story: Story, format: Format): string[] => {
  const layout = createLayout(story, { format, words: ENGLISH });
  return PICTURE_WIDTHS.map(width => {
    const shape = picture(layout.scene(initialState(layout, width)), {
      words: ENGLISH,
      fluid: true
    });
    return markup({ ...shape, attrs: { ...shape.attrs, class: `picture at-${width}` } });
  });
};

/**
 * Renders a story file ahead of time. Throws an Error that lists every fault of the file with its
 * path: what is published has none.
 */
export const prerender = (file: unknown, name: string): Prerendered => {
  const { story, issues } = parse(file);
  if (!story || issues.length > 0) {
    const lines = issues.map(
      issue => `  ${issueText(issue)}${issue.hint ? ` (${issue.hint})` : ''}`
    );
    const count = issues.length === 1 ? '1 fault' : `${issues.length} faults`;
    throw new Error(`${name} has ${count}:\n${lines.join('\n')}`);
  }
  const format = createFormat({ locale: story.lang, zone: story.timeZone });
  const layout = createLayout(story, { format, words: ENGLISH });
  const lead = layout.shown(initialState(layout, 1080))?.id ?? null;
  const reading = { story, format, words: ENGLISH, headingLevel: 2, lead };
  return {
    story,
    content: [
      markup(storyHeader(reading)),
      markup(legend(reading)),
      ...pictures(story, format),
      markup(eventList(reading))
    ].join('\n'),
    jsonld: jsonldText(story, format)
  };
};
