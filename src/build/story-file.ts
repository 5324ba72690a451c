import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { show } from '../core/story/messages.ts';
import { jsonFault } from './json-fault.ts';
import { createPlaces } from './places.ts';
import { repeatedNames } from './repeated-names.ts';
import { faultCount, StoryFault } from './story-fault.ts';

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

/** Whether a file begins as UTF-16 does: with its mark, or with a sign of two bytes. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff) ||
  (second !== undefined && (first === 0) !== (second === 0));

/**
 * The text of a story file, named from the project's root, without the mark that some editors put before
 * it. Throws a StoryFault when it is not there or not UTF-8.
 */
export const readStoryText = (root: string, name: string): string => {
  const path = resolve(root, name);
  if (!existsSync(path)) throw new StoryFault(`There is no ${name}: a page names it as its story.`);
  const bytes = readFileSync(path);
  if (isUtf16(bytes)) throw new StoryFault(`${name}: saved as UTF-16; save it as UTF-8`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder().decode(bytes);
    const { line, column } = createPlaces(text)(text.indexOf('\ufffd'));
    throw new StoryFault(`${name}: line ${line}, column ${column}: not UTF-8; save it as UTF-8`);
  }
};

const parse = (text: string, name: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StoryFault(`${name}: ${jsonFault(text) ?? `not JSON: ${(error as Error).message}`}`);
  }
};

/** What the text of a story file holds. Throws a StoryFault when it is not JSON or has a name twice in an object. */
export const readStoryJson = (text: string, name: string): unknown => {
  const story = parse(text, name);
  const repeated = repeatedNames(text);
  if (repeated.length === 0) return story;
  const placeOf = createPlaces(text);
  const lines = repeated.map(({ name: field, first, again }) => {
    const where = `a second ${show(field)} in one object, the first is in line ${placeOf(first).line}`;
    return `  line ${placeOf(again).line}: ${where} (put both together or remove one)`;
  });
  throw new StoryFault(`${name} has ${faultCount(lines.length)}:\n${lines.join('\n')}`);
};
