import type { DateTable } from '../../time/words.ts';
import type { PageTable, Table } from '../table.ts';
import { ROMAN } from './roman.ts';

export const words: Table = {
  comma: ', ',
  timeline: 'Хронологія',
  list: 'Список',
  events: 'Події в хронологічному порядку',
  zoomIn: 'Наблизити',
  zoomOut: 'Віддалити',
  fit: 'Умістити',
  fitWhole: 'Показати всю історію або повернутися до початкового вигляду',
  share: 'Поділитися',
  embed: 'Вбудувати',
  linkCopied: 'Посилання скопійовано',
  copyFailed: 'Скопіюйте це посилання:',
  copyQuote: 'Копіювати цитату',
  done: 'Скопійовано',
  source: 'Джерело',
  sources: 'Джерела',
  previous: 'Попередня',
  next: 'Наступна',
  position: '{at} з {of}',
  spanStart: 'Початок видимого періоду',
  spanEnd: 'Кінець видимого періоду',
  overview: 'Огляд усієї історії',
  zoomHint: 'Утримуйте {key} і прокручуйте, щоб змінити масштаб',
  parties: 'Сторони',
  showAll: 'Показати все',
  showLess: 'Показати менше',
  quotes: { one: '{n} цитата', few: '{n} цитати', many: '{n} цитат', other: '{n} цитати' },
  quotesAt: {
    one: '{n} цитата: {speakers}',
    few: '{n} цитати: {speakers}',
    many: '{n} цитат: {speakers}',
    other: '{n} цитати: {speakers}'
  },
  eventCount: { one: '{n} подія', few: '{n} події', many: '{n} подій', other: '{n} події' },
  announce: '{span}, {events}',
  markName: '{date}: {title}',
  stackName: {
    one: '{n} подія: {date}',
    few: '{n} події: {date}',
    many: '{n} подій: {date}',
    other: '{n} події: {date}'
  },
  oneOf: '{event}; усього {all}',
  dateKnown: {
    stated: 'Цю дату наводить основне джерело.',
    derived: 'Встановлено за основним джерелом.',
    external: 'Дата з інших джерел.'
  },
  relations: {
    'responds-to': 'Відповідь на',
    'follows-from': 'Випливає з',
    reverses: 'Скасовує',
    'part-of': 'Частина події'
  },
  relatedBack: {
    'responds-to': 'Відповідь',
    'follows-from': 'Призвела до',
    reverses: 'Скасовано подією',
    'part-of': 'Охоплює'
  },
  place: 'Місце',
  people: 'Люди',
  note: 'Примітка',
  noQuotes: 'Про цю подію немає цитат.',
  unnamed: 'Мовця не названо',
  loading: 'Завантаження хронології…',
  failed: 'Не вдалося завантажити хронологію: {why}',
  empty: 'У цій історії ще немає подій.',
  leftOut: 'Пропущено через помилки у файлі: {parts}.',
  find: 'Знайти',
  findLabel: 'Шукати слова, людей, місця або дату',
  filter: 'Фільтр',
  measure: 'Виміряти'
};

export { tools } from './tools/uk.ts';

/** What would need another case of the date than Intl gives is put so that it needs none. */
export const dates: DateTable = {
  about: 'приблизно {}',
  uncertain: '{} (дата непевна)',
  from: { day: 'від {}', other: '{} і пізніше' },
  until: { day: 'до {}', other: '{} і раніше' },
  to: ' – ',
  comma: ', ',
  unknown: 'дата невідома',
  shortAbout: 'бл. {}',
  shortUncertain: '{}?',
  shortTo: ' – ',
  shortUnknown: '?',
  seasons: ['весна {}', 'літо {}', 'осінь {}', 'зима {}'],
  decade: '{}-ті роки',
  century: '{n} століття',
  centuryBefore: '{} до н. е.',
  numerals: ROMAN,
  // Forties are сорокові, and the first decade of a millennium is тисячні.
  joins: [
    ['(?<=40)-ті(?= роки)', '-ві'],
    ['(?<=000)-ті(?= роки)', '-ні'],
    // Names of zones are `by eastern time`.
    ['(?<=:\\d\\d), (?=за )', ' ']
  ]
};

export const pages: PageTable = {
  eventRange: 'Події {from}–{to} з {of}',
  oneEvent: 'Подія {from} з {of}',
  pageCount: {
    one: '{n} сторінка',
    few: '{n} сторінки',
    many: '{n} сторінок',
    other: '{n} сторінки'
  },
  onPages: '{events}, {pages}',
  period: '{name} ({events})',
  fullStop: '. ',
  allEvents: 'Усі події',
  earlier: 'Раніші події',
  later: 'Пізніші події',
  firstPage: 'Перша',
  lastPage: 'Остання',
  previousPage: 'Попередня',
  nextPage: 'Наступна',
  pagesAbove: 'Сторінки, над подіями',
  pagesBelow: 'Сторінки, під подіями',
  toTimeline: 'Хронологія',
  onTimeline: 'Показати в хронології',
  eventOnTimeline: 'Показати в хронології: {title}',
  credit: 'Усі дати, цитати й джерела – це дані з {file}.',
  creditLicensed: 'Усі дати, цитати й джерела – це дані з {file}, ліцензія: {license}.',
  creditFile: 'одного файлу JSON',
  updated: 'Оновлено: {date}.'
};
