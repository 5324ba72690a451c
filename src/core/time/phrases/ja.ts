import type { PhraseTable } from './table.ts';

export const phrases: PhraseTable = {
  nth: '第?[1一]|最初の; 第?[2二]; 第?[3三]; 第?[4四]; 第?[5五]; 最終|最後の',
  thirds: '初め|始め|初旬|上旬|初頭|頭; 中旬|半ば|なかば|中頃|中ごろ; 下旬|末|終わり|終盤',
  halves: '上|前; 下|後',
  seasons: '春; 夏; 秋; 冬',
  week: '{of}の?{n}週',
  third: '{of}の?{n}',
  quarter: '{of}の?第?{d}四半期; {of}の?{n}四半期',
  half: '{of}の?{n}半期; {of}の?{n}半',
  season: '{of}の?{n}[季期]?',
  decade: '{decade}年代',
  century: '{century}世紀'
};
