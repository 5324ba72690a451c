import type { DateTable } from '../../time/words.ts';
import type { PageTable, Table } from '../table.ts';
import { ROMAN } from './roman.ts';

export const words: Table = {
  comma: ', ',
  timeline: 'Oś czasu',
  events: 'Wydarzenia w kolejności chronologicznej',
  zoomIn: 'Przybliż',
  zoomOut: 'Oddal',
  fit: 'Dopasuj',
  fitWhole: 'Pokaż całą historię lub wróć do widoku początkowego',
  share: 'Udostępnij',
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
  gathered: '{events}, {when}',
  more: 'Pokaż więcej (jeszcze {n})',
  close: 'Zamknij',
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
  place: 'Miejsce',
  people: 'Osoby',
  note: 'Uwaga',
  noQuotes: 'Brak cytatów o tym wydarzeniu.',
  unnamed: 'Osoba nienazwana',
  loading: 'Wczytywanie osi czasu…',
  reading: 'Wczytywanie: {events}…',
  ready: 'Gotowe: {events}',
  failed: 'Nie udało się wczytać osi czasu: {why}',
  empty: 'Ta historia nie ma jeszcze wydarzeń.',
  leftOut: 'Pominięto z powodu błędów w pliku: {parts}.',
  find: 'Szukaj',
  findLabel: 'Szukaj słów, osób, miejsc lub daty',
  found: { one: '{n} wynik', few: '{n} wyniki', many: '{n} wyników', other: '{n} wyniku' },
  foundNothing: 'Brak wyników dla „{query}”',
  goToDate: 'Przejdź do: {date}',
  findWaiting: 'Przygotowywanie wyszukiwania…',
  filter: 'Filtruj',
  filterParty: 'Strona',
  filterPerson: 'Osoba',
  filterKind: 'Rodzaj',
  filterSource: 'Źródło',
  withQuotes: 'Z cytatami',
  withoutQuotes: 'Bez cytatów',
  shownOf: {
    one: '{n} z {all} wydarzenia',
    few: '{n} z {all} wydarzeń',
    many: '{n} z {all} wydarzeń',
    other: '{n} z {all} wydarzenia'
  },
  clearFilter: 'Wyczyść filtr',
  emptyFilter: 'Żadne wydarzenie nie pasuje do tego filtra.',
  measure: 'Zmierz',
  measureTo: 'Wybierz drugie wydarzenie',
  measureEnd: 'Zakończ pomiar',
  copySentence: 'Kopiuj zdanie',
  measured: '{from} – {to}: {interval}',
  between: '{least}–{most}',
  lengths: {
    years: { one: '{n} rok', few: '{n} lata', many: '{n} lat', other: '{n} roku' },
    months: {
      one: '{n} miesiąc',
      few: '{n} miesiące',
      many: '{n} miesięcy',
      other: '{n} miesiąca'
    },
    weeks: { one: '{n} tydzień', few: '{n} tygodnie', many: '{n} tygodni', other: '{n} tygodnia' },
    days: { one: '{n} dzień', few: '{n} dni', many: '{n} dni', other: '{n} dnia' },
    hours: { one: '{n} godzina', few: '{n} godziny', many: '{n} godzin', other: '{n} godziny' },
    minutes: { one: '{n} minuta', few: '{n} minuty', many: '{n} minut', other: '{n} minuty' },
    weekdays: {
      one: '{n} dzień pon.–pt.',
      few: '{n} dni pon.–pt.',
      many: '{n} dni pon.–pt.',
      other: '{n} dnia pon.–pt.'
    }
  },
  sameTime: 'w tym samym czasie',
  sameDay: 'tego samego dnia',
  atMost: 'najwyżej {length}',
  roughly: 'mniej więcej {interval}',
  unknownTime: 'nie wiadomo jak długo',
  inCalendar: '{days}: {calendar}'
};

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
