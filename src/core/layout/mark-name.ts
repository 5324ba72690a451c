import type { StoryEvent } from '../story/story.ts';
import type { Format } from '../time/format.ts';
import type { Words } from '../view/words.ts';
import { once } from './memo.ts';

/** Spoken names of marks; each part of one is made once for each event. */
export interface MarkNames {
  /** Date, title, party, quotes. */
  name(event: StoryEvent): string;
  /** The name of a mark that stands for `count` events; a `told` one is named among them. */
  stack(event: StoryEvent, count: number, told: boolean): string;
}

export const createMarkNames = (format: Format, words: Words): MarkNames => {
  const dateOf = once(({ date }: StoryEvent) => format.date(date));
  const name = once((event: StoryEvent) =>
    words.markName(
      dateOf(event),
      event.title,
      event.party?.name ?? '',
      words.quotes(event.quotes.length)
    )
  );
  return {
    name,
    stack: (event, count, told) => {
      const all = words.stackName(count, dateOf(event));
      return told ? words.oneOf(name(event), all) : all;
    }
  };
};
