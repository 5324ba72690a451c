import * as v from 'valibot';
import * as say from './messages.ts';
import { CONTROL } from './schema.ts';
import { createSuggest } from './suggest.ts';

/** What one reading of a file has found so far. */
export interface Log {
  readonly issues: say.Issue[];
  /** `did you mean "esper"?`, or nothing when no known word is near. */
  guess(word: string, known: Iterable<string>): string;
  report(path: string, message: string, hint?: string): void;
}

export const createLog = (): Log => {
  const issues: say.Issue[] = [];
  const suggest = createSuggest();
  return {
    issues,
    guess(word, known) {
      const meant = suggest(word, known);
      return meant === null ? '' : say.didYouMean(meant);
    },
    report(path, message, hint = '') {
      issues.push({ path, message, hint });
    }
  };
};

/** A path with one more step: `events[3]` and `date` give `events[3].date`. */
export const step = (at: string, key: PropertyKey): string => {
  if (typeof key === 'number') return `${at}[${key}]`;
  const name = String(key);
  if (!/^[\w$]+$/.test(name)) return `${at}[${say.show(name)}]`;
  return at ? `${at}.${name}` : name;
};

const CONTROLS = new RegExp(CONTROL, 'gu');

type Fields = v.ObjectSchema<v.ObjectEntries, v.ErrorMessage<v.ObjectIssue> | undefined>;

/** A checked object: a faulty item of a list inside it has become a hole, so that the others keep their place. */
export type Checked<T> = {
  [K in keyof T]: T[K] extends readonly (infer I)[] | undefined
    ? readonly (I | undefined)[] | Extract<T[K], undefined>
    : T[K];
};

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As much of a schema as it takes to find the objects in it. */
interface Shape {
  readonly wrapped?: Shape;
  readonly item?: Shape;
  readonly entries?: Readonly<Record<string, Shape>>;
}

/** Reports the fields that are none of the format's, in `value` and in the objects inside it. */
const checkNames = (shape: Shape, value: unknown, at: string, log: Log, known = shape.entries) => {
  const inner = shape.wrapped ?? shape;
  if (inner.item && Array.isArray(value)) {
    for (const [i, item] of value.entries()) checkNames(inner.item, item, step(at, i), log);
  }
  const entries = inner.entries;
  if (!entries || !isObject(value)) return;
  for (const name of Object.keys(value)) {
    if (Object.hasOwn(entries, name)) {
      const part: unknown = value[name as keyof typeof value];
      // Most parts are texts: a place for each of them would cost more than all the checking.
      if (typeof part === 'object') checkNames(entries[name] ?? {}, part, step(at, name), log);
    } else if (!known || !Object.hasOwn(known, name)) {
      const hint = log.guess(name, Object.keys(known ?? entries));
      log.report(step(at, name), say.unknownField, hint || say.HINT.remove);
    }
  }
};

/** The choices of a field are known to the schema alone, which tells them in `expected`. */
const guessWord = ({ type, input, expected }: v.BaseIssue<unknown>, log: Log): string =>
  type === 'picklist' && typeof input === 'string'
    ? log.guess(input, expected?.match(/[a-z][a-z-]*/g) ?? [])
    : '';

/**
 * Checks one object of the file against its schema and reports every fault. Gives a copy without the
 * faulty parts, or null when it is no object. Where a required part is faulty it is not `whole`: such a
 * copy is good for finding further faults, for nothing else. `known` names fields that are right
 * although somebody else checks them.
 */
export const check = <S extends Fields>(
  schema: S,
  value: unknown,
  at: string,
  log: Log,
  known?: v.ObjectEntries
): { readonly file: Checked<v.InferOutput<S>>; readonly whole: boolean } | null => {
  if (!isObject(value)) {
    log.report(at, say.expected(say.OBJECT, value), say.hintFor(say.OBJECT, value));
    return null;
  }
  checkNames(schema as Shape, value, at, log, known as Shape['entries']);
  const { issues, output } = v.safeParse(schema, value);
  const copy = output as Record<string, unknown>;
  let whole = true;
  for (const issue of issues ?? []) {
    const keys = (issue.path ?? []).map(({ key }) => key as PropertyKey);
    const [field = '', item] = keys as [string?, PropertyKey?];
    const needed = schema.entries[field]?.type !== 'optional';
    const hint = say.hintFor(issue.message, issue.input, needed && keys.length < 2);
    log.report(
      keys.reduce(step, at),
      say.expected(issue.message, issue.input),
      guessWord(issue, log) || hint
    );
    const held = copy[field];
    const words = issue.message === say.PLAIN ? String(held).replace(CONTROLS, '') : '';
    if (words.trim()) {
      // The words are good; only what could break a page or a drawing is taken out.
      copy[field] = words;
    } else if (typeof item === 'number' && Array.isArray(held)) {
      held[item] = undefined;
    } else {
      delete copy[field];
      if (needed) whole = false;
    }
  }
  return { file: copy as Checked<v.InferOutput<S>>, whole };
};
