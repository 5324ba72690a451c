import type { DateTable } from '../../time/words.ts';
import type { PageTable, Table } from '../table.ts';

export const rtl = true;

export const words: Table = {
  comma: '، ',
  timeline: 'الخط الزمني',
  list: 'قائمة',
  events: 'الأحداث بالترتيب الزمني',
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  fit: 'ملاءمة',
  fitWhole: 'عرض القصة كاملة أو العودة إلى العرض الأول',
  share: 'مشاركة',
  embed: 'تضمين',
  linkCopied: 'نُسخ الرابط',
  copyFailed: 'انسخ هذا الرابط:',
  copyQuote: 'نسخ الاقتباس',
  done: 'تم النسخ',
  source: 'المصدر',
  sources: 'المصادر',
  previous: 'السابق',
  next: 'التالي',
  position: '{at} من {of}',
  spanStart: 'بداية الفترة المعروضة',
  spanEnd: 'نهاية الفترة المعروضة',
  overview: 'نظرة عامة على القصة كاملة',
  zoomHint: 'استمر في الضغط على {key} ومرّر للتكبير أو التصغير',
  parties: 'الأطراف',
  showAll: 'عرض الكل',
  showLess: 'عرض أقل',
  quotes: {
    zero: 'لا اقتباسات',
    one: 'اقتباس واحد',
    two: 'اقتباسان',
    few: '{n} اقتباسات',
    many: '{n} اقتباسًا',
    other: '{n} اقتباس'
  },
  quotesAt: {
    zero: 'لا اقتباسات: {speakers}',
    one: 'اقتباس واحد: {speakers}',
    two: 'اقتباسان: {speakers}',
    few: '{n} اقتباسات: {speakers}',
    many: '{n} اقتباسًا: {speakers}',
    other: '{n} اقتباس: {speakers}'
  },
  eventCount: {
    zero: 'لا أحداث',
    one: 'حدث واحد',
    two: 'حدثان',
    few: '{n} أحداث',
    many: '{n} حدثًا',
    other: '{n} حدث'
  },
  announce: '{span}، {events}',
  markName: '{date}: {title}',
  stackName: {
    zero: 'لا أحداث: {date}',
    one: 'حدث واحد: {date}',
    two: 'حدثان: {date}',
    few: '{n} أحداث: {date}',
    many: '{n} حدثًا: {date}',
    other: '{n} حدث: {date}'
  },
  oneOf: '{event}؛ المجموع: {all}',
  dateKnown: {
    stated: 'يذكر المصدر الرئيسي هذا التاريخ.',
    derived: 'مستنتج من المصدر الرئيسي.',
    external: 'التاريخ من مصادر أخرى.'
  },
  relations: {
    'responds-to': 'ردّ على',
    'follows-from': 'ناتج عن',
    reverses: 'يلغي',
    'part-of': 'جزء من'
  },
  relatedBack: {
    'responds-to': 'ردّ عليه',
    'follows-from': 'نتج عنه',
    reverses: 'ألغاه',
    'part-of': 'يضمّ'
  },
  place: 'المكان',
  people: 'الأشخاص',
  note: 'ملاحظة',
  noQuotes: 'لا اقتباسات عن هذا الحدث.',
  unnamed: 'متحدث غير مسمّى',
  loading: 'جارٍ تحميل الخط الزمني…',
  failed: 'تعذّر تحميل الخط الزمني: {why}',
  empty: 'لا أحداث في هذه القصة بعد.',
  leftOut: 'استُبعد بسبب أخطاء في الملف: {parts}.',
  find: 'بحث',
  findLabel: 'ابحث عن كلمات أو أشخاص أو أماكن أو تاريخ',
  filter: 'تصفية',
  measure: 'قياس'
};

export { tools } from './tools/ar.ts';

const FROM_TO = 'من {} إلى {}';

export const dates: DateTable = {
  about: 'نحو {}',
  uncertain: '{} (غير مؤكد)',
  from: 'منذ {}',
  until: 'حتى {}',
  to: { day: FROM_TO, month: FROM_TO, year: FROM_TO, minute: FROM_TO, other: ' – ' },
  comma: '، ',
  unknown: 'تاريخ غير معروف',
  shortAbout: 'نحو {}',
  shortUncertain: '{}؟',
  shortTo: ' – ',
  shortUnknown: '؟',
  seasons: ['ربيع {}', 'صيف {}', 'خريف {}', 'شتاء {}'],
  decade: 'عقد {}',
  century: 'القرن {n}',
  centuryBefore: '{} ق.م'
};

export const pages: PageTable = {
  eventRange: 'الأحداث {from} إلى {to} من {of}',
  oneEvent: 'الحدث {from} من {of}',
  pageCount: {
    zero: 'لا صفحات',
    one: 'صفحة واحدة',
    two: 'صفحتان',
    few: '{n} صفحات',
    many: '{n} صفحة',
    other: '{n} صفحة'
  },
  onPages: '{events}، {pages}',
  period: '{name} ({events})',
  fullStop: '. ',
  allEvents: 'كل الأحداث',
  earlier: 'أحداث أسبق',
  later: 'أحداث لاحقة',
  firstPage: 'الأولى',
  lastPage: 'الأخيرة',
  previousPage: 'السابقة',
  nextPage: 'التالية',
  pagesAbove: 'الصفحات، فوق الأحداث',
  pagesBelow: 'الصفحات، تحت الأحداث',
  toTimeline: 'الخط الزمني',
  onTimeline: 'عرض على الخط الزمني',
  eventOnTimeline: 'عرض على الخط الزمني: {title}',
  credit: 'كل التواريخ والاقتباسات والمصادر بيانات في {file}.',
  creditLicensed: 'كل التواريخ والاقتباسات والمصادر بيانات في {file}، برخصة {license}.',
  creditFile: 'ملف JSON واحد',
  // Isolated, for its hyphens would turn the parts of the date around.
  updated: 'آخر تحديث: {date}.'
};
