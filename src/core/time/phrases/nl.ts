import type { PhraseTable } from './table.ts';

export const phrases: PhraseTable = {
  nth: 'eerste|1e; tweede|2e; derde|3e; vierde|4e; vijfde|5e; laatste',
  thirds: 'begin|vroeg in; midden|half|medio; einde?|laat in',
  seasons: 'voorjaar|lente; zomer; najaar|herfst; winter',
  week: '(?:de )?{n} week van {of}; week van {of}',
  third: '{n} (?:van )?{of}',
  quarter: '(?:het )?{n} kwartaal (?:van )?{of}; k{d} {of}',
  half: '(?:het |de )?{n} (?:halfjaar|helft) (?:van )?{of}',
  season: '{n} (?:van )?{of}',
  decade: '(?:de )?jaren {decade}',
  century: '(?:de )?{century}e eeuw'
};
