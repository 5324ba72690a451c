import { bisectLeft } from 'd3-array';
import type { StoryEvent } from '../story/story.ts';
import type { Columns } from './columns.ts';

/** The events of a story that have quotes, in the order in which they stand on the baseline. */
export interface Quoted {
  /** How many there are. All other numbers are places among them, 0 to this. */
  readonly size: number;
  /** Where each stands, UTC ms, ascending. */
  readonly at: Float64Array;
  event(place: number): StoryEvent;
  /** The first that stands at `t` or later. */
  from(t: number): number;
  /** How many different quotes the events from `first` to before `end` have. Costs no walk over them. */
  count(first: number, end: number): number;
}

/** Two events next to one another of those that share a quote: counted with both, it is one too many. */
interface Pair {
  readonly first: number;
  readonly second: number;
}

/** Reads the quoted events of a story whose events are all there. */
export const createQuoted = (events: readonly StoryEvent[], columns: Columns): Quoted => {
  const { quotes, anchor, shared } = columns;
  // Plain loops over typed arrays: a hundred thousand events take a few ms, and a call each takes twenty.
  let size = 0;
  for (const count of quotes) if (count > 0) size += 1;
  const order = new Uint32Array(size);
  const at = new Float64Array(size);
  const sum = new Uint32Array(size + 1);
  /** The place of each event, from 1; 0 for those without a quote. */
  const rank = new Uint32Array(quotes.length);
  let place = 0;
  for (const index of columns.order) {
    const count = quotes[index] as number;
    if (count === 0) continue;
    order[place] = index;
    at[place] = anchor[index] as number;
    sum[place + 1] = (sum[place] as number) + count;
    place += 1;
    rank[index] = place;
  }
  const pairs: Pair[] = [];
  for (let n = 0; n < shared.length; n += 2) {
    const [first, second] = [rank[shared[n] as number] ?? 0, rank[shared[n + 1] as number] ?? 0];
    if (first > 0 && second > 0) pairs.push({ first: first - 1, second: second - 1 });
  }
  pairs.sort((a, b) => a.first - b.first);
  const firsts = Uint32Array.from(pairs, ({ first }) => first);

  return {
    size,
    at,
    event: place => events[order[place] as number] as StoryEvent,
    from: t => bisectLeft(at, t),
    count: (first, end) => {
      let found = (sum[end] as number) - (sum[first] as number);
      for (let n = bisectLeft(firsts, first); n < pairs.length; n += 1) {
        const pair = pairs[n] as Pair;
        if (pair.first >= end) break;
        if (pair.second < end) found -= 1;
      }
      return found;
    }
  };
};
