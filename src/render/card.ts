import type { Quote } from '../core/story/story.ts';
import type { Format } from '../core/time/format.ts';
import { isLtrText, isolation, isRtlLanguage, ownTongue } from './direction.ts';
import type { Reading } from './html.ts';
import { el, type Shape } from './tree.ts';

const BETWEEN = ' · ';

/** As what somebody said it, where, and when. */
const aboutParts = ({ role, speaker, medium, date }: Quote, format: Format): string[] =>
  [role ?? speaker?.role, medium, date && format.date(date)].filter(part => !!part) as string[];

export const aboutText = (quote: Quote, format: Format): string =>
  aboutParts(quote, format).join(BETWEEN);

/** The same as an element, or null where nothing is known of it. */
export const about = (
  quote: Quote,
  { story, format }: Pick<Reading, 'story' | 'format'>
): Shape | null => {
  const parts = aboutParts(quote, format);
  const isolated = isolation(story.lang, format.locale);
  return parts.length > 0 ? el('span', { class: 'quote-about' }, isolated(parts, BETWEEN)) : null;
};

/**
 * A quote card: the words to the letter, who said them, when and how, where they were printed.
 * `named` gives it the quote's id, once per page.
 */
export const card = (quote: Quote, reading: Reading, named: boolean): Shape => {
  const { story, format, words } = reading;
  const { speaker } = quote;
  const isolated = isolation(story.lang, format.locale);
  const party = speaker?.party ?? null;
  const source = quote.sources[0];
  const own = ownTongue(story.lang, format.locale);
  // What was said in a language that reads from the left stays as it was said.
  const rtl = isRtlLanguage(story.lang) || isRtlLanguage(format.locale);
  const dir = rtl && isLtrText(quote.text) ? 'ltr' : undefined;
  return el(
    'figure',
    {
      class: 'quote-card',
      id: named ? `quote-${quote.id}` : undefined,
      'data-quote': quote.id,
      'data-party': party ? (party.index % 6) + 1 : undefined
    },
    [
      el('blockquote', { cite: source?.url ?? undefined, dir, ...own }, [el('p', {}, quote.text)]),
      el('figcaption', {}, [
        el('span', { class: 'speaker' }, isolated([speaker?.name ?? words.unnamed])),
        about(quote, reading),
        quote.note ? el('span', { class: 'quote-note' }, quote.note) : null
      ]),
      quote.sources.length > 0
        ? el(
            'p',
            { class: 'quote-sources' },
            quote.sources.map(({ url, publisher, title }) =>
              url === null
                ? el('span', {}, isolated([publisher || (title ?? words.source)]))
                : el(
                    'a',
                    { href: url, rel: 'noopener', target: '_blank', title: title ?? undefined },
                    isolated([publisher || words.source])
                  )
            )
          )
        : null
    ]
  );
};
