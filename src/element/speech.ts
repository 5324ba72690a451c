import type { Story } from '../core/story/story.ts';
import { createFormat, type Format } from '../core/time/format.ts';
import type { Language } from '../core/view/language.ts';
import { loadLanguage } from './languages.ts';

/**
 * The language an element speaks: that of its `lang`, else of its story, else of the page, as long
 * as the story is not known.
 */
export const languageFor = (host: HTMLElement, lang: string | null = null): Promise<Language> =>
  loadLanguage(host.getAttribute('lang') ?? lang ?? host.ownerDocument.documentElement.lang);

/** Dates as an element tells them. */
export const formatFor = (
  host: HTMLElement,
  { lang, timeZone }: Pick<Story, 'lang' | 'timeZone'>,
  { dates }: Language
): Format =>
  createFormat({ locale: host.getAttribute('lang') ?? lang, zone: timeZone, words: dates });
