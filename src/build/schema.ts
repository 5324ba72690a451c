import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { LANG, PLAIN, ZONE } from '../core/story/messages.ts';
import { DateText, IdText, StoryFile } from '../core/story/schema.ts';

/** What is said of a field: the prose, then examples of its value. Kept here, so that no reader of a page loads it. */
type Prose = readonly [description: string, ...examples: unknown[]];

const DAY = 'An EDTF date such as 2024, 2024-05, 2024-05-01, 2024-05~ (about), 2024? (uncertain)';
const NOTE = 'What a reader should know about it, such as what is wrong or in doubt in the source.';
const SOURCES = 'Ids of the sources it rests on.';

const PROSE: Readonly<Record<string, Prose>> = {
  '': ['A story for Quoteline: events on a time axis and the quotes that belong to them.'],
  $schema: ['Where this schema is, for the editor; the program does not read it.'],
  version: ['The version of the format.'],
  id: ['A short name for the story, without spaces: it becomes part of addresses.', 'jedi'],
  title: ['The headline over the timeline.', 'The JEDI cloud contract'],
  summary: ['What the story is about, in one or two sentences.'],
  lang: ['The language of the texts, as a tag. Without it: en.', 'en', 'pt-BR'],
  timeZone: [
    'The zone in which dates are read and shown. Without it: UTC.',
    'America/New_York',
    'Europe/London'
  ],
  updated: ['The day of the last change to the story, as an EDTF date.', '2026-11-22'],
  license: ['The licence of the texts in this file.', 'CC-BY-4.0'],
  credit: ['Who made the story.'],
  view: ['The window of time shown first. Without it: all of the story.'],
  'view.from': [`The beginning of the window. ${DAY}.`, '2019-07'],
  'view.to': ['The end of the window, itself included: 2020-03 shows all of March.', '2020-03'],

  sources: ['Articles, documents and recordings that events and quotes rest on.'],
  'sources[]': ['One source.'],
  'sources[].id': ['The name by which events and quotes refer to it.', 'bt'],
  'sources[].title': ['The headline, word for word.'],
  'sources[].publisher': ['Who published it.', 'Business Times'],
  'sources[].url': ['Its address on the web.', 'https://www.example.org/article'],
  'sources[].published': [`When it was published. ${DAY}.`, '2020-02-14'],

  parties: ['The sides of the story. The first has the first colour and shape, and so on.'],
  'parties[]': ['One side: an institution, a company, a group.'],
  'parties[].id': ['The name by which people and events refer to it.', 'pentagon'],
  'parties[].name': ['The name that is shown.', 'Pentagon'],
  'parties[].color': [
    'A colour of its own instead of the one that comes with the order.',
    '#0f766e'
  ],

  people: ['Those who speak or take part.'],
  'people[]': ['One person, or a body that speaks with one voice.'],
  'people[].id': ['The name by which events and quotes refer to them.', 'esper'],
  'people[].name': ['The name that is shown.', 'Mark Esper'],
  'people[].role': ['What they are in this story.', 'Secretary of Defense'],
  'people[].party': ['The id of their side.', 'pentagon'],

  events: ['What happened. The order is free: the dates give it.'],
  'events[]': ['One event.'],
  'events[].id': [
    'A name for the event, without spaces. Links lead to it, so it should never change.',
    'award'
  ],
  'events[].title': ['What happened, as a headline.'],
  'events[].shortTitle': ['A shorter title for the label on the timeline. Without it: the title.'],
  'events[].date': [
    `When it happened, no more precisely than is known. ${DAY}; 2019-07/2020-03 is a period, 201X a decade.`,
    '2019-10-25',
    '2018-12',
    '2016-03~',
    '2019-07/2020-03',
    '2020-02-13T14:30'
  ],
  'events[].summary': ['What happened, in a few sentences of plain text.'],
  'events[].dateBasis': [
    'How the date is known: stated in the source, derived from what it says, or external (from elsewhere).'
  ],
  'events[].dateNote': ['How the date is known, in words.'],
  'events[].note': [NOTE],
  'events[].party': ['The id of the side that acted. It gives the event its colour.', 'pentagon'],
  'events[].people': ['Ids of those who took part.', ['esper']],
  'events[].place': ['Where it happened.', 'Washington, D.C.'],
  'events[].importance': ['3 for a key event, 2 for an event that matters. Without it: 1.', 3],
  'events[].sources': [SOURCES, ['bt']],
  'events[].relations': ['What the event has to do with other events.'],
  'events[].relations[]': ['One relation: this event (type) that event.'],
  'events[].relations[].type': ['How this event relates to the other.'],
  'events[].relations[].event': ['The id of the other event.', 'award'],

  quotes: ['What was said. Quotes are shown in the order in which they stand.'],
  'quotes[]': ['One quote.'],
  'quotes[].id': [
    'A name for the quote, without spaces. Links lead to it, so it should never change.',
    'shaw-1'
  ],
  'quotes[].events': ['Ids of the events it belongs to, at least one.', ['injunction']],
  'quotes[].speaker': ['The id of the person who said it.', 'shaw'],
  'quotes[].role': ['What the speaker was then, if not the role given with the person.'],
  'quotes[].text': ['The words, without quotation marks around them.'],
  'quotes[].date': [`When it was said. ${DAY}.`, '2020-02-13'],
  'quotes[].medium': ['In what form it was said.', 'company statement', 'court filing'],
  'quotes[].note': [NOTE],
  'quotes[].sources': [SOURCES, ['crn']],

  eras: ['Stretches of time with a name, shown as bands behind the events.'],
  'eras[]': ['One stretch of time.'],
  'eras[].id': ['A name for the era, without spaces.', 'in-court'],
  'eras[].title': ['The name that is shown.', 'In court'],
  'eras[].from': [`The beginning. ${DAY}.`, '2019-11-22'],
  'eras[].to': ['The end, itself included: 2020-03 includes all of March.', '2021-07-09']
};

