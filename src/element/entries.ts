import type { Permalink } from '../core/view/permalink.ts';
import type { Address } from './address.ts';

/** How long the view has to rest before it is announced and written into the address, ms. */
const REST = 400;

export interface EntriesPort {
  readonly address: Address;
  /** The permalink of the view as it is. */
  view(): Permalink;
  /** The view rests, or is another one at once. */
  rested(): void;
  /** Says what is in view, after it has moved. */
  announce(): void;
}

/** What becomes of the page's history, and when. */
export interface Entries {
  /** A choice begins an entry. What is looked for is found again in the one that is left. */
  choose(): void;
  /** A step by key: the first of a run begins an entry, in which the others take its place. */
  step(): void;
  /** Writes the view over the entry that is there once it rests, and announces it where it `moved`. */
  settle(moved: boolean): void;
  /** The reader has gone back or on: what was left is not written over what was gone to. */
  arrive(): void;
}

export const createEntries = (port: EntriesPort, signal: AbortSignal): Entries => {
  const { address } = port;
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** Whether there is another window to tell of when the view rests. */
  let untold = false;
  /** Whether the entry that is there was begun by a step, and may be written over by the next. */
  let stepping = false;
  signal.addEventListener('abort', () => clearTimeout(rest), { once: true });

  const choose = () => {
    const own = port.view();
    const left = address.read();
    if (left.q !== own.q) address.write({ ...left, q: own.q }, false);
    address.write(own, true);
    stepping = false;
    // What was to be said of an earlier view would be said over what this one says.
    clearTimeout(rest);
    untold = false;
    port.rested();
  };
  const settle = (moved: boolean) => {
    untold ||= moved;
    clearTimeout(rest);
    rest = setTimeout(() => {
      address.write(port.view(), false);
      port.rested();
      if (!untold) return;
      untold = false;
      port.announce();
    }, REST);
  };
  return {
    choose,
    settle,
    step: () => {
      if (!stepping) choose();
      stepping = true;
      settle(true);
    },
    arrive: () => {
      clearTimeout(rest);
      stepping = false;
    }
  };
};
