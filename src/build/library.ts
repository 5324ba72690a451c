import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Prerendered, prerender } from './prerender.ts';
import { tellAll } from './story-fault.ts';
import { createLines, readStoryJson, readStoryText } from './story-file.ts';

/** The stories of a project, each prerendered once for each state of its file. */
export interface Library {
  /** The story files of `data/`, named from the root. */
  names(): string[];
  /** Throws a StoryFault with all that is wrong with these files, the one after the other. */
  check(names: Iterable<string>): void;
  /**
   * A story, named from the root, told in a language or in its own. Throws a StoryFault with what is wrong
   * with the file.
   */
  story(name: string, lang?: string | null): Prerendered;
  /** A story file as it is published beside the built page. */
  published(name: string): string;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

export const createLibrary = (root: string): Library => {
  const known = new Map<string, { readonly hash: string; readonly made: Prerendered }>();
  const library: Library = {
    names: () =>
      readdirSync(join(root, 'data'))
        .filter(file => file.endsWith('.json'))
        .map(file => `data/${file}`)
        .sort(),
    check: names => tellAll([...names].map(name => () => void library.story(name))),
    story: (name, lang = null) => {
      const text = readStoryText(root, name);
      const hash = hashOf(text);
      const key = `${lang ?? ''} ${name}`;
      const there = known.get(key);
      // A build asks several times, and a long story takes seconds.
      if (there?.hash === hash) return there.made;
      const made = prerender(readStoryJson(text, name), name, lang, createLines(text));
      known.set(key, { hash, made });
      return made;
    },
    published: name => {
      const file = readStoryJson(readStoryText(root, name), name) as Record<string, unknown>;
      // Beside the built page the schema stands elsewhere than in the repository.
      const schema = '$schema' in file ? { $schema: '../schema/v1.json' } : {};
      return JSON.stringify({ ...file, ...schema });
    }
  };
  return library;
};
