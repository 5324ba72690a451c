import type { Quote, StoryEvent } from '../story/story.ts';
import type { Format } from '../time/format.ts';
import type { Span } from '../time/span.ts';
import type { Words } from '../view/words.ts';
import { createChipText } from './chip-text.ts';
import type { Columns } from './columns.ts';
import { once } from './memo.ts';
import type { Metrics } from './metrics.ts';
import { createGrouping, GAP, type Group, leftOf } from './quote-groups.ts';
import { createQuoted } from './quoted.ts';
import type { Scale } from './scale.ts';
import type { Chip, ChipLink, Standing } from './scene.ts';

export interface QuoteRow {
  /** The chips of a frame. */
  place(scale: Scale, metrics: Metrics, standing: (event: StoryEvent) => Standing): Chip[];
}

/** A mark further than this beside its chip is not joined to it: the line would lie flat, px. */
const FAR = 24;
/** Lines closer than this are drawn as one, px. */
const APART = 1;

/** A story of at most this many quoted events is grouped as a whole. */
const WHOLE = 200;
/** A longer one is grouped block by block of at least this width, px, each by itself. */
const BLOCK = 2048;
/** Where a block has more quoted events than this, nobody is named: it is counted in so many cells. */
const CROWD = 100;
const CELLS = 16;

/** How many blocks are remembered. */
const KEPT = 64;

export interface QuoteRowOptions {
  readonly format: Format;
  readonly words: Words;
  readonly textScale: number;
}

/** Zoom levels of a quarter octave: what is merged depends on the level alone, so panning reshuffles nothing. */
const LEVELS = 4;
const levelOf = (rate: number) => Math.floor(LEVELS * Math.log2(rate));
const rateAt = (level: number) => 2 ** (level / LEVELS);

const EVERYWHERE: Span = Object.freeze({ lo: -Infinity, hi: Infinity });

