import type * as v from 'valibot';
import { type Checked, check, type Log } from './check.ts';
import * as say from './messages.ts';
import type { EventFile } from './schema.ts';
import type { Steps } from './steps.ts';

/** The items of one list of the file that can be used, by id. */
export interface Table<T> {
  /** What one of them is called in a sentence. */
  readonly kind: string;
  readonly byId: ReadonlyMap<string, T>;
  /** Ids of items that are in the file but had to be left out. */
  readonly gone: ReadonlySet<string>;
  /** How many items were left out. */
  readonly left: number;
}

type Item = v.ObjectSchema<
  v.ObjectEntries & { readonly id: (typeof EventFile)['entries']['id'] },
  v.ErrorMessage<v.ObjectIssue> | undefined
>;

/** How many items are read between two steps. */
const STRETCH = 100;

/**
 * Reads a list of the file, item by item. `make` gives null to leave an item out (it reports why);
 * of two with one id the first stays. A list that is missing is empty, unless it is `needed`.
 */
export function* readTable<S extends Item, T>(
  { root, log }: { readonly root: object; readonly log: Log },
  name: string,
  kind: string,
  schema: S,
  make: (file: Checked<v.InferOutput<S>>, at: string, index: number) => T | null,
  needed = false
): Steps<Table<T>> {
  const byId = new Map<string, T>();
  const gone = new Set<string>();
  const list: unknown = Object.hasOwn(root, name) ? root[name as keyof typeof root] : undefined;
  let left = 0;
  if (!Array.isArray(list)) {
    if (list !== undefined || needed) {
      log.report(name, say.expected(say.LIST, list), say.hintFor(say.LIST, list));
    }
    return { kind, byId, gone, left };
  }
  for (let i = 0; i < list.length; i++) {
    if (i % STRETCH === STRETCH - 1) yield i / list.length;
    const at = `${name}[${i}]`;
    const checked = check(schema, list[i], at, log);
    // What is not whole is made as well, for the sake of its other faults, and then dropped.
    const made = checked && make(checked.file, at, byId.size);
    const item = checked?.whole ? made : null;
    const id = checked?.file.id as string | undefined;
    if (item !== null && id !== undefined && !byId.has(id)) {
      byId.set(id, item);
      continue;
    }
    left++;
    if (id === undefined) continue;
    if (byId.has(id)) log.report(`${at}.id`, say.duplicateId(id), say.HINT.anew);
    else gone.add(id);
  }
  return { kind, byId, gone, left };
}

/** The item an id names, or null, reported, when there is none. No id is no fault. */
export const refer = <T>(
  table: Table<T>,
  id: string | undefined,
  at: string,
  log: Log
): T | null => {
  if (id === undefined) return null;
  const item = table.byId.get(id);
  if (item !== undefined) return item;
  if (table.gone.has(id)) {
    log.report(at, say.leftOutId(table.kind, id), say.HINT.first);
  } else {
    const hint = log.guess(id, table.byId.keys());
    log.report(at, say.unknownId(table.kind, id), hint || say.HINT.remove);
  }
  return null;
};

/** The items a list of ids names, each once, without those that are unknown. */
export const referAll = <T>(
  table: Table<T>,
  ids: readonly (string | undefined)[] | undefined,
  at: string,
  log: Log
): readonly T[] => {
  const found = new Set<T>();
  ids?.forEach((id, i) => {
    const item = refer(table, id, `${at}[${i}]`, log);
    if (item === null) return;
    if (found.has(item)) {
      log.report(`${at}[${i}]`, say.repeatedId(table.kind, String(id)), say.HINT.spare);
    }
    found.add(item);
  });
  return freeze([...found]);
};

const NONE: readonly never[] = Object.freeze([]);

/** Freezes a list; all empty lists are one. */
export const freeze = <T>(list: T[]): readonly T[] => (list.length ? Object.freeze(list) : NONE);
