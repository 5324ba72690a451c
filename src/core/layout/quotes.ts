import type { Quote, Story, StoryEvent } from '../story/story.ts';
import type { Words } from '../view/words.ts';
import type { Metrics } from './metrics.ts';
import type { Scale } from './scale.ts';
import type { Chip, Standing } from './scene.ts';
import { cutText, textWidth } from './text.ts';

/** Neighbouring events whose quotes share one chip at a zoom level. */
interface Group {
  readonly events: readonly StoryEvent[];
  readonly quotes: readonly Quote[];
  readonly lo: number;
  readonly hi: number;
  readonly text: string;
  readonly name: string;
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

  const group = (events: readonly StoryEvent[], short: boolean): Group => {
    const quotes = [...new Set(events.flatMap(event => event.quotes))];
    const speakers = [...new Set(quotes.map(speakerOf))];
    const more = speakers.length > 1 ? ` +${speakers.length - 1}` : '';
    const who = `${cutText(speakers[0] ?? words.unnamed, NAME_MAX, style)}${more}`;
    const text = short ? `${quotes.length}` : `${who} · ${quotes.length}`;
    const said = words.quotesAt(speakers.join(', '), quotes.length);
    const times = events.map(anchor);
    return {
      events,
      quotes,
      lo: Math.min(...times),
      hi: Math.max(...times),
      text,
      // What is read aloud begins with what is seen.
      name: short ? said : `${who} · ${said}`,
      width: Math.ceil(textWidth(text, style) + PADDING)
    };
  };
  const shorter = (long: Group) => group(long.events, true);

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
    const both = group([...before.events, ...next.events], short);
    if ((both.hi - both.lo) * rate <= both.width) return [both];
    const [a, b] = [shorter(before), shorter(next)];
    if (clear(before, b, rate)) return [before, b];
    if (clear(a, next, rate)) return [a, next];
    return clear(a, b, rate) ? [a, b] : [both];
  };

  const merge = (level: number, short: boolean): Group[] => {
    const rate = rateAt(level);
    const groups: Group[] = [];
    for (const event of singles) {
      let settled = [group([event], short)];
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

  return {
    place: (scale, metrics, standing) => {
      let free = 0;
      return groupsAt(levelOf(scale.rate), metrics.narrow).flatMap((made): Chip[] => {
        const { events, quotes, lo, hi, text, name, width } = made;
        if (hi < scale.span.lo || lo >= scale.span.hi) return [];
        const visible = events.filter(event => {
          const x = scale.x(anchor(event));
          return x >= 0 && x <= scale.width;
        });
        const [shown] = visible;
        const [first] = quotes;
        if (!first || !shown) return [];
        // At the edges a chip stays whole as long as a mark of its is in view.
        const middle = scale.x((lo + hi) / 2) - width / 2;
        const x = Math.max(free, Math.min(Math.max(0, middle), scale.width - width));
        if (x + width > scale.width + 1) return [];
        free = x + width + GAP;
        const of = visible.map(standing);
        const lead = standing(shown);
        const one = new Set(events.map(event => event.party)).size === 1;
        return [
          {
            id: events[0]?.id ?? first.id,
            x,
            width,
            text,
            name,
            event: shown.id,
            quote: shown.quotes[0]?.id ?? first.id,
            events: events.map(event => event.id),
            party: one ? lead.party : -1,
            selected: of.some(({ selected }) => selected),
            hover: of.some(({ hover }) => hover),
            links: visible.map(event => {
              const at = scale.x(anchor(event));
              const to = Math.max(x + 8, Math.min(at, x + width - 8));
              const stub = Math.abs(to - at) > FAR;
              return { id: event.id, from: at, to: stub ? at : to, stub };
            })
          }
        ];
      });
    }
  };
};
