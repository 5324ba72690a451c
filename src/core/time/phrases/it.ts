import type { PhraseTable } from './table.ts';

export const phrases: PhraseTable = {
  nth: 'prim[oa]|1th; second[oa]|2th; terz[oa]|3th; quart[oa]|4th; quint[oa]|5th; l?ultim[oa]',
  thirds: '(?:l|all)?inizio|inizi; (?:a )?metà; (?:alla )?fine',
  seasons: 'primavera; estate; autunno; inverno',
  week: '(?:la )?{n} settimana (?:di|del) {of}; settimana del {of}',
  third: '{n} (?:di|del) {of}; {n} {of}',
  quarter: '(?:il )?{n} trimestre (?:del )?{of}; t{d} (?:del )?{of}',
  half: '(?:il |la )?{n} (?:semestre|metà) (?:del )?{of}',
  season: '{n} (?:del )?{of}',
  decade: '(?:gli )?anni {decade}',
  century: '(?:il )?{century} secolo'
};
