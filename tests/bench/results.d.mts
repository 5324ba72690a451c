/** A pass of zoom or pan over one timeline: ms of main-thread work for each of its steps. */
export interface Pass {
  readonly steps: number;
  readonly of: number;
  readonly p50: number | null;
  readonly p95: number | null;
  /** Null where nothing could move. */
  readonly moved: boolean | null;
  readonly nodes: number | null;
  readonly late: boolean;
}

export interface Load {
  readonly visible: number | null;
  readonly usable: number | null;
  readonly zoomable: number | null;
  readonly longest: number;
  readonly long: number;
  readonly requested: number;
}

export interface Screen {
  readonly titles: number;
  readonly cut: number;
  readonly pairs: number;
  readonly readable: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly nodes: number;
  readonly stageNodes: number;
  readonly heap: number;
  readonly workers: number;
}

export interface Run extends Load, Screen {
  readonly zoom: Pass | null;
  readonly pan: Pass | null;
  readonly errors?: readonly string[];
}

/** One timeline at one size on one screen. */
export interface Cell {
  readonly peer: string;
  readonly viewport: string;
  readonly size: number;
  readonly limit: string | null;
  readonly missed?: readonly string[];
  readonly runs: readonly Run[];
}

type Medians = { readonly [key in keyof (Load & Screen)]: number | null };

export interface PassSummary extends Pass {
  readonly moved: boolean;
  readonly spread: number | null;
}

export interface Summary extends Medians {
  readonly peer: string;
  readonly viewport: string;
  readonly size: number;
  readonly limit: string | null;
  readonly missed: readonly string[];
  readonly runs: number;
  readonly share: number | null;
  readonly visibleSpread: number | null;
  readonly zoom: PassSummary | null;
  readonly pan: PassSummary | null;
  readonly errors: readonly string[];
}

export type Kind = 'zoom' | 'pan';
export type Get = (peer: string, viewport: string, size: number) => Summary | undefined;

export function median(values: readonly number[]): number | null;
export function percentile(values: readonly number[], share: number): number | null;
export function spread(values: readonly number[]): number | null;
export function summarise(cell: Cell): Summary;
export function indexed(cells: readonly Cell[]): { readonly all: Summary[]; readonly get: Get };
export function workOf(cell: Summary | undefined, kind: Kind): number | null;
export function idleWork(
  get: Get,
  control: string,
  viewport: string,
  sizes: readonly number[],
  kind: Kind
): number | null;
export function finishers(
  get: Get,
  peers: readonly string[],
  viewport: string,
  sizes: readonly number[],
  kind: Kind
): string[];
