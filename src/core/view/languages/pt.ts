import type { DateTable } from '../../time/words.ts';
import type { PageTable, Table } from '../table.ts';
import { ROMAN } from './roman.ts';

export const words: Table = {
  comma: ', ',
  timeline: 'Linha do tempo',
  list: 'Lista',
  events: 'Acontecimentos em ordem cronológica',
  zoomIn: 'Aproximar',
  zoomOut: 'Afastar',
  fit: 'Ajustar',
  fitWhole: 'Ver toda a história ou voltar à visão inicial',
  share: 'Compartilhar',
  embed: 'Incorporar',
  linkCopied: 'Link copiado',
  copyFailed: 'Copie este link:',
  copyQuote: 'Copiar citação',
  done: 'Copiado',
  source: 'Fonte',
  sources: 'Fontes',
  previous: 'Anterior',
  next: 'Próximo',
  position: '{at} de {of}',
  spanStart: 'Início do período visível',
  spanEnd: 'Fim do período visível',
  overview: 'Visão geral de toda a história',
  zoomHint: 'Segure {key} e role para aproximar ou afastar',
  parties: 'Partes',
  showAll: 'Mostrar tudo',
  showLess: 'Mostrar menos',
  quotes: { one: '{n} citação', many: '{n} de citações', other: '{n} citações' },
  quotesAt: {
    one: '{n} citação: {speakers}',
    many: '{n} de citações: {speakers}',
    other: '{n} citações: {speakers}'
  },
  eventCount: {
    one: '{n} acontecimento',
    many: '{n} de acontecimentos',
    other: '{n} acontecimentos'
  },
  announce: '{span}, {events}',
  markName: '{date}: {title}',
  stackName: {
    one: '{n} acontecimento: {date}',
    many: '{n} de acontecimentos: {date}',
    other: '{n} acontecimentos: {date}'
  },
  oneOf: '{event}, um de {all}',
  dateKnown: {
    stated: 'A fonte principal informa esta data.',
    derived: 'Deduzida da fonte principal.',
    external: 'Data obtida de outras fontes.'
  },
  relations: {
    'responds-to': 'Responde a',
    'follows-from': 'Decorre de',
    reverses: 'Reverte',
    'part-of': 'Parte de'
  },
  relatedBack: {
    'responds-to': 'Respondido por',
    'follows-from': 'Dá origem a',
    reverses: 'Revertido por',
    'part-of': 'Inclui'
  },
  place: 'Local',
  people: 'Pessoas',
  note: 'Nota',
  noQuotes: 'Não há citações sobre este acontecimento.',
  unnamed: 'Pessoa não identificada',
  loading: 'Carregando a linha do tempo…',
  failed: 'Não foi possível carregar a linha do tempo: {why}',
  empty: 'Esta história ainda não tem acontecimentos.',
  leftOut: 'Omitido por causa de erros no arquivo: {parts}.',
  find: 'Buscar',
  findLabel: 'Buscar palavras, pessoas, lugares ou uma data',
  filter: 'Filtrar',
  measure: 'Medir'
};

export { tools } from './tools/pt.ts';

export const dates: DateTable = {
  about: {
    season: 'por volta do {}',
    decade: 'por volta da {}',
    century: 'por volta do {}',
    other: 'por volta de {}'
  },
  uncertain: '{} (data incerta)',
  from: {
    month: 'desde {}',
    year: 'desde {}',
    season: 'desde o {}',
    decade: 'desde a {}',
    century: 'desde o {}',
    day: 'desde {}',
    other: '{} em diante'
  },
  until: {
    month: 'até {}',
    year: 'até {}',
    season: 'até o {}',
    decade: 'até a {}',
    century: 'até o {}',
    day: 'até {}',
    other: '{} ou antes'
  },
  to: {
    day: 'de {} a {}',
    month: 'de {} a {}',
    year: 'de {} a {}',
    minute: 'de {} a {}',
    other: ' – '
  },
  comma: ', ',
  unknown: 'data desconhecida',
  shortAbout: 'c. {}',
  shortUncertain: '{}?',
  shortTo: ' – ',
  shortUnknown: '?',
  seasons: ['primavera de {}', 'verão de {}', 'outono de {}', 'inverno de {}'],
  decade: 'década de {}',
  century: 'século {n}',
  centuryBefore: '{} a.C.',
  numerals: ROMAN,
  joins: [
    ['o (?=primavera)', 'a '],
    // Intl has no "1º".
    ['(?<=^|feira, |sábado, |domingo, |de |a |desde |até )1 (?=de )', '1º ']
  ]
};

export const pages: PageTable = {
  eventRange: 'Acontecimentos {from} a {to} de {of}',
  oneEvent: 'Acontecimento {from} de {of}',
  pageCount: { one: '{n} página', many: '{n} de páginas', other: '{n} páginas' },
  onPages: '{events} em {pages}',
  period: '{name} ({events})',
  fullStop: '. ',
  allEvents: 'Todos os acontecimentos',
  earlier: 'Acontecimentos anteriores',
  later: 'Acontecimentos posteriores',
  firstPage: 'Primeira',
  lastPage: 'Última',
  previousPage: 'Anterior',
  nextPage: 'Próxima',
  pagesAbove: 'Páginas, acima dos acontecimentos',
  pagesBelow: 'Páginas, abaixo dos acontecimentos',
  toTimeline: 'Linha do tempo',
  onTimeline: 'Ver na linha do tempo',
  eventOnTimeline: 'Ver na linha do tempo: {title}',
  credit: 'Todas as datas, citações e fontes são dados de {file}.',
  creditLicensed: 'Todas as datas, citações e fontes são dados de {file}, com licença {license}.',
  creditFile: 'um arquivo JSON',
  updated: 'Atualizado: {date}.'
};
