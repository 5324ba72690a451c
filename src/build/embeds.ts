import { posix } from 'node:path';
import { EMBED_HEAD, type EmbedOptions, embedFolder, embedPage, UP } from './embed-page.ts';
import type { Library } from './library.ts';
import { publishedHead } from './oembed.ts';
import { StoryFault } from './story-fault.ts';

/** A file of the build that is an embed page. */
export interface Embed {
  /** Such as `embed/jedi/index.html`. */
  readonly fileName: string;
  /** The story file, named from the root. */
  readonly src: string;
  /** Whether no page of ours has the story, so that this is the place where all of it is. */
  readonly alone: boolean;
  source(): string;
}

/** The page that has a story in full: the first page if it names it, else another. */
const homeOf = (src: string, pages: ReadonlyMap<string, readonly string[]>): string | undefined =>
  [...pages]
    .filter(([, stories]) => stories.includes(src))
    .map(([name]) => name)
    .sort((a, b) => Number(b === 'index.html') - Number(a === 'index.html') || (a < b ? -1 : 1))[0];

/** What all embed pages are made with. */
export interface EmbedsOptions extends Pick<EmbedOptions, 'allow'> {
  /** Where all is published, or null where nobody has said. */
  readonly site?: string | null;
  readonly head?: readonly string[];
}

/**
 * The folder of the embed page of each story of `data/`, by its file. Throws a StoryFault with all that is
 * wrong with these files, or with two that have one id.
 */
export const embedFolders = (library: Library): ReadonlyMap<string, string> => {
  library.check(library.names());
  const folders = new Map<string, string>();
  for (const src of library.names()) {
    const { id } = library.story(src).story;
    const folder = embedFolder(id);
    const same = [...folders].find(([, other]) => other.toLowerCase() === folder.toLowerCase());
    if (same) {
      throw new StoryFault(
        `${same[0]} and ${src} have the same id: ${id}. It names a story's embed page: give one of them another "id".`
      );
    }
    folders.set(src, folder);
  }
  return folders;
};

/** An embed page for each story of `data/`; `pages` are ours, with the stories they name. */
export const createEmbeds = (
  library: Library,
  pages: ReadonlyMap<string, readonly string[]>,
  { allow, site = null, head = EMBED_HEAD }: EmbedsOptions
): Embed[] => {
  const folders = embedFolders(library);
  const stories = Object.fromEntries(
    [...folders].map(([src, folder]) => [posix.basename(folder), src])
  );
  return [...folders].map(([src, folder]) => {
    const home = homeOf(src, pages);
    const fileName = `${folder}index.html`;
    const { story } = library.story(src);
    return {
      fileName,
      src,
      alone: home === undefined,
      source: () =>
        embedPage(library.story(src), {
          home: home === undefined ? './index.html' : UP + home,
          src,
          file: library.published(src),
          stories,
          allow,
          head: [...publishedHead(site, fileName, story, false), ...head]
        })
    };
  });
};
