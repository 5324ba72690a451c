export interface BenchEvent {
  readonly id: string;
  readonly title: string;
  /** EDTF, to the minute, the day or the month. */
  readonly date: string;
  /** Where it begins, UTC ms. */
  readonly start: number;
  /** 0 to 5. */
  readonly party: number;
  readonly importance: 1 | 2 | 3;
  /** 0 to 39, or null for an event without a quote. */
  readonly speaker: number | null;
}
export const TEN_YEARS: { readonly lo: number; readonly hi: number };
export function createRandom(seed: number): () => number;
export function createEvents(count: number, seed?: number): BenchEvent[];
export function storyFile(events: readonly BenchEvent[]): {
  readonly events: readonly { readonly id: string; readonly date: string }[];
  readonly quotes: readonly { readonly events: readonly string[] }[];
};
export function peerFile(events: readonly BenchEvent[]): {
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly party: string;
}[];
