import type { Story, StoryEvent } from '../story/story.ts';
import { contains } from '../time/span.ts';
import type { Columns } from './columns.ts';
import { KEY } from './label-text.ts';

/** The event that a story begins with: the first of its key events in the opening window, if any. */
export const leadOf = (
  { events, opening }: Pick<Story, 'events' | 'opening'>,
  { anchor, importance }: Columns
): StoryEvent | null => {
  const inside = (at: number) => !opening || contains(opening, anchor[at] as number);
  const key = importance.findIndex((of, at) => of === KEY && inside(at));
  const any = key < 0 ? anchor.findIndex((_, at) => inside(at)) : key;
  const anywhere = any < 0 ? importance.indexOf(KEY) : any;
  return events[anywhere] ?? events[0] ?? null;
};
