import type { PhraseTable } from './table.ts';

export const phrases: PhraseTable = {
  nth: '第[一1][个個]?|首; 第[二2][个個]?; 第[三3][个個]?; 第[四4][个個]?; 第[五5][个個]?; 最[后後]一?[个個]?',
  thirds: '[年月]?初|上旬; [年月]?中|中旬; [年月]?底|[年月]?末|下旬',
  halves: '上; 下',
  seasons: '春; 夏; 秋; 冬',
  week: '{of}的?{n}(?:星期|周|週|礼拜)',
  third: '{of}的?{n}',
  quarter: '{of}的?{n}季度?; {of}的?第?{d}季度?',
  half: '{of}的?{n}半年',
  season: '{of}的?{n}[天季]?',
  decade: '{decade}年代',
  century: '{century}世[纪紀]'
};
