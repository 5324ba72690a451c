import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../src/core/story/check.ts';
import { begin, complete, parse } from '../../../src/core/story/parse.ts';
import { finish } from '../../../src/core/story/steps.ts';
import { anyStoryFile } from '../layout/any-story.ts';
import { partsOf } from './parts.ts';

const list = <Item>(count: number, item: (at: number) => Item) =>
  Array.from({ length: count }, (_, at) => item(at));

/** A file in which every list is long, in no order of time, with a fault here and there. */
const longFile = (count: number) => ({
  version: 1,
  id: 'long',
  title: 'A long story',
  view: { from: '2019', to: '2020' },
  sources: list(count, at => ({ id: `s${at}`, publisher: 'The Paper' })),
  parties: list(count, at => ({ id: `p${at}`, name: 'Party' })),
  people: list(count, at => ({ id: `h${at}`, name: 'Somebody', party: `p${at}` })),
  events: list(4 * count, at => ({
    id: `e${at}`,
    title: at % 97 === 0 ? 7 : 'Event',
    date: `${1000 + ((at * 7919) % 1000)}-0${1 + (at % 9)}`
  })),
  quotes: list(count, at => ({ id: `q${at}`, events: [`e${at}`], text: 'It was fair.' })),
  eras: list(count, at => ({
    id: `a${at}`,
    title: 'Era',
    from: `${1000 + at}`,
    to: `${1001 + at}`
  }))
});

const begun = (file: unknown) => {
  const started = begin(file, createLog());
  if (!started) throw new RangeError('no story');
  return started;
};

describe('a story file that is read in steps', () => {
  it('is the story that is read at once', () => {
    fc.assert(
      fc.property(anyStoryFile, file => {
        expect(finish(complete(begun(file)))).toEqual(parse(file));
      })
    );
    const file = longFile(700);
    expect(finish(complete(begun(file)))).toEqual(parse(file));
  });

  it('has its events in time order, those of one time in the order of the author', () => {
    const { story } = parse(longFile(700));
    const order = (story?.events ?? []).map(({ id, date }) => [date.lo, Number(id.slice(1))]);
    const sorted = [...order].sort(([a = 0, i = 0], [b = 0, j = 0]) => a - b || i - j);
    expect(order.length).toBeGreaterThan(2700);
    expect(order).toEqual(sorted);
    expect(story?.events.map(({ index }) => index)).toEqual([...order.keys()]);
  });

  it('tells how far it is, never less than before', () => {
    const { parts } = partsOf(complete(begun(longFile(700))));
    expect(parts.length).toBeGreaterThan(50);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.every(part => part >= 0 && part <= 1)).toBe(true);
  });

  it('tells its faults and its head before the rest has been read', () => {
    const log = createLog();
    const started = begin({ ...longFile(1), title: 7 }, log);
    expect(started?.whole).toBe(false);
    expect(log.issues.map(({ path }) => path)).toEqual(['title']);
    expect(begun(longFile(1)).opening).toEqual({
      lo: Date.UTC(2019, 0, 1),
      hi: Date.UTC(2021, 0, 1)
    });
    for (const file of [null, 'text', { version: 2 }]) {
      const faults = createLog();
      expect(begin(file, faults)).toBeNull();
      expect(faults.issues).toHaveLength(1);
      expect(faults.issues).toEqual(parse(file).issues);
    }
  });
});
