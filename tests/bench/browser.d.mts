/** A measurement took longer than it may. */
export class TimedOut extends Error {}

export function within<T>(work: Promise<T>, ms: number): Promise<T>;
