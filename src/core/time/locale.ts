/** The canonical name of a language; a malformed one is read as English. */
export const localeOf = (name: string): string => {
  try {
    return Intl.getCanonicalLocales(name)[0] ?? 'en';
  } catch {
    return 'en';
  }
};
