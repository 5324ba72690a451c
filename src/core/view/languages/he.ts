import type { DateTable } from '../../time/words.ts';
import type { PageTable, Table } from '../table.ts';

export const rtl = true;

export const words: Table = {
  comma: ', ',
  timeline: 'ציר הזמן',
  list: 'רשימה',
  events: 'האירועים לפי סדר הזמן',
  zoomIn: 'התקרבות',
  zoomOut: 'התרחקות',
  fit: 'התאמה',
  fitWhole: 'הצגת הסיפור כולו או חזרה לתצוגה הראשונה',
  share: 'שיתוף',
  embed: 'הטמעה',
  linkCopied: 'הקישור הועתק',
  copyFailed: 'העתיקו את הקישור הזה:',
  copyQuote: 'העתקת הציטוט',
  done: 'הועתק',
  source: 'מקור',
  sources: 'מקורות',
  previous: 'הקודם',
  next: 'הבא',
  position: '{at} מתוך {of}',
  spanStart: 'תחילת התקופה המוצגת',
  spanEnd: 'סוף התקופה המוצגת',
  overview: 'מבט על הסיפור כולו',
  zoomHint: 'החזיקו את {key} וגללו כדי להתקרב או להתרחק',
  parties: 'הצדדים',
  showAll: 'הצגת הכול',
  showLess: 'הצגת פחות',
  quotes: { one: 'ציטוט אחד', two: 'שני ציטוטים', other: '{n} ציטוטים' },
  quotesAt: {
    one: 'ציטוט אחד: {speakers}',
    two: 'שני ציטוטים: {speakers}',
    other: '{n} ציטוטים: {speakers}'
  },
  eventCount: { one: 'אירוע אחד', two: 'שני אירועים', other: '{n} אירועים' },
  announce: '{span}, {events}',
  markName: '{date}: {title}',
  stackName: {
    one: 'אירוע אחד: {date}',
    two: 'שני אירועים: {date}',
    other: '{n} אירועים: {date}'
  },
  oneOf: '{event}; בסך הכול {all}',
  dateKnown: {
    stated: 'המקור העיקרי מציין את התאריך הזה.',
    derived: 'הוסק מהמקור העיקרי.',
    external: 'התאריך ממקורות אחרים.'
  },
  relations: {
    'responds-to': 'בתגובה על',
    'follows-from': 'בעקבות',
    reverses: 'מבטל את',
    'part-of': 'חלק מתוך'
  },
  relatedBack: {
    'responds-to': 'בתגובה עליו',
    'follows-from': 'בעקבותיו',
    reverses: 'בוטל על ידי',
    'part-of': 'כולל את'
  },
  place: 'מקום',
  people: 'אנשים',
  note: 'הערה',
  noQuotes: 'אין ציטוטים על האירוע הזה.',
  unnamed: 'דובר ששמו לא צוין',
  loading: 'ציר הזמן נטען…',
  failed: 'לא ניתן לטעון את ציר הזמן: {why}',
  empty: 'עדיין אין אירועים בסיפור הזה.',
  leftOut: 'הושמטו בגלל שגיאות בקובץ: {parts}.',
  find: 'חיפוש',
  findLabel: 'חיפוש מילים, אנשים, מקומות או תאריך',
  filter: 'סינון',
  measure: 'מדידה'
};

export { tools } from './tools/he.ts';

export const dates: DateTable = {
  about: 'בערך {}',
  uncertain: '{} (לא ודאי)',
  from: {
    day: 'החל מ־{}',
    month: 'החל מ־{}',
    year: 'החל מ־{}',
    decade: 'החל מ־{}',
    century: 'החל מ־{}',
    other: '{} ואילך'
  },
  until: 'עד {}',
  to: {
    day: 'מ־{} עד {}',
    month: 'מ־{} עד {}',
    year: 'מ־{} עד {}',
    minute: 'מ־{} עד {}',
    other: ' – '
  },
  comma: ', ',
  unknown: 'תאריך לא ידוע',
  shortAbout: 'בערך {}',
  shortUncertain: '{}?',
  shortTo: ' – ',
  shortUnknown: '?',
  seasons: ['אביב {}', 'קיץ {}', 'סתיו {}', 'חורף {}'],
  decade: 'שנות ה־{}',
  century: 'המאה ה־{n}',
  centuryBefore: '{} לפנה״ס',
  joins: [
    // The hyphen stands before numbers alone.
    ['(?<=מ)־(?=\\p{L})', ''],
    // In ranges Intl leaves out the "in" of "18 in July".
    ['(?<=(?<!\\d)\\d\\d? )(?=ינו|פבר|מרץ|אפר|מאי|יונ|יול|אוג|ספט|אוק|נוב|דצמ)', 'ב']
  ]
};

export const pages: PageTable = {
  eventRange: 'אירועים {from} עד {to} מתוך {of}',
  oneEvent: 'אירוע {from} מתוך {of}',
  pageCount: { one: 'עמוד אחד', two: 'שני עמודים', other: '{n} עמודים' },
  onPages: '{events}, {pages}',
  period: '{name} ({events})',
  fullStop: '. ',
  allEvents: 'כל האירועים',
  earlier: 'אירועים מוקדמים יותר',
  later: 'אירועים מאוחרים יותר',
  firstPage: 'הראשון',
  lastPage: 'האחרון',
  previousPage: 'הקודם',
  nextPage: 'הבא',
  pagesAbove: 'עמודים, מעל האירועים',
  pagesBelow: 'עמודים, מתחת לאירועים',
  toTimeline: 'ציר הזמן',
  onTimeline: 'הצגה על ציר הזמן',
  eventOnTimeline: 'הצגה על ציר הזמן: {title}',
  credit: 'כל התאריכים, הציטוטים והמקורות הם נתונים בתוך {file}.',
  creditLicensed: 'כל התאריכים, הציטוטים והמקורות הם נתונים בתוך {file}, ברישיון {license}.',
  creditFile: 'קובץ JSON אחד',
  // Isolated, for its hyphens would turn the parts of the date around.
  updated: 'עודכן: {date}.'
};
