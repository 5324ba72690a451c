import type { Language } from '../core/view/language.ts';
import type { ToolWords } from '../core/view/tool-words.ts';

/** What there is a sentence for in every language, by its name in the words of tools. */
export type FailureWord =
  | 'failedAnswer'
  | 'failedNetwork'
  | 'failedJson'
  | 'failedStory'
  | 'failedSrc'
  | 'unknownStory';

/**
 * Why a story could not be loaded. The message says it in English, for whoever mends it; `word` and
 * `parts`, what stands in the gaps of its sentence, are what readers are told it with.
 */
export class LoadError extends Error {
  readonly word: FailureWord;
  readonly parts: readonly string[];

  constructor(message: string, word: FailureWord, ...parts: string[]) {
    super(message);
    this.word = word;
    this.parts = parts;
  }
}

const told = (words: ToolWords, { word, parts }: LoadError): string => {
  const text: string | ((...parts: string[]) => string) = words[word];
  return typeof text === 'string' ? text : text(...parts);
};

/** What readers are told of a story that did not come; the reason in English where there are no words. */
export const failureText = async (cause: unknown, { words, all }: Language): Promise<string> => {
  const why = cause instanceof Error ? cause.message : String(cause);
  if (!(cause instanceof LoadError)) return words.failed(why);
  return all().then(
    own => words.failed(told(own, cause)),
    () => words.failed(why)
  );
};
