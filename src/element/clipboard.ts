import type { Quote } from '../core/story/story.ts';
import type { Format } from '../core/time/format.ts';

/** Copies a text; false where the browser or the page around it refuses. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

/** A quote as text to carry away: the words, who said them, when, and where they were printed. */
export const quoteText = (quote: Quote, format: Format): string => {
  const who = [quote.speaker?.name, quote.role, quote.date ? format.date(quote.date) : null]
    .filter(part => part !== null && part !== undefined && part !== '')
    .join(', ');
  const source = quote.sources[0];
  const lines = [
    `\u201c${quote.text}\u201d`,
    who && `\u2014 ${who}`,
    [source?.publisher, source?.url].filter(Boolean).join(', ')
  ];
  return lines.filter(line => line !== '').join('\n');
};
