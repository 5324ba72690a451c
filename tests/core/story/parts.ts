import type { Steps } from '../../../src/core/story/steps.ts';

/** Long work, done step by step: the parts it told, and its result. */
export const partsOf = <Result>(steps: Steps<Result>): { parts: number[]; result: Result } => {
  const parts: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { parts, result: step.value };
    parts.push(step.value);
  }
};
