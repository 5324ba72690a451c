import type { Quote, StoryEvent } from '../story/story.ts';
import type { Format } from '../time/format.ts';
import type { Words } from '../view/words.ts';
import { once } from './memo.ts';
import { cutText, textWidth } from './text.ts';

const STYLE = { size: 12.5, bold: false } as const;
/** Room beside a chip's text for its quotation mark and the padding, px. */
const PADDING = 38;
const NAME_MAX = 200;

/** Somebody who is quoted, without what stands in brackets after a name, and how often. */
export interface Voice {
  readonly name: string;
  readonly count: number;
}

/** The same voices once more, and others, in the order in which they are first heard. */
export const voicesOf = (voices: readonly Voice[]): readonly Voice[] => {
  const counts = new Map<string, number>();
  for (const { name, count } of voices) counts.set(name, (counts.get(name) ?? 0) + count);
  return Array.from(counts, ([name, count]) => ({ name, count }));
};

/** Who is heard most often, the first of several; nobody where nobody is. */
export const loudest = (voices: readonly Voice[]): string | undefined => {
  const most = Math.max(...voices.map(({ count }) => count));
  return voices.find(({ count }) => count === most)?.name;
};

/** The words on quote chips and the room they take. */
export interface ChipText {
  /** Whose quote it is, without what stands in brackets. */
  speaker(quote: Quote): string;
  /** Who is quoted on an event. */
  voices(event: StoryEvent): readonly Voice[];
  /** How many quotes, as the language writes it. */
  count(count: number): string;
  /** A chip's words: one speaker of `people` and how many quotes it has. */
  named(speaker: string, people: number, count: number): string;
  /** Width of a chip with these words, px. */
  width(text: string): number;
}

export const createChipText = (words: Words, format: Format, textScale: number): ChipText => {
  const style = { ...STYLE, size: STYLE.size * textScale };
  const speaker = (quote: Quote) =>
    (quote.speaker?.name ?? words.unnamed).replace(/\s*\(.*\)$/u, '');
  const cut = new Map<string, string>();
  return {
    speaker,
    voices: once(event =>
      voicesOf(event.quotes.map(quote => ({ name: speaker(quote), count: 1 })))
    ),
    count: format.number,
    named: (speaker, people, count) => {
      const name = cut.get(speaker) ?? cutText(speaker, NAME_MAX, style);
      cut.set(speaker, name);
      return `${people > 1 ? `${name} +${people - 1}` : name} · ${format.number(count)}`;
    },
    width: text => Math.ceil(textWidth(text, style) + PADDING)
  };
};
