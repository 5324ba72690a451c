import type { Quote, Story, StoryEvent } from '../story/story.ts';
import type { Words } from '../view/words.ts';
import type { Metrics } from './metrics.ts';
import type { Scale } from './scale.ts';
import type { Chip, ChipLink, Standing } from './scene.ts';
import { cutText, textWidth } from './text.ts';

/** Neighbouring events whose quotes share one chip at a zoom level, and what the chip counts. */
interface Group {
  /** In the order of their anchors. */
  readonly events: StoryEvent[];
  readonly quotes: Set<Quote>;
  readonly speakers: Set<string>;
  readonly lo: number;
  readonly hi: number;
  /** Whether the chip shows its count alone. */
  readonly short: boolean;
  readonly width: number;
}

export interface QuoteRow {
  /** The chips of a frame. */
  place(scale: Scale, metrics: Metrics, standing: (event: StoryEvent) => Standing): Chip[];
}

const GAP = 8;
const STYLE = { size: 12.5, bold: false } as const;
/** Room beside a chip's text for its quotation mark and the padding, px. */
const PADDING = 38;
const NAME_MAX = 200;
/** A mark further than this beside its chip is not joined to it: the line would lie flat, px. */
const FAR = 24;
/** Lines closer than this are drawn as one, px. */
const APART = 1;

export interface QuoteRowOptions {
  readonly words: Words;
  readonly textScale: number;
  anchor(event: StoryEvent): number;
}

/** Zoom levels of a quarter octave: what is merged depends on the level alone, so panning reshuffles nothing. */
const LEVELS = 4;
const levelOf = (rate: number) => Math.floor(LEVELS * Math.log2(rate));
const rateAt = (level: number) => 2 ** (level / LEVELS);

