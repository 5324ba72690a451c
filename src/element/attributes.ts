/** An attribute of `<quote-timeline>`: what it takes and what it does. */
export interface Attribute {
  readonly name: string;
  /** What may stand in it. */
  readonly takes: string;
  readonly does: string;
}

/** The one list of attributes: `observedAttributes`, the README's table and a test come from it. */
export const ATTRIBUTES = [
  {
    name: 'src',
    takes: 'address of a story file, or `#id`',
    does: 'The story to show; `#id` is a `<script type="application/json" id="id">` of the page.'
  },
  { name: 'event', takes: 'event id', does: 'The event selected at the start.' },
  { name: 'quote', takes: 'quote id', does: 'The quote pointed at at the start.' },
  {
    name: 'from',
    takes: 'EDTF date',
    does: 'Start of the opening window; needs `to`. Absent: the story’s own.'
  },
  { name: 'to', takes: 'EDTF date', does: 'End of the opening window, that date included.' },
  {
    name: 'party',
    takes: 'party ids, commas between',
    does: 'Only the events of these parties, at the start.'
  },
  {
    name: 'q',
    takes: 'words or a date',
    does: 'What is looked for at the start: the field to find by is open with it.'
  },
  {
    name: 'lang',
    takes: 'language tag',
    does: 'Language of the interface and of dates. Absent: the story’s own.'
  },
  {
    name: 'theme',
    takes: '`light` or `dark`',
    does: 'Its own background, into the margin. Absent: follows the page’s `color-scheme`.'
  },
  {
    name: 'embed',
    takes: 'address of the story’s embed page',
    does: 'Offers readers and editors the code to embed the story.'
  },
  {
    name: 'heading-level',
    takes: '2 to 6',
    does: 'Rank of the events’ headings; the title is one above. Default 3.'
  },
  {
    name: 'loading',
    takes: '`lazy` or `eager`',
    does: '`lazy` loads the story when the element comes near the viewport. Default `eager`.'
  }
] as const satisfies readonly Attribute[];

export type AttributeName = (typeof ATTRIBUTES)[number]['name'];

/** The heading level asked for, 2 to 6; 3 where none or nonsense is. */
export const headingLevelOf = (text: string | null): number => {
  const level = Number(text);
  return text !== null && Number.isInteger(level) && level >= 2 && level <= 6 ? level : 3;
};
