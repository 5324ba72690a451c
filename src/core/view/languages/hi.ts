import type { DateTable } from '../../time/words.ts';
import type { PageTable, Table } from '../table.ts';

export const words: Table = {
  comma: ', ',
  timeline: 'घटनाक्रम',
  list: 'सूची',
  events: 'समय के क्रम में घटनाएँ',
  zoomIn: 'बड़ा करें',
  zoomOut: 'छोटा करें',
  fit: 'पूरा दिखाएँ',
  fitWhole: 'पूरा घटनाक्रम दिखाएँ या शुरुआती दृश्य पर लौटें',
  share: 'साझा करें',
  embed: 'एम्बेड करें',
  linkCopied: 'लिंक कॉपी हो गया',
  copyFailed: 'यह लिंक कॉपी करें:',
  copyQuote: 'कथन कॉपी करें',
  done: 'कॉपी हो गया',
  source: 'स्रोत',
  sources: 'स्रोत',
  previous: 'पिछली',
  next: 'अगली',
  position: '{of} में से {at}',
  spanStart: 'दिख रही अवधि की शुरुआत',
  spanEnd: 'दिख रही अवधि का अंत',
  overview: 'पूरे घटनाक्रम पर एक नज़र',
  zoomHint: 'ज़ूम करने के लिए {key} दबाए रखें और स्क्रोल करें',
  parties: 'पक्ष',
  showAll: 'सब दिखाएँ',
  showLess: 'कम दिखाएँ',
  quotes: { one: '{n} कथन', other: '{n} कथन' },
  quotesAt: { one: '{n} कथन: {speakers}', other: '{n} कथन: {speakers}' },
  eventCount: { one: '{n} घटना', other: '{n} घटनाएँ' },
  announce: '{span}, {events}',
  markName: '{date}: {title}',
  stackName: { one: '{n} घटना: {date}', other: '{n} घटनाएँ: {date}' },
  oneOf: '{event}; कुल {all}',
  dateKnown: {
    stated: 'यह तारीख मुख्य स्रोत में दी गई है।',
    derived: 'मुख्य स्रोत से निकाली गई तारीख।',
    external: 'तारीख अन्य स्रोतों से ली गई है।'
  },
  relations: {
    'responds-to': 'किसके जवाब में',
    'follows-from': 'किसका परिणाम',
    reverses: 'किसे पलटती है',
    'part-of': 'किसका हिस्सा'
  },
  relatedBack: {
    'responds-to': 'इसके जवाब में',
    'follows-from': 'इसका परिणाम',
    reverses: 'इसे पलटने वाली घटना',
    'part-of': 'इसका हिस्सा'
  },
  place: 'स्थान',
  people: 'लोग',
  note: 'टिप्पणी',
  noQuotes: 'इस घटना पर कोई कथन नहीं है।',
  unnamed: 'वक्ता का नाम नहीं दिया गया',
  loading: 'घटनाक्रम लोड हो रहा है…',
  failed: 'घटनाक्रम लोड नहीं हो सका: {why}',
  empty: 'इस घटनाक्रम में अभी कोई घटना नहीं है।',
  leftOut: 'फ़ाइल में गलतियों के कारण छोड़े गए: {parts}।',
  find: 'खोजें',
  findLabel: 'शब्द, व्यक्ति, स्थान या तारीख खोजें',
  filter: 'फ़िल्टर',
  measure: 'अंतर मापें'
};

export { tools } from './tools/hi.ts';

export const dates: DateTable = {
  about: 'लगभग {}',
  uncertain: '{} (अनिश्चित)',
  from: '{} से',
  until: '{} तक',
  to: {
    day: '{} से {} तक',
    month: '{} से {} तक',
    year: '{} से {} तक',
    minute: '{} से {} तक',
    other: ' – '
  },
  comma: ', ',
  unknown: 'अज्ञात तारीख',
  shortAbout: 'लगभग {}',
  shortUncertain: '{}?',
  shortTo: ' – ',
  shortUnknown: '?',
  seasons: ['वसंत ऋतु {}', 'ग्रीष्म ऋतु {}', 'शरद ऋतु {}', 'शीत ऋतु {}'],
  decade: '{} का दशक',
  century: {
    one: '{n}ली सदी',
    two: '{n}री सदी',
    few: '{n}थी सदी',
    many: '{n}ठी सदी',
    other: '{n}वीं सदी'
  },
  centuryBefore: '{} ईसा-पूर्व',
  joins: [['का दशक(?= (?:से|तक))', 'के दशक']]
};

export const pages: PageTable = {
  eventRange: '{of} में से घटनाएँ {from} से {to}',
  oneEvent: '{of} में से घटना {from}',
  pageCount: { one: '{n} पृष्ठ', other: '{n} पृष्ठ' },
  onPages: '{events}, {pages}',
  period: '{name} ({events})',
  fullStop: '। ',
  allEvents: 'सभी घटनाएँ',
  earlier: 'पहले की घटनाएँ',
  later: 'बाद की घटनाएँ',
  firstPage: 'पहला',
  lastPage: 'आखिरी',
  previousPage: 'पिछला',
  nextPage: 'अगला',
  pagesAbove: 'पृष्ठ, घटनाओं के ऊपर',
  pagesBelow: 'पृष्ठ, घटनाओं के नीचे',
  toTimeline: 'घटनाक्रम',
  onTimeline: 'घटनाक्रम पर दिखाएँ',
  eventOnTimeline: 'घटनाक्रम पर दिखाएँ: {title}',
  credit: 'हर तारीख, कथन और स्रोत {file} में डेटा के रूप में है।',
  creditLicensed: 'हर तारीख, कथन और स्रोत {file} में डेटा के रूप में है, लाइसेंस: {license}।',
  creditFile: 'एक JSON फ़ाइल',
  updated: 'अपडेट: {date}।'
};
