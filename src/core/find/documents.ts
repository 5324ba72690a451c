import type { StoryEvent } from '../story/story.ts';

/** What can be searched of an event. */
export type Field = 'title' | 'shortTitle' | 'speakers' | 'people' | 'quotes' | 'summary' | 'place';

/** What a match is worth by its field. */
export const WEIGHTS: Readonly<Record<Field, number>> = {
  title: 8,
  shortTitle: 6,
  speakers: 5,
  people: 4,
  quotes: 3,
  summary: 2,
  place: 1
};

/** The weightiest first. */
export const FIELDS = Object.keys(WEIGHTS) as readonly Field[];

/** The texts of an event by field, those that weigh most first; a field may have none. */
export interface EventTexts extends Readonly<Record<Field, string | readonly string[]>> {
  readonly title: string;
  readonly speakers: readonly string[];
  readonly people: readonly string[];
  readonly quotes: readonly string[];
  readonly summary: readonly string[];
  readonly place: readonly string[];
  /** None where it is the title. */
  readonly shortTitle: readonly string[];
}

const named = (name: string, role: string | null): string => (role ? `${name}, ${role}` : name);

const some = (text: string | null): readonly string[] => (text ? [text] : []);

/** The texts of an event as they are searched, and as what was found in them is shown. */
export const eventTexts = (event: StoryEvent): EventTexts => {
  const { title, shortTitle, quotes, people, summary, place } = event;
  const speakers = quotes.flatMap(({ speaker, role }) =>
    speaker ? [named(speaker.name, role)] : []
  );
  return {
    title,
    speakers: [...new Set(speakers)],
    people: people.map(({ name, role }) => named(name, role)),
    quotes: quotes.map(({ text }) => text),
    summary: some(summary),
    place: some(place),
    shortTitle: shortTitle === title ? [] : [shortTitle]
  };
};
