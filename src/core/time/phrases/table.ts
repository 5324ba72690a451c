/**
 * The phrases of a language in which parts of months and years are named, as regular expressions; what
 * is listed stands between semicolons. In a form `{n}` is one of the words of its list, `{d}` a number
 * from 1 to 4, `{of}` the date of which it is a part and `{year}` the year of that where it stands apart.
 */
export interface PhraseTable {
  /** First to fifth, and last. */
  readonly nth: string;
  /** Where a thing begins, is amid, ends. */
  readonly thirds: string;
  /** First and second, where halves have words of their own. */
  readonly halves?: string;
  /** Spring, summer, autumn, winter. */
  readonly seasons: string;
  readonly week: string;
  readonly third: string;
  readonly quarter: string;
  readonly half: string;
  readonly season: string;
  /** `{decade}` is its first year. */
  readonly decade: string;
  /** `{century}` is its number. */
  readonly century: string;
}
