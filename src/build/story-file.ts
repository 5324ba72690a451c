import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** `line 60, column 5` of a place in a text, as an editor counts. */
const placeOf = (text: string, position: number): string => {
  const before = text.slice(0, position).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
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
    const at = position === undefined ? '' : `, ${placeOf(text, Number(position))}`;
    const what = message.replace(/ in JSON at position .*$/s, '');
    throw new Error(`${name} is not JSON${at}: ${what}. A comma too many or too few?`);
  }
};
