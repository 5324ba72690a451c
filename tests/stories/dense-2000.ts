import type { StoryFile } from '../../src/core/story/schema.ts';
import type { StageView } from '../gallery/drawing.ts';

/** A fixed stream of numbers in [0, 1), so that the story is the same in every run. */
const stream = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
};

const next = stream(7);
const DAY = 86_400_000;
const BURSTS = Array.from({ length: 12 }, () => Math.floor(next() * 3650));

/** 2,000 events in bursts over ten years: columns where marks would be too close. */
export const story: StoryFile = {
  version: 1,
  id: 'dense-2000',
  title: 'Two thousand events',
  parties: ['a', 'b', 'c'].map(id => ({ id, name: `Party ${id}` })),
  events: Array.from({ length: 2000 }, (_, at) => {
    const burst = BURSTS[at % BURSTS.length] ?? 0;
    const day = next() < 0.2 ? Math.floor(next() * 3650) : burst + Math.floor(next() ** 3 * 200);
    return {
      id: `e${at}`,
      title: `Report number ${at}`,
      date: new Date(Date.UTC(2010, 0, 1) + day * DAY).toISOString().slice(0, 10),
      party: ['a', 'b', 'c'][at % 3] ?? 'a',
      importance: (at % 100 === 0 ? 3 : at % 9 === 0 ? 2 : 1) as 1 | 2 | 3
    };
  }),
  quotes: Array.from({ length: 30 }, (_, at) => ({
    id: `q${at}`,
    events: [`e${at * 66}`],
    text: 'No comment.'
  }))
};

export const view: StageView = { width: 900 };
