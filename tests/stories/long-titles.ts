import type { StoryFile } from '../../src/core/story/schema.ts';
import type { StageView } from '../gallery/drawing.ts';

const TITLES = [
  'Secretary of Defense orders a thorough review of the whole procurement before any decision is made',
  'Donaudampfschifffahrtsgesellschaftskapitän tritt zurück',
  'Non-stop-short-hyphen-words-that-can-break-anywhere-and-go-on-and-on',
  'No',
  'A-title-with/slashes/and–dashes—of every kind, and then some more words',
  'CAPITALS ARE WIDER THAN SMALL LETTERS AND SHOULD WRAP',
  'https://www.example.org/an/address/that/somebody/pasted/into/the/title'
];

/** Titles that wrap, titles that are cut, and a word longer than any label. */
export const story: StoryFile = {
  version: 1,
  id: 'long-titles',
  title: 'Titles of every length',
  people: [
    {
      id: 'speaker',
      name: 'Lieutenant-Colonel Robert Carver of the Department of Defense Press Office'
    }
  ],
  events: TITLES.map((title, at) => ({
    id: `e${at}`,
    title,
    date: `2019-0${at + 1}-10`,
    importance: (at % 3 === 0 ? 3 : 1) as 1 | 3
  })),
  quotes: TITLES.map((_, at) => ({
    id: `q${at}`,
    events: [`e${at}`],
    speaker: 'speaker',
    text: 'We take our time.'
  }))
};

export const view: StageView = { width: 720, textScale: 1.1 };