/** Groups the events that have quotes so that no two chips touch at any scale of a level. */
export const createQuoteRow = (story: Story, options: QuoteRowOptions): QuoteRow => {
  const { words, textScale, anchor } = options;
  const style = { ...STYLE, size: STYLE.size * textScale };
  const speakerOf = (quote: Quote) =>
    (quote.speaker?.name ?? words.unnamed).replace(/\s*\(.*\)$/u, '');

  const cut = new Map<string, string>();
  const textOf = (speakers: ReadonlySet<string>, people: number, count: number, short: boolean) => {
    if (short) return `${count}`;
    const [speaker = words.unnamed] = speakers;
    const name = cut.get(speaker) ?? cutText(speaker, NAME_MAX, style);
    cut.set(speaker, name);
    return `${people > 1 ? `${name} +${people - 1}` : name} · ${count}`;
  };
  const widthOf = (text: string) => Math.ceil(textWidth(text, style) + PADDING);
  const textIn = ({ speakers, quotes, short }: Group) =>
    textOf(speakers, speakers.size, quotes.size, short);

  const single = (event: StoryEvent, short: boolean): Group => {
    const quotes = new Set(event.quotes);
    const speakers = new Set(event.quotes.map(speakerOf));
    const t = anchor(event);
    const width = widthOf(textOf(speakers, speakers.size, quotes.size, short));
    return { events: [event], quotes, speakers, lo: t, hi: t, short, width };
  };
  const shorter = (long: Group): Group =>
    long.short ? long : { ...long, short: true, width: widthOf(`${long.quotes.size}`) };

  /** Width of the chip of both, which costs no more than the second of them has. */
  const widthOfBoth = (before: Group, next: Group, short: boolean): number => {
    const more = <Item>(to: ReadonlySet<Item>, from: ReadonlySet<Item>) => {
      let size = to.size;
      for (const item of from) if (!to.has(item)) size += 1;
      return size;
    };
    const people = short ? 0 : more(before.speakers, next.speakers);
    return widthOf(textOf(before.speakers, people, more(before.quotes, next.quotes), short));
  };

  /** Takes `next` into `before`, which is used up. */
  const join = (before: Group, next: Group, short: boolean, width: number): Group => {
    for (const event of next.events) before.events.push(event);
    for (const quote of next.quotes) before.quotes.add(quote);
    for (const speaker of next.speakers) before.speakers.add(speaker);
    return { ...before, hi: next.hi, short, width };
  };

  const centre = ({ lo, hi }: Group) => (lo + hi) / 2;
  const clear = (a: Group, b: Group, rate: number) =>
    (centre(b) - centre(a)) * rate >= (a.width + b.width) / 2 + GAP;

  const singles = story.events
    .filter(event => event.quotes.length > 0)
    .sort((a, b) => anchor(a) - anchor(b));

  /**
   * Two neighbours as they can stand side by side, or as one. They become one while their marks
   * still lie under the chip; further apart, a count without names is better than a chip far from
   * its marks.
   */
  const settle = (before: Group, next: Group, rate: number, short: boolean): Group[] => {
    if (clear(before, next, rate)) return [before, next];
    const width = widthOfBoth(before, next, short);
    if ((next.hi - before.lo) * rate > width) {
      const [a, b] = [shorter(before), shorter(next)];
      if (clear(before, b, rate)) return [before, b];
      if (clear(a, next, rate)) return [a, next];
      if (clear(a, b, rate)) return [a, b];
    }
    return [join(before, next, short, width)];
  };

  const merge = (level: number, short: boolean): Group[] => {
    const rate = rateAt(level);
    const groups: Group[] = [];
    for (const event of singles) {
      let settled = [single(event, short)];
      for (let before = groups.pop(); before; before = groups.pop()) {
        const [next] = settled;
        settled = next ? settle(before, next, rate, short) : settled;
        if (settled.length > 1) break;
      }
      groups.push(...settled);
    }
    return groups;
  };

  const levels = new Map<string, Group[]>();
  const groupsAt = (level: number, short: boolean): Group[] => {
    const key = `${level}${short}`;
    const known = levels.get(key);
    if (known) return known;
    const made = merge(level, short);
    levels.set(key, made);
    return made;
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
    const last = row.slice(-2).flatMap(({ events }) => events.map(event => single(event, true)));
    const one = last.reduce((a, b) => join(a, b, true, widthOfBoth(a, b, true)));
    return fitted([...row.slice(0, -2), one], most);
  };

  /** A line for each mark that can be told from the one before it. */
  const linksOf = (events: readonly StoryEvent[], left: number, width: number, scale: Scale) => {
    const links: ChipLink[] = [];
    let last = -Infinity;
    for (const event of events) {
      const from = scale.x(anchor(event));
      if (from < last + APART) continue;
      last = from;
      const to = Math.max(left + 8, Math.min(from, left + width - 8));
      const stub = Math.abs(to - from) > FAR;
      links.push({ id: event.id, from, to: stub ? from : to, stub });
    }
    return links;
  };

  return {
    place: (scale, metrics, standing) => {
      const inView = (event: StoryEvent) => {
        const x = scale.x(anchor(event));
        return x >= 0 && x <= scale.width;
      };
      const row = fitted(
        groupsAt(levelOf(scale.rate), metrics.narrow).filter(
          ({ events, lo, hi }) => hi >= scale.span.lo && lo < scale.span.hi && events.some(inView)
        ),
        scale.width
      );
      // At the edges a chip stays whole as long as a mark of its is in view: all are moved on from
      // the left edge first, then back from the right one.
      const lefts: number[] = [];
      let free = 0;
      for (const { lo, hi, width } of row) {
        const left = Math.max(free, scale.x((lo + hi) / 2) - width / 2);
        lefts.push(left);
        free = left + width + GAP;
      }
      let limit = scale.width;
      for (let at = row.length - 1; at >= 0; at -= 1) {
        const width = row[at]?.width ?? 0;
        const left = Math.max(0, Math.min(lefts[at] ?? 0, limit - width));
        lefts[at] = left;
        limit = left - GAP;
      }
      return row.flatMap((made, at): Chip[] => {
        const { events, quotes, speakers, short, width } = made;
        const visible = events.filter(inView);
        const [shown] = visible;
        const [first] = quotes;
        if (!first || !shown) return [];
        const text = textIn(made);
        const said = words.quotesAt([...speakers].join(', '), quotes.size);
        const x = lefts[at] ?? 0;
        const of = visible.map(standing);
        const lead = standing(shown);
        const one = new Set(events.map(event => event.party)).size === 1;
        return [
          {
            id: events[0]?.id ?? first.id,
            x,
            width,
            text,
            // What is read aloud begins with what is seen.
            name: short ? said : `${text.replace(/ · \d+$/, '')} · ${said}`,
            event: shown.id,
            quote: shown.quotes[0]?.id ?? first.id,
            events: events.map(event => event.id),
            party: one ? lead.party : -1,
            selected: of.some(({ selected }) => selected),
            hover: of.some(({ hover }) => hover),
            links: linksOf(visible, x, width, scale)
          }
        ];
      });
    }
  };
};
