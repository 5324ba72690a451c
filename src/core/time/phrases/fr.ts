import type { PhraseTable } from './table.ts';

export const phrases: PhraseTable = {
  nth: 'première?|premier|1ère?|1er|1re; deuxième|seconde?|2e; troisième|3e; quatrième|4e; cinquième|5e; dernière?',
  thirds: '(?:au )?début; (?:à la )?mi|(?:au )?milieu; (?:à la )?fin',
  seasons: 'printemps; été; automne; hiver',
  week: '(?:la )?{n} semaine de {of}; (?:la )?{n} semaine d{of}; semaine du {of}',
  third: '{n}[ -]{of}; {n} de {of}; {n} d{of}',
  quarter: '(?:le )?{n} trimestre (?:de )?{of}; t{d} (?:de )?{of}',
  half: '(?:le |la )?{n} (?:semestre|moitié) (?:de )?{of}; s{d} {of}',
  season: '(?:le |l)?{n} (?:de )?{of}',
  decade: '(?:les )?années {decade}',
  century: '(?:le )?{century}(?:er|ème|e)? siècle'
};
