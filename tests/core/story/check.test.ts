import { describe, expect, it } from 'vitest';
import { check, createLog, step } from '../../../src/core/story/check.ts';
import { issueText } from '../../../src/core/story/messages.ts';
import { EventFile, HeadFile, PartyFile, StoryFile } from '../../../src/core/story/schema.ts';

const event = { id: 'a', title: 'A', date: '2020' };

describe('step', () => {
  it.each([
    ['', 'events', 'events'],
    ['events', 3, 'events[3]'],
    ['events[3]', 'date', 'events[3].date'],
    ['', '$schema', '$schema'],
    ['view', 'start date', 'view["start date"]'],
    ['view', '', 'view[""]']
  ])('goes from "%s" by %s to %s', (at, key, path) => {
    expect(step(at, key)).toBe(path);
  });
});

describe('check', () => {
  it('gives a copy and leaves what it was given alone', () => {
    const given = Object.freeze({ ...event, sources: Object.freeze(['x', 7]) });
    const checked = check(EventFile, given, 'events[0]', createLog());
    expect(checked?.file).not.toBe(given);
    expect(given.sources).toEqual(['x', 7]);
  });

  it('puts a hole where an item of a list is faulty, so that the next keeps its number', () => {
    const log = createLog();
    const sources = ['x', 7, 'y', 'a b'];
    const checked = check(EventFile, { ...event, sources }, 'events[0]', log);
    expect(checked).toEqual({
      file: { ...event, sources: ['x', undefined, 'y', undefined] },
      whole: true
    });
    expect(log.issues.map(issueText)).toEqual([
      'events[0].sources[1]: expected an id without spaces, got 7',
      'events[0].sources[3]: expected an id without spaces, got "a b"'
    ]);
  });

  it('drops an optional part, and is not whole without a required one', () => {
    const log = createLog();
    expect(check(PartyFile, { id: 'a', name: 'A', color: 'red' }, '', log)).toEqual({
      file: { id: 'a', name: 'A' },
      whole: true
    });
    expect(check(PartyFile, { id: 'a' }, '', log)).toEqual({ file: { id: 'a' }, whole: false });
    expect(check(PartyFile, [], '', log)).toBe(null);
  });

  it('knows the fields that others check', () => {
    const head = { version: 1, id: 'a', title: 'A', events: [7], event: [] };
    const log = createLog();
    check(HeadFile, head, '', log, StoryFile.entries);
    expect(log.issues).toEqual([
      { path: 'event', message: 'unknown field', hint: 'did you mean "events"?' }
    ]);
  });
});
