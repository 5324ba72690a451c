import type { DateTable } from '../../time/words.ts';
import type { PageTable, Table } from '../table.ts';

export const words: Table = {
  comma: '、',
  timeline: '年表',
  list: '一覧',
  events: '出来事（時間順）',
  zoomIn: '拡大',
  zoomOut: '縮小',
  fit: '全体表示',
  fitWhole: '全期間を表示、または最初の表示に戻る',
  share: '共有',
  embed: '埋め込み',
  linkCopied: 'リンクをコピーしました',
  copyFailed: 'このリンクをコピーしてください：',
  copyQuote: '発言をコピー',
  done: 'コピーしました',
  source: '出典',
  sources: '出典',
  previous: '前へ',
  next: '次へ',
  position: '{of}件中{at}件目',
  spanStart: '表示期間の始まり',
  spanEnd: '表示期間の終わり',
  overview: '全期間の概観',
  zoomHint: '{key}を押しながらスクロールすると拡大・縮小できます',
  parties: '当事者',
  showAll: 'すべて表示',
  showLess: '表示を減らす',
  quotes: { other: '発言{n}件' },
  quotesAt: { other: '発言{n}件：{speakers}' },
  eventCount: { other: '出来事{n}件' },
  announce: '{span}、{events}',
  markName: '{date}：{title}',
  stackName: { other: '出来事{n}件：{date}' },
  oneOf: '{event}（{all}のうち）',
  dateKnown: {
    stated: '日付は主な出典に記載されています。',
    derived: '日付は主な出典から導いたものです。',
    external: '日付は他の出典によります。'
  },
  relations: {
    'responds-to': '応答先',
    'follows-from': 'きっかけ',
    reverses: '覆した対象',
    'part-of': '属する出来事'
  },
  relatedBack: {
    'responds-to': 'これへの応答',
    'follows-from': 'これに続いた出来事',
    reverses: 'これを覆した出来事',
    'part-of': '含まれる出来事'
  },
  place: '場所',
  people: '人物',
  note: '注記',
  noQuotes: 'この出来事についての発言はありません。',
  unnamed: '発言者名なし',
  loading: '年表を読み込んでいます…',
  failed: '年表を読み込めませんでした：{why}',
  empty: 'まだ出来事がありません。',
  leftOut: 'ファイルの誤りのため除外：{parts}。',
  find: '検索',
  findLabel: '言葉、人物、場所、日付を検索',
  filter: '絞り込み',
  measure: '間隔を測る'
};

export { tools } from './tools/ja.ts';

export const dates: DateTable = {
  about: '{}頃',
  uncertain: '{}（不確実）',
  from: '{}から',
  until: '{}まで',
  to: '～',
  comma: ' ',
  unknown: '日付不明',
  shortAbout: '{}頃',
  shortUncertain: '{}？',
  shortTo: '～',
  shortUnknown: '？',
  seasons: ['{}春', '{}夏', '{}秋', '{}冬'],
  decade: '{}年代',
  century: '{n}世紀',
  centuryBefore: '紀元前{}'
};

export const pages: PageTable = {
  eventRange: '出来事{from}～{to}件目（全{of}件）',
  oneEvent: '出来事{from}件目（全{of}件）',
  pageCount: { other: '{n}ページ' },
  onPages: '{events}、{pages}',
  period: '{name}（{events}）',
  fullStop: '。',
  allEvents: 'すべての出来事',
  earlier: '前の出来事',
  later: '後の出来事',
  firstPage: '最初',
  lastPage: '最後',
  previousPage: '前へ',
  nextPage: '次へ',
  pagesAbove: 'ページ（出来事の上）',
  pagesBelow: 'ページ（出来事の下）',
  toTimeline: '年表',
  onTimeline: '年表で見る',
  eventOnTimeline: '年表で見る：{title}',
  credit: '日付、発言、出典はすべて{file}のデータです。',
  creditLicensed: '日付、発言、出典はすべて{file}のデータです（ライセンス：{license}）。',
  creditFile: '一つのJSONファイル',
  updated: '更新日：{date}。'
};
