import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What these tests need of the story file, as it stands on the disk. */
interface File {
  readonly title: string;
  readonly events: readonly {
    readonly id: string;
    readonly date: string;
    readonly title: string;
    readonly importance: number;
    readonly party?: string;
    readonly sources: readonly string[];
  }[];
  readonly quotes: readonly {
    readonly id: string;
    readonly events: readonly string[];
    readonly text: string;
    readonly sources: readonly string[];
  }[];
  readonly sources: readonly { readonly id: string; readonly url?: string }[];
}

const path = resolve(import.meta.dirname, '../../data/jedi.json');

export const FILE: File = JSON.parse(readFileSync(path, 'utf8'));

/** Ids of the six events that the story is about. */
export const CORE = FILE.events.filter(({ importance }) => importance === 3).map(({ id }) => id);

/** Ids of an event's quotes, in the file's order. */
export const quotesOf = (event: string): string[] =>
  FILE.quotes.filter(({ events }) => events.includes(event)).map(({ id }) => id);

/** Addresses of sources. */
export const addressesOf = (ids: readonly string[]): string[] =>
  FILE.sources.flatMap(({ id, url }) => (url && ids.includes(id) ? [url] : []));
