import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, languageOf } from '../../src/build/languages.ts';
import { type FailureWord, failureText, LoadError } from '../../src/element/failure.ts';

/** How many things each sentence is given. */
const PARTS: Readonly<Record<FailureWord, number>> = {
  failedAnswer: 2,
  failedNetwork: 1,
  failedJson: 2,
  failedStory: 2,
  failedSrc: 0,
  unknownStory: 1
};
const WORDS = Object.keys(PARTS) as FailureWord[];

const URL = 'https://example.org/story.json';

describe('what readers are told of a story that does not come', () => {
  it.each([...LANGUAGES.keys()])('is told in %s, with all that is known of it', async locale => {
    const language = languageOf(locale);
    const begun = language.words.failed('');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...WORDS),
        fc.tuple(fc.webUrl(), fc.string({ minLength: 1 })),
        async (word, given) => {
          const parts = given.slice(0, PARTS[word]);
          const text = await failureText(new LoadError('ENGLISH', word, ...parts), language);
          expect(text.startsWith(begun.trimEnd())).toBe(true);
          for (const part of parts) expect(text).toContain(part);
          expect(text).not.toContain('ENGLISH');
          expect(text).toMatch(/[.。।]$/);
        }
      ),
      { numRuns: 30 }
    );
  });

  it('are words of the language itself', async () => {
    const text = await failureText(
      new LoadError(`${URL} answered 404.`, 'failedAnswer', URL, '404'),
      languageOf('de')
    );
    expect(text).toBe(
      `Die Zeitleiste konnte nicht geladen werden: ${URL} hat mit 404 geantwortet.`
    );
  });

  it('has its reason in English where the words for it do not come', async () => {
    const all = () => Promise.reject(new TypeError('Failed to fetch'));
    const cause = new LoadError('no story is named.', 'failedSrc');
    expect(await failureText(cause, { ...languageOf('fr'), all })).toBe(
      'La chronologie n’a pas pu être chargée\u00a0: no story is named.'
    );
  });

  it('asks for no words where the reason has none', async () => {
    const all = () => Promise.reject(new Error('asked'));
    const text = (cause: unknown) => failureText(cause, { ...languageOf('en'), all });
    expect(await text(new TypeError('Out of memory'))).toMatch(/loaded: Out of memory$/);
    expect(await text('stopped')).toMatch(/loaded: stopped$/);
  });
});
