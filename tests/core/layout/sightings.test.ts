import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/core/layout/columns.ts';
import { createSightings, type InTime } from '../../../src/core/layout/sightings.ts';
import { finish } from '../../../src/core/story/steps.ts';
import { readDate } from '../../../src/core/time/edtf.ts';
import { anyStoryFile, storyOf } from './any-story.ts';

const ZONE = 'America/New_York';

/** All that is seen of some events. */
const sight = (glances: readonly unknown[], zone = ZONE): InTime => {
  const sightings = createSightings(zone);
  while (sightings.read(glances, 3));
  return finish(sightings.inTime());
};

describe('what is seen of events at a glance', () => {
  it('is when they happened, in the order of the story, with all that a label is set from', () => {
    fc.assert(
      fc.property(anyStoryFile, file => {
        const { events, timeZone, extent } = storyOf(file);
        const { rows, at } = sight(file.events ?? [], timeZone);
        expect(events.map((_, index) => at(index))).toEqual(
          events.map(({ date, importance, shortTitle }) => ({ date, importance, shortTitle }))
        );
        const columns = (of: Parameters<typeof columnsOf>[0]['events']) =>
          finish(columnsOf({ events: of, quotes: [], extent }));
        expect(columns(rows)).toEqual(columns(events.map(event => ({ ...event, quotes: [] }))));
      })
    );
  });

  it('is the same when it is read as the events come in', () => {
    fc.assert(
      fc.property(
        anyStoryFile,
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 20 }),
        ({ events = [] }, counts) => {
          const sightings = createSightings(ZONE);
          let here = 0;
          for (const count of counts) {
            here = Math.min(events.length, here + count);
            sightings.read(events.slice(0, here), 2);
          }
          while (sightings.read(events, 4));
          const { rows } = finish(sightings.inTime());
          expect([...rows]).toEqual([...sight(events).rows]);
        }
      )
    );
  });

  it('says when there is nothing more to be seen', () => {
    const sightings = createSightings(ZONE);
    const event = { date: '2019' };
    expect(sightings.read([], 5)).toBe(false);
    expect([sightings.read([event, event], 1), sightings.read([event, event], 5)]).toEqual([
      true,
      true
    ]);
    expect(sightings.read([event, event], 5)).toBe(false);
    expect(finish(sightings.inTime()).rows).toHaveLength(2);
  });

  it('leaves out what has no date that can be read', () => {
    const faulty = [7, null, 'x', {}, { date: 7 }, { date: 'May' }, { date: '2'.repeat(5000) }];
    const { rows, at } = sight([...faulty, { date: '2019-05', title: 'May', importance: 7 }]);
    expect(rows).toHaveLength(1);
    const reading = readDate('2019-05', ZONE);
    expect(at(0)).toEqual({
      date: reading.ok && reading.date,
      importance: 1,
      shortTitle: 'May'
    });
  });

  it('is told in the zone it is read in', () => {
    const day = [{ date: '2019-05-01' }];
    const [here] = sight(day).rows;
    const [there] = sight(day, 'Asia/Tokyo').rows;
    expect((here?.date.lo ?? 0) - (there?.date.lo ?? 0)).toBe(13 * 36e5);
  });
});
