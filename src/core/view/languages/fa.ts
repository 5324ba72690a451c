import type { DateTable } from '../../time/words.ts';
import type { PageTable, Table } from '../table.ts';

export const rtl = true;

export const words: Table = {
  comma: '، ',
  timeline: 'گاه‌شمار',
  list: 'فهرست',
  events: 'رویدادها به ترتیب زمان',
  zoomIn: 'بزرگ‌نمایی',
  zoomOut: 'کوچک‌نمایی',
  fit: 'نمای کامل',
  fitWhole: 'نمایش کل روایت یا بازگشت به نمای آغازین',
  share: 'هم‌رسانی',
  embed: 'جاسازی',
  linkCopied: 'پیوند کپی شد',
  copyFailed: 'این پیوند را کپی کنید:',
  copyQuote: 'کپی نقل‌قول',
  done: 'کپی شد',
  source: 'منبع',
  sources: 'منابع',
  previous: 'قبلی',
  next: 'بعدی',
  position: '{at} از {of}',
  spanStart: 'آغاز بازهٔ نمایش',
  spanEnd: 'پایان بازهٔ نمایش',
  overview: 'نمای کلی روایت',
  zoomHint: 'برای بزرگ‌نمایی {key} را نگه دارید و پیمایش کنید',
  parties: 'طرف‌ها',
  showAll: 'نمایش همه',
  showLess: 'نمایش کمتر',
  quotes: { one: '{n} نقل‌قول', other: '{n} نقل‌قول' },
  quotesAt: { one: '{n} نقل‌قول: {speakers}', other: '{n} نقل‌قول: {speakers}' },
  eventCount: { one: '{n} رویداد', other: '{n} رویداد' },
  announce: '{span}، {events}',
  markName: '{date}: {title}',
  stackName: { one: '{n} رویداد: {date}', other: '{n} رویداد: {date}' },
  oneOf: '{event}؛ در مجموع {all}',
  dateKnown: {
    stated: 'منبع اصلی این تاریخ را ذکر کرده است.',
    derived: 'از منبع اصلی برداشت شده است.',
    external: 'تاریخ از منابع دیگر است.'
  },
  relations: {
    'responds-to': 'در پاسخ به',
    'follows-from': 'در پی',
    reverses: 'لغو می‌کند',
    'part-of': 'بخشی از'
  },
  relatedBack: {
    'responds-to': 'پاسخ آن',
    'follows-from': 'پیامد آن',
    reverses: 'لغوکنندهٔ آن',
    'part-of': 'دربرگیرندهٔ'
  },
  place: 'مکان',
  people: 'افراد',
  note: 'یادداشت',
  noQuotes: 'دربارهٔ این رویداد نقل‌قولی نیست.',
  unnamed: 'گویندهٔ نام‌برده‌نشده',
  loading: 'گاه‌شمار در حال بارگیری است…',
  failed: 'گاه‌شمار بارگیری نشد: {why}',
  empty: 'این روایت هنوز رویدادی ندارد.',
  leftOut: 'به‌سبب خطا در پرونده کنار گذاشته شد: {parts}.',
  find: 'جستجو',
  findLabel: 'جستجوی واژه، شخص، مکان یا تاریخ',
  filter: 'پالایش',
  measure: 'اندازه‌گیری'
};

export { tools } from './tools/fa.ts';

export const dates: DateTable = {
  about: 'حدود {}',
  uncertain: '{} (غیرقطعی)',
  from: 'از {}',
  until: 'تا {}',
  to: ' تا ',
  comma: '، ',
  unknown: 'تاریخ نامعلوم',
  shortAbout: 'حدود {}',
  shortUncertain: '{}؟',
  shortTo: ' – ',
  shortUnknown: '؟',
  seasons: ['بهار {}', 'تابستان {}', 'پاییز {}', 'زمستان {}'],
  decade: 'دههٔ {}',
  century: 'قرن {n}',
  centuryBefore: '{} ق.م.',
  // Without a year behind it a month takes no link.
  joins: [['(?<=ه)\u0654(?= تا )', '']]
};

export const pages: PageTable = {
  eventRange: 'رویدادهای {from} تا {to} از {of}',
  oneEvent: 'رویداد {from} از {of}',
  pageCount: { one: '{n} صفحه', other: '{n} صفحه' },
  onPages: '{events} در {pages}',
  period: '{name} ({events})',
  fullStop: '. ',
  allEvents: 'همهٔ رویدادها',
  earlier: 'رویدادهای پیشین',
  later: 'رویدادهای بعدی',
  firstPage: 'نخست',
  lastPage: 'آخر',
  previousPage: 'قبلی',
  nextPage: 'بعدی',
  pagesAbove: 'صفحه‌ها، بالای رویدادها',
  pagesBelow: 'صفحه‌ها، پایین رویدادها',
  toTimeline: 'گاه‌شمار',
  onTimeline: 'نمایش در گاه‌شمار',
  eventOnTimeline: 'نمایش در گاه‌شمار: {title}',
  credit: 'همهٔ تاریخ‌ها، نقل‌قول‌ها و منابع به‌صورت داده در {file} است.',
  creditLicensed: 'همهٔ تاریخ‌ها، نقل‌قول‌ها و منابع به‌صورت داده در {file} است، با پروانهٔ {license}.',
  creditFile: 'یک پروندهٔ JSON',
  // Isolated, for its hyphens would turn the parts of the date around.
  updated: 'به‌روزرسانی: {date}.'
};
