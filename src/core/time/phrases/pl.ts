import type { PhraseTable } from './table.ts';

export const phrases: PhraseTable = {
  nth: 'pierwsz(?:ym|y|a|ej)|1\\.?; drugi(?:m|ej)?|druga|2\\.?; trzeci(?:m|a|ej)?|3\\.?; czwart(?:ym|y|a|ej)|4\\.?; piąt(?:ym|y|a|ej)|5\\.?; ostatni(?:m|a|ej)?',
  thirds: 'początek|na początku; połowa|w połowie|środek; koniec|pod koniec|na końcu',
  seasons: 'wiosna|wiosną; lato|latem; jesień|jesienią; zima|zimą',
  week: '(?:w )?{n} (?:tydzień|tygodniu) {of}(?: roku| r\\.?)?',
  third: '{n} {of}(?: roku| r\\.?)?; {n} roku {of}',
  quarter: '(?:w )?{n} kwartał(?:u|ze)? {of}(?: roku| r\\.?)?; {d} kwartał {of}(?: roku| r\\.?)?',
  half: '{n} (?:połowa|półrocze) {of}(?: roku| r\\.?)?; {d} półrocze {of}(?: roku| r\\.?)?',
  season: '{n} {of}(?: roku| r\\.?)?',
  decade: 'lata {decade}(?:-te|\\.)?',
  century: '{century} wieku?'
};
