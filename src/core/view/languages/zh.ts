import type { DateTable } from '../../time/words.ts';
import type { PageTable, Table } from '../table.ts';

export const words: Table = {
  comma: '，',
  timeline: '时间线',
  list: '列表',
  events: '按时间排列的事件',
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '全览',
  fitWhole: '显示全部时间，或返回初始视图',
  share: '分享',
  embed: '嵌入',
  linkCopied: '链接已复制',
  copyFailed: '请复制此链接：',
  copyQuote: '复制引语',
  done: '已复制',
  source: '来源',
  sources: '来源',
  previous: '上一个',
  next: '下一个',
  position: '第 {at} 个，共 {of} 个',
  spanStart: '显示时段的起点',
  spanEnd: '显示时段的终点',
  overview: '全部时间概览',
  zoomHint: '按住 {key} 并滚动即可缩放',
  parties: '各方',
  showAll: '全部显示',
  showLess: '收起',
  quotes: { other: '{n} 条引语' },
  quotesAt: { other: '{n} 条引语：{speakers}' },
  eventCount: { other: '{n} 个事件' },
  announce: '{span}，{events}',
  markName: '{date}：{title}',
  stackName: { other: '{n} 个事件：{date}' },
  oneOf: '{event}；共 {all}',
  dateKnown: {
    stated: '主要来源给出了这一日期。',
    derived: '根据主要来源推算。',
    external: '日期取自其他来源。'
  },
  relations: {
    'responds-to': '回应',
    'follows-from': '起因于',
    reverses: '推翻',
    'part-of': '属于'
  },
  relatedBack: {
    'responds-to': '回应此事件',
    'follows-from': '由此引发',
    reverses: '推翻此事件',
    'part-of': '包含'
  },
  place: '地点',
  people: '人物',
  note: '备注',
  noQuotes: '这一事件没有引语。',
  unnamed: '未具名者',
  loading: '正在加载时间线…',
  failed: '无法加载时间线：{why}',
  empty: '这里还没有事件。',
  leftOut: '因文件有误而略去：{parts}。',
  find: '查找',
  findLabel: '查找词语、人物、地点或日期',
  filter: '筛选',
  measure: '测量'
};

export { tools } from './tools/zh.ts';

export const dates: DateTable = {
  about: '约{}',
  uncertain: '{}（不确定）',
  from: '自{}起',
  until: '至{}止',
  to: '至',
  comma: ' ',
  unknown: '日期不明',
  shortAbout: '约{}',
  shortUncertain: '{}？',
  shortTo: '–',
  shortUnknown: '？',
  seasons: ['{}春季', '{}夏季', '{}秋季', '{}冬季'],
  decade: '{}年代',
  century: '{n}世纪',
  centuryBefore: '公元前{}',
  // The zone comes after the time.
  joins: [['((?:GMT|UTC)\\S*) (\\d\\d?:[\\d:]+(?:[至–]\\d\\d?:[\\d:]+)?)', '$2（$1）']]
};

export const pages: PageTable = {
  eventRange: '第 {from} 至 {to} 个事件，共 {of} 个',
  oneEvent: '第 {from} 个事件，共 {of} 个',
  pageCount: { other: '{n} 页' },
  onPages: '{events}，{pages}',
  period: '{name}（{events}）',
  fullStop: '。',
  allEvents: '全部事件',
  earlier: '较早的事件',
  later: '较晚的事件',
  firstPage: '首页',
  lastPage: '末页',
  previousPage: '上一页',
  nextPage: '下一页',
  pagesAbove: '页码，位于事件上方',
  pagesBelow: '页码，位于事件下方',
  toTimeline: '时间线',
  onTimeline: '在时间线上显示',
  eventOnTimeline: '在时间线上显示：{title}',
  credit: '所有日期、引语和来源都是{file}中的数据。',
  creditLicensed: '所有日期、引语和来源都是{file}中的数据，许可协议：{license}。',
  creditFile: '一个 JSON 文件',
  updated: '更新于 {date}。'
};
