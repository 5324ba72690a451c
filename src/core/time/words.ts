/**
 * The words that dates need beside what Intl knows. `{}` stands for the date. The short ones are
 * for labels on the stage, the others for running text.
 */
export interface Words {
  readonly about: string;
  readonly uncertain: string;
  readonly from: string;
  readonly until: string;
  /** Between the ends of an interval, with its spaces. */
  readonly to: string;
  /** In place of an end that nobody knows. */
  readonly unknown: string;
  readonly shortAbout: string;
  readonly shortUncertain: string;
  readonly shortTo: string;
  readonly shortUnknown: string;
  /** Spring, summer, autumn, winter. */
  readonly seasons: readonly [string, string, string, string];
  readonly decade: string;
  /** The nth century, before or after the beginning of the era. */
  century(n: number, before: boolean): string;
}

const ordinal = (n: number): string => {
  const last = n % 100 > 10 && n % 100 < 14 ? 0 : n % 10;
  return `${n}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
};

export const ENGLISH: Words = Object.freeze<Words>({
  about: 'about {}',
  uncertain: '{} (uncertain)',
  from: 'from {}',
  until: 'until {}',
  to: ' to ',
  unknown: 'an unknown date',
  shortAbout: 'c. {}',
  shortUncertain: '{}?',
  shortTo: ' – ',
  shortUnknown: '?',
  seasons: ['spring {}', 'summer {}', 'autumn {}', 'winter {}'],
  decade: '{}s',
  century: (n, before) => `${ordinal(n)} century${before ? ' BC' : ''}`
});

/** Puts the text in place of `{}`. */
export const fill = (word: string, text: string): string => word.replace('{}', () => text);
