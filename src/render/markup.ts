import type { Shape, Value } from './tree.ts';

/** HTML elements that have no content and no end tag. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

const escapeText = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');

const escapeAttribute = (text: string) => escapeText(text).replaceAll('"', '&quot;');

const attribute = ([name, value]: [string, Value]) => {
  if (value === undefined) return '';
  return value === true ? ` ${name}=""` : ` ${name}="${escapeAttribute(String(value))}"`;
};

/** A shape as HTML or SVG text, every text and attribute escaped. Keys become `data-key`. */
export const markup = ({ tag, key, attrs, move, children, text }: Shape): string => {
  const entries: [string, Value][] = Object.entries(attrs);
  if (move !== undefined) entries.push(['transform', move]);
  if (key !== undefined) entries.push(['data-key', key]);
  const start = `<${tag}${entries.map(attribute).join('')}>`;
  if (VOID.has(tag)) return start;
  const content = text === undefined ? children.map(markup).join('') : escapeText(text);
  return `${start}${content}</${tag}>`;
};
