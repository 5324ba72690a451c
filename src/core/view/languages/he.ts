import type { DateTable } from '../../time/words.ts';
import type { PageTable, Table } from '../table.ts';

export const rtl = true;

export const words: Table = {
  comma: ', ',
  timeline: 'ציר הזמן',
  events: 'האירועים לפי סדר הזמן',
  zoomIn: 'התקרבות',
  zoomOut: 'התרחקות',
  fit: 'התאמה',
  fitWhole: 'הצגת הסיפור כולו או חזרה לתצוגה הראשונה',
  share: 'שיתוף',
  linkCopied: 'הקישור הועתק',
  copyFailed: 'העתיקו את הקישור הזה:',
  copyQuote: 'העתקת הציטוט',
  done: 'הועתק',
  source: 'מקור',
  sources: 'מקורות',
  previous: 'הקודם',
  next: 'הבא',
  sameSpeaker: 'הציטוט הבא: {name}',
  sameParty: 'האירוע הבא: {name}',
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
  gathered: '{events}, {when}',
  more: 'הצגת עוד (נותרו {n})',
  close: 'סגירה',
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
  place: 'מקום',
  people: 'אנשים',
  note: 'הערה',
  noQuotes: 'אין ציטוטים על האירוע הזה.',
  unnamed: 'דובר ששמו לא צוין',
  loading: 'ציר הזמן נטען…',
  reading: 'קריאה: {events}…',
  ready: 'מוכן: {events}',
  failed: 'לא ניתן לטעון את ציר הזמן: {why}',
  empty: 'עדיין אין אירועים בסיפור הזה.',
  leftOut: 'הושמטו בגלל שגיאות בקובץ: {parts}.',
  find: 'חיפוש',
  findLabel: 'חיפוש מילים, אנשים, מקומות או תאריך',
  found: { one: 'תוצאה אחת', two: 'שתי תוצאות', other: '{n} תוצאות' },
  foundNothing: 'לא נמצא דבר עבור ״{query}״',
  goToDate: 'מעבר לתאריך: {date}',
  findWaiting: 'החיפוש בהכנה…',
  filter: 'סינון',
  filterParty: 'צד',
  filterPerson: 'אדם',
  filterKind: 'סוג',
  filterSource: 'מקור',
  withQuotes: 'עם ציטוטים',
  withoutQuotes: 'בלי ציטוטים',
  shownOf: {
    one: '{n} מתוך אירוע אחד',
    two: '{n} מתוך שני אירועים',
    other: '{n} מתוך {all} אירועים'
  },
  clearFilter: 'ניקוי הסינון',
  emptyFilter: 'אין אירוע שמתאים לסינון הזה.',
  measure: 'מדידה',
  measureTo: 'בחרו את האירוע השני',
  measureEnd: 'סיום המדידה',
  copySentence: 'העתקת המשפט',
  measured: '{from} – {to}: {interval}',
  between: '{least} עד {most}',
  lengths: {
    years: { one: 'שנה אחת', two: 'שנתיים', other: '{n} שנים' },
    months: { one: 'חודש אחד', two: 'חודשיים', other: '{n} חודשים' },
    weeks: { one: 'שבוע אחד', two: 'שבועיים', other: '{n} שבועות' },
    days: { one: 'יום אחד', two: 'יומיים', other: '{n} ימים' },
    hours: { one: 'שעה אחת', two: 'שעתיים', other: '{n} שעות' },
    minutes: { one: 'דקה אחת', two: 'שתי דקות', other: '{n} דקות' },
    weekdays: {
      one: 'יום אחד בין שני לשישי',
      two: 'יומיים בין שני לשישי',
      other: '{n} ימים בין שני לשישי'
    }
  },
  sameTime: 'באותו הזמן',
  sameDay: 'באותו היום',
  atMost: '{length} לכל היותר',
  roughly: 'בערך {interval}',
  unknownTime: 'זמן לא ידוע',
  inCalendar: '{days}: {calendar}'
};

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
  updated: 'עודכן: \u2066{date}\u2069.'
};
