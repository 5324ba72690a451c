import type { PhraseTable } from './table.ts';

export const phrases: PhraseTable = {
  nth: 'ilk|birinci|1\\.; ikinci|2\\.; üçüncü|3\\.; dördüncü|4\\.; beşinci|5\\.; son',
  thirds:
    'başı|başları|başında|başlarında; ortası|ortaları|ortasında|ortalarında; sonu|sonları|sonunda|sonlarında',
  seasons: 'ilkbaharı?|baharı?; yazı?; sonbaharı?|güzü?; kışı?',
  week: '{of}(?:n?[iu]n)? {n} haftası',
  third: '{of}(?:n?[iu]n)? {n}',
  quarter: '{of}(?:n?[iu]n)? {n} (?:çeyreği|çeyrek)',
  half: '{of}(?:n?[iu]n)? {n} (?:yarısı|yarıyılı)',
  season: '{of} {n}; {n} {of}',
  decade: '{decade}(?:l[ae]r|l[iu] yıllar)',
  century: '{century}\\. (?:yüzyıl|yy\\.?)'
};
