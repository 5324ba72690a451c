import type { DateTable } from '../../time/words.ts';
import type { PageTable, Table } from '../table.ts';
import { ROMAN } from './roman.ts';

export const words: Table = {
  comma: ', ',
  timeline: 'Chronologie',
  list: 'Liste',
  events: 'Événements dans l’ordre chronologique',
  zoomIn: 'Zoom avant',
  zoomOut: 'Zoom arrière',
  fit: 'Ajuster',
  fitWhole: 'Voir toute l’histoire ou revenir à la vue initiale',
  share: 'Partager',
  embed: 'Intégrer',
  linkCopied: 'Lien copié',
  copyFailed: 'Copiez ce lien\u00a0:',
  copyQuote: 'Copier la citation',
  done: 'Copié',
  source: 'Source',
  sources: 'Sources',
  previous: 'Précédent',
  next: 'Suivant',
  position: '{at} sur {of}',
  spanStart: 'Début de la période affichée',
  spanEnd: 'Fin de la période affichée',
  overview: 'Vue d’ensemble de toute l’histoire',
  zoomHint: 'Maintenez {key} et faites défiler pour zoomer',
  parties: 'Acteurs',
  showAll: 'Tout afficher',
  showLess: 'Afficher moins',
  quotes: { one: '{n} citation', many: '{n} de citations', other: '{n} citations' },
  quotesAt: {
    one: '{n} citation\u00a0: {speakers}',
    many: '{n} de citations\u00a0: {speakers}',
    other: '{n} citations\u00a0: {speakers}'
  },
  eventCount: { one: '{n} événement', many: '{n} d’événements', other: '{n} événements' },
  announce: '{span}, {events}',
  markName: '{date}\u00a0: {title}',
  stackName: {
    one: '{n} événement\u00a0: {date}',
    many: '{n} d’événements\u00a0: {date}',
    other: '{n} événements\u00a0: {date}'
  },
  oneOf: '{event}, parmi {all}',
  dateKnown: {
    stated: 'La source principale donne cette date.',
    derived: 'Déduite de la source principale.',
    external: 'Date tirée d’autres sources.'
  },
  relations: {
    'responds-to': 'Répond à',
    'follows-from': 'Découle de',
    reverses: 'Annule',
    'part-of': 'Fait partie de'
  },
  relatedBack: {
    'responds-to': 'A pour réponse',
    'follows-from': 'A pour suite',
    reverses: 'Annulé par',
    'part-of': 'Comprend'
  },
  place: 'Lieu',
  people: 'Personnes',
  note: 'Note',
  noQuotes: 'Aucune citation sur cet événement.',
  unnamed: 'Personne non nommée',
  loading: 'Chargement de la chronologie…',
  failed: 'La chronologie n’a pas pu être chargée\u00a0: {why}',
  empty: 'Cette histoire n’a pas encore d’événements.',
  leftOut: 'Omis en raison d’erreurs dans le fichier\u00a0: {parts}.',
  find: 'Rechercher',
  findLabel: 'Rechercher des mots, des personnes, des lieux ou une date',
  filter: 'Filtrer',
  measure: 'Mesurer'
};

export { tools } from './tools/fr.ts';

export const dates: DateTable = {
  about: {
    day: 'vers le {}',
    season: 'vers l’{}',
    decade: 'vers les {}',
    century: 'vers le {}',
    minute: 'vers le {}',
    second: 'vers le {}',
    other: 'vers {}'
  },
  uncertain: '{} (date incertaine)',
  from: {
    day: 'à partir du {}',
    season: 'à partir de l’{}',
    decade: 'à partir des {}',
    century: 'à partir du {}',
    month: 'à partir de {}',
    year: 'à partir de {}',
    other: '{} et après'
  },
  until: {
    day: 'jusqu’au {}',
    season: 'jusqu’à l’{}',
    decade: 'jusqu’aux {}',
    century: 'jusqu’au {}',
    month: 'jusqu’en {}',
    year: 'jusqu’en {}',
    other: '{} et avant'
  },
  to: {
    day: 'du {} au {}',
    month: 'de {} à {}',
    year: 'de {} à {}',
    minute: 'de {} à {}',
    other: ' – '
  },
  comma: ', ',
  unknown: 'date inconnue',
  shortAbout: 'v. {}',
  shortUncertain: '{}\u00a0?',
  shortTo: ' – ',
  shortUnknown: '?',
  seasons: ['printemps {}', 'été {}', 'automne {}', 'hiver {}'],
  decade: 'années {}',
  century: { one: '{n}er siècle', many: '{n}e siècle', other: '{n}e siècle' },
  centuryBefore: '{} av. J.-C.',
  numerals: ROMAN,
  joins: [
    ['de l’(?=p)', 'du '],
    ['à l’(?=p)', 'au '],
    ['l’(?=p)', 'le '],
    ['(?<=^| )de (?=[aéo])', 'd’'],
    // Intl has no "1er".
    ['(?<=^|di |dimanche |du |au |le )1 (?=\\p{L})', '1er ']
  ]
};

export const pages: PageTable = {
  eventRange: 'Événements {from} à {to} sur {of}',
  oneEvent: 'Événement {from} sur {of}',
  pageCount: { one: '{n} page', many: '{n} de pages', other: '{n} pages' },
  onPages: '{events} sur {pages}',
  period: '{name} ({events})',
  fullStop: '. ',
  allEvents: 'Tous les événements',
  earlier: 'Événements antérieurs',
  later: 'Événements ultérieurs',
  firstPage: 'Première',
  lastPage: 'Dernière',
  previousPage: 'Précédente',
  nextPage: 'Suivante',
  pagesAbove: 'Pages, au-dessus des événements',
  pagesBelow: 'Pages, au-dessous des événements',
  toTimeline: 'Chronologie',
  onTimeline: 'Voir sur la chronologie',
  eventOnTimeline: 'Voir sur la chronologie\u00a0: {title}',
  credit: 'Toutes les dates, citations et sources sont des données d’{file}.',
  creditLicensed:
    'Toutes les dates, citations et sources sont des données d’{file}, sous licence {license}.',
  creditFile: 'un fichier JSON',
  updated: 'Mis à jour\u00a0: {date}.'
};
