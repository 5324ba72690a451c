import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { StoryFault, tellAll } from '../../src/build/story-fault.ts';

const failing = (fault: Error) => () => {
  throw fault;
};

describe('a fault of a story file', () => {
  it('is printed as its sentences alone', () => {
    const fault = new StoryFault('data/a.json has 1 fault:\n  line 1');
    expect(inspect(fault)).toBe('data/a.json has 1 fault:\n  line 1');
    expect(fault.stack).toBe('');
  });
});

describe('several files', () => {
  it('have their faults told together, each once', () => {
    const done: string[] = [];
    const [a, b] = [new StoryFault('a: wrong'), new StoryFault('b: wrong')];
    const tasks = [failing(a), () => void done.push('c'), failing(b), failing(a)];
    expect(() => tellAll(tasks)).toThrow(/^a: wrong\n\nb: wrong$/);
    expect(done).toEqual(['c']);
  });

  it('say nothing where none has a fault', () => {
    expect(() => tellAll([() => {}])).not.toThrow();
  });

  it('let a fault of ours through as it is', () => {
    const ours = new TypeError('x is not a function');
    expect(() => tellAll([failing(new StoryFault('a: wrong')), failing(ours)])).toThrow(ours);
  });
});