/** Lets every EDTF date through and stops dates in words while they are typed; `parse` knows the calendar. */
const DATE_LETTERS = '^[-+0-9XYTZ:./~?%]+$';

/** Control characters in words every validator knows: `\p{Cc}` is a fault in some and means "p" in others. */
const CONTROLS = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f';

const portable = ({ source }: RegExp): string =>
  source.replaceAll('\\p{Cc}', CONTROLS).replaceAll('\\p{Cs}', '');

const LANG_SHAPE = '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$';
const ZONE_SHAPE = '^(UTC|\\S+/\\S+)$';

/** Puts the prose beside every field, under the path an issue would give it, with `[]` for an item. */
const describe = (schema: JsonSchema, path: string): JsonSchema => {
  const [description, ...examples] = PROSE[path] ?? [];
  const { properties, items } = schema;
  return {
    ...(description && { description }),
    ...schema,
    ...(examples.length && { examples: examples as NonNullable<JsonSchema['examples']> }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, part]) => [
          name,
          describe(part as JsonSchema, path ? `${path}.${name}` : name)
        ])
      )
    }),
    ...(items && { items: describe(items as JsonSchema, `${path}[]`) })
  };
};

/**
 * The JSON Schema (draft 7) of the story file, made from the schema that checks it, for editors that
 * complete and explain fields. It knows neither references nor the calendar: `parse` does.
 */
export const jsonSchema = (): JsonSchema => {
  const { $schema, ...schema } = toJsonSchema(StoryFile, {
    overrideSchema({ valibotSchema, jsonSchema }) {
      const part: object = valibotSchema;
      if (part === DateText) return { ...jsonSchema, pattern: DATE_LETTERS };
      if (valibotSchema.type === 'object') return { ...jsonSchema, additionalProperties: false };
      return 'item' in part && part.item === IdText ? { ...jsonSchema, uniqueItems: true } : null;
    },
    overrideAction({ valibotAction, jsonSchema }) {
      const { type, requirement, message } = valibotAction as {
        type: string;
        requirement?: unknown;
        message?: unknown;
      };
      if (requirement instanceof RegExp) return { ...jsonSchema, pattern: portable(requirement) };
      if (message === PLAIN) return { ...jsonSchema, not: { pattern: `[${CONTROLS}]` } };
      if (message === LANG) return { ...jsonSchema, pattern: LANG_SHAPE };
      if (message === ZONE) return { ...jsonSchema, pattern: ZONE_SHAPE };
      return type === 'check' ? jsonSchema : null;
    }
  });
  return { $schema, $id: 'urn:quoteline:story:1', ...describe(schema, '') };
};
