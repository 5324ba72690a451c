import type { Browser } from 'playwright-core';

/** An event of a trace, its times in µs. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly cat?: string;
}

/** ms of the trace's own clock. */
export interface Task {
  readonly start: number;
  readonly ms: number;
}

export function beginTrace(browser: Browser): Promise<void>;
export function endTrace(browser: Browser): Promise<TraceEvent[]>;
export function mainThreadTasks(events: readonly TraceEvent[]): Task[];
export function endsAfter(events: readonly TraceEvent[], name: string): number | null;
export function frameStarts(events: readonly TraceEvent[]): number[];
export function taskSummary(tasks: readonly Task[]): {
  readonly longest: number;
  readonly long: number;
};
export function frameWork(tasks: readonly Task[], starts: readonly number[]): number[];
