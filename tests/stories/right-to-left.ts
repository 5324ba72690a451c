import type { StoryFile } from '../../src/core/story/schema.ts';
import type { StageView } from '../gallery/drawing.ts';

const CONVOYS = ['الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة'];

/** A language that is read from right to left: the stage is mirrored; Latin names and a Latin title. */
export const story: StoryFile = {
  version: 1,
  id: 'right-to-left',
  title: 'السفينة التي سدّت القناة',
  lang: 'ar',
  timeZone: 'Africa/Cairo',
  parties: [
    { id: 'authority', name: 'هيئة القناة' },
    { id: 'owners', name: 'ملاك السفينة' },
    { id: 'court', name: 'المحكمة' },
    { id: 'crew', name: 'فرق الإنقاذ' }
  ],
  people: [
    { id: 'spokesman', name: 'المتحدث باسم الهيئة', party: 'authority' },
    { id: 'salvor', name: 'Salvage team', party: 'crew' }
  ],
  events: [
    {
      id: 'voyage',
      title: 'رحلة السفينة من الشرق إلى أوروبا',
      date: '/2021-03-22',
      party: 'owners'
    },
    {
      id: 'aground',
      title: 'سفينة الحاويات Ever Given تجنح وتسد القناة بالكامل',
      date: '2021-03-23',
      party: 'owners',
      importance: 3
    },
    {
      id: 'statement',
      title: 'BSM: Initial investigations rule out any failure.',
      date: '2021-03-26',
      party: 'owners'
    },
    { id: 'dredging', title: 'أعمال الحفر والقطر', date: '2021-03-24/2021-03-28', party: 'crew' },
    {
      id: 'afloat',
      title: 'تعويم السفينة واستئناف الملاحة',
      date: '2021-03-29',
      party: 'crew',
      importance: 3
    },
    ...CONVOYS.map((name, at) => ({
      id: `convoy-${at + 1}`,
      title: `عبور القافلة ${name}`,
      date: '2021-04-03',
      party: 'authority'
    })),
    {
      id: 'seized',
      title: 'المحكمة تتحفظ على السفينة وحمولتها',
      date: '2021-04-13',
      party: 'court',
      importance: 3
    },
    { id: 'talks', title: 'مفاوضات على قيمة التعويض', date: '2021-05~', party: 'owners' },
    { id: 'appeal', title: 'محكمة الاستئناف تعيد القضية', date: '2021-05-23?', party: 'court' },
    { id: 'anchored', title: 'Ever Given في البحيرات المرة', date: '2021-06-12', party: 'owners' },
    {
      id: 'released',
      title: 'السفينة تغادر القناة بعد اتفاق',
      date: '2021-07-07',
      party: 'authority',
      importance: 3
    },
    {
      id: 'widening',
      title: 'توسيع القطاع الجنوبي للقناة',
      date: '2021-07-10/..',
      party: 'authority'
    }
  ],
  quotes: [
    { id: 'q1', events: ['aground'], speaker: 'spokesman', text: 'نعمل على مدار الساعة.' },
    { id: 'q2', events: ['afloat'], speaker: 'salvor', text: 'We pulled it off!' },
    { id: 'q3', events: ['released'], speaker: 'spokesman', text: 'عادت الحركة إلى طبيعتها.' },
    { id: 'q4', events: ['released'], speaker: 'salvor', text: 'Safe voyage.' }
  ],
  eras: [
    { id: 'blocked', title: 'القناة مسدودة', from: '2021-03-23', to: '2021-04-04' },
    { id: 'held', title: 'السفينة محتجزة', from: '2021-04-13', to: '2021-07-07' }
  ]
};

export const view: StageView = { width: 1000, frame: 'whole', event: 'afloat' };
