import type { DateTable } from '../../time/words.ts';
import type { PageTable, Table } from '../table.ts';

export const words: Table = {
  comma: ', ',
  timeline: '연표',
  list: '목록',
  events: '시간순 사건',
  zoomIn: '확대',
  zoomOut: '축소',
  fit: '전체 맞춤',
  fitWhole: '전체 기간을 보거나 처음 화면으로 돌아가기',
  share: '공유',
  embed: '퍼가기',
  linkCopied: '링크를 복사했습니다',
  copyFailed: '이 링크를 복사하세요:',
  copyQuote: '발언 복사',
  done: '복사했습니다',
  source: '출처',
  sources: '출처',
  previous: '이전',
  next: '다음',
  position: '{of}개 중 {at}번째',
  spanStart: '표시 기간의 시작',
  spanEnd: '표시 기간의 끝',
  overview: '전체 기간 한눈에 보기',
  zoomHint: '{key} 키를 누른 채 스크롤하면 확대·축소됩니다',
  parties: '당사자',
  showAll: '모두 보기',
  showLess: '간단히 보기',
  quotes: { other: '발언 {n}건' },
  quotesAt: { other: '발언 {n}건: {speakers}' },
  eventCount: { other: '사건 {n}건' },
  announce: '{span}, {events}',
  markName: '{date}: {title}',
  stackName: { other: '사건 {n}건: {date}' },
  oneOf: '{event} (모두 {all})',
  dateKnown: {
    stated: '주요 출처에 나온 날짜입니다.',
    derived: '주요 출처에서 추정한 날짜입니다.',
    external: '다른 출처에서 가져온 날짜입니다.'
  },
  relations: {
    'responds-to': '대응한 사건',
    'follows-from': '계기가 된 사건',
    reverses: '뒤집은 사건',
    'part-of': '속한 사건'
  },
  relatedBack: {
    'responds-to': '이 사건에 대응한 사건',
    'follows-from': '이 사건에서 비롯된 사건',
    reverses: '이 사건을 뒤집은 사건',
    'part-of': '이 사건에 속한 사건'
  },
  place: '장소',
  people: '인물',
  note: '비고',
  noQuotes: '이 사건에 대한 발언이 없습니다.',
  unnamed: '이름을 밝히지 않은 발언자',
  loading: '연표를 불러오는 중…',
  failed: '연표를 불러오지 못했습니다: {why}',
  empty: '아직 사건이 없습니다.',
  leftOut: '파일의 오류로 제외됨: {parts}.',
  find: '찾기',
  findLabel: '단어, 인물, 장소, 날짜 찾기',
  filter: '필터',
  measure: '간격 재기'
};

export { tools } from './tools/ko.ts';

export const dates: DateTable = {
  about: '{}경',
  uncertain: '{}(불확실)',
  from: '{}부터',
  until: '{}까지',
  to: ' ~ ',
  comma: ' ',
  unknown: '미상',
  shortAbout: '{}경',
  shortUncertain: '{}?',
  shortTo: ' ~ ',
  shortUnknown: '?',
  seasons: ['{} 봄', '{} 여름', '{} 가을', '{} 겨울'],
  decade: '{}년대',
  century: '{n}세기',
  centuryBefore: '기원전 {}',
  joins: [
    ['BC (?=\\d)', '기원전 '],
    ['AD (?=\\d)', '서기 '],
    ['AM (?=\\d)', '오전 '],
    ['PM (?=\\d)', '오후 ']
  ]
};

export const pages: PageTable = {
  eventRange: '사건 {from}~{to} (전체 {of}건)',
  oneEvent: '사건 {from} (전체 {of}건)',
  pageCount: { other: '{n}쪽' },
  onPages: '{events}, {pages}',
  period: '{name} ({events})',
  fullStop: '. ',
  allEvents: '모든 사건',
  earlier: '이전 사건',
  later: '이후 사건',
  firstPage: '처음',
  lastPage: '마지막',
  previousPage: '이전',
  nextPage: '다음',
  pagesAbove: '쪽 목록, 사건 위',
  pagesBelow: '쪽 목록, 사건 아래',
  toTimeline: '연표',
  onTimeline: '연표에서 보기',
  eventOnTimeline: '연표에서 보기: {title}',
  credit: '모든 날짜, 발언, 출처는 {file}의 데이터입니다.',
  creditLicensed: '모든 날짜, 발언, 출처는 {file}의 데이터입니다. 라이선스: {license}.',
  creditFile: 'JSON 파일 하나',
  updated: '업데이트: {date}.'
};
