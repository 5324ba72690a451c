import type { PhraseTable } from './table.ts';

export const phrases: PhraseTable = {
  nth: '(?:die )?erste[nrs]?|1\\.; zweite[nrs]?|2\\.; dritte[nrs]?|3\\.; vierte[nrs]?|4\\.; fünfte[nrs]?|5\\.; (?:die )?letzte[nrs]?',
  thirds: 'anfang|beginn; mitte; ende',
  seasons: 'frühjahr|frühling; sommer; herbst; winter',
  week: '{n} woche (?:im |in |des |vom )?{of}; {n} {of}woche {year}; woche vom {of}',
  third: '{n} (?:des |im |der )?(?:jahres )?{of}',
  quarter: '{n} quartal (?:von |des jahres )?{of}',
  half: '{n} (?:halbjahr|hälfte) (?:von |des jahres )?{of}',
  season: '{n} (?:des jahres )?{of}',
  decade: '(?:die )?{decade}er(?:[ -]?jahren?)?',
  century: '{century}\\. (?:jahrhundert|jh\\.?)'
};
