import type { DateTable } from '../../time/words.ts';
import type { PageTable, Table } from '../table.ts';

export const words: Table = {
  comma: ', ',
  timeline: 'Zeitleiste',
  list: 'Liste',
  events: 'Ereignisse in zeitlicher Folge',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  fit: 'Einpassen',
  fitWhole: 'Ganze Geschichte zeigen oder zurück zur Anfangsansicht',
  share: 'Teilen',
  embed: 'Einbetten',
  linkCopied: 'Link kopiert',
  copyFailed: 'Diesen Link kopieren:',
  copyQuote: 'Zitat kopieren',
  done: 'Kopiert',
  source: 'Quelle',
  sources: 'Quellen',
  previous: 'Zurück',
  next: 'Weiter',
  position: '{at} von {of}',
  spanStart: 'Anfang des Ausschnitts',
  spanEnd: 'Ende des Ausschnitts',
  overview: 'Überblick über die ganze Geschichte',
  zoomHint: 'Zum Zoomen {key} gedrückt halten und scrollen',
  parties: 'Akteure',
  showAll: 'Alles anzeigen',
  showLess: 'Weniger anzeigen',
  quotes: { one: '{n} Zitat', other: '{n} Zitate' },
  quotesAt: { one: '{n} Zitat: {speakers}', other: '{n} Zitate: {speakers}' },
  eventCount: { one: '{n} Ereignis', other: '{n} Ereignisse' },
  announce: '{span}, {events}',
  markName: '{date}: {title}',
  stackName: { one: '{n} Ereignis: {date}', other: '{n} Ereignisse: {date}' },
  oneOf: '{event}; insgesamt {all}',
  dateKnown: {
    stated: 'Die Hauptquelle nennt dieses Datum.',
    derived: 'Aus der Hauptquelle erschlossen.',
    external: 'Nach anderen Quellen datiert.'
  },
  relations: {
    'responds-to': 'Antwort auf',
    'follows-from': 'Folge von',
    reverses: 'Hebt auf',
    'part-of': 'Teil von'
  },
  relatedBack: {
    'responds-to': 'Beantwortet durch',
    'follows-from': 'Hatte zur Folge',
    reverses: 'Aufgehoben durch',
    'part-of': 'Umfasst'
  },
  place: 'Ort',
  people: 'Personen',
  note: 'Anmerkung',
  noQuotes: 'Zu diesem Ereignis gibt es keine Zitate.',
  unnamed: 'Nicht namentlich genannt',
  loading: 'Die Zeitleiste wird geladen …',
  failed: 'Die Zeitleiste konnte nicht geladen werden: {why}',
  empty: 'Diese Geschichte hat noch keine Ereignisse.',
  leftOut: 'Wegen Fehlern in der Datei ausgelassen: {parts}.',
  find: 'Suchen',
  findLabel: 'Wörter, Personen, Orte oder ein Datum suchen',
  filter: 'Filtern',
  measure: 'Messen'
};

export { tools } from './tools/de.ts';

export const dates: DateTable = {
  about: 'etwa {}',
  uncertain: '{} (unsicher)',
  from: { decade: '{} und später', century: 'ab dem {}', other: 'ab {}' },
  until: { decade: '{} und früher', century: 'bis zum {}', day: 'bis zum {}', other: 'bis {}' },
  to: ' bis ',
  comma: ', ',
  unknown: 'unbekannt',
  shortAbout: 'ca. {}',
  shortUncertain: '{}?',
  shortTo: ' – ',
  shortUnknown: '?',
  seasons: ['Frühjahr {}', 'Sommer {}', 'Herbst {}', 'Winter {}'],
  decade: '{}er-Jahre',
  century: '{n}. Jahrhundert',
  centuryBefore: '{} v. Chr.'
};

export const pages: PageTable = {
  eventRange: 'Ereignisse {from} bis {to} von {of}',
  oneEvent: 'Ereignis {from} von {of}',
  pageCount: { one: '{n} Seite', other: '{n} Seiten' },
  onPages: '{events} auf {pages}',
  period: '{name} ({events})',
  fullStop: '. ',
  allEvents: 'Alle Ereignisse',
  earlier: 'Frühere Ereignisse',
  later: 'Spätere Ereignisse',
  firstPage: 'Erste',
  lastPage: 'Letzte',
  previousPage: 'Zurück',
  nextPage: 'Weiter',
  pagesAbove: 'Seiten, über den Ereignissen',
  pagesBelow: 'Seiten, unter den Ereignissen',
  toTimeline: 'Zeitleiste',
  onTimeline: 'Auf der Zeitleiste zeigen',
  eventOnTimeline: 'Auf der Zeitleiste zeigen: {title}',
  credit: 'Alle Daten, Zitate und Quellen stehen in {file}.',
  creditLicensed: 'Alle Daten, Zitate und Quellen stehen in {file}, Lizenz: {license}.',
  creditFile: 'einer JSON-Datei',
  updated: 'Stand: {date}.'
};
