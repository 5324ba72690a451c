import type { DateTable } from '../../time/words.ts';
import type { PageTable, Table } from '../table.ts';
import { ROMAN } from './roman.ts';

export const words: Table = {
  comma: ', ',
  timeline: 'Cronología',
  list: 'Lista',
  events: 'Acontecimientos en orden cronológico',
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  fit: 'Ajustar',
  fitWhole: 'Ver toda la historia o volver a la vista inicial',
  share: 'Compartir',
  embed: 'Insertar',
  linkCopied: 'Enlace copiado',
  copyFailed: 'Copie este enlace:',
  copyQuote: 'Copiar cita',
  done: 'Copiado',
  source: 'Fuente',
  sources: 'Fuentes',
  previous: 'Anterior',
  next: 'Siguiente',
  position: '{at} de {of}',
  spanStart: 'Inicio del periodo visible',
  spanEnd: 'Fin del periodo visible',
  overview: 'Vista general de toda la historia',
  zoomHint: 'Mantenga pulsado {key} y desplácese para acercar o alejar',
  parties: 'Partes',
  showAll: 'Mostrar todo',
  showLess: 'Mostrar menos',
  quotes: { one: '{n} cita', many: '{n} de citas', other: '{n} citas' },
  quotesAt: {
    one: '{n} cita: {speakers}',
    many: '{n} de citas: {speakers}',
    other: '{n} citas: {speakers}'
  },
  eventCount: {
    one: '{n} acontecimiento',
    many: '{n} de acontecimientos',
    other: '{n} acontecimientos'
  },
  announce: '{span}, {events}',
  markName: '{date}: {title}',
  stackName: {
    one: '{n} acontecimiento: {date}',
    many: '{n} de acontecimientos: {date}',
    other: '{n} acontecimientos: {date}'
  },
  oneOf: '{event}, uno de {all}',
  dateKnown: {
    stated: 'La fuente principal da esta fecha.',
    derived: 'Deducida de la fuente principal.',
    external: 'Fecha tomada de otras fuentes.'
  },
  relations: {
    'responds-to': 'Responde a',
    'follows-from': 'Se deriva de',
    reverses: 'Revierte',
    'part-of': 'Forma parte de'
  },
  relatedBack: {
    'responds-to': 'Respondido por',
    'follows-from': 'Da lugar a',
    reverses: 'Revertido por',
    'part-of': 'Incluye'
  },
  place: 'Lugar',
  people: 'Personas',
  note: 'Nota',
  noQuotes: 'No hay citas sobre este acontecimiento.',
  unnamed: 'Persona sin identificar',
  loading: 'Cargando la cronología…',
  failed: 'No se pudo cargar la cronología: {why}',
  empty: 'Esta historia aún no tiene acontecimientos.',
  leftOut: 'Omitido por errores en el archivo: {parts}.',
  find: 'Buscar',
  findLabel: 'Buscar palabras, personas, lugares o una fecha',
  filter: 'Filtrar',
  measure: 'Medir'
};

export { tools } from './tools/es.ts';

export const dates: DateTable = {
  about: {
    day: 'hacia el {}',
    month: 'hacia {}',
    year: 'hacia {}',
    season: 'hacia el {}',
    decade: 'hacia la {}',
    century: 'hacia el {}',
    other: 'aproximadamente {}'
  },
  uncertain: '{} (fecha incierta)',
  from: {
    day: 'desde el {}',
    month: 'desde {}',
    year: 'desde {}',
    season: 'desde el {}',
    decade: 'desde la {}',
    century: 'desde el {}',
    other: '{} en adelante'
  },
  until: {
    day: 'hasta el {}',
    month: 'hasta {}',
    year: 'hasta {}',
    season: 'hasta el {}',
    decade: 'hasta la {}',
    century: 'hasta el {}',
    other: '{} o antes'
  },
  to: {
    day: 'del {} al {}',
    month: 'de {} a {}',
    year: 'de {} a {}',
    minute: 'de {} a {}',
    other: ' – '
  },
  comma: ', ',
  unknown: 'fecha desconocida',
  shortAbout: 'c. {}',
  shortUncertain: '{}?',
  shortTo: ' – ',
  shortUnknown: '?',
  seasons: ['primavera de {}', 'verano de {}', 'otoño de {}', 'invierno de {}'],
  decade: 'década de {}',
  century: 'siglo {n}',
  centuryBefore: '{} a. C.',
  numerals: ROMAN,
  joins: [['el (?=primavera)', 'la ']]
};

export const pages: PageTable = {
  eventRange: 'Acontecimientos {from} a {to} de {of}',
  oneEvent: 'Acontecimiento {from} de {of}',
  pageCount: { one: '{n} página', many: '{n} de páginas', other: '{n} páginas' },
  onPages: '{events} en {pages}',
  period: '{name} ({events})',
  fullStop: '. ',
  allEvents: 'Todos los acontecimientos',
  earlier: 'Acontecimientos anteriores',
  later: 'Acontecimientos posteriores',
  firstPage: 'Primera',
  lastPage: 'Última',
  previousPage: 'Anterior',
  nextPage: 'Siguiente',
  pagesAbove: 'Páginas, encima de los acontecimientos',
  pagesBelow: 'Páginas, debajo de los acontecimientos',
  toTimeline: 'Cronología',
  onTimeline: 'Ver en la cronología',
  eventOnTimeline: 'Ver en la cronología: {title}',
  credit: 'Todas las fechas, citas y fuentes son datos de {file}.',
  creditLicensed: 'Todas las fechas, citas y fuentes son datos de {file}, con licencia {license}.',
  creditFile: 'un archivo JSON',
  updated: 'Actualizado: {date}.'
};
