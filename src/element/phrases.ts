import type { PhraseTable } from '../core/time/phrases/table.ts';
import { baseOf } from '../core/view/language.ts';

interface PhraseFile {
  readonly phrases: PhraseTable;
}

/** The phrases of every language but English come when something is looked for in it. */
const FILES: Readonly<Record<string, () => Promise<PhraseFile>>> = {
  ar: () => import('../core/time/phrases/ar.ts'),
  de: () => import('../core/time/phrases/de.ts'),
  es: () => import('../core/time/phrases/es.ts'),
  fa: () => import('../core/time/phrases/fa.ts'),
  fr: () => import('../core/time/phrases/fr.ts'),
  he: () => import('../core/time/phrases/he.ts'),
  hi: () => import('../core/time/phrases/hi.ts'),
  it: () => import('../core/time/phrases/it.ts'),
  ja: () => import('../core/time/phrases/ja.ts'),
  ko: () => import('../core/time/phrases/ko.ts'),
  nl: () => import('../core/time/phrases/nl.ts'),
  pl: () => import('../core/time/phrases/pl.ts'),
  pt: () => import('../core/time/phrases/pt.ts'),
  tr: () => import('../core/time/phrases/tr.ts'),
  uk: () => import('../core/time/phrases/uk.ts'),
  zh: () => import('../core/time/phrases/zh.ts')
};

/** How people name parts of months and years in a language; null where that is English, or does not come. */
export const loadPhrases = async (locale: string): Promise<PhraseTable | null> => {
  try {
    const file = await FILES[baseOf(locale)]?.();
    return file?.phrases ?? null;
  } catch {
    return null;
  }
};
