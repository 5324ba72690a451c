import type { StoryEvent } from '../core/story/story.ts';
import type { AllWords } from '../core/view/tool-words.ts';
import { partyIcon } from './party-icon.ts';
import { el, keyed, type Shape } from './tree.ts';

/** A stretch of a text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** One thing that was found, as it is listed. */
export type Found =
  | { readonly kind: 'date'; readonly text: string }
  | {
      readonly kind: 'event';
      readonly event: StoryEvent;
      readonly date: string;
      readonly title: readonly Piece[];
      /** Where else the match is; empty where the title has it. */
      readonly text: readonly Piece[];
    };

export interface FindReading {
  readonly words: AllWords;
  readonly found: readonly Found[];
  /** What is said of the result: how many, none, or that the search is being made ready. */
  readonly said: string;
  /** Which of the found is pointed at, or -1. */
  readonly at: number;
  readonly query: string;
}

/** The id of a listed result, which the field points at. */
export const optionId = (at: number): string => `found-${at}`;

const pieces = (name: string, all: readonly Piece[]): Shape =>
  el(
    'span',
    { class: name },
    all.map(({ text, marked }) => el(marked ? 'mark' : 'span', {}, text))
  );

/** The arrow of the way to a date. */
const arrow = el('svg', { width: 16, height: 16, viewBox: '-8 -8 16 16', 'aria-hidden': 'true' }, [
  el('path', { d: 'M-5 0H4M0 -4L4 0L0 4', fill: 'none', stroke: 'currentColor' })
]);

const option = (found: Found, at: number, chosen: boolean): Shape =>
  keyed(
    optionId(at),
    'li',
    {
      id: optionId(at),
      class: 'hit',
      role: 'option',
      'aria-selected': chosen ? 'true' : 'false',
      'data-at': at
    },
    found.kind === 'date'
      ? [arrow, el('span', { class: 'hit-title hit-date' }, found.text)]
      : [
          partyIcon(found.event.party?.index ?? -1, 16, 5),
          el('span', { class: 'hit-title' }, [
            el('span', { class: 'hit-date' }, `${found.date} `),
            pieces('hit-words', found.title)
          ]),
          found.text.length > 0 ? pieces('hit-text', found.text) : null
        ]
  );

/** The field to find by and what it finds: a combobox whose list stays open while there is a result. */
export const findBox = ({ words, found, said, at, query }: FindReading): Shape =>
  el('div', { class: 'find-box' }, [
    el('input', {
      type: 'search',
      class: 'find-field',
      role: 'combobox',
      'aria-label': words.findLabel,
      placeholder: words.findLabel,
      'aria-autocomplete': 'list',
      'aria-controls': 'found',
      'aria-expanded': found.length > 0 ? 'true' : 'false',
      'aria-activedescendant': at < 0 ? undefined : optionId(at),
      autocomplete: 'off',
      spellcheck: 'false',
      enterkeyhint: 'go'
    }),
    el('p', { class: 'found-count', hidden: said === '' ? true : undefined }, said),
    el(
      'ul',
      { class: 'found', id: 'found', role: 'listbox', 'aria-label': query || words.find },
      found.map((one, n) => option(one, n, n === at))
    )
  ]);
