import type { PhraseTable } from './table.ts';

export const phrases: PhraseTable = {
  nth: 'primer[oa]?|1th|1er; segund[oa]|2th; tercer[oa]?|3th|3er; cuart[oa]|4th; quint[oa]|5th; últim[oa]',
  thirds:
    '(?:principios?|comienzos?|inicios?) del?; (?:mediados|mitad) del?; (?:finales|fines|final|fin) del?',
  seasons: 'primavera; verano; otoño; invierno',
  week: '(?:la )?{n} semana del? {of}; semana del? {of}',
  third: '(?:a )?{n} {of}',
  quarter: '(?:el )?{n} trimestre del? {of}; t{d} (?:del? )?{of}',
  half: '(?:el |la )?{n} (?:semestre|mitad) del? {of}',
  season: '{n} (?:del? )?{of}',
  decade: '(?:los )?años {decade}; (?:la )?década de(?: los)? {decade}',
  century: '(?:el )?siglo {century}'
};
