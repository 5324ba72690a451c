import { textWidth } from '../core/layout/text.ts';
import type { Quote, StoryEvent } from '../core/story/story.ts';
import { aboutText } from './card.ts';
import type { Reading } from './html.ts';
import { peopleTexts } from './people.ts';

/** A longer story has something long in it, and looking for it would take time. */
const MANY = 500;

/** How tall the lower reading area is, px; the style sheet has the same. */
const ROOM = 200;

/** Widths that texts are set in, px: a card's, and a panel's on a phone. */
const CARD = 262;
const PANEL = 320;

/** What wrapping leaves empty of a line, and a serif takes more than the sans of the table. */
const LOOSE = 1.1;

const linesOf = (text: string | null, size: number, width: number): number =>
  text ? Math.ceil((textWidth(text, { size }) * LOOSE) / width) : 0;

/** About how tall a card would be that has all its words, px. */
const cardHeight = (quote: Quote, { format }: Reading): number => {
  const small = linesOf(aboutText(quote, format), 13, CARD) + linesOf(quote.note, 13, CARD);
  return 96 + 24.5 * linesOf(quote.text, 17, CARD) + 19 * small + (quote.note ? 8 : 0);
};

/** About how tall the panel of an event would be, px. */
const panelHeight = (event: StoryEvent, { format }: Reading): number => {
  const { title, summary, dateNote, note, place, sources, relations, namedBy } = event;
  const small = [dateNote, note, place, peopleTexts(event).join(', ')]
    .filter(text => text)
    .reduce((sum, text) => sum + 8 + 19 * linesOf(text, 13, PANEL), 0);
  const heading =
    8 + 25 * linesOf(title, 21, PANEL) + 20 * linesOf(format.date(event.date), 14, PANEL);
  const known = event.dateBasis && !dateNote ? 27 : 0;
  const listed = (sources.length > 0 ? 27 : 0) + 46 * sources.length;
  const related = 27 * (relations.length + namedBy.length);
  return heading + 23 * linesOf(summary, 15, PANEL) + small + known + listed + related;
};

/**
 * Whether nothing in a story is long enough to need the height that is kept for what is read of it: cards of
 * one sentence would stand in it mostly blank. It goes by all events, so that stepping moves nothing.
 */
export const isBrief = (reading: Reading): boolean => {
  const { events, quotes } = reading.story;
  return (
    events.length <= MANY &&
    events.every(event => panelHeight(event, reading) <= ROOM) &&
    quotes.every(quote => cardHeight(quote, reading) <= ROOM)
  );
};
