import type { Quote } from '../core/story/story.ts';
import type { Format } from '../core/time/format.ts';
import { isLtrText, isRtlLanguage, ownTongue } from './direction.ts';
import type { Reading } from './html.ts';
import { el, type Shape } from './tree.ts';

/** As what somebody said it, where, and when. */
export const aboutText = ({ role, speaker, medium, date }: Quote, format: Format): string =>
  [role ?? speaker?.role, medium, date && format.date(date)]
    .filter(part => part !== null && part !== undefined && part !== '')
    .join(' · ');

/**
 * A quote card: the words to the letter, who said them, when and how, where they were printed.
 * `named` gives it the quote's id, once per page.
 */
export const card = (quote: Quote, { story, format, words }: Reading, named: boolean): Shape => {
  const { speaker } = quote;
  const about = aboutText(quote, format);
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
        el('span', { class: 'speaker' }, speaker?.name ?? words.unnamed),
        about ? el('span', { class: 'quote-about' }, about) : null,
        quote.note ? el('span', { class: 'quote-note' }, quote.note) : null
      ]),
      quote.sources.length > 0
        ? el(
            'p',
            { class: 'quote-sources' },
            quote.sources.map(({ url, publisher, title }) =>
              url === null
                ? el('span', {}, publisher || (title ?? words.source))
                : el(
                    'a',
                    { href: url, rel: 'noopener', target: '_blank', title: title ?? undefined },
                    publisher || words.source
                  )
            )
          )
        : null
    ]
  );
};
