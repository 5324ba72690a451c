/**
 * Long work that can be left and taken up again: it yields the part done, 0 to 1, every few
 * milliseconds, and returns its result. A worker runs it through; a page does so in slices.
 */
export type Steps<Result> = Generator<number, Result, void>;

/** Does all of the work at once. */
export const finish = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** The same work as a part of a longer one: what it yields runs from `from` to `to`. */
export function* within<Result>(from: number, to: number, steps: Steps<Result>): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + step.value * (to - from);
  }
}
