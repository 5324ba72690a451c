import type { PhraseTable } from './table.ts';

export const phrases: PhraseTable = {
  nth: 'primeir[oa]|1th; segund[oa]|2th; terceir[oa]|3th; quart[oa]|4th; quint[oa]|5th; últim[oa]',
  thirds:
    '(?:início|começo|princípios?) d[eo]; (?:meados|meio) d[eo]; (?:fim|fins|final|finais) d[eo]',
  seasons: 'primavera; verão; outono; inverno',
  week: '(?:a )?{n} semana d[eo] {of}; semana d[eo] {of}',
  third: '(?:no |em )?{n} {of}',
  quarter: '(?:o )?{n} trimestre d[eo] {of}; t{d} (?:d[eo] )?{of}; {d}t {of}',
  half: '(?:o |a )?{n} (?:semestre|metade) d[eo] {of}',
  season: '{n} (?:d[eo] )?{of}',
  decade: '(?:os )?anos {decade}; (?:a )?década de {decade}',
  century: '(?:o )?século {century}'
};
