import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';

/** Tells the line of a place in a text and the column in it, from 1, as an editor counts. */
const createPlaces = (text: string) => {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return (position: number): { line: number; column: number } => {
    const line = starts.findLastIndex(start => start <= position);
    return { line: line + 1, column: position - (starts[line] as number) + 1 };
  };
};

/** `['events', 3, 'date']` of `events[3].date`. */
const segmentsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) =>
    index === undefined ? name : Number(index)
  );

/**
 * Tells on which line, from 1, of the text of a story file something is: what a path such as
 * `events[3].date` leads to, or what it ought to stand in where there is nothing of that name.
 */
export const createLines = (text: string): ((path: string) => number) => {
  // Most stories have no fault, and one that has may have hundreds.
  let known: { root: Node | undefined; placeOf: ReturnType<typeof createPlaces> } | null = null;
  return path => {
    known ??= { root: parseTree(text), placeOf: createPlaces(text) };
    let node = known.root;
    for (const segment of segmentsOf(path)) {
      const next = node && findNodeAtLocation(node, [segment]);
      if (!next) break;
      node = next;
    }
    return known.placeOf(node?.offset ?? 0).line;
  };
};

/** The text of a story file, named from the project's root. Throws an Error with a sentence when it is not there. */
export const readStoryText = (root: string, name: string): string => {
  const path = resolve(root, name);
  if (!existsSync(path)) throw new Error(`There is no ${name}: a page names it as its story.`);
  return readFileSync(path, 'utf8');
};

/** What the text of a story file holds. Throws an Error with line and column when it is not JSON. */
export const readStoryJson = (text: string, name: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { message } = cause as Error;
    const position = /at position (\d+)/.exec(message)?.[1];
    const { line, column } = createPlaces(text)(Number(position ?? 0));
    const at = position === undefined ? '' : `, line ${line}, column ${column}`;
    const what = message.replace(/ in JSON at position .*$/s, '');
    throw new Error(`${name} is not JSON${at}: ${what}. A comma too many or too few?`);
  }
};
