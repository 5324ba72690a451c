// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { QuoteFile } from '../../src/core/story/schema.ts';
import { createFormat } from '../../src/core/time/format.ts';
import { card } from '../../src/render/card.ts';
import { markup } from '../../src/render/markup.ts';
import type { Shape } from '../../src/render/tree.ts';
import { good } from '../core/story/good.ts';
import { read } from './dom-text.ts';
import { jedi, readingOf, storyOf } from './stories.ts';

const cardOf = (quote: Partial<QuoteFile>, named = true, lang = 'en-US'): Element => {
  const story = storyOf({
    ...good(),
    lang,
    quotes: [{ id: 'q', events: ['award'], text: 'It was fair.', ...quote }]
  });
  const [first] = story.quotes;
  if (!first) throw new RangeError('no quote');
  return read(markup(card(first, readingOf(story), named)));
};

const textOf = (element: Element, selector: string) =>
  element.querySelector(selector)?.textContent ?? null;

describe('card', () => {
  it('has the words to the letter, with no quotation marks of its own', () => {
    const text = '  “A” – \u00a0b\tc ';
    expect(textOf(cardOf({ text }), 'blockquote')).toBe(text);
  });

  it('says who, as what, how and when', () => {
    const element = cardOf({ speaker: 'esper', medium: 'statement', date: '2020-02-13' });
    expect(textOf(element, '.speaker')).toBe('Mark Esper');
    expect(textOf(element, '.quote-about')).toBe(
      'Secretary of Defense · statement · Thursday, February 13, 2020'
    );
    expect(element.getAttribute('data-party')).toBe('1');
  });

  it('takes the role of the quote before the role of the speaker', () => {
    expect(textOf(cardOf({ speaker: 'esper', role: 'Acting Secretary' }), '.quote-about')).toBe(
      'Acting Secretary'
    );
  });

  it('says so where no speaker is named, and leaves out what is not known', () => {
    const element = cardOf({});
    expect(textOf(element, '.speaker')).toBe('Speaker not named');
    expect(element.hasAttribute('data-party')).toBe(false);
    const gone = ['.quote-about', '.quote-note', '.quote-sources', '[cite]'];
    expect(gone.filter(selector => element.querySelector(selector))).toEqual([]);
  });

  it('keeps the words of a quote in the order of its script, in a story that is read the other way', () => {
    const dirOf = (text: string, lang: string) =>
      cardOf({ text }, true, lang).querySelector('blockquote')?.getAttribute('dir');
    expect(dirOf('We pulled it off!', 'ar')).toBe('ltr');
    expect(dirOf('Ever Given عادت إلى الماء!', 'ar')).toBe(null);
    expect(dirOf('We pulled it off!', 'de')).toBe(null);
  });

  it('keeps it as well where the interface alone is read the other way', () => {
    const story = storyOf({
      ...good(),
      quotes: [{ id: 'q', events: ['award'], text: 'It was fair.' }]
    });
    const format = createFormat({ locale: 'ar', zone: 'UTC' });
    const [first] = story.quotes;
    const shown = first && card(first, { ...readingOf(story), format }, true);
    expect(read(markup(shown as Shape)).querySelector('blockquote')?.dir).toBe('ltr');
  });

  it('has its note', () => {
    expect(textOf(cardOf({ note: 'The source misspells him.' }), '.quote-note')).toBe(
      'The source misspells him.'
    );
  });

  it('links its sources in a new tab that cannot reach back, and cites the first', () => {
    const element = cardOf({ sources: ['bt', 'crn'] });
    const [link] = element.querySelectorAll('.quote-sources a');
    expect(link?.outerHTML).toBe(
      '<a href="https://www.example.org/1" rel="noopener" target="_blank" title="Judge blocks contract">Business Times</a>'
    );
    expect(textOf(element, '.quote-sources')).toBe('Business TimesCRN');
    expect(element.querySelector('blockquote')?.getAttribute('cite')).toBe(
      'https://www.example.org/1'
    );
  });

  it('has the id of its quote only where it is named', () => {
    expect(cardOf({}).id).toBe('quote-q');
    expect(cardOf({}, false).id).toBe('');
    expect(cardOf({}, false).getAttribute('data-quote')).toBe('q');
  });

  it('is complete for every quote of the JEDI story', () => {
    const reading = readingOf(jedi);
    for (const quote of jedi.quotes) {
      const element = read(markup(card(quote, reading, true)));
      expect(textOf(element, 'blockquote')).toBe(quote.text);
      expect(textOf(element, '.speaker')).toBe(quote.speaker?.name);
      expect(element.querySelectorAll('.quote-sources a')).toHaveLength(quote.sources.length);
    }
  });
});
