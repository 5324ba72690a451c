/**
 * Every sentence an author meets. A message says what was expected and what came; a hint, where there
 * is one, says what to do about it. `issueText` puts the place in front of them.
 */

export interface Issue {
  /** Where in the file, such as `events[3].date`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
  /** What to do about it; empty when the message says enough. */
  readonly hint: string;
}

/** `events[3].date: expected …, got …` */
export const issueText = ({ path, message }: Issue): string =>
  path ? `${path}: ${message}` : message;

/** The same with what to do about it: `events[3].date: expected …, got … (did you mean …?)` */
export const issueAdvice = (issue: Issue): string =>
  issueText(issue) + (issue.hint ? ` (${issue.hint})` : '');

/** What the schema expects, in the words that follow "expected". */
export const TEXT = 'some text';
export const PLAIN = 'text without control characters';
export const ID = 'an id without spaces';
export const DATE = 'an EDTF date such as 2024-05 or 2024-05-01';
export const URL = 'an address that begins with http:// or https://';
export const COLOR = 'a colour such as #1d4ed8';
export const LANG = 'a language tag such as en or pt-BR';
export const ZONE = 'a time zone such as UTC or America/New_York';
export const LIST = 'a list';
export const IDS = 'a list of ids';
export const SOME_IDS = 'a list of at least one id';
export const OBJECT = 'an object in braces';
export const STORY = 'a story: one object in braces';
export const LEVEL = '1, 2 or 3';
export const VERSION = '1';
export const BOUNDED = 'a date with a beginning and an end';
export const LATER = 'an end that comes after the beginning';
export const oneOf = (words: readonly string[]): string => `one of ${words.join(', ')}`;

/** A value as the author may recognise it, cut to a length that fits in a line. */
export const show = (value: unknown): string => {
  if (typeof value === 'string') {
    return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  }
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length ? 'a list' : 'an empty list';
  if (typeof value === 'object' && value) return 'an object';
  return String(value);
};

export const expected = (what: string, value: unknown): string =>
  `expected ${what}, got ${show(value)}`;

export const unknownField = 'unknown field';
export const unknownId = (kind: string, id: string): string => `unknown ${kind} ${show(id)}`;
export const leftOutId = (kind: string, id: string): string =>
  `the ${kind} ${show(id)} was left out`;
export const repeatedId = (kind: string, id: string): string =>
  `the ${kind} ${show(id)} is listed twice`;
export const duplicateId = (id: string): string => `duplicate id ${show(id)}`;
export const selfRelation = 'expected another event, got this one';

export const HINT = {
  add: 'add it',
  anew: 'give it an id of its own',
  bare: 'write it without quotation marks',
  brackets: 'put it in square brackets',
  control: 'delete the invisible characters',
  empty: 'fill it in or remove it',
  first: 'correct that one first',
  fill: 'fill it in',
  full: 'write the whole address of a web page',
  hyphens: 'use hyphens instead',
  order: 'change places, or correct one of them',
  place: 'name it by region and city, such as America/New_York',
  quotation: 'put it in quotation marks',
  remove: 'remove it or correct the name',
  self: 'remove it or name the event that is meant',
  spare: 'remove one of them',
  version: 'this program reads version 1 of the format'
} as const;

export const didYouMean = (word: string): string => `did you mean ${show(word)}?`;

/** For `London` its zone; for `BST`, which is British to some and Bangladeshi to others, what to write. */
const zoneHint = (name: string): string => {
  const tidy = name
    .trim()
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, '_')
    .toLowerCase();
  if (/^(utc|gmt|z|zulu)$/.test(tidy)) return didYouMean('UTC');
  const zones = Intl.supportedValuesOf('timeZone');
  const zone = zones.find(one => `/${one}`.toLowerCase().endsWith(`/${tidy}`));
  return zone ? didYouMean(zone) : name.includes('/') ? '' : HINT.place;
};

/**
 * The hint for a value that is not what the schema expects; empty when there is none to give. What is
 * `needed` cannot be removed.
 */
export const hintFor = (what: string, value: unknown, needed = false): string => {
  if (value === undefined) return HINT.add;
  const isText = typeof value === 'string';
  if (value === null || (isText && !value.trim())) return needed ? HINT.fill : HINT.empty;
  if (!isText) {
    return typeof value === 'number' && [TEXT, ID, DATE].includes(what) ? HINT.quotation : '';
  }
  if (what === PLAIN) return HINT.control;
  if (what === URL) return HINT.full;
  if (what === ZONE) return zoneHint(value);
  if (what.startsWith(LIST)) return HINT.brackets;
  if (what === LEVEL || what === VERSION) return HINT.bare;
  return (what === ID || what === LANG) && /[\s_]/.test(value) ? HINT.hyphens : '';
};
