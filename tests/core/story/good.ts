import type { StoryFile } from '../../../src/core/story/schema.ts';

/** A story without a fault that uses every field of the format once at least. Made anew on every call. */
export const good = (): StoryFile => ({
  $schema: '../public/schema/v1.json',
  version: 1,
  id: 'jedi',
  title: 'The JEDI contract',
  summary: 'One contract, two bidders, three courts.',
  lang: 'en-US',
  timeZone: 'America/New_York',
  updated: '2026-11-22',
  license: 'CC-BY-4.0',
  credit: 'The desk',
  view: { from: '2019-07', to: '2020-03' },
  sources: [
    {
      id: 'bt',
      title: 'Judge blocks contract',
      publisher: 'Business Times',
      url: 'https://www.example.org/1',
      published: '2020-02-14'
    },
    { id: 'crn', publisher: 'CRN' }
  ],
  parties: [
    { id: 'pentagon', name: 'Pentagon' },
    { id: 'microsoft', name: 'Microsoft', color: '#0F766e' }
  ],
  people: [
    { id: 'esper', name: 'Mark Esper', role: 'Secretary of Defense', party: 'pentagon' },
    { id: 'shaw', name: 'Frank Shaw' }
  ],
  events: [
    {
      id: 'injunction',
      title: 'A judge halts the work',
      date: '2020-02-13',
      relations: [
        { type: 'responds-to', event: 'award' },
        { type: 'follows-from', event: 'review' }
      ]
    },
    {
      id: 'award',
      title: 'Microsoft gets the contract',
      shortTitle: 'The award',
      date: '2019-10-25',
      summary: 'Ten years,\nten billion dollars.',
      dateBasis: 'stated',
      dateNote: 'In the announcement.',
      note: 'The source says Friday.',
      party: 'pentagon',
      people: ['esper', 'shaw'],
      place: 'Arlington',
      importance: 3,
      sources: ['bt', 'crn'],
      relations: []
    },
    { id: 'review', title: 'A review begins', date: '2019-08' },
    { id: 'order', title: 'The order to review', date: '2019-08-01' }
  ],
  quotes: [
    {
      id: 'shaw-1',
      events: ['injunction', 'award'],
      speaker: 'shaw',
      role: 'Spokesman',
      text: 'We are disappointed.',
      date: '2020-02-13',
      medium: 'company statement',
      note: 'By e-mail.',
      sources: ['crn']
    },
    { id: 'esper-1', events: ['award'], speaker: 'esper', text: 'It was fair.' }
  ],
  eras: [{ id: 'court', title: 'In court', from: '2019-11-22', to: '2021-07-09' }]
});