/** Groups the events that have quotes so that no two chips touch at any scale of a level. */
export const createQuoteRow = (
  events: readonly StoryEvent[],
  columns: Columns,
  { format, words, textScale }: QuoteRowOptions
): QuoteRow => {
  const quoted = createQuoted(events, columns);
  const texts = createChipText(words, format, textScale);
  const { shorter, join, merge, crowd } = createGrouping(quoted, texts);

  const blocks = new Map<string, readonly Group[]>();
  /** The groups of a block, made when it is first seen; of the oldest blocks they are forgotten. */
  const blockOf = (walls: Span, level: number, short: boolean): readonly Group[] => {
    const key = `${walls.lo} ${level} ${short}`;
    const known = blocks.get(key);
    if (known) return known;
    const [first, end] = [quoted.from(walls.lo), quoted.from(walls.hi)];
    const crowded = walls !== EVERYWHERE && end - first > CROWD;
    const made = crowded
      ? crowd(first, end, (walls.hi - walls.lo) / CELLS)
      : merge(first, end, walls, rateAt(level), short);
    blocks.set(key, made);
    if (blocks.size > KEPT) blocks.delete(blocks.keys().next().value as string);
    return made;
  };

  /** The groups at a scale that may have marks in the span, in order. */
  const groupsIn = ({ lo, hi }: Span, level: number, short: boolean): readonly Group[] => {
    if (quoted.size <= WHOLE) return blockOf(EVERYWHERE, level, short);
    // Blocks lie on a grid fixed in time, so that panning changes none of them.
    const size = 2 ** Math.ceil(Math.log2(BLOCK / rateAt(level)));
    const found: Group[] = [];
    for (let at = Math.floor(lo / size); at * size < hi; at += 1) {
      for (const one of blockOf({ lo: at * size, hi: (at + 1) * size }, level, short)) {
        found.push(one);
      }
    }
    return found;
  };

  /**
   * A row of groups no longer than the stage. Chips at the edges are held inside it, which takes
   * room from the others: the outermost give up their names first, then all; at last two become one.
   */
  const fitted = (row: readonly Group[], most: number): readonly Group[] => {
    const length = (of: readonly Group[]) => of.reduce((sum, { width }) => sum + width + GAP, -GAP);
    const outer = () => row.map((of, at) => (at % (row.length - 1) === 0 ? shorter(of) : of));
    const least = () => row.map(shorter);
    const fit = [() => row, outer, least].find(make => length(make()) <= most);
    if (fit || row.length < 2) return (fit ?? least)();
    const [before, last] = row.slice(-2) as [Group, Group];
    return fitted([...row.slice(0, -2), join(before, last, true)], most);
  };

  /**
   * Where the chips of a row begin, px. At the edges a chip stays whole as long as a mark of its is
   * in view: all are moved on from the left edge first, then back from the right one.
   */
  const leftsOf = (row: readonly Group[], scale: Scale): number[] => {
    let free = 0;
    const lefts = row.map(of => {
      const left = Math.max(free, leftOf(of, scale.span.lo, scale.rate));
      free = left + of.width + GAP;
      return left;
    });
    let limit = scale.width;
    for (let at = row.length - 1; at >= 0; at -= 1) {
      const left = Math.max(0, Math.min(lefts[at] as number, limit - (row[at] as Group).width));
      lefts[at] = left;
      limit = left - GAP;
    }
    return lefts;
  };

  /** A line for each mark that can be told from the one before it; a crowd has one for all. */
  const linksOf = (of: Group, left: number, scale: Scale): ChipLink[] => {
    const link = (id: string, from: number): ChipLink => {
      const to = Math.max(left + 8, Math.min(from, left + of.width - 8));
      const stub = Math.abs(to - from) > FAR;
      return { id, from, to: stub ? from : to, stub };
    };
    if (of.voices === null) {
      const x = scale.x((of.lo + of.hi) / 2);
      return x >= 0 && x <= scale.width ? [link('crowd', x)] : [];
    }
    const links: ChipLink[] = [];
    let last = -Infinity;
    for (let place = of.first; place < of.end; place += 1) {
      const x = scale.x(quoted.at[place] as number);
      if (x < 0 || x > scale.width || x < last + APART) continue;
      last = x;
      links.push(link(quoted.event(place).id, x));
    }
    return links;
  };

  /** What a chip opens: the first that is said by whom it names, of the events in view if any is there. */
  const openedBy = (
    { lead }: Group,
    from: number,
    to: number
  ): readonly [StoryEvent, Quote | undefined] => {
    for (let place = from; lead !== null && place < to; place += 1) {
      const event = quoted.event(place);
      const quote = event.quotes.find(one => texts.speaker(one) === lead);
      if (quote) return [event, quote];
    }
    const event = quoted.event(from);
    return [event, event.quotes[0]];
  };

  const nameOf = once(({ voices, short, text, count }: Group) => {
    if (voices === null) return words.quotes(count, format.number(count));
    const said = words.quotesAt(voices.map(({ name }) => name).join(', '), count);
    // What is read aloud begins with what is seen; some languages have a word for two and no number.
    const name = short ? said : `${text.slice(0, text.lastIndexOf(' · '))} · ${said}`;
    return name.startsWith(text) ? name : `${text}: ${said}`;
  });

  return {
    place: (scale, metrics, standing) => {
      const firstIn = quoted.from(scale.span.lo);
      const endIn = quoted.from(scale.t(scale.width));
      const row = fitted(
        groupsIn(scale.span, levelOf(scale.rate), metrics.narrow).filter(
          ({ first, end }) => Math.max(first, firstIn) < Math.min(end, endIn)
        ),
        scale.width
      );
      const lefts = leftsOf(row, scale);
      return row.map((of, at): Chip => {
        const x = lefts[at] as number;
        const [shown, quote] = openedBy(of, Math.max(of.first, firstIn), Math.min(of.end, endIn));
        const lead = standing(shown);
        const events: StoryEvent[] = [];
        // A crowd is lit as a whole by none of its events: looking for them would cost a walk.
        const end = of.voices === null ? of.first : of.end;
        for (let place = of.first; place < end; place += 1) events.push(quoted.event(place));
        const lit = events.slice(Math.max(0, firstIn - of.first), endIn - of.first).map(standing);
        const one = events.length > 0 && events.every(({ party }) => party === shown.party);
        return {
          id: quoted.event(of.first).id,
          x,
          width: of.width,
          text: of.text,
          name: nameOf(of),
          event: shown.id,
          quote: quote?.id ?? '',
          get events() {
            return Array.from(
              { length: of.end - of.first },
              (_, n) => quoted.event(of.first + n).id
            );
          },
          party: one ? lead.party : -1,
          selected: lit.some(({ selected }) => selected),
          hover: lit.some(({ hover }) => hover),
          links: linksOf(of, x, scale)
        };
      });
    }
  };
};
