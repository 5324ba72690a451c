import type { PhraseTable } from './table.ts';

export const phrases: PhraseTable = {
  nth: 'اول|نخست|اولین|نخستین; دوم|دومین; سوم|سومین; چهارم|چهارمین; پنجم|پنجمین; آخر|آخرین|پایانی',
  thirds: 'اوایل|آغاز|ابتدای; اواسط|میانه; اواخر|پایان|انتهای',
  seasons: 'بهار; تابستان; پاییز; زمستان',
  week: 'هفته ?ی? {n} {of}; {n} هفته ?ی? {of}',
  third: '(?:در )?{n} (?:ماه |سال )?{of}',
  quarter: 'سه ?ماهه ?ی? {n} (?:سال )?{of}',
  half: 'نیمه ?ی? {n} (?:سال )?{of}',
  season: '{n} (?:سال )?{of}',
  decade: 'دهه ?ی? {decade}',
  century: 'قرن {century}; سده {century}'
};
