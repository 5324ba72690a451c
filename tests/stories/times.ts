import type { StoryFile } from '../../src/core/story/schema.ts';
import type { StageView } from '../gallery/drawing.ts';

/** Two days of a strike, hour by hour, over the night in which the clocks of its zone go back. */
export const story: StoryFile = {
  version: 1,
  id: 'times',
  title: 'A strike over a weekend',
  timeZone: 'America/New_York',
  parties: [
    { id: 'union', name: 'The union' },
    { id: 'line', name: 'The line' }
  ],
  people: [{ id: 'reyes', name: 'Ana Reyes', role: 'speaker of the union', party: 'union' }],
  view: { from: '2019-11-02T12:00', to: '2019-11-03T20:00' },
  events: [
    {
      id: 'vote',
      title: 'Drivers vote to strike',
      date: '2019-11-01',
      importance: 2,
      party: 'union'
    },
    {
      id: 'walkout',
      title: 'The first train stays in its yard',
      date: '2019-11-02T15:40',
      importance: 3,
      party: 'union'
    },
    {
      id: 'talks',
      title: 'Both sides meet',
      date: '2019-11-02T21:15/2019-11-03T00:40',
      party: 'line',
      importance: 2
    },
    {
      id: 'offer',
      title: 'The line offers to go back to the old rota',
      date: '2019-11-03T01:30:00-05:00',
      importance: 3,
      party: 'line'
    },
    { id: 'sunday', title: 'No train all Sunday', date: '2019-11-03', importance: 2 },
    {
      id: 'end',
      title: 'The strike ends',
      date: '2019-11-03T18:05~',
      importance: 3,
      party: 'union'
    }
  ],
  quotes: [
    {
      id: 'reyes-1',
      events: ['walkout'],
      speaker: 'reyes',
      text: 'Nobody drives tonight.',
      date: '2019-11-02T23:30',
      sources: ['paper']
    },
    {
      id: 'reyes-2',
      events: ['sunday'],
      speaker: 'reyes',
      text: 'It has been a quiet day.',
      date: '2019-11-03',
      sources: ['paper']
    }
  ],
  sources: [
    {
      id: 'paper',
      title: 'Trains stand still',
      publisher: 'The Paper',
      url: 'https://paper.example/strike',
      published: '2019-11-03'
    }
  ]
};

export const view: StageView = {
  width: 900,
  from: '2019-11-02T12:00',
  to: '2019-11-03T20:00'
};
