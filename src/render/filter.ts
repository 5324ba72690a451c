import type { FacetOption } from '../core/view/facets.ts';
import { FACETS, type Facet } from '../core/view/filter.ts';
import type { AllWords } from '../core/view/tool-words.ts';
import { partyIcon } from './party-icon.ts';
import { el, keyed, type Shape } from './tree.ts';

/** What the words of a filter are written with. */
export interface FilterReading {
  readonly options: Readonly<Record<Facet, readonly FacetOption[]>>;
  readonly words: AllWords;
  /** A count as the language writes it. */
  number(n: number): string;
}

/** How many values of a facet are offered before more are asked for. */
const OFFERED = 12;

const nameOf = (facet: Facet, { value, name }: FacetOption, words: AllWords): string =>
  facet !== 'kind' ? name : value === 'quoted' ? words.withQuotes : words.withoutQuotes;

const titleOf = (facet: Facet, words: AllWords): string =>
  ({
    party: words.filterParty,
    person: words.filterPerson,
    kind: words.filterKind,
    source: words.filterSource
  })[facet];

/** A value that is wanted or not, as a button that takes it in or back; `end` stands behind its name. */
const chip = (
  name: string,
  key: string,
  facet: Facet,
  option: FacetOption,
  words: AllWords,
  end: Shape
): Shape =>
  keyed(
    key,
    'button',
    {
      type: 'button',
      class: name,
      'data-facet': facet,
      'data-value': option.value,
      'aria-pressed': option.wanted ? 'true' : 'false',
      // What would leave nothing is told, and can be taken back, but not chosen.
      'aria-disabled': option.count === 0 && !option.wanted ? 'true' : undefined
    },
    [
      option.party < 0 ? null : partyIcon(option.party, 14, 4.5),
      el('span', { class: 'pick-name' }, nameOf(facet, option, words)),
      end
    ]
  );

/** The panel in which a filter is put together: a group of toggles for each facet that tells events apart. */
export const filterPanel = (reading: FilterReading, more: ReadonlySet<Facet>): Shape => {
  const { options, words, number } = reading;
  const groups = FACETS.filter(facet => options[facet].length > 1).map(facet => {
    const all = options[facet];
    const offered = more.has(facet)
      ? all
      : all.filter((option, at) => at < OFFERED || option.wanted);
    const left = all.length - offered.length;
    return keyed(
      facet,
      'div',
      { class: 'facet', role: 'group', 'aria-label': titleOf(facet, words) },
      [
        el('span', { class: 'facet-name', 'aria-hidden': 'true' }, titleOf(facet, words)),
        el('div', { class: 'picks' }, [
          ...offered.map(option =>
            chip(
              'pick',
              option.value,
              facet,
              option,
              words,
              el('span', { class: 'pick-count' }, number(option.count))
            )
          ),
          left > 0
            ? keyed(
                ' more',
                'button',
                { type: 'button', class: 'pick more', 'data-more': facet },
                words.more(number(left))
              )
            : null
        ])
      ]
    );
  });
  return el('div', { class: 'facets' }, groups);
};

/** What a filter leaves of all events. */
export const leftText = (
  { words, number }: Pick<FilterReading, 'words' | 'number'>,
  left: number,
  all: number
): string => (left === 0 ? words.emptyFilter : words.shownOf(left, all, number(left), number(all)));

/** The line over the stage that says what a filter leaves, with each of its values and the way out. */
export const filterLine = (reading: FilterReading, left: number, all: number): Shape => {
  const { options, words } = reading;
  const wanted = FACETS.flatMap(facet =>
    options[facet].filter(option => option.wanted).map(option => ({ facet, option }))
  );
  return el('div', { class: 'narrowed-to' }, [
    el('span', { class: 'narrowed-count' }, leftText(reading, left, all)),
    ...wanted.map(({ facet, option }) =>
      chip(
        'pick wanted',
        `${facet} ${option.value}`,
        facet,
        option,
        words,
        el('span', { class: 'pick-off', 'aria-hidden': 'true' }, '×')
      )
    ),
    keyed(' clear', 'button', { type: 'button', class: 'clear' }, words.clearFilter)
  ]);
};
