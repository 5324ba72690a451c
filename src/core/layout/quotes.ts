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
const PADDING = 34;
const TEXT_MAX = 150;

export interface QuoteRowOptions {
  readonly words: Words;
  readonly textScale: number;
  anchor(event: StoryEvent): number;
}

/** Half-octave zoom levels: what is merged depends on the level alone, so panning reshuffles nothing. */
const levelOf = (rate: number) => Math.floor(2 * Math.log2(rate));
const rateAt = (level: number) => 2 ** (level / 2);

/** Groups the events that have quotes so that no two chips touch at any scale of a level. */
export const createQuoteRow = (story: Story, options: QuoteRowOptions): QuoteRow => {
  const { words, textScale, anchor } = options;
  const style = { ...STYLE, size: STYLE.size * textScale };
  const speakerOf = (quote: Quote) =>
    (quote.speaker?.name ?? words.unnamed).replace(/\s*\(.*\)$/u, '');

  const group = (events: readonly StoryEvent[], narrow: boolean): Group => {
    const quotes = [...new Set(events.flatMap(event => event.quotes))];
    const speakers = [...new Set(quotes.map(speakerOf))];
    const more = speakers.length > 1 ? ` +${speakers.length - 1}` : '';
    const who = `${cutText(speakers[0] ?? words.unnamed, TEXT_MAX, style)}${more}`;
    const text = narrow ? `${quotes.length}` : `${who} · ${quotes.length}`;
    const times = events.map(anchor);
    return {
      events,
      quotes,
      lo: Math.min(...times),
      hi: Math.max(...times),
      text,
      name: words.quotesAt(speakers.join(', '), quotes.length),
      width: Math.ceil(textWidth(text, style) + PADDING)
    };
  };

  const centre = ({ lo, hi }: Group) => (lo + hi) / 2;
  const touch = (a: Group, b: Group, rate: number) =>
    (centre(b) - centre(a)) * rate < (a.width + b.width) / 2 + GAP;

  const singles = story.events
    .filter(event => event.quotes.length > 0)
    .sort((a, b) => anchor(a) - anchor(b));

  const merge = (level: number, narrow: boolean): Group[] => {
    const rate = rateAt(level);
    const groups: Group[] = [];
    for (const event of singles) {
      let last = group([event], narrow);
      for (
        let before = groups.at(-1);
        before && touch(before, last, rate);
        before = groups.at(-1)
      ) {
        groups.pop();
        last = group([...before.events, ...last.events], narrow);
      }
      groups.push(last);
    }
    return groups;
  };

  const levels = new Map<string, Group[]>();
  const groupsAt = (level: number, narrow: boolean): Group[] => {
    const key = `${level}${narrow}`;
    const known = levels.get(key);
    if (known) return known;
    const made = merge(level, narrow);
    levels.set(key, made);
    return made;
  };

  return {
    place: (scale, metrics, standing) => {
      const inView = groupsAt(levelOf(scale.rate), metrics.narrow).filter(
        ({ lo, hi }) => hi >= scale.span.lo && lo < scale.span.hi
      );
      let free = 0;
      const chips = inView.flatMap(({ events, quotes, lo, hi, text, name, width }): Chip[] => {
        const first = quotes[0];
        const visible = events.filter(event => {
          const x = scale.x(anchor(event));
          return x >= 0 && x <= scale.width;
        });
        const shown = visible[0];
        if (!first || !shown) return [];
        const middle = scale.x((lo + hi) / 2) - width / 2;
        // At the edges a chip stays whole as long as a mark of its is in view.
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
              return { id: event.id, from: at, to: Math.max(x + 8, Math.min(at, x + width - 8)) };
            })
          }
        ];
      });
      return chips;
    }
  };
};
