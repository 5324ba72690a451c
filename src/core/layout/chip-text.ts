import type { Quote, StoryEvent } from '../story/story.ts';
import type { Format } from '../time/format.ts';
import type { Words } from '../view/words.ts';
import { once } from './memo.ts';
import { cutText, textWidth } from './text.ts';

const STYLE = { size: 12.5, bold: false } as const;
/** Room beside a chip's text for its quotation mark and the padding, px. */
const PADDING = 38;
const NAME_MAX = 200;

/** The words on quote chips and the room they take. */
export interface ChipText {
  /** Who is quoted on an event, each once, without what stands in brackets after a name. */
  speakers(event: StoryEvent): readonly string[];
  /** How many quotes, as the language writes it. */
  count(count: number): string;
  /** A chip's words: its first speaker of `people` and how many quotes it has. */
  named(speaker: string, people: number, count: number): string;
  /** Width of a chip with these words, px. */
  width(text: string): number;
}

export const createChipText = (words: Words, format: Format, textScale: number): ChipText => {
  const style = { ...STYLE, size: STYLE.size * textScale };
  const speakerOf = (quote: Quote) =>
    (quote.speaker?.name ?? words.unnamed).replace(/\s*\(.*\)$/u, '');
  const cut = new Map<string, string>();
  return {
    speakers: once(event => [...new Set(event.quotes.map(speakerOf))]),
    count: format.number,
    named: (speaker, people, count) => {
      const name = cut.get(speaker) ?? cutText(speaker, NAME_MAX, style);
      cut.set(speaker, name);
      return `${people > 1 ? `${name} +${people - 1}` : name} · ${format.number(count)}`;
    },
    width: text => Math.ceil(textWidth(text, style) + PADDING)
  };
};
