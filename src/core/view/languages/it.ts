import type { DateTable } from '../../time/words.ts';
import type { PageTable, Table } from '../table.ts';
import { ROMAN } from './roman.ts';

export const words: Table = {
  comma: ', ',
  timeline: 'Cronologia',
  list: 'Elenco',
  events: 'Eventi in ordine cronologico',
  zoomIn: 'Ingrandisci',
  zoomOut: 'Riduci',
  fit: 'Adatta',
  fitWhole: 'Mostra tutta la storia o torna alla vista iniziale',
  share: 'Condividi',
  embed: 'Incorpora',
  linkCopied: 'Link copiato',
  copyFailed: 'Copia questo link:',
  copyQuote: 'Copia citazione',
  done: 'Copiato',
  source: 'Fonte',
  sources: 'Fonti',
  previous: 'Precedente',
  next: 'Successivo',
  position: '{at} di {of}',
  spanStart: 'Inizio del periodo visibile',
  spanEnd: 'Fine del periodo visibile',
  overview: 'Panoramica di tutta la storia',
  zoomHint: 'Tieni premuto {key} e scorri per ingrandire o ridurre',
  parties: 'Parti',
  showAll: 'Mostra tutto',
  showLess: 'Mostra meno',
  quotes: { one: '{n} citazione', many: '{n} di citazioni', other: '{n} citazioni' },
  quotesAt: {
    one: '{n} citazione: {speakers}',
    many: '{n} di citazioni: {speakers}',
    other: '{n} citazioni: {speakers}'
  },
  eventCount: { one: '{n} evento', many: '{n} di eventi', other: '{n} eventi' },
  announce: '{span}, {events}',
  markName: '{date}: {title}',
  stackName: {
    one: '{n} evento: {date}',
    many: '{n} di eventi: {date}',
    other: '{n} eventi: {date}'
  },
  oneOf: '{event}, uno di {all}',
  dateKnown: {
    stated: 'La fonte principale riporta questa data.',
    derived: 'Ricavata dalla fonte principale.',
    external: 'Data tratta da altre fonti.'
  },
  relations: {
    'responds-to': 'Risponde a',
    'follows-from': 'Deriva da',
    reverses: 'Annulla',
    'part-of': 'Parte di'
  },
  relatedBack: {
    'responds-to': 'Ha come risposta',
    'follows-from': 'Ha come seguito',
    reverses: 'Annullato da',
    'part-of': 'Comprende'
  },
  place: 'Luogo',
  people: 'Persone',
  note: 'Nota',
  noQuotes: 'Nessuna citazione su questo evento.',
  unnamed: 'Persona non nominata',
  loading: 'Caricamento della cronologia…',
  failed: 'Impossibile caricare la cronologia: {why}',
  empty: 'Questa storia non ha ancora eventi.',
  leftOut: 'Omesso per errori nel file: {parts}.',
  find: 'Cerca',
  findLabel: 'Cerca parole, persone, luoghi o una data',
  filter: 'Filtra',
  measure: 'Misura'
};

export { tools } from './tools/it.ts';

export const dates: DateTable = {
  about: {
    day: 'intorno al {}',
    month: 'intorno a {}',
    year: 'intorno al {}',
    season: 'intorno all’{}',
    decade: 'intorno agli {}',
    century: 'intorno al {}',
    other: 'circa {}'
  },
  uncertain: '{} (data incerta)',
  from: {
    day: 'dal {}',
    month: 'da {}',
    year: 'dal {}',
    season: 'dall’{}',
    decade: 'dagli {}',
    century: 'dal {}',
    other: '{} e oltre'
  },
  until: {
    day: 'fino al {}',
    month: 'fino a {}',
    year: 'fino al {}',
    season: 'fino all’{}',
    decade: 'fino agli {}',
    century: 'fino al {}',
    other: '{} e prima'
  },
  to: {
    day: 'dal {} al {}',
    month: 'da {} a {}',
    year: 'dal {} al {}',
    minute: 'dalle {} alle {}',
    other: ' – '
  },
  comma: ', ',
  unknown: 'data sconosciuta',
  shortAbout: 'ca. {}',
  shortUncertain: '{}?',
  shortTo: ' – ',
  shortUnknown: '?',
  seasons: ['primavera {}', 'estate {}', 'autunno {}', 'inverno {}'],
  decade: 'anni {}',
  century: '{n} secolo',
  centuryBefore: '{} a.C.',
  numerals: ROMAN,
  joins: [
    ['ll’(?=primavera)', 'lla '],
    // Intl has "03 maggio" in ranges, and no "1º".
    ['(?<![\\d:])0(?=\\d(?:–\\d\\d)? \\p{L})', ''],
    ['(?<=(?:ì|sabato|domenica|[Dd]al|al) )1 (?=\\p{L})', '1º '],
    ['(?<=\\b(?:[Dd]a|a))l (?=(?:8|11 |VIII|XI ))', 'll’'],
    ['(?<= )a (?=a)', 'ad ']
  ]
};

export const pages: PageTable = {
  eventRange: 'Eventi da {from} a {to} di {of}',
  oneEvent: 'Evento {from} di {of}',
  pageCount: { one: '{n} pagina', many: '{n} di pagine', other: '{n} pagine' },
  onPages: '{events} su {pages}',
  period: '{name} ({events})',
  fullStop: '. ',
  allEvents: 'Tutti gli eventi',
  earlier: 'Eventi precedenti',
  later: 'Eventi successivi',
  firstPage: 'Prima',
  lastPage: 'Ultima',
  previousPage: 'Precedente',
  nextPage: 'Successiva',
  pagesAbove: 'Pagine, sopra gli eventi',
  pagesBelow: 'Pagine, sotto gli eventi',
  toTimeline: 'Cronologia',
  onTimeline: 'Mostra sulla cronologia',
  eventOnTimeline: 'Mostra sulla cronologia: {title}',
  credit: 'Tutte le date, le citazioni e le fonti sono dati di {file}.',
  creditLicensed:
    'Tutte le date, le citazioni e le fonti sono dati di {file}, con licenza {license}.',
  creditFile: 'un file JSON',
  updated: 'Aggiornato: {date}.'
};
