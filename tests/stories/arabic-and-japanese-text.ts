import type { StoryFile } from '../../src/core/story/schema.ts';
import type { StageView } from '../gallery/drawing.ts';

/** Texts that run from right to left, full-width characters, marks and pictures in names. */
export const story: StoryFile = {
  version: 1,
  id: 'scripts',
  title: 'العقد 契約',
  lang: 'ja',
  timeZone: 'Asia/Tokyo',
  parties: [
    { id: 'court', name: '最高裁判所' },
    { id: 'ministry', name: 'وزارة الدفاع' }
  ],
  people: [
    { id: 'abe', name: '安倍晋三', party: 'court' },
    { id: 'spokesman', name: 'المتحدث باسم الوزارة', party: 'ministry' }
  ],
  events: [
    {
      id: 'ruling',
      title: '最高裁判所が契約の差し止めを命じる判決を言い渡した',
      date: '2019-04-10',
      party: 'court',
      importance: 3
    },
    {
      id: 'statement',
      title: 'أعلنت وزارة الدفاع عن إلغاء العقد بعد حكم المحكمة',
      date: '2019-06~',
      party: 'ministry'
    },
    { id: 'hebrew', title: 'בית המשפט דוחה את הערעור', date: '2019-08-01', party: 'court' },
    { id: 'hindi', title: 'अदालत ने फैसला सुनाया', date: '2019-10-25', importance: 2 },
    { id: 'pictures', title: 'Nachruf 🏛️ 👨‍👩‍👧 e\u0301', date: '2019-12-01' }
  ],
  quotes: [
    { id: 'q1', events: ['ruling'], speaker: 'abe', text: '大変残念です。' },
    { id: 'q2', events: ['statement'], speaker: 'spokesman', text: 'انتهى الأمر.' },
    { id: 'q3', events: ['hebrew'], text: 'הוחלט.' }
  ],
  eras: [{ id: 'review', title: '審理中', from: '2019-05', to: '2019-09' }]
};

export const view: StageView = { width: 900 };
