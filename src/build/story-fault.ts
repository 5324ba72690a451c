import { inspect } from 'node:util';

/** What is wrong with story files, in sentences for whoever writes them: where in our code it was found would hide it. */
export class StoryFault extends Error {
  constructor(message: string) {
    super(message);
    this.stack = '';
  }

  /** As Vite prints it. */
  [inspect.custom](): string {
    return this.message;
  }
}

/** `1 fault`, `2 faults` */
export const faultCount = (count: number): string => (count === 1 ? '1 fault' : `${count} faults`);

/** Does each of several things, and throws the faults of all that have one as a single fault. */
export const tellAll = (tasks: Iterable<() => void>): void => {
  const messages = new Set<string>();
  for (const task of tasks) {
    try {
      task();
    } catch (fault) {
      if (!(fault instanceof StoryFault)) throw fault;
      messages.add(fault.message);
    }
  }
  if (messages.size > 0) throw new StoryFault([...messages].join('\n\n'));
};
