import type { PhraseTable } from './table.ts';

export const phrases: PhraseTable = {
  nth: 'first|1st; second|2nd; third|3rd; fourth|4th; fifth|5th; last|final',
  thirds: 'early|(?:beginning|start) of; mid|middle of; late|end of',
  seasons: 'spring; summer; autumn|fall; winter',
  week: '(?:{n} )?week (?:of|in) {of}',
  third: '{n}[ -](?:in )?{of}',
  quarter: 'q{d}[ ,./-]*(?:of )?{of}; {of}[ ,./-]*q{d}; {d}q[ ,./-]*{of}; {n} quarter (?:of )?{of}',
  half: 'h{d}[ ,./-]*(?:of )?{of}; {n} half of {of}',
  season: '{n} (?:of )?{of}',
  decade: '{decade}s',
  century: '{century}(?:st|nd|rd|th)[ -]century'
};
