/** Events at one instant, more than there are lanes: a mark with a count that opens the list. */
export interface Stack {
  /** The first of the events; the others follow it. */
  readonly first: number;
  /** How many there are, shown ones included. */
  readonly count: number;
}

/** The stacks among `times` (UTC ms, ascending), for a stage with `lanes` label lanes; ascending. */
export const stacks = (times: Float64Array, lanes: number): Stack[] => {
  const found: Stack[] = [];
  for (let first = 0, i = 1; i <= times.length; i += 1) {
    if (times[i] === times[first]) continue;
    // Infinity is no instant: open beginnings share nothing but not being known.
    if (i - first > lanes && Number.isFinite(times[first])) found.push({ first, count: i - first });
    first = i;
  }
  return found;
};
