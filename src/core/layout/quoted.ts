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
  const order = columns.order.filter(index => (columns.quotes[index] as number) > 0);
  const at = Float64Array.from(order, index => columns.anchor[index] as number);
  const sum = new Uint32Array(order.length + 1);
  const rank = new Map<number, number>();
  order.forEach((index, place) => {
    sum[place + 1] = (sum[place] as number) + (columns.quotes[index] as number);
    rank.set(index, place);
  });
  const { shared } = columns;
  const pairs: Pair[] = [];
  for (let n = 0; n < shared.length; n += 2) {
    const [first, second] = [rank.get(shared[n] as number), rank.get(shared[n + 1] as number)];
    if (first !== undefined && second !== undefined) pairs.push({ first, second });
  }
  pairs.sort((a, b) => a.first - b.first);
  const firsts = Uint32Array.from(pairs, ({ first }) => first);

  return {
    size: order.length,
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
