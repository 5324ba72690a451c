import type { DateTable } from '../../time/words.ts';
import type { PageTable, Table } from '../table.ts';

export const words: Table = {
  comma: ', ',
  timeline: 'Zaman çizelgesi',
  list: 'Liste',
  events: 'Zaman sırasına göre olaylar',
  zoomIn: 'Yakınlaştır',
  zoomOut: 'Uzaklaştır',
  fit: 'Sığdır',
  fitWhole: 'Tüm öyküyü göster ya da ilk görünüme dön',
  share: 'Paylaş',
  embed: 'Yerleştir',
  linkCopied: 'Bağlantı kopyalandı',
  copyFailed: 'Bu bağlantıyı kopyalayın:',
  copyQuote: 'Alıntıyı kopyala',
  done: 'Kopyalandı',
  source: 'Kaynak',
  sources: 'Kaynaklar',
  previous: 'Önceki',
  next: 'Sonraki',
  position: '{at} / {of}',
  spanStart: 'Görünen dönemin başı',
  spanEnd: 'Görünen dönemin sonu',
  overview: 'Tüm öyküye genel bakış',
  zoomHint: 'Yakınlaştırmak için {key} tuşunu basılı tutup kaydırın',
  parties: 'Taraflar',
  showAll: 'Tümünü göster',
  showLess: 'Daha az göster',
  quotes: { one: '{n} alıntı', other: '{n} alıntı' },
  quotesAt: { one: '{n} alıntı: {speakers}', other: '{n} alıntı: {speakers}' },
  eventCount: { one: '{n} olay', other: '{n} olay' },
  announce: '{span}, {events}',
  markName: '{date}: {title}',
  stackName: { one: '{n} olay: {date}', other: '{n} olay: {date}' },
  oneOf: '{event}; toplam {all}',
  dateKnown: {
    stated: 'Bu tarihi ana kaynak veriyor.',
    derived: 'Ana kaynaktan çıkarıldı.',
    external: 'Tarih başka kaynaklardan alındı.'
  },
  relations: {
    'responds-to': 'Yanıt verdiği olay',
    'follows-from': 'Doğduğu olay',
    reverses: 'Geri aldığı olay',
    'part-of': 'Parçası olduğu olay'
  },
  relatedBack: {
    'responds-to': 'Buna yanıt veren olay',
    'follows-from': 'Bundan doğan olay',
    reverses: 'Bunu geri alan olay',
    'part-of': 'Bunun parçası olan olay'
  },
  place: 'Yer',
  people: 'Kişiler',
  note: 'Not',
  noQuotes: 'Bu olayla ilgili alıntı yok.',
  unnamed: 'Adı belirtilmeyen kişi',
  loading: 'Zaman çizelgesi yükleniyor…',
  failed: 'Zaman çizelgesi yüklenemedi: {why}',
  empty: 'Bu öyküde henüz olay yok.',
  leftOut: 'Dosyadaki hatalar nedeniyle atlananlar: {parts}.',
  find: 'Bul',
  findLabel: 'Sözcük, kişi, yer ya da tarih arayın',
  filter: 'Filtrele',
  measure: 'Ölç'
};

export { tools } from './tools/tr.ts';

/** What would need a suffix on the date is put so that it needs none. */
export const dates: DateTable = {
  about: 'yaklaşık {}',
  uncertain: '{} (kesin değil)',
  from: '{} ve sonrası',
  until: '{} ve öncesi',
  to: ' – ',
  comma: ', ',
  unknown: 'bilinmeyen tarih',
  shortAbout: 'yak. {}',
  shortUncertain: '{}?',
  shortTo: ' – ',
  shortUnknown: '?',
  seasons: ['{} ilkbaharı', '{} yazı', '{} sonbaharı', '{} kışı'],
  decade: '{}’ler',
  century: '{n}. yüzyıl',
  centuryBefore: 'MÖ {}',
  // On, otuz, kırk, altmış and doksan have back vowels.
  joins: [['(?<=[13469]0)’ler', '’lar']]
};

export const pages: PageTable = {
  eventRange: 'Olaylar {from}–{to} / {of}',
  oneEvent: 'Olay {from} / {of}',
  pageCount: { one: '{n} sayfa', other: '{n} sayfa' },
  onPages: '{events}, {pages}',
  period: '{name} ({events})',
  fullStop: '. ',
  allEvents: 'Tüm olaylar',
  earlier: 'Önceki olaylar',
  later: 'Sonraki olaylar',
  firstPage: 'İlk',
  lastPage: 'Son',
  previousPage: 'Önceki',
  nextPage: 'Sonraki',
  pagesAbove: 'Sayfalar, olayların üstünde',
  pagesBelow: 'Sayfalar, olayların altında',
  toTimeline: 'Zaman çizelgesi',
  onTimeline: 'Zaman çizelgesinde göster',
  eventOnTimeline: 'Zaman çizelgesinde göster: {title}',
  credit: 'Bütün tarihler, alıntılar ve kaynaklar {file} içinde veri olarak bulunur.',
  creditLicensed:
    'Bütün tarihler, alıntılar ve kaynaklar {file} içinde veri olarak bulunur; lisans: {license}.',
  creditFile: 'tek bir JSON dosyası',
  updated: 'Güncelleme: {date}.'
};
