import type { DateTable } from '../../time/words.ts';
import type { PageTable, Table } from '../table.ts';
import { ROMAN } from './roman.ts';

export const words: Table = {
  comma: ', ',
  timeline: 'Oś czasu',
  list: 'Lista',
  events: 'Wydarzenia w kolejności chronologicznej',
  zoomIn: 'Przybliż',
  zoomOut: 'Oddal',
  fit: 'Dopasuj',
  fitWhole: 'Pokaż całą historię lub wróć do widoku początkowego',
  share: 'Udostępnij',
  embed: 'Osadź',
  linkCopied: 'Skopiowano link',
  copyFailed: 'Skopiuj ten link:',
  copyQuote: 'Kopiuj cytat',
  done: 'Skopiowano',
  source: 'Źródło',
  sources: 'Źródła',
  previous: 'Poprzednie',
  next: 'Następne',
  position: '{at} z {of}',
  spanStart: 'Początek widocznego okresu',
  spanEnd: 'Koniec widocznego okresu',
  overview: 'Przegląd całej historii',
  zoomHint: 'Przytrzymaj {key} i przewijaj, aby zmienić skalę',
  parties: 'Strony',
  showAll: 'Pokaż wszystko',
  showLess: 'Pokaż mniej',
  quotes: { one: '{n} cytat', few: '{n} cytaty', many: '{n} cytatów', other: '{n} cytatu' },
  quotesAt: {
    one: '{n} cytat: {speakers}',
    few: '{n} cytaty: {speakers}',
    many: '{n} cytatów: {speakers}',
    other: '{n} cytatu: {speakers}'
  },
  eventCount: {
    one: '{n} wydarzenie',
    few: '{n} wydarzenia',
    many: '{n} wydarzeń',
    other: '{n} wydarzenia'
  },
  announce: '{span}, {events}',
  markName: '{date}: {title}',
  stackName: {
    one: '{n} wydarzenie: {date}',
    few: '{n} wydarzenia: {date}',
    many: '{n} wydarzeń: {date}',
    other: '{n} wydarzenia: {date}'
  },
  oneOf: '{event}; łącznie {all}',
  dateKnown: {
    stated: 'Główne źródło podaje tę datę.',
    derived: 'Ustalono na podstawie głównego źródła.',
    external: 'Data z innych źródeł.'
  },
  relations: {
    'responds-to': 'Odpowiedź na',
    'follows-from': 'Wynika z',
    reverses: 'Odwraca',
    'part-of': 'Część wydarzenia'
  },
  relatedBack: {
    'responds-to': 'Odpowiedź',
    'follows-from': 'Doprowadziło do',
    reverses: 'Odwrócone przez',
    'part-of': 'Obejmuje'
  },
  place: 'Miejsce',
  people: 'Osoby',
  note: 'Uwaga',
  noQuotes: 'Brak cytatów o tym wydarzeniu.',
  unnamed: 'Osoba nienazwana',
  loading: 'Wczytywanie osi czasu…',
  failed: 'Nie udało się wczytać osi czasu: {why}',
  empty: 'Ta historia nie ma jeszcze wydarzeń.',
  leftOut: 'Pominięto z powodu błędów w pliku: {parts}.',
  find: 'Szukaj',
  findLabel: 'Szukaj słów, osób, miejsc lub daty',
  filter: 'Filtruj',
  measure: 'Zmierz'
};

export { tools } from './tools/pl.ts';

/** What would need another case of the date than Intl gives is put so that it needs none. */
export const dates: DateTable = {
  about: { year: 'około {}', other: 'w przybliżeniu {}' },
  uncertain: '{} (data niepewna)',
  from: { day: 'od {}', year: 'od {}', other: '{} i później' },
  until: { day: 'do {}', year: 'do {}', other: '{} i wcześniej' },
  to: ' – ',
  comma: ', ',
  unknown: 'data nieznana',
  shortAbout: 'ok. {}',
  shortUncertain: '{}?',
  shortTo: ' – ',
  shortUnknown: '?',
  seasons: ['wiosna {}', 'lato {}', 'jesień {}', 'zima {}'],
  decade: 'lata {}–{last}',
  century: '{n} wiek',
  centuryBefore: '{} p.n.e.',
  numerals: ROMAN
};

export const pages: PageTable = {
  eventRange: 'Wydarzenia {from}–{to} z {of}',
  oneEvent: 'Wydarzenie {from} z {of}',
  pageCount: { one: '{n} strona', few: '{n} strony', many: '{n} stron', other: '{n} strony' },
  onPages: '{events}, {pages}',
  period: '{name} ({events})',
  fullStop: '. ',
  allEvents: 'Wszystkie wydarzenia',
  earlier: 'Wcześniejsze wydarzenia',
  later: 'Późniejsze wydarzenia',
  firstPage: 'Pierwsza',
  lastPage: 'Ostatnia',
  previousPage: 'Poprzednia',
  nextPage: 'Następna',
  pagesAbove: 'Strony, nad wydarzeniami',
  pagesBelow: 'Strony, pod wydarzeniami',
  toTimeline: 'Oś czasu',
  onTimeline: 'Pokaż na osi czasu',
  eventOnTimeline: 'Pokaż na osi czasu: {title}',
  credit: 'Wszystkie daty, cytaty i źródła są danymi z {file}.',
  creditLicensed: 'Wszystkie daty, cytaty i źródła są danymi z {file}, licencja: {license}.',
  creditFile: 'jednego pliku JSON',
  updated: 'Aktualizacja: {date}.'
};
