import type { Cell } from './results.mjs';

interface Peer {
  readonly id: string;
  readonly name: string;
  /** Quoteline itself. */
  readonly own?: boolean;
  /** The control, which no input moves. */
  readonly still?: boolean;
}

interface Weight {
  readonly raw: number;
  readonly gzip: number;
}

/** All that a run of the benchmark has measured. */
export interface Data {
  readonly cells: readonly Cell[];
  readonly peers: readonly Peer[];
  readonly sizes: readonly number[];
  readonly viewports: readonly {
    readonly id: string;
    readonly short: string;
    readonly name: string;
  }[];
  readonly rounds: number;
  /** Whether more could have been measured. */
  readonly part: boolean;
  readonly bytes: Readonly<Record<string, { readonly first: Weight; readonly later: Weight }>>;
  readonly versions: Readonly<Record<string, string>>;
  readonly extras: {
    readonly failed?: readonly string[];
    readonly low?: {
      readonly readable: number;
      readonly width: number;
      readonly height: number;
    };
    readonly early?: number | null;
    readonly spans?: {
      readonly spans: number;
      readonly pairs: number;
      readonly nodes: number;
      readonly titles: readonly number[];
      readonly readable: readonly number[];
    };
    readonly soak?: {
      readonly seconds: number;
      readonly gestures: number;
      readonly before: number;
      readonly after: number;
      readonly frames: number;
      readonly p50: number;
      readonly p95: number;
      readonly worst: number;
      readonly over: number;
    };
  };
}

export interface Claim {
  readonly what: string;
  readonly where: string;
  readonly limit: string;
  readonly value: string;
  readonly holds: boolean | null;
}

export const SUBJECT: string;
export const CONTROL: string;
export function othersOf(peers: readonly Peer[]): string[];
export function claims(data: Data): Claim[];
