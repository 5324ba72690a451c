import type { Layout } from '../core/layout/layout.ts';
import { type Listing, listedByDate, listedBySpeaker, type Order } from '../core/view/listing.ts';
import { type Section, type Stretch, sectionsOf } from '../core/view/sections.ts';
import { worked } from './slices.ts';
import type { ToolOptions } from './tools.ts';

/** What is listed, and the rows of a part of it. */
export interface Listed {
  readonly layout: Layout;
  readonly order: Order;
  readonly listing: Listing;
  readonly stretch: Stretch;
  readonly sections: readonly Section[];
  /** Where their times are told. */
  readonly zone: string;
}

/** Makes what is listed, in slices. What is asked for later overtakes what was asked for before. */
export interface Maker {
  /** What there is by now; null before there is anything. */
  readonly now: Listed | null;
  /** Lists all that the stage has and writes the rows that `wanted` says; null where it was overtaken. */
  make(order: Order, wanted: (listing: Listing) => Stretch): Promise<Listed | null>;
}

export const createMaker = ({ story, session, format, words, signal }: ToolOptions): Maker => {
  let now: Listed | null = null;
  let latest = new AbortController();
  signal.addEventListener('abort', () => latest.abort(), { once: true });

  const listingOf = async (layout: Layout, order: Order, until: AbortSignal) => {
    if (now?.layout === layout && now.order === order) return now.listing;
    if (order !== 'speaker') return listedByDate(layout, order);
    return worked(listedBySpeaker(story, layout, format.locale), until);
  };

  return {
    get now() {
      return now;
    },
    make: async (order, wanted) => {
      latest.abort();
      latest = new AbortController();
      const until = signal.aborted ? signal : latest.signal;
      const { layout } = session;
      const listing = await listingOf(layout, order, until);
      if (!listing || until.aborted) return null;
      const stretch = wanted(listing);
      const zone = format.timesIn;
      if (now?.listing === listing && now.stretch === stretch && now.zone === zone) return now;
      const sections = await worked(sectionsOf(listing, stretch, format, words), until);
      if (!sections) return null;
      now = { layout, order, listing, stretch, sections, zone };
      return now;
    }
  };
};
