import { visit } from 'jsonc-parser';

/** A name that an object has twice, with the offsets of both. */
export interface Repeated {
  readonly name: string;
  readonly first: number;
  readonly again: number;
}

/** The names that stand twice in one object of a JSON text: `JSON.parse` keeps the last and says nothing. */
export const repeatedNames = (text: string): readonly Repeated[] => {
  const repeated: Repeated[] = [];
  const objects: Map<string, number>[] = [];
  visit(text, {
    onObjectBegin: () => void objects.push(new Map()),
    onObjectEnd: () => void objects.pop(),
    onObjectProperty: (name, again) => {
      const first = objects.at(-1)?.get(name);
      if (first === undefined) objects.at(-1)?.set(name, again);
      else repeated.push({ name, first, again });
    }
  });
  return repeated;
};
