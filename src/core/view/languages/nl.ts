import type { DateTable } from '../../time/words.ts';
import type { PageTable, Table } from '../table.ts';

export const words: Table = {
  comma: ', ',
  timeline: 'Tijdlijn',
  list: 'Lijst',
  events: 'Gebeurtenissen op volgorde van tijd',
  zoomIn: 'Inzoomen',
  zoomOut: 'Uitzoomen',
  fit: 'Passend',
  fitWhole: 'Het hele verhaal tonen, of terug naar het beginbeeld',
  share: 'Delen',
  embed: 'Insluiten',
  linkCopied: 'Link gekopieerd',
  copyFailed: 'Kopieer deze link:',
  copyQuote: 'Citaat kopiëren',
  done: 'Gekopieerd',
  source: 'Bron',
  sources: 'Bronnen',
  previous: 'Vorige',
  next: 'Volgende',
  position: '{at} van {of}',
  spanStart: 'Begin van de zichtbare periode',
  spanEnd: 'Einde van de zichtbare periode',
  overview: 'Overzicht van het hele verhaal',
  zoomHint: 'Houd {key} ingedrukt en scrol om te zoomen',
  parties: 'Partijen',
  showAll: 'Alles tonen',
  showLess: 'Minder tonen',
  quotes: { one: '{n} citaat', other: '{n} citaten' },
  quotesAt: { one: '{n} citaat: {speakers}', other: '{n} citaten: {speakers}' },
  eventCount: { one: '{n} gebeurtenis', other: '{n} gebeurtenissen' },
  announce: '{span}, {events}',
  markName: '{date}: {title}',
  stackName: { one: '{n} gebeurtenis: {date}', other: '{n} gebeurtenissen: {date}' },
  oneOf: '{event}, een van {all}',
  dateKnown: {
    stated: 'De hoofdbron noemt deze datum.',
    derived: 'Afgeleid uit de hoofdbron.',
    external: 'Gedateerd op grond van andere bronnen.'
  },
  relations: {
    'responds-to': 'Reactie op',
    'follows-from': 'Gevolg van',
    reverses: 'Draait terug',
    'part-of': 'Onderdeel van'
  },
  relatedBack: {
    'responds-to': 'Beantwoord door',
    'follows-from': 'Leidde tot',
    reverses: 'Teruggedraaid door',
    'part-of': 'Omvat'
  },
  place: 'Plaats',
  people: 'Personen',
  note: 'Opmerking',
  noQuotes: 'Bij deze gebeurtenis zijn er geen citaten.',
  unnamed: 'Spreker niet genoemd',
  loading: 'De tijdlijn wordt geladen …',
  failed: 'De tijdlijn kon niet worden geladen: {why}',
  empty: 'Dit verhaal heeft nog geen gebeurtenissen.',
  leftOut: 'Weggelaten wegens fouten in het bestand: {parts}.',
  find: 'Zoeken',
  findLabel: 'Zoek woorden, personen, plaatsen of een datum',
  filter: 'Filteren',
  measure: 'Meten'
};

export { tools } from './tools/nl.ts';

export const dates: DateTable = {
  about: { decade: 'omstreeks de {}', century: 'omstreeks de {}', other: 'omstreeks {}' },
  uncertain: '{} (onzeker)',
  from: { decade: 'vanaf de {}', century: 'vanaf de {}', other: 'vanaf {}' },
  until: { decade: 'tot en met de {}', century: 'tot en met de {}', other: 'tot en met {}' },
  to: {
    day: ' tot en met ',
    month: ' tot en met ',
    year: ' tot en met ',
    minute: ' tot ',
    other: ' – '
  },
  comma: ', ',
  unknown: 'onbekend',
  shortAbout: 'ca. {}',
  shortUncertain: '{}?',
  shortTo: ' – ',
  shortUnknown: '?',
  seasons: ['voorjaar {}', 'zomer {}', 'najaar {}', 'winter {}'],
  decade: 'jaren {}',
  century: '{n}e eeuw',
  centuryBefore: '{} v.Chr.'
};

export const pages: PageTable = {
  eventRange: 'Gebeurtenissen {from} tot en met {to} van {of}',
  oneEvent: 'Gebeurtenis {from} van {of}',
  pageCount: { one: '{n} pagina', other: '{n} pagina’s' },
  onPages: '{events} op {pages}',
  period: '{name} ({events})',
  fullStop: '. ',
  allEvents: 'Alle gebeurtenissen',
  earlier: 'Eerdere gebeurtenissen',
  later: 'Latere gebeurtenissen',
  firstPage: 'Eerste',
  lastPage: 'Laatste',
  previousPage: 'Vorige',
  nextPage: 'Volgende',
  pagesAbove: 'Pagina’s, boven de gebeurtenissen',
  pagesBelow: 'Pagina’s, onder de gebeurtenissen',
  toTimeline: 'Tijdlijn',
  onTimeline: 'Tonen op de tijdlijn',
  eventOnTimeline: 'Tonen op de tijdlijn: {title}',
  credit: 'Alle data, citaten en bronnen staan in {file}.',
  creditLicensed: 'Alle data, citaten en bronnen staan in {file}, licentie: {license}.',
  creditFile: 'één JSON-bestand',
  updated: 'Bijgewerkt: {date}.'
};
