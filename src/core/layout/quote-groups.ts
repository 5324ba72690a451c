import type { Span } from '../time/span.ts';
import { type ChipText, type Voice, voicesOf } from './chip-text.ts';
import { once } from './memo.ts';
import type { Quoted } from './quoted.ts';

/** Neighbouring quoted events that share one chip at a zoom level: places in `Quoted`, and its words. */
export interface Group {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
  /** Where its first and its last event stand, UTC ms. */
  readonly lo: number;
  readonly hi: number;
  /** Everybody quoted, in order, or null in a crowd, where nobody is named. */
  readonly voices: readonly Voice[] | null;
  /** Whom the chip names, or null where it shows its count alone. */
  readonly lead: string | null;
  readonly count: number;
  /** Whether the chip shows its count alone. */
  readonly short: boolean;
  readonly text: string;
  /** Width of the chip, px. */
  readonly width: number;
  /** The chip stays between these walls, UTC ms, with half a gap to either; infinite where it has none. */
  readonly walls: Span;
}

/** Clear space between two chips, px. */
export const GAP = 8;

/** Makes the groups of a stretch of quoted events. */
export interface Grouping {
  /** The same group with its count alone. */
  shorter(group: Group): Group;
  /** Both as one; the second follows upon the first. */
  join(before: Group, next: Group, short: boolean): Group;
  /**
   * Groups the events from `first` to before `end` so that no two chips touch at `rate` px per ms
   * or any higher rate, and each stays between the walls.
   */
  merge(first: number, end: number, walls: Span, rate: number, short: boolean): Group[];
  /**
   * Groups a crowd: one for each cell of a grid fixed in time, `cell` ms wide, with its count alone.
   * Costs a bisection a cell, however many events there are.
   */
  crowd(first: number, end: number, cell: number): Group[];
}

/**
 * Where a chip begins, px from `origin` (UTC ms): centred over its events, but between its walls.
 * Between two chips the distance only grows with the rate.
 */
export const leftOf = ({ lo, hi, width, walls }: Group, origin: number, rate: number): number => {
  const left = ((lo + hi) / 2 - origin) * rate - width / 2;
  const least = (walls.lo - origin) * rate + GAP / 2;
  const most = (walls.hi - origin) * rate - GAP / 2 - width;
  return Math.max(least, Math.min(left, most));
};

export const createGrouping = (quoted: Quoted, words: ChipText): Grouping => {
  const make = (
    first: number,
    end: number,
    voices: readonly Voice[] | null,
    short: boolean,
    walls: Span
  ): Group => {
    const count = quoted.count(first, end);
    const named = short || !voices ? null : words.named(voices, count);
    const text = named?.text ?? words.count(count);
    const lead = named?.lead ?? null;
    const [lo, hi] = [quoted.at[first] as number, quoted.at[end - 1] as number];
    const width = words.width(text);
    return { first, end, lo, hi, voices, lead, count, short: !named, text, width, walls };
  };
  const single = (place: number, short: boolean, walls: Span): Group =>
    make(place, place + 1, words.voices(quoted.event(place)), short, walls);
  const bare = once(
    ({ first, end, voices, walls }: Group): Group => make(first, end, voices, true, walls)
  );
  const shorter = (long: Group): Group => (long.short ? long : bare(long));
  const join = (before: Group, next: Group, short: boolean): Group => {
    const [a, b] = [before.voices, next.voices];
    // Nobody is named in both if not in either.
    const both = a && b && voicesOf([...a, ...b]);
    return make(before.first, next.end, both, short, before.walls);
  };

  const clear = (a: Group, b: Group, rate: number) =>
    leftOf(b, a.lo, rate) - leftOf(a, a.lo, rate) >= a.width + GAP;

  /**
   * Two neighbours as they can stand side by side, or as one. They become one while their marks
   * still lie under the chip; further apart, a count without names is better than a chip far from
   * its marks.
   */
  const settle = (before: Group, next: Group, rate: number, short: boolean): Group[] => {
    if (clear(before, next, rate)) return [before, next];
    const both = join(before, next, short);
    if ((next.hi - before.lo) * rate > both.width) {
      const [a, b] = [shorter(before), shorter(next)];
      if (clear(before, b, rate)) return [before, b];
      if (clear(a, next, rate)) return [a, next];
      if (clear(a, b, rate)) return [a, b];
    }
    return [both];
  };

  return {
    shorter,
    join,
    merge: (first, end, walls, rate, short) => {
      const groups: Group[] = [];
      for (let place = first; place < end; place += 1) {
        let settled = [single(place, short, walls)];
        for (let before = groups.pop(); before; before = groups.pop()) {
          const [next] = settled;
          settled = next ? settle(before, next, rate, short) : settled;
          if (settled.length > 1) break;
        }
        groups.push(...settled);
      }
      return groups;
    },
    crowd: (first, end, cell) => {
      const groups: Group[] = [];
      for (let from = first; from < end; ) {
        const lo = Math.floor((quoted.at[from] as number) / cell) * cell;
        // At a zoom finer than numbers are, a cell holds the one event at least.
        const next = Math.min(end, Math.max(from + 1, quoted.from(lo + cell)));
        groups.push(make(from, next, null, true, { lo, hi: lo + cell }));
        from = next;
      }
      return groups;
    }
  };
};
