import type { Quote, StoryEvent } from '../story/story.ts';
import type { Format } from '../time/format.ts';
import type { Words } from '../view/words.ts';
import { memo, once } from './memo.ts';
import { cutText, textWidth } from './text.ts';

const STYLE = { size: 12.5, bold: false } as const;
/** Room beside a chip's text for its quotation mark and the padding, px. */
const PADDING = 38;
const NAME_MAX = 200;
/** How many names are remembered as they are set. */
const NAMES = 256;

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

/** The words on quote chips and the room they take. */
export interface ChipText {
  /** Whose quote it is, without what stands in brackets. */
  speaker(quote: Quote): string;
  /** Who is quoted on an event. */
  voices(event: StoryEvent): readonly Voice[];
  /** How many quotes, as the language writes it. */
  count(count: number): string;
  /**
   * A chip's words: one of those who are quoted, the number of the others, and how many quotes it has. Null
   * where nobody is quoted. Whoever says most of it is named, the first of several. A name longer than that
   * of the first speaker would push the chip's neighbours away: it gives way to the next.
   */
  named(voices: readonly Voice[], count: number): { lead: string; text: string } | null;
  /** Width of a chip with these words, px. */
  width(text: string): number;
}

export const createChipText = (words: Words, format: Format, textScale: number): ChipText => {
  const style = { ...STYLE, size: STYLE.size * textScale };
  const speaker = (quote: Quote) =>
    (quote.speaker?.name ?? words.unnamed).replace(/\s*\(.*\)$/u, '');
  /** A speaker's name as far as there is room for it, and how wide that is, px. */
  const shortened = memo((name: string) => cutText(name, NAME_MAX, style), NAMES);
  const widthOf = memo((name: string) => textWidth(shortened(name), style), NAMES);
  return {
    speaker,
    voices: once(event =>
      voicesOf(event.quotes.map(quote => ({ name: speaker(quote), count: 1 })))
    ),
    count: format.number,
    named: (voices, count) => {
      const [first] = voices;
      if (!first) return null;
      const most = widthOf(first.name);
      const [{ name: lead }] = voices
        .filter(({ name }) => widthOf(name) <= most)
        .toSorted((a, b) => b.count - a.count) as [Voice];
      const name = shortened(lead);
      const others = voices.length > 1 ? `${name} +${voices.length - 1}` : name;
      return { lead, text: `${others} · ${format.number(count)}` };
    },
    width: text => Math.ceil(textWidth(text, style) + PADDING)
  };
};
