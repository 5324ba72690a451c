import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createMarkNames } from '../../../src/core/layout/mark-name.ts';
import type { StoryEvent } from '../../../src/core/story/story.ts';
import { ENGLISH } from '../../../src/core/view/words.ts';
import { anyStory, formatOf, tale } from './any-story.ts';

const [lone, quoted] = tale(
  [
    { id: 'a', title: 'A ruling', date: '2019-07-18' },
    { id: 'b', title: 'An appeal', date: '2019-07-19', party: 'court' }
  ],
  {
    parties: [{ id: 'court', name: 'The court' }],
    quotes: [
      { id: 'q', events: ['b'], text: 'Yes.' },
      { id: 'r', events: ['b'], text: 'No.' }
    ]
  }
).events as [StoryEvent, StoryEvent];

const names = () => createMarkNames(formatOf('UTC'), ENGLISH);

describe('the spoken name of a mark', () => {
  it('has the date, the title, the party and how many quotes there are, as far as it has them', () => {
    expect(names().name(lone)).toBe('Thursday 18 July 2019: A ruling');
    expect(names().name(quoted)).toBe('Friday 19 July 2019: An appeal, The court, 2 quotes');
  });

  it('of several events is their number and date, and names the one that is told among them', () => {
    expect(names().stack(lone, 5, false)).toBe('5 events: Thursday 18 July 2019');
    expect(names().stack(lone, 5, true)).toBe(
      'Thursday 18 July 2019: A ruling, one of 5 events: Thursday 18 July 2019'
    );
  });

  it('is made once for each event, however often it is asked for', () => {
    const format = { ...formatOf('UTC') };
    const date = vi.spyOn(format, 'date');
    const [markName, stackName] = [vi.fn(ENGLISH.markName), vi.fn(ENGLISH.stackName)];
    const { name, stack } = createMarkNames(format, { ...ENGLISH, markName, stackName });
    for (let time = 0; time < 3; time += 1) {
      name(lone);
      name(quoted);
      stack(lone, 5, true);
    }
    expect(date).toHaveBeenCalledTimes(2);
    expect(markName).toHaveBeenCalledTimes(2);
  });

  it('is the same for an event whatever was named before it, also where its number has changed', () => {
    fc.assert(
      fc.property(anyStory, fc.infiniteStream(fc.integer({ min: 2, max: 9 })), (story, counts) => {
        const format = formatOf(story.timeZone);
        const kept = createMarkNames(format, ENGLISH);
        for (const event of [...story.events, ...story.events]) {
          const fresh = createMarkNames(format, ENGLISH);
          const count = counts.next().value;
          expect(kept.name(event)).toBe(fresh.name(event));
          for (const told of [true, false]) {
            expect(kept.stack(event, count, told)).toBe(fresh.stack(event, count, told));
          }
        }
      })
    );
  });
});
